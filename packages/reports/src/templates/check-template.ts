import type { Issue } from "@supervision/domain";
import {
  templateFieldDuplicate,
  templateFieldSource,
  templateLabelWidth,
  templateTitleEmpty,
} from "../issues.ts";
import type { FieldSource, ReportTemplateEdition, TemplateSubject } from "./report-template.ts";

const FORM_SOURCES: readonly FieldSource[] = [
  "institution",
  "date",
  "inspectors",
  "items",
  "good-practice",
  "remarks",
  "blank",
];

/** The sources a field of each subject may have. */
const SOURCES: Readonly<Record<TemplateSubject, readonly FieldSource[]>> = {
  "visit-record": [...FORM_SOURCES, "visit-kind", "methods", "findings", "advice", "deadline"],
  "follow-up-record": [...FORM_SOURCES, "rectifications", "outstanding", "next-requirements"],
  "year-table": ["period", "activities"],
};

/**
 * Checks one edition of a template.
 *
 * Issues: `template-title-empty`, `template-label-width`, `template-field-duplicate`, `template-field-source`.
 *
 * @example
 * ```ts
 * import { checkTemplateEdition } from "@supervision/reports";
 * import { visitRecordForm } from "@supervision/reports/forms";
 * const [edition] = visitRecordForm.editions;
 * if (edition) console.log(checkTemplateEdition(visitRecordForm.id, { ...edition, labelWidth: 2 }).map(({ code }) => code)); // => ["template-label-width"]
 * ```
 */
export function checkTemplateEdition(template: string, edition: ReportTemplateEdition): readonly Issue[] {
  const issues: Issue[] = [];
  if (edition.title.trim() === "") issues.push(templateTitleEmpty(template, edition.edition, ["title"]));
  if (!(edition.labelWidth > 0 && edition.labelWidth < 1))
    issues.push(templateLabelWidth(template, edition.edition, edition.labelWidth, ["labelWidth"]));
  const seen = new Set<string>();
  edition.fields.forEach((field, index) => {
    if (seen.has(field.id)) issues.push(templateFieldDuplicate(template, field.id, ["fields", index]));
    seen.add(field.id);
    if (!SOURCES[edition.subject].includes(field.from))
      issues.push(
        templateFieldSource(template, field.id, field.from, SOURCES[edition.subject], [
          "fields",
          index,
          "from",
        ]),
      );
  });
  return issues;
}
