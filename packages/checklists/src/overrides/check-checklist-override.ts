import { nearest } from "@supervision/domain";
import type { Issue } from "@supervision/domain";
import { checkComposedEdition } from "../editions/check-composed-edition.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { ITEM_FIELDS } from "../items/checklist-item.ts";
import {
  overrideFieldUnknown,
  overrideItemExists,
  overrideItemMissing,
  overrideReasonMissing,
} from "../issues.ts";
import { applyChecklistOverride } from "./apply-checklist-override.ts";
import type { ChecklistOverride } from "./override-checklist.ts";
import { isRemoval } from "./removal.ts";
import { checkSectionChanges } from "./section-changes.ts";

/**
 * What is wrong with a change against an edition: `override-item-missing`, `override-item-exists`, `override-field-unknown`,
 * `override-section-missing`, `override-section-exists`, `override-reason-missing`,
 * and every issue the changed edition has that the edition itself had not.
 */
export function checkChecklistOverride(
  edition: ChecklistEdition,
  change: ChecklistOverride,
): readonly Issue[] {
  const issues: Issue[] = [...checkSectionChanges(change.target, edition, change)];
  const known = Object.keys(edition.items);
  for (const [id, changed] of Object.entries(change.items ?? {})) {
    const path = ["items", id];
    if (!known.includes(id))
      issues.push(overrideItemMissing(change.target, edition.edition, id, nearest(id, known), known, path));
    else if (!isRemoval(changed)) issues.push(...unknownFields(change.target, id, changed, path));
    else if (changed.removed.trim() === "") issues.push(overrideReasonMissing(change.target, id, path));
  }
  for (const id of Object.keys(change.add ?? {}))
    if (known.includes(id)) issues.push(overrideItemExists(change.target, edition.edition, id, ["add", id]));
  for (const [id, item] of Object.entries(change.add ?? {}))
    issues.push(...unknownFields(change.target, id, item, ["add", id]));
  for (const [id, changed] of Object.entries(change.sections ?? {}))
    if (!isRemoval(changed))
      issues.push(...unknownFields(change.target, id, changed, ["sections", id], SECTION_FIELDS));
  for (const [id, section] of Object.entries(change.addSections ?? {}))
    issues.push(...unknownFields(change.target, id, section, ["addSections", id], SECTION_FIELDS));
  const before = new Set(checkComposedEdition(edition).map((issue) => fingerprint(issue)));
  for (const issue of checkComposedEdition(applyChecklistOverride(edition, change)))
    if (!before.has(fingerprint(issue))) issues.push(issue);
  return issues;
}

/** The compiler sees misspelt fields in programs; changes may also come from data. */
function unknownFields(
  checklist: string,
  id: string,
  written: object,
  path: readonly string[],
  known = ITEM_FIELDS,
): Issue[] {
  return Object.keys(written)
    .filter((field) => !known.includes(field))
    .map((field) =>
      overrideFieldUnknown(checklist, id, field, nearest(field, known), known, [...path, field]),
    );
}

const SECTION_FIELDS: readonly string[] = ["title", "within"];

function fingerprint(issue: Issue): string {
  return [issue.code, ...issue.path].join("\n");
}
