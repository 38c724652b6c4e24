import type { ContentKind, ContentReference } from "@supervision/domain";
import { checkComposedEdition } from "../editions/check-composed-edition.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { applyChecklistOverride } from "./apply-checklist-override.ts";
import { checkChecklistOverride } from "./check-checklist-override.ts";
import type { ChecklistOverride } from "./override-checklist.ts";
import { isRemoval } from "./removal.ts";
import { sectionFields } from "./section-changes.ts";

/**
 * What composition needs to know about checklists; `district` takes it and nothing else from this package.
 *
 * @term 清单内容种类
 */
export const checklistKind: ContentKind<ChecklistEdition, ChecklistOverride> = {
  kind: "checklist",
  checkEdition: (_seriesId, edition) => checkComposedEdition(edition),
  itemsOf: (edition) => Object.keys(edition.items),
  referencesOf: (edition) => {
    const references: ContentReference[] = [];
    for (const [id, { domain }] of Object.entries(edition.items))
      if (domain !== undefined) references.push(referenceTo(domain, ["items", id, "domain"]));
    return references;
  },
  fieldsOf: (change) => [
    ...Object.entries(change.items ?? {}).flatMap(([id, changed]) =>
      isRemoval(changed) ? [`items.${id}`] : Object.keys(changed).map((field) => `items.${id}.${field}`),
    ),
    ...Object.keys(change.add ?? {}).map((id) => `items.${id}`),
    ...sectionFields(change),
    ...(change.scoring === undefined ? [] : ["scoring"]),
  ],
  checkOverride: checkChecklistOverride,
  applyOverride: applyChecklistOverride,
};

function referenceTo(domain: string, path: readonly string[]): ContentReference {
  const [id = domain, item] = domain.split("#");
  return { kind: "checklist", id, ...(item === undefined ? {} : { item }), path };
}
