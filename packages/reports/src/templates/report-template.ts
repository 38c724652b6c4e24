import type { Contribution, EditionHeader } from "@supervision/domain";
import type { PageSetup } from "../model/report-document.ts";

/**
 * The facts a template prints: the 督导检查记录表, the 整改回访记录表, or the year table.
 *
 * @term 表格种类
 */
export type TemplateSubject = "visit-record" | "follow-up-record" | "year-table";

/**
 * Where a field takes its value from; `blank` is left for the pen.
 *
 * - all forms: `institution` `date` `inspectors` `items` `good-practice` `remarks` `blank`
 * - visit record: `visit-kind` `methods` `findings` `advice` `deadline`
 * - follow-up record: `rectifications` `outstanding` `next-requirements`
 * - year table: `period` `activities`
 *
 * @term 取值
 */
export type FieldSource =
  | "institution"
  | "date"
  | "inspectors"
  | "items"
  | "good-practice"
  | "remarks"
  | "blank"
  | "visit-kind"
  | "methods"
  | "findings"
  | "advice"
  | "deadline"
  | "rectifications"
  | "outstanding"
  | "next-requirements"
  | "period"
  | "activities";

/**
 * One field of a form.
 *
 * @term 字段
 */
export interface TemplateField<Id extends string = string> {
  /** Stable id; it stays when the label changes. */
  readonly id: Id;
  /** Label as printed; a line feed breaks it as the original does. */
  readonly label: string;
  /** Where the value comes from. */
  readonly from: FieldSource;
  /** Whether it stands on the line above the table or in the table. */
  readonly place: "above" | "table";
  /** Height of the row in millimetres that it has at least, in the table. */
  readonly minimumHeight?: number;
  /** Whether it is left out; overrides set it, so that the id stays known. */
  readonly hidden?: boolean;
}

/**
 * A dated edition of a form.
 *
 * @term 表格版次
 */
export interface ReportTemplateEdition<FieldId extends string = string> extends EditionHeader {
  /** The facts it prints. */
  readonly subject: TemplateSubject;
  /** Title as printed; a line feed breaks it. */
  readonly title: string;
  /** Paper. */
  readonly page: PageSetup;
  /** Share of the table's width the labels take, above 0 and below 1. */
  readonly labelWidth: number;
  /** Fields in printed order. */
  readonly fields: readonly [TemplateField<FieldId>, ...TemplateField<FieldId>[]];
}

/**
 * A series of editions of a form.
 *
 * @term 报告模板
 */
export interface ReportTemplate<
  Id extends string = string,
  FieldId extends string = string,
> extends Contribution<Id> {
  /** Tells the kinds of content apart. */
  readonly kind: "report-template";
  /** Editions, oldest first. */
  readonly editions: readonly ReportTemplateEdition<FieldId>[];
}
