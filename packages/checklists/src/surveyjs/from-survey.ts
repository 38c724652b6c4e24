import {
  checkedFrom,
  nearest,
  type Checked,
  type Institution,
  type IsoDate,
  type Issue,
} from "@supervision/domain";
import type { Answer, AnswerNote, ChecklistAnswers, GivenAnswer } from "../answers/answer.ts";
import type { InstitutionFacts } from "../answers/institution-facts.ts";
import { exchangePin, type ExchangeChecklist } from "../exchange/loss.ts";
import { isNonAnswerType } from "../exchange/non-answers.ts";
import { answerItemUnknown, answerValueInvalid } from "../issues.ts";
import { answerFormOf } from "../items/answer-form.ts";
import { itemAppliesTo } from "../items/applicability.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { beside, CALCULATED } from "./names.ts";
import { isEmpty, itemAnswer, type Unreadable } from "./values.ts";

/**
 * Which visit a filled form belongs to.
 *
 * @term 表单所属督导
 */
export interface SurveyVisit {
  /** Institution id, or the institution: then items that are not asked of it come back as `not-applicable`. */
  readonly institution: string | Pick<Institution, "id" | "kind" | "nature">;
  /** Day of the visit. */
  readonly date: IsoDate;
  /** What was known of the institution that day: it stands with the answers, for the conditions that ask for it. */
  readonly facts?: InstitutionFacts;
}

/**
 * Reads the data of a filled SurveyJS form back as answers to the same edition. A question without a value stays without an answer;
 * computed values are left out, since they are worked out from the answers.
 *
 * Errors: `answer-item-unknown` for a key that belongs to no item, `answer-value-invalid` for a value its question cannot have given.
 * What the answers mean is checked by `checkAnswers`.
 */
export function fromSurveyJs(
  checklist: ExchangeChecklist,
  data: Readonly<Record<string, unknown>>,
  visit: SurveyVisit,
): Checked<ChecklistAnswers> {
  const { edition } = checklist;
  const { institution, date, facts } = visit;
  const issues: Issue[] = [];
  const answers: Record<string, Answer> = {};
  for (const [id, item] of Object.entries(edition.items)) {
    const answer =
      typeof institution === "string" || itemAppliesTo(item, institution)
        ? answerOf(id, item, data, date)
        : { type: "not-applicable" as const, because: "本事项不适用于该类单位" };
    if (answer === undefined) continue;
    if ("expected" in answer)
      issues.push(
        answerValueInvalid(id, answer.expected, JSON.stringify(data[id]) ?? "nothing", [
          "answers",
          id,
          "value",
        ]),
      );
    else answers[id] = answer;
  }
  const known = Object.keys(edition.items);
  for (const key of Object.keys(data)) {
    const id = key.replace(/__(state|because|note|name)$/, "");
    if (!known.includes(id) && key !== CALCULATED.points && key !== CALCULATED.maximum)
      issues.push(answerItemUnknown(edition.edition, key, nearest(id, known), ["answers", key]));
  }
  return checkedFrom(
    {
      pin: exchangePin(checklist),
      institution: typeof institution === "string" ? institution : institution.id,
      date,
      answers,
      ...(facts === undefined ? {} : { facts }),
    },
    issues,
  );
}

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value : undefined;

function answerOf(
  id: string,
  item: ChecklistItem,
  data: Readonly<Record<string, unknown>>,
  date: IsoDate,
): Answer | Unreadable | undefined {
  const note = textOf(data[beside.note(id)]);
  const noted: AnswerNote = note === undefined ? {} : { note };
  const state = data[beside.state(id)];
  if (isNonAnswerType(state)) {
    const because = textOf(data[beside.because(id)]);
    if (state === "not-applicable" || state === "refused")
      return { type: state, because: because ?? "", ...noted };
    return { type: state, ...(because === undefined ? {} : { because }), ...noted };
  }
  if (!isEmpty(state)) return { expected: "not-applicable | not-checked | refused | not-due" };
  const form = answerFormOf(item.answer);
  const value = data[id];
  // A name without a picture is a signature as answers hold it.
  const signer = form.type === "signature" ? textOf(data[beside.signer(id)]) : undefined;
  if (form.type === "note" || form.type === "computed" || (isEmpty(value) && signer === undefined))
    return undefined;
  const given: GivenAnswer | Unreadable =
    form.type === "signature"
      ? { type: form.type, value: { name: signer ?? "", signedOn: date } }
      : itemAnswer(form, value);
  return "expected" in given ? given : { ...given, ...noted };
}
