import { formatChineseDate, VISIT_METHODS, visitKindName, type VisitRecord } from "@supervision/domain";
import type { ReportDocument } from "../model/report-document.ts";
import type { ReportTemplateEdition } from "../templates/report-template.ts";
import { deadlinesOf, numbered, paragraphsOf, perFinding } from "./entries.ts";
import { formatForm, requireSubject } from "./format-form.ts";
import { indexNames, type Names } from "./names.ts";

/**
 * What a visit form is filled with. Without a record the form is printed empty, for the pen.
 *
 * @term 督导检查记录表填写内容
 */
export interface VisitRecordFacts extends Names {
  /** What was found. */
  readonly record?: VisitRecord;
}

/**
 * The 督导检查记录表 of a visit, laid out as a template edition says. What is not known stays empty.
 *
 * Findings, advice and limits carry the same numbers. Throws a `TypeError` for a template of another subject.
 *
 * @example
 * ```ts
 * import { formatVisitRecord } from "@supervision/reports";
 * import { visitRecordForm } from "@supervision/reports/forms";
 * import { renderMarkdown } from "@supervision/reports/markdown";
 * const [edition] = visitRecordForm.editions;
 * if (edition === undefined) throw new Error("The form has no edition");
 * const empty = formatVisitRecord(edition);
 * console.log(renderMarkdown(empty).includes("督导人员")); // => true
 * ```
 */
export function formatVisitRecord(
  template: ReportTemplateEdition,
  facts: VisitRecordFacts = {},
): ReportDocument {
  requireSubject(template, "visit-record");
  const record = facts.record;
  if (record === undefined) return formatForm(template, { texts: {} });
  const names = indexNames(facts);
  return formatForm(template, {
    date: record.date,
    texts: {
      institution: [names.institution(record.institution)],
      date: [formatChineseDate(record.date)],
      inspectors: [record.inspectors.map(names.inspector).join("、")],
      items: numbered(record.items.map(names.item)),
      "visit-kind": [visitKindName(record.kind)],
      methods: (record.methods ?? []).length === 0 ? [] : [methodNames(record)],
      "good-practice": numbered(paragraphsOf(record.goodPractice)),
      findings: perFinding(record.findings, (finding) => finding.description),
      advice: perFinding(record.findings, (finding) => finding.advice),
      deadline: deadlinesOf(record.findings),
      remarks: paragraphsOf([record.remarks]),
    },
  });
}

function methodNames(record: VisitRecord): string {
  return (record.methods ?? []).map((method) => VISIT_METHODS[method]).join("、");
}
