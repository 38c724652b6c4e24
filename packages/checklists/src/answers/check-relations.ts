import type { Issue } from "@supervision/domain";
import { itemFacts } from "../conditions/item-facts.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { answerComputedDiffers, answerHidden, answerMissing } from "../issues.ts";
import { answerFormOf } from "../items/answer-form.ts";
import { checkFacts } from "./check-facts.ts";
import { isNonAnswer, type ChecklistAnswers } from "./answer.ts";
import { checkContents } from "./check-contents.ts";

/** Checks answers against each other: what is asked and missing, what is not asked and answered, computed values, constraints, evidence. */
export function checkRelations(
  edition: ChecklistEdition,
  answers: ChecklistAnswers,
  unsound: ReadonlySet<string>,
): readonly Issue[] {
  const facts = itemFacts(edition, answers);
  const issues: Issue[] = [...checkFacts(answers.facts)];
  for (const [id, item] of Object.entries(edition.items)) {
    const path = ["answers", id];
    const form = answerFormOf(item.answer);
    if (unsound.has(id) || form.type === "note") continue;
    const state = facts.asked(id);
    const beside = facts.answerBeside(id);
    if (form.type === "computed") {
      const result = facts.computed(id);
      const value = result !== undefined && "value" in result ? result.value : undefined;
      if (beside?.type === "computed" && beside.value !== value)
        issues.push(answerComputedDiffers(id, value, [...path, "value"]));
      continue;
    }
    if (state === "hidden" && beside !== undefined && !isNonAnswer(beside))
      issues.push(answerHidden(id, item.title, item.whenHidden ?? "keep", path));
    if (state === "asked" && beside === undefined && item.optional !== true)
      issues.push(answerMissing(id, item.title, path));
    if (state === "asked" && beside !== undefined)
      issues.push(...checkContents(facts, id, item, form, beside, path));
  }
  return issues;
}
