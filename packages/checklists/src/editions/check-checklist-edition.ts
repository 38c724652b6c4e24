import { checkEditions, VISIT_METHODS, type Issue } from "@supervision/domain";
import { editionSourcesMissing } from "../issues.ts";
import { ITEM_FIELDS } from "../items/checklist-item.ts";
import { checkComposedEdition } from "./check-composed-edition.ts";
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
 * Checks one edition of a checklist by itself, as a program or a file writes it: everything `defineChecklistEdition` refuses, as data.
 *
 * Issues: of its header `edition-name-invalid`, `edition-start-invalid`, `edition-source-invalid`, `edition-sources-missing`;
 * `edition-field-unknown` and `edition-word-unknown` of any part; `edition-without-items`, `item-id-invalid`, `item-title-missing`, `item-weight-invalid`, `item-section-unknown`,
 * `section-outer-unknown`, `section-circular`, `item-domain-invalid`, `item-answer-invalid`, `item-answer-type-unknown`, `item-points-missing`, `item-rule-invalid`, `replaces-invalid`; of
 * conditions and computed values: `expression-invalid`, `expression-item-unknown`, `expression-type-mismatch`, `expression-option-unknown`,
 * `expression-circular`; of scoring rules:
 * `scoring-without-weight`, `scoring-rules-missing`, `scoring-rule-invalid`, `scoring-bands-gap`, `scoring-bands-overlap`, `scoring-number-invalid`,
 * `scoring-section-unknown`, `scoring-section-nested`, `scoring-item-unknown`, `scoring-item-not-judged`, `scoring-grade-unknown`, `scoring-grade-out-of-reach`, `ladder-invalid`,
 * `veto-count-invalid`.
 *
 * @example
 * ```ts
 * import { checkChecklistEdition } from "@supervision/checklists";
 * const issues = checkChecklistEdition({
 *   edition: "2026-09",
 *   status: "active",
 *   effective: { from: "2026-09-01" },
 *   sources: [{ title: "示例细则", issuedBy: "示例督导室", authority: "district", issuedOn: "2026-08" }],
 *   items: { exits: { title: "", answer: "yes-no", weight: 6 } },
 * });
 * console.log(issues.map(({ code }) => code)); // => [ 'item-title-missing' ]
 * ```
 */
export function checkChecklistEdition(edition: ChecklistEdition): readonly Issue[] {
  const issues = [...checkWrittenFields(edition)];
  const { sources } = edition;
  if (sources === undefined || sources.length === 0)
    issues.push(editionSourcesMissing(edition.edition, ["sources"]));
  else
    for (const issue of checkEditions({ id: "checklist", title: "", editions: [edition] }))
      issues.push({ ...issue, path: issue.path.slice(2) });
  return [...issues, ...checkComposedEdition(edition)];
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
