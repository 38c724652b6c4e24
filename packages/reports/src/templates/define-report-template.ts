import { checkEditions, IssueError } from "@supervision/domain";
import { checkTemplateEdition } from "./check-template.ts";
import type { ReportTemplate, ReportTemplateEdition } from "./report-template.ts";

/**
 * Declares a form; the compiler keeps the ids of its fields, so that an override naming an unknown field is a type error.
 *
 * Throws {@link IssueError} with every issue of {@link checkEditions}, `template-title-empty`, `template-label-width`,
 * `template-field-duplicate` or `template-field-source`.
 *
 * @example
 * ```ts
 * import { defineReportTemplate } from "@supervision/reports";
 * const template = defineReportTemplate({
 *   id: "riverside/visit-record",
 *   title: "督导检查记录表",
 *   editions: [
 *     {
 *       edition: "2026-01",
 *       status: "active",
 *       effective: { from: "2026-01-01" },
 *       sources: [{ title: "示例", issuedBy: "示例区", authority: "district", issuedOn: "2026" }],
 *       subject: "visit-record",
 *       title: "督导检查记录表",
 *       page: { size: "A4", orientation: "portrait" },
 *       labelWidth: 0.2,
 *       fields: [{ id: "findings", label: "存在\n不足", from: "findings", place: "table" }],
 *     },
 *   ],
 * });
 * console.log(template.kind); // => report-template
 * ```
 */
export function defineReportTemplate<const Id extends string, const FieldId extends string>(template: {
  readonly id: Id;
  readonly title: string;
  readonly editions: readonly ReportTemplateEdition<FieldId>[];
}): ReportTemplate<Id, FieldId> {
  const complete: ReportTemplate<Id, FieldId> = { kind: "report-template", ...template };
  const [first, ...rest] = [
    ...checkEditions(complete),
    ...template.editions.flatMap((edition, index) =>
      checkTemplateEdition(template.id, edition).map((issue) => ({
        ...issue,
        path: ["editions", index, ...issue.path],
      })),
    ),
  ];
  if (first !== undefined) throw new IssueError([first, ...rest]);
  return complete;
}
