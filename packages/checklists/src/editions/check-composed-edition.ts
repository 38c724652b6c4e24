import { INSTITUTION_KINDS, STAGES, type Issue } from "@supervision/domain";
import { answerFormOf, answerTypeOf, type AnswerForm } from "../items/answer-form.ts";
import { checkForm, isPlainWord } from "../items/check-form.ts";
import { checkItemRules, checkNonAnswers, hasRules } from "../items/check-item-rules.ts";
import type { Applicability, ChecklistItem } from "../items/checklist-item.ts";
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
import { unknownFields, unknownWords } from "./known-words.ts";
import { outerSection, sectionPath } from "./section-tree.ts";

// Up to here points with their shares stay within the fifteen digits a number prints exactly.
const MAXIMUM_WEIGHT = 1_000_000;
const ITEM_REF = /^[a-z][a-z0-9-]*\/[a-z0-9][a-z0-9-]*#.+$/;

/**
 * Checks what stands in an edition, without its header and the names of its fields: lists that are composed were written, or decoded,
 * before.
 */
export function checkComposedEdition(edition: ChecklistEdition): readonly Issue[] {
  const ids = Object.keys(edition.items);
  const issues: Issue[] = ids.length === 0 ? [editionWithoutItems(edition.edition, ["items"])] : [];
  const sections = Object.keys(edition.sections ?? {});
  for (const id of ids) {
    const item = edition.items[id];
    if (item !== undefined) checkItem(edition, id, item, sections, issues);
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

/** Adds what is wrong with an item to the issues. Whatever an item does not have costs nothing: large districts have many items. */
function checkItem(
  { items }: ChecklistEdition,
  id: string,
  item: ChecklistItem,
  sections: readonly string[],
  issues: Issue[],
): void {
  const { answer, weight } = item;
  if (!isFormId(id) || continuesAnother(id, items)) issues.push(itemIdInvalid(id, ["items", id]));
  if (item.title.trim() === "") issues.push(itemTitleMissing(id, ["items", id, "title"]));
  if (item.section !== undefined && !sections.includes(item.section))
    issues.push(itemSectionUnknown(id, item.section, sections, ["items", id, "section"]));
  if (item.domain !== undefined && !ITEM_REF.test(item.domain))
    issues.push(itemDomainInvalid(id, item.domain, ["items", id, "domain"]));
  if (!isPlainWord(answer)) issues.push(...checkForm(id, answer, ["items", id, "answer"]));
  if (item.appliesTo !== undefined)
    issues.push(...checkApplicability(item.appliesTo, ["items", id, "appliesTo"]));
  if (hasRules(item)) issues.push(...checkItemRules(item, ["items", id]));
  if (weight !== undefined) {
    // Weights may come from JSON.
    if (typeof weight !== "number" || !(weight > 0 && weight <= MAXIMUM_WEIGHT) || !hasFewDecimals(weight))
      issues.push(itemWeightInvalid(id, weight, ["items", id, "weight"]));
    if (item.scoring === undefined && answer !== "yes-no") {
      const form = answerFormOf(answer);
      if (form.type !== "marks" && !earnsPoints(form))
        issues.push(itemPointsMissing(id, form.type, ["items", id, "answer"]));
    }
  }
  if (item.scoring !== undefined || answerTypeOf(answer) === "marks")
    issues.push(...checkItemScoring(id, item, ["items", id, "scoring"]));
}

const APPLICABILITY: Readonly<Record<keyof Applicability, readonly string[]>> = {
  kinds: Object.keys(INSTITUTION_KINDS),
  stages: Object.keys(STAGES),
  natures: ["public", "private"],
};

/** A word that does not exist fits no institution: the item would never be asked. */
function checkApplicability(appliesTo: Applicability, path: readonly (string | number)[]): readonly Issue[] {
  return [
    ...unknownFields(appliesTo, Object.keys(APPLICABILITY), path),
    ...(["kinds", "stages", "natures"] as const).flatMap((field) =>
      unknownWords(appliesTo[field] ?? [], APPLICABILITY[field], [...path, field]),
    ),
  ];
}

/** Overrides are compared by dotted path: an id that continues another one would look like a field of it. */
function continuesAnother(id: string, items: ChecklistEdition["items"]): boolean {
  for (let dot = id.indexOf("."); dot !== -1; dot = id.indexOf(".", dot + 1))
    if (Object.hasOwn(items, id.slice(0, dot))) return true;
  return false;
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
