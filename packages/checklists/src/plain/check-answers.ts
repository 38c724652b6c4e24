import { failed, type Checked, type Issue } from "@supervision/domain";
import { answerBehind, isNonAnswer, noteOf, type ChecklistAnswers } from "../answers/answer.ts";
import { checkEvidence } from "../answers/check-evidence.ts";
import { isSimple } from "../answers/check-value.ts";
import { singleFallsShort } from "../answers/falls-short.ts";
import { checkWith } from "../answers/check-with.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { isRecord } from "../expressions/read-node.ts";
import { answerMissing, editionNotPlain } from "../issues.ts";
import { answerFormOf } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";

const MORE_OF_ITEM = [
  "askIf",
  "constraints",
  "evidence",
  "scoring",
] as const satisfies readonly (keyof ChecklistItem)[];
const ALL_OF_ITEM = [...MORE_OF_ITEM, "appliesTo"] as const;
const MORE_OF_EDITION = ["askSectionIf", "scoring"] as const satisfies readonly (keyof ChecklistEdition)[];

/**
 * Checks answers to a plain list: the same as `checkAnswers` of the main entry for every edition whose items are answered with one word,
 * number, day or list of options without conditions, constraints, evidence policies and scoring rules. Where items
 * are for some institutions only (`appliesTo`), it takes answers without facts of the institution, to which every item is asked.
 *
 * Raises what that function raises, and `edition-not-plain` for anything else.
 *
 * @example
 * ```ts
 * import { checkAnswers } from "@supervision/checklists/plain";
 * import { pinOf } from "@supervision/checklists";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const pin = pinOf("school/routine", edition);
 *   const checked = checkAnswers(edition, { pin, institution: "s1", date: "2026-03-02", answers: {} });
 *   console.log(checked.ok && checked.warnings.length); // => 8
 * }
 * ```
 */
export function checkAnswers(
  edition: ChecklistEdition,
  answers: ChecklistAnswers,
): Checked<ChecklistAnswers> {
  const [first, ...rest] = beyondPlain(edition, answers);
  if (first !== undefined) return failed([first, ...rest]);
  return checkWith(edition, answers, () => [], checkEach);
}

function beyondPlain(edition: ChecklistEdition, answers: unknown): readonly Issue[] {
  const more = isRecord(answers) && answers["facts"] !== undefined ? ALL_OF_ITEM : MORE_OF_ITEM;
  const issues: Issue[] = [];
  for (const field of MORE_OF_EDITION)
    if (edition[field] !== undefined) issues.push(editionNotPlain(edition.edition, field, [field]));
  for (const [id, item] of Object.entries(edition.items)) {
    const form = answerFormOf(item.answer);
    if (!isSimple(form) && form.type !== "note")
      issues.push(editionNotPlain(edition.edition, form.type, ["items", id, "answer"]));
    for (const field of more)
      if (item[field] !== undefined)
        issues.push(editionNotPlain(edition.edition, field, ["items", id, field]));
  }
  return issues;
}

function checkEach(
  edition: ChecklistEdition,
  { answers, archived }: ChecklistAnswers,
  unsound: ReadonlySet<string>,
): readonly Issue[] {
  const given = { ...archived, ...answers };
  const issues: Issue[] = [];
  for (const [id, item] of Object.entries(edition.items)) {
    const path = ["answers", id];
    const form = answerFormOf(item.answer);
    const beside = Object.hasOwn(given, id) ? given[id] : undefined;
    if (form.type === "note" || unsound.has(id)) continue;
    if (beside === undefined) {
      if (item.optional !== true) issues.push(answerMissing(id, item.title, path));
      continue;
    }
    const answer = answerBehind(beside);
    if (!isNonAnswer(answer))
      issues.push(...checkEvidence(singleFallsShort, id, item, form, answer, noteOf(beside), path));
  }
  return issues;
}
