import { isIsoDate, type Issue, type IsoDate } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { isRecord } from "../expressions/read-node.ts";
import {
  answerNotAllowed,
  answerReasonMissing,
  answerTypeMismatch,
  answerTypeUnknown,
  answerUnchangedOutdated,
  answerValueInvalid,
} from "../issues.ts";
import { daysApart } from "../expressions/compare.ts";
import type { AnswerForm } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { isNonAnswerType, nonAnswerPolicy, type NonAnswerType } from "../items/non-answer-policies.ts";
import { isAnswerType, isSimple, isWords, TEXT, valueMismatch } from "./check-value.ts";

/** Keys from the root of the answers. */
export type Path = readonly (string | number)[];

/** What is answered: an item, a cell of a matrix, a field of an entry. */
export interface Subject {
  /** Item id with its title, with row and column, or entry and field, after dots: as messages name it. */
  readonly id: string;
  /** How it is answered. */
  readonly form: AnswerForm;
  /** Its rules; cells and fields take over what their item says of non-answers. */
  readonly rules: Pick<ChecklistItem, "nonAnswers" | "unchangedWithin" | "scoring">;
  /** It is an item, not a part of one. */
  readonly whole: boolean;
}

/** Checks the value of a form that is not simple. */
export type BeyondSimple = (
  edition: ChecklistEdition,
  date: IsoDate,
  subject: Subject,
  value: unknown,
  path: Path,
) => readonly Issue[];

/** Checks one answer by itself: its kind, its value, its reason. Takes data of any shape. */
export function checkAnswer(
  edition: ChecklistEdition,
  date: IsoDate,
  subject: Subject,
  answer: unknown,
  path: Path,
  beyond: BeyondSimple,
): readonly Issue[] {
  const { id, form } = subject;
  if (!isRecord(answer) || typeof answer["type"] !== "string")
    return [answerTypeMismatch(id, form.type, shown(answer), path)];
  const { type, value } = answer;
  const notes = checkNotes(id, answer, path);
  if (isNonAnswerType(type))
    return [...notes, ...checkNonAnswer(edition, subject, type, answer["because"], path)];
  if (type === "unchanged" && subject.whole)
    return [...notes, ...checkUnchanged(edition, date, subject, answer, path, beyond)];
  if (type !== form.type || form.type === "note")
    return [
      isAnswerType(type) || type === "unchanged"
        ? answerTypeMismatch(id, form.type, type, [...path, "type"])
        : answerTypeUnknown(id, type, form.type, [...path, "type"]),
    ];
  if (!isSimple(form)) return [...notes, ...beyond(edition, date, { ...subject, form }, value, path)];
  const expected = valueMismatch(form, value, date);
  return expected === undefined
    ? notes
    : [...notes, answerValueInvalid(id, expected, shown(value), [...path, "value"])];
}

function checkNotes(
  id: string,
  { note, evidence }: Readonly<Record<string, unknown>>,
  path: Path,
): readonly Issue[] {
  const issues: Issue[] = [];
  if (note !== undefined && typeof note !== "string")
    issues.push(answerValueInvalid(id, TEXT, shown(note), [...path, "note"]));
  const isList = Array.isArray(evidence) && evidence.every((one) => typeof one === "string");
  if (evidence !== undefined && !isList)
    issues.push(answerValueInvalid(id, '["…"]', shown(evidence), [...path, "evidence"]));
  return issues;
}

function checkNonAnswer(
  edition: ChecklistEdition,
  { id, rules }: Subject,
  type: NonAnswerType,
  because: unknown,
  path: Path,
): readonly Issue[] {
  const policy = nonAnswerPolicy(edition, rules, type);
  if (!policy.allowed) return [answerNotAllowed(id, type, [...path, "type"])];
  if (because !== undefined && typeof because !== "string")
    return [answerValueInvalid(id, TEXT, shown(because), [...path, "because"])];
  return policy.needsReason && !isWords(because) ? [answerReasonMissing(id, type, [...path, "because"])] : [];
}

function checkUnchanged(
  edition: ChecklistEdition,
  date: IsoDate,
  subject: Subject,
  { answer, since }: Readonly<Record<string, unknown>>,
  path: Path,
  beyond: BeyondSimple,
): readonly Issue[] {
  const { id, rules } = subject;
  const issues: Issue[] = [];
  if (!isIsoDate(since) || since > date)
    issues.push(answerValueInvalid(id, `YYYY-MM-DD ≤ ${date}`, shown(since), [...path, "since"]));
  else if (rules.unchangedWithin !== undefined && daysApart(since, date) > rules.unchangedWithin)
    issues.push(answerUnchangedOutdated(id, since, rules.unchangedWithin, [...path, "since"]));
  const type = isRecord(answer) ? answer["type"] : undefined;
  if (type === "unchanged" || (typeof type === "string" && isNonAnswerType(type)))
    issues.push(answerTypeMismatch(id, subject.form.type, type, [...path, "answer", "type"]));
  else issues.push(...checkAnswer(edition, date, subject, answer, [...path, "answer"], beyond));
  return issues;
}

/** Data as a message shows it. */
export function shown(data: unknown): string {
  const text = JSON.stringify(data) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
