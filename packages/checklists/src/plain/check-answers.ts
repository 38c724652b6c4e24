import { failed, type Checked, type Issue } from "@supervision/domain";
import { answerBehind, isNonAnswer, noteOf, type ChecklistAnswers } from "../answers/answer.ts";
import { checkFacts } from "../answers/check-facts.ts";
import { isSimple, isWords } from "../answers/check-value.ts";
import { singleFallsShort } from "../answers/falls-short.ts";
import { checkWith } from "../answers/check-with.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { answerHidden, answerMissing, answerNoteMissing, editionNotPlain } from "../issues.ts";
import { answerFormOf } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { plainAnswers } from "./plain-answers.ts";

const MORE_OF_ITEM = [
  "askIf",
  "constraints",
  "evidence",
  "scoring",
] as const satisfies readonly (keyof ChecklistItem)[];
const MORE_OF_EDITION = ["askSectionIf", "scoring"] as const satisfies readonly (keyof ChecklistEdition)[];

/**
 * Checks answers to a plain list: the same as `checkAnswers` of the main entry for every edition whose items are answered with one word,
 * number, day or list of options without conditions, constraints, evidence policies and scoring rules. Items that are for some
 * institutions only (`appliesTo`) are asked as the facts beside the answers say.
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
  const [first, ...rest] = beyondPlain(edition);
  if (first !== undefined) return failed([first, ...rest]);
  return checkWith(edition, answers, () => [], checkEach);
}

function beyondPlain(edition: ChecklistEdition): readonly Issue[] {
  const issues: Issue[] = [];
  for (const field of MORE_OF_EDITION)
    if (edition[field] !== undefined) issues.push(editionNotPlain(edition.edition, field, [field]));
  for (const [id, item] of Object.entries(edition.items)) {
    const form = answerFormOf(item.answer);
    if (!isSimple(form) && form.type !== "note")
      issues.push(editionNotPlain(edition.edition, form.type, ["items", id, "answer"]));
    for (const field of MORE_OF_ITEM)
      if (item[field] !== undefined)
        issues.push(editionNotPlain(edition.edition, field, ["items", id, field]));
  }
  return issues;
}

function checkEach(
  edition: ChecklistEdition,
  answers: ChecklistAnswers,
  unsound: ReadonlySet<string>,
): readonly Issue[] {
  const issues: Issue[] = [...checkFacts(answers.facts)];
  for (const { id, item, asked, beside } of plainAnswers(edition, answers)) {
    const path = ["answers", id];
    if (unsound.has(id)) continue;
    if (beside === undefined) {
      if (asked && item.optional !== true) issues.push(answerMissing(id, item.title, path));
      continue;
    }
    const answer = answerBehind(beside);
    if (isNonAnswer(answer)) continue;
    if (!asked) {
      issues.push(answerHidden(id, item.title, item.whenHidden ?? "keep", path));
      continue;
    }
    const { note, evidence } = noteOf(beside);
    if (!isWords(note) && !evidence?.length && singleFallsShort(answerFormOf(item.answer), answer))
      issues.push(answerNoteMissing(id, item.title, "note", path));
  }
  return issues;
}
