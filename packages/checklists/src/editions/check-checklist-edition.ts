import type { Issue } from "@supervision/domain";
import { answerFormOf, type AnswerForm } from "../items/answer-form.ts";
import { checkForm } from "../items/check-form.ts";
import { checkItemRules, checkNonAnswers } from "../items/check-item-rules.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { isFormId } from "../items/item-id.ts";
import { checkConditions } from "../conditions/check-conditions.ts";
import {
  editionWithoutItems,
  itemDomainInvalid,
  itemIdInvalid,
  itemPointsMissing,
  itemSectionUnknown,
  itemTitleMissing,
  itemWeightInvalid,
  replacesInvalid,
  sectionCircular,
  sectionOuterUnknown,
} from "../issues.ts";
import { hasFewDecimals } from "../scores/decimal.ts";
import { checkEditionScoring } from "../scoring/check-edition-scoring.ts";
import { checkItemScoring } from "../scoring/check-item-scoring.ts";
import type { ChecklistEdition } from "./checklist-edition.ts";
import { outerSection, sectionPath } from "./section-tree.ts";

// Up to here points with their shares stay within the fifteen digits a number prints exactly.
const MAXIMUM_WEIGHT = 1_000_000;
const ITEM_REF = /^[a-z][a-z0-9-]*\/[a-z0-9][a-z0-9-]*#.+$/;

/**
 * Checks one edition of a checklist by itself.
 *
 * Issues: `edition-without-items`, `item-id-invalid`, `item-title-missing`, `item-weight-invalid`, `item-section-unknown`,
 * `section-outer-unknown`, `section-circular`, `item-domain-invalid`, `item-answer-invalid`, `item-answer-type-unknown`, `item-points-missing`, `item-rule-invalid`, `replaces-invalid`; of
 * conditions and computed values: `expression-invalid`, `expression-item-unknown`, `expression-type-mismatch`, `expression-option-unknown`,
 * `expression-circular`; of scoring rules:
 * `scoring-without-weight`, `scoring-rules-missing`, `scoring-rule-invalid`, `scoring-bands-gap`, `scoring-number-invalid`,
 * `scoring-section-unknown`, `scoring-section-nested`, `scoring-item-unknown`, `scoring-item-not-judged`, `scoring-grade-unknown`, `ladder-invalid`,
 * `veto-count-invalid`.
 */
export function checkChecklistEdition(edition: ChecklistEdition): readonly Issue[] {
  const ids = Object.keys(edition.items);
  const issues: Issue[] = ids.length === 0 ? [editionWithoutItems(edition.edition, ["items"])] : [];
  const sections = Object.keys(edition.sections ?? {});
  for (const [id, item] of Object.entries(edition.items)) {
    const path = ["items", id];
    // Overrides are compared by dotted path: an id that continues another one would look like a field of it.
    if (!isFormId(id) || ids.some((other) => id.startsWith(`${other}.`)))
      issues.push(itemIdInvalid(id, path));
    issues.push(...checkItem(id, item, sections, path));
  }
  for (const [from, to] of Object.entries(edition.replaces ?? {}))
    if (!ids.includes(to) || ids.includes(from))
      issues.push(replacesInvalid(edition.edition, from, to, ["replaces", from]));
  issues.push(...checkSectionTree(edition, sections));
  issues.push(...checkNonAnswers(edition.nonAnswers, ["nonAnswers"]), ...checkConditions(edition));
  issues.push(...checkEditionScoring(edition));
  return issues;
}

/** Every section that stands in another is listed, as is the other, and the outermost stands in none. */
function checkSectionTree(edition: ChecklistEdition, known: readonly string[]): Issue[] {
  const issues: Issue[] = [];
  const told = new Set<string>();
  for (const [section, outer] of Object.entries(edition.sectionWithin ?? {})) {
    const path = ["sectionWithin", section];
    for (const id of [section, outer])
      if (!known.includes(id)) issues.push(sectionOuterUnknown(section, id, known, path));
    const way = sectionPath(edition, section);
    const end = outerSection(edition, way.at(-1) ?? section);
    if (end === undefined || told.has(end)) continue;
    // Sections that only lead into a circle are not part of it.
    const circle = way.slice(way.indexOf(end));
    for (const id of circle) told.add(id);
    issues.push(sectionCircular([...circle, end], path));
  }
  return issues;
}

function checkItem(
  id: string,
  item: ChecklistItem,
  sections: readonly string[],
  path: readonly string[],
): Issue[] {
  const issues: Issue[] = [];
  if (item.title.trim() === "") issues.push(itemTitleMissing(id, [...path, "title"]));
  if (item.section !== undefined && !sections.includes(item.section))
    issues.push(itemSectionUnknown(id, item.section, sections, [...path, "section"]));
  if (item.domain !== undefined && !ITEM_REF.test(item.domain))
    issues.push(itemDomainInvalid(id, item.domain, [...path, "domain"]));
  const form = answerFormOf(item.answer);
  issues.push(...checkForm(id, item.answer, [...path, "answer"]), ...checkItemRules(item, path));
  if (item.weight !== undefined) {
    if (!(item.weight > 0 && item.weight <= MAXIMUM_WEIGHT) || !hasFewDecimals(item.weight))
      issues.push(itemWeightInvalid(id, item.weight, [...path, "weight"]));
    if (item.scoring === undefined && form.type !== "marks" && !earnsPoints(form))
      issues.push(itemPointsMissing(id, form.type, [...path, "answer"]));
  }
  issues.push(...checkItemScoring(id, item, [...path, "scoring"]));
  return issues;
}

/** Says whether every possible answer has a stated share of the points. */
function earnsPoints(form: AnswerForm): boolean {
  switch (form.type) {
    case "yes-no":
      return true;
    case "yes-partly-no":
      return form.partly !== undefined;
    case "grade":
      return form.shares !== undefined;
    case "choice":
      return Object.values(form.options).every((option) => option.share !== undefined);
    case "number":
      return form.standard !== undefined;
    default:
      return false;
  }
}
