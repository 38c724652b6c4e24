import { checkEditions, VISIT_METHODS, type Issue } from "@supervision/domain";
import { editionSourcesMissing } from "../issues.ts";
import { ITEM_FIELDS } from "../items/checklist-item.ts";
import { checkChecklistEdition } from "./check-checklist-edition.ts";
import type { ChecklistEdition } from "./checklist-edition.ts";
import { fieldsOf, unknownFields, unknownWords } from "./known-words.ts";

const EDITION_FIELDS = fieldsOf<ChecklistEdition>({
  edition: true,
  status: true,
  effective: true,
  sources: true,
  replaces: true,
  sections: true,
  sectionWithin: true,
  askSectionIf: true,
  nonAnswers: true,
  scoring: true,
  items: true,
});

/**
 * Checks an edition where it is written: its header and the names of its fields, then everything of `checkChecklistEdition`. Lists that
 * are composed were written, or decoded, before; the names of their fields are not looked at again.
 */
export function checkWrittenEdition(edition: ChecklistEdition): readonly Issue[] {
  const issues = [...checkWrittenFields(edition)];
  const { sources } = edition;
  if (sources === undefined || sources.length === 0)
    issues.push(editionSourcesMissing(edition.edition, ["sources"]));
  else
    for (const issue of checkEditions({ id: "checklist", title: "", editions: [edition] }))
      issues.push({ ...issue, path: issue.path.slice(2) });
  return [...issues, ...checkChecklistEdition(edition)];
}

/** Names fields, methods and a status that do not exist. */
export function checkWrittenFields(edition: ChecklistEdition): readonly Issue[] {
  const methods = Object.keys(VISIT_METHODS);
  return [
    ...unknownFields(edition, EDITION_FIELDS, []),
    ...unknownFields(edition.effective, ["from"], ["effective"]),
    ...unknownWords([edition.status], ["draft", "active", "retired"], ["status"]),
    ...Object.entries(edition.items).flatMap(([id, item]) => [
      ...unknownFields(item, ITEM_FIELDS, ["items", id]),
      ...unknownWords(item.methods ?? [], methods, ["items", id, "methods"]),
    ]),
  ];
}
