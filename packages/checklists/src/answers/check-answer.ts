import { isIsoDate, nearest, type Issue, type IsoDate } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { isRecord } from "../expressions/read-node.ts";
import {
  answerFieldUnknown,
  answerNotAllowed,
  answerReasonMissing,
  answerTypeMismatch,
  answerTypeUnknown,
  answerUnchangedOutdated,
  answerValueInvalid,
} from "../issues.ts";
import { daysApart } from "../expressions/compare.ts";
import { ANSWER_TYPES, type AnswerForm } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import type { MatrixForm, RepeatForm } from "../items/group-forms.ts";
import { nonAnswerPolicy, type NonAnswerType } from "../items/non-answer-policies.ts";
import { checkMarks } from "../scoring/check-marks.ts";
import { NON_ANSWERS } from "./answer.ts";
import { among, isWords, valueMismatch } from "./check-value.ts";

/** Keys from the root of the answers. */
export type Path = readonly (string | number)[];

/** What is answered: an item, a cell of a matrix, a field of an entry. */
export interface Subject {
  /** Item id, with row and column, or entry and field, after dots. */
  readonly id: string;
  /** How it is answered. */
  readonly form: AnswerForm;
  /** Its rules; cells and fields take over what their item says of non-answers. */
  readonly rules: Pick<ChecklistItem, "nonAnswers" | "unchangedWithin" | "scoring">;
  /** It is an item, not a part of one. */
  readonly whole: boolean;
}

/** Checks one answer by itself: its kind, its value, its reason. Takes data of any shape. */
export function checkAnswer(
  edition: ChecklistEdition,
  date: IsoDate,
  subject: Subject,
  answer: unknown,
  path: Path,
): readonly Issue[] {
  const { id, form } = subject;
  if (!isRecord(answer) || typeof answer["type"] !== "string")
    return [answerTypeMismatch(id, form.type, shown(answer), path)];
  const { type, value } = answer;
  const notes = checkNotes(id, answer, path);
  if (isNonAnswerType(type))
    return [...notes, ...checkNonAnswer(edition, subject, type, answer["because"], path)];
  if (type === "unchanged" && subject.whole)
    return [...notes, ...checkUnchanged(edition, date, subject, answer, path)];
  if (type !== form.type || form.type === "note")
    return [
      Object.hasOwn(ANSWER_TYPES, type) || type === "unchanged"
        ? answerTypeMismatch(id, form.type, type, [...path, "type"])
        : answerTypeUnknown(id, type, form.type, [...path, "type"]),
    ];
  switch (form.type) {
    case "marks":
      return [...notes, ...checkMarks(id, subject.rules, value, path)];
    case "matrix":
      return [...notes, ...checkMatrix(edition, date, subject, form, value, [...path, "value"])];
    case "repeat":
      return [...notes, ...checkRepeat(edition, date, subject, form, value, [...path, "value"])];
    default: {
      const expected = valueMismatch(form, value, date);
      return expected === undefined
        ? notes
        : [...notes, answerValueInvalid(id, expected, shown(value), [...path, "value"])];
    }
  }
}

function checkNotes(
  id: string,
  { note, evidence }: Readonly<Record<string, unknown>>,
  path: Path,
): readonly Issue[] {
  const issues: Issue[] = [];
  if (note !== undefined && typeof note !== "string")
    issues.push(answerValueInvalid(id, "text / 文字", shown(note), [...path, "note"]));
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
    return [answerValueInvalid(id, "text / 文字", shown(because), [...path, "because"])];
  return policy.needsReason && !isWords(because) ? [answerReasonMissing(id, type, [...path, "because"])] : [];
}

function checkUnchanged(
  edition: ChecklistEdition,
  date: IsoDate,
  subject: Subject,
  { answer, since }: Readonly<Record<string, unknown>>,
  path: Path,
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
  else issues.push(...checkAnswer(edition, date, subject, answer, [...path, "answer"]));
  return issues;
}

function checkMatrix(
  edition: ChecklistEdition,
  date: IsoDate,
  subject: Subject,
  form: MatrixForm,
  value: unknown,
  path: Path,
): readonly Issue[] {
  const { id, rules } = subject;
  if (!isRecord(value)) return [answerValueInvalid(id, "{ row: { column: answer } }", shown(value), path)];
  const issues: Issue[] = [];
  for (const [row, cells] of Object.entries(value)) {
    const at = [...path, row];
    if (!Object.hasOwn(form.rows, row))
      issues.push(answerFieldUnknown(id, row, nearest(row, Object.keys(form.rows)), at));
    else if (!isRecord(cells))
      issues.push(answerValueInvalid(`${id}.${row}`, "{ column: answer }", shown(cells), at));
    else
      for (const [column, cell] of Object.entries(cells)) {
        const inner = Object.hasOwn(form.columns, column) ? form.columns[column]?.answer : undefined;
        const part = { id: `${id}.${row}.${column}`, rules: partRules(rules), whole: false };
        if (inner === undefined)
          issues.push(
            answerFieldUnknown(id, column, nearest(column, Object.keys(form.columns)), [...at, column]),
          );
        else issues.push(...checkAnswer(edition, date, { ...part, form: inner }, cell, [...at, column]));
      }
  }
  return issues;
}

function checkRepeat(
  edition: ChecklistEdition,
  date: IsoDate,
  subject: Subject,
  form: RepeatForm,
  value: unknown,
  path: Path,
): readonly Issue[] {
  const { id, rules } = subject;
  if (!Array.isArray(value)) return [answerValueInvalid(id, "[{ id, answers }]", shown(value), path)];
  const issues: Issue[] = [];
  const expected = among(value.length, form.atLeast, form.atMost, form.of);
  if (expected !== undefined) issues.push(answerValueInvalid(id, expected, String(value.length), path));
  const ids = new Set<string>();
  for (const [index, entry] of value.entries()) {
    const at = [...path, index];
    const data: unknown = entry;
    if (!isRecord(data) || !isWords(data["id"]) || !isRecord(data["answers"])) {
      issues.push(answerValueInvalid(id, "{ id, answers }", shown(data), at));
      continue;
    }
    if (ids.has(data["id"]))
      issues.push(answerValueInvalid(id, "编号不重复 / unique ids", data["id"], [...at, "id"]));
    ids.add(data["id"]);
    if (data["title"] !== undefined && typeof data["title"] !== "string")
      issues.push(answerValueInvalid(id, "text / 文字", shown(data["title"]), [...at, "title"]));
    for (const part of ["answers", "archived"] as const) {
      const fields = data[part];
      if (fields !== undefined && !isRecord(fields))
        issues.push(answerValueInvalid(id, "{ field: answer }", shown(fields), [...at, part]));
      for (const [field, answer] of Object.entries(isRecord(fields) ? fields : {})) {
        const inner = Object.hasOwn(form.fields, field) ? form.fields[field]?.answer : undefined;
        const place = [...at, part, field];
        const own = { id: `${id}.${data["id"]}.${field}`, rules: partRules(rules), whole: false };
        if (inner === undefined)
          issues.push(answerFieldUnknown(id, field, nearest(field, Object.keys(form.fields)), place));
        else issues.push(...checkAnswer(edition, date, { ...own, form: inner }, answer, place));
      }
    }
  }
  return issues;
}

/** What an item says of non-answers holds for its parts too. */
function partRules({ nonAnswers }: Subject["rules"]): Subject["rules"] {
  return nonAnswers === undefined ? {} : { nonAnswers };
}

function isNonAnswerType(type: string): type is NonAnswerType {
  return Object.hasOwn(NON_ANSWERS, type);
}

function shown(data: unknown): string {
  const text = JSON.stringify(data) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
