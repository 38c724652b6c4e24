import type { Checked } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import type { ChecklistAnswers } from "./answer.ts";
import { checkParts } from "./check-parts.ts";
import { checkRelations } from "./check-relations.ts";
import { checkWith } from "./check-with.ts";

/**
 * Checks a filled checklist against the edition it was given to, as `district.on(date)` resolved it that day. Takes data of any shape:
 * what is no filled checklist at all fails with `answers-unreadable`; it never throws.
 *
 * Errors: `answers-unreadable`, `answers-edition-mismatch`, `answers-digest-mismatch`, `answer-item-unknown`, `answer-type-unknown`,
 * `answer-type-mismatch`, `answer-value-invalid`, `answer-reason-missing`, `answer-not-allowed`, `answer-unchanged-outdated`,
 * `answer-computed-differs`, `answer-field-unknown`, `answer-explanation-missing`, `answer-constraint-broken`
 * (unless it only warns). Warnings: `answer-missing` for an item that is asked and has no answer, `answer-cells-missing`,
 * `answer-evidence-missing` where the item declares what it asks for. Notes: `answer-hidden` for an answer to an item that is not asked,
 * `answer-evidence-missing` for an answer that falls short and has no words beside it.
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
  return checkWith(edition, answers, checkParts, checkRelations);
}
