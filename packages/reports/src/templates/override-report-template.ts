import type { IsoDate, LegalSource, Override } from "@supervision/domain";
import type { ReportTemplate } from "./report-template.ts";

/**
 * A district's change to a form: its title, labels, order of fields, or fields left out.
 *
 * @term 模板修改
 */
export interface ReportTemplateOverride extends Override {
  /** Tells the kinds of content apart. */
  readonly kind: "report-template";
  /** New title; a line feed breaks it. */
  readonly title?: string;
  /** New labels by field id. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Ids of all fields in the new order. */
  readonly order?: readonly string[];
  /** Ids of fields that are left out. */
  readonly hide?: readonly string[];
}

/**
 * Changes another plugin's form; the compiler refuses unknown fields.
 *
 * Composition checks the rest with `template-order-incomplete`, `template-field-unknown`, `template-title-empty`.
 *
 * @example
 * ```ts
 * import { overrideReportTemplate } from "@supervision/reports";
 * import { visitRecordForm } from "@supervision/reports/forms";
 * const change = overrideReportTemplate(visitRecordForm, {
 *   basedOn: "2014-01",
 *   effective: { from: "2026-01-01" },
 *   source: { title: "示例", issuedBy: "示例区", authority: "district", issuedOn: "2026" },
 *   labels: { advice: "意见\n建议" },
 * });
 * console.log(change.target); // => forms/visit-record
 * ```
 */
export function overrideReportTemplate<Id extends string, FieldId extends string>(
  template: ReportTemplate<Id, FieldId>,
  change: {
    readonly basedOn: string;
    readonly effective: { readonly from: IsoDate; readonly until?: IsoDate };
    readonly source: LegalSource;
    readonly supersedes?: readonly string[];
    readonly title?: string;
    readonly labels?: Readonly<Partial<Record<NoInfer<FieldId>, string>>>;
    readonly order?: readonly NoInfer<FieldId>[];
    readonly hide?: readonly NoInfer<FieldId>[];
  },
): ReportTemplateOverride {
  const { labels, ...rest } = change;
  if (labels === undefined) return { kind: "report-template", target: template.id, ...rest };
  const named: Record<string, string> = {};
  for (const [field, label] of Object.entries(labels)) if (typeof label === "string") named[field] = label;
  return { kind: "report-template", target: template.id, ...rest, labels: named };
}
