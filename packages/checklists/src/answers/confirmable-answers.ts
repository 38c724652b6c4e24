import type { IsoDate } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { answerFormOf } from "../items/answer-form.ts";
import { isNonAnswer, type ChecklistAnswers, type UnchangedAnswer } from "./answer.ts";
import { checkAnswer } from "./check-answer.ts";
import { checkParts } from "./check-parts.ts";

/**
 * The answers of an earlier visit that may be confirmed as unchanged on a day, by item id: those that were given, still fit their item, and
 * are not older than it allows (`unchangedWithin`). An answer that was itself confirmed keeps the day it was first given. Nothing is
 * confirmed by this: whoever looks again puts what still holds into the new answers.
 *
 * @example
 * ```ts
 * import { confirmableAnswers, pinOf } from "@supervision/checklists";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const earlier = {
 *     pin: pinOf("school/routine", edition),
 *     institution: "s1",
 *     date: "2026-03-02",
 *     answers: { safety: { type: "yes-no", value: "yes" }, ethos: { type: "not-checked" } },
 *   } as const;
 *   console.log(Object.keys(confirmableAnswers(edition, earlier, "2026-09-10"))); // => [ 'safety' ]
 * }
 * ```
 */
export function confirmableAnswers(
  edition: ChecklistEdition,
  earlier: ChecklistAnswers,
  date: IsoDate,
): Readonly<Record<string, UnchangedAnswer>> {
  const confirmable: [string, UnchangedAnswer][] = [];
  for (const [id, item] of Object.entries(edition.items)) {
    const answer = Object.hasOwn(earlier.answers, id) ? earlier.answers[id] : undefined;
    if (answer === undefined || isNonAnswer(answer)) continue;
    const unchanged: UnchangedAnswer =
      answer.type === "unchanged"
        ? { type: "unchanged", answer: answer.answer, since: answer.since }
        : { type: "unchanged", answer, since: earlier.date };
    const form = answerFormOf(item.answer);
    const subject = { id, form, rules: item, whole: true };
    const issues = checkAnswer(edition, date, subject, unchanged, ["answers", id], checkParts);
    if (form.type !== "computed" && issues.length === 0) confirmable.push([id, unchanged]);
  }
  return Object.fromEntries(confirmable);
}
