import { checkedFrom, digestOf, type Checked, type Issue, nearest } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import {
  answerItemUnknown,
  answerMissing,
  answerReasonMissing,
  answersDigestMismatch,
  answersEditionMismatch,
  answerTypeMismatch,
  answerValueInvalid,
} from "../issues.ts";
import { answerFormOf, type AnswerForm } from "../items/answer-form.ts";
import { GRADES } from "../items/choice-forms.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { checkMarks } from "../scoring/check-marks.ts";
import { answerBehind, isNonAnswer, type Answer, type ChecklistAnswers, type GivenAnswer } from "./answer.ts";

/**
 * Checks a filled checklist against the edition it was given to, as `district.on(date)` resolved it that day.
 *
 * Errors: `answers-edition-mismatch`, `answers-digest-mismatch`, `answer-item-unknown`, `answer-type-mismatch`,
 * `answer-value-invalid`, `answer-reason-missing`. Warning: `answer-missing` for an item without any answer.
 *
 * @example
 * ```ts
 * import { checkAnswers, pinOf } from "@supervision/checklists";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const checked = checkAnswers(edition, {
 *     pin: pinOf("school/routine", edition),
 *     institution: "s1",
 *     date: "2026-03-02",
 *     answers: { safety: { type: "text", value: "好" } },
 *   });
 *   console.log(!checked.ok && checked.issues[0].code); // => answer-type-mismatch
 * }
 * ```
 */
export function checkAnswers(
  edition: ChecklistEdition,
  answers: ChecklistAnswers,
): Checked<ChecklistAnswers> {
  const issues: Issue[] = [];
  const digest = digestOf(edition);
  if (answers.pin.edition !== edition.edition)
    issues.push(answersEditionMismatch(edition.edition, answers.pin.edition, ["pin", "edition"]));
  else if (answers.pin.digest !== digest)
    issues.push(answersDigestMismatch(edition.edition, digest, answers.pin.digest, ["pin", "digest"]));
  const known = Object.keys(edition.items);
  for (const [id, answer] of Object.entries(answers.answers)) {
    const path = ["answers", id];
    const item = known.includes(id) ? edition.items[id] : undefined;
    if (item === undefined) issues.push(answerItemUnknown(edition.edition, id, nearest(id, known), path));
    else issues.push(...checkAnswer(id, item, answer, path));
  }
  for (const [id, item] of Object.entries(edition.items))
    if (!Object.hasOwn(answers.answers, id)) issues.push(answerMissing(id, item.title, ["answers", id]));
  return checkedFrom(
    answers,
    issues.toSorted((a, b) => Number(a.severity !== "error") - Number(b.severity !== "error")),
  );
}

function checkAnswer(
  id: string,
  item: ChecklistItem,
  given: Answer,
  path: readonly string[],
): readonly Issue[] {
  const form = answerFormOf(item.answer);
  const answer = answerBehind(given);
  if (isNonAnswer(answer)) {
    const needed = answer.type === "not-applicable" || answer.type === "refused";
    return needed && (typeof answer.because !== "string" || answer.because.trim() === "")
      ? [answerReasonMissing(id, answer.type, [...path, "because"])]
      : [];
  }
  if (answer.type !== form.type) return [answerTypeMismatch(id, form.type, answer.type, [...path, "type"])];
  if (form.type === "marks") return checkMarks(id, item, answer.value, path);
  const expected = mismatchOf(form, answer.value);
  return expected === undefined
    ? []
    : [answerValueInvalid(id, expected, JSON.stringify(answer.value) ?? "nothing", [...path, "value"])];
}

/** What the form expects when the value does not fit; `undefined` when it does. Values may come from JSON: types are checked too. */
function mismatchOf(form: AnswerForm, value: GivenAnswer["value"]): string | undefined {
  switch (form.type) {
    case "yes-no":
      return oneOf(["yes", "no"], value);
    case "yes-partly-no":
      return oneOf(["yes", "partly", "no"], value);
    case "grade":
      return oneOf(Object.keys(GRADES), value);
    case "choice":
      return oneOf(Object.keys(form.options), value);
    case "number": {
      const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = form;
      const fits =
        Number.isFinite(value) && typeof value === "number" && value >= minimum && value <= maximum;
      return fits ? undefined : describeRange(form.minimum, form.maximum);
    }
    case "text":
      return typeof value === "string" && value.trim() !== "" ? undefined : "text / 文字";
    default:
      return undefined;
  }
}

function oneOf(values: readonly string[], value: unknown): string | undefined {
  return typeof value === "string" && values.includes(value) ? undefined : values.join(" | ");
}

function describeRange(minimum?: number, maximum?: number): string {
  const bounds = [
    ...(minimum === undefined ? [] : [`≥ ${minimum}`]),
    ...(maximum === undefined ? [] : [`≤ ${maximum}`]),
  ];
  return ["number / 数值", ...bounds].join(" ");
}
