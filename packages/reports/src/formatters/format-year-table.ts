import { monthOf, type Visit, visitKindName, visitName } from "@supervision/domain";
import type { YearPlanEdition } from "@supervision/schedule";
import type { Block, ReportDocument } from "../model/report-document.ts";
import type { ReportTable, TableRow } from "../model/report-table.ts";
import type { ReportTemplateEdition } from "../templates/report-template.ts";
import { requireSubject } from "./format-form.ts";

/**
 * What may follow the year table.
 *
 * @term 工作安排表附加内容
 */
export interface YearTableOptions {
  /** The body that issues the table, for the file properties. */
  readonly issuer?: string;
  /** Visits of the generated year; when given, a second table counts them by month and kind. */
  readonly visits?: readonly Visit[];
  /** A remark below the table (备注). */
  readonly remark?: string;
}

/**
 * The year table of a district's plan: one row a month, several months, or a quarter; numbers start anew in each row or run on.
 *
 * Labels and order of the columns come from the template, heading and rows from the plan.
 * Throws a `TypeError` for a template of another subject.
 *
 * @example
 * ```ts
 * import { formatYearTable } from "@supervision/reports";
 * import { yearTableForm } from "@supervision/reports/forms";
 * import { renderMarkdown } from "@supervision/reports/markdown";
 * const [edition] = yearTableForm.editions;
 * if (edition === undefined) throw new Error("The form has no edition");
 * const document = formatYearTable(edition, {
 *   edition: "2026-02",
 *   status: "active",
 *   effective: { from: "2026-02-01" },
 *   sources: [{ title: "示例", issuedBy: "示例区", authority: "district", issuedOn: "2026" }],
 *   heading: "2026年工作安排表",
 *   axis: "month",
 *   numbering: "per-row",
 *   rows: [{ label: "7-8月", months: [7, 8], items: [{ id: "filing", text: "资料归档", activity: "filing" }] }],
 * });
 * console.log(renderMarkdown(document).includes("1、资料归档")); // => true
 * ```
 */
export function formatYearTable(
  template: ReportTemplateEdition,
  plan: YearPlanEdition,
  options: YearTableOptions = {},
): ReportDocument {
  requireSubject(template, "year-table");
  const fields = template.fields.filter((field) => field.hidden !== true && field.place === "table");
  const width = (from: string): number => (from === "period" ? template.labelWidth : 1 - template.labelWidth);
  let number = 0;
  const rows = plan.rows.map((row): TableRow => {
    if (plan.numbering === "per-row") number = 0;
    const mark = plan.numbering === "running" ? "." : "、";
    const activities = row.items.map((item) => {
      number += 1;
      return [{ text: `${number}${mark}${item.text}` }];
    });
    return {
      mayBreak: false,
      cells: fields.map((field) =>
        field.from === "period"
          ? { role: "label" as const, paragraphs: [[{ text: row.label }]] }
          : { role: "value" as const, vertical: "middle" as const, paragraphs: activities },
      ),
    };
  });
  const table: ReportTable = {
    type: "table",
    caption: plan.heading,
    columns: fields.map((field) => ({ width: width(field.from) })),
    headerRows: 1,
    rows: [
      { cells: fields.map((field) => ({ role: "header", paragraphs: [[{ text: field.label }]] })) },
      ...rows,
    ],
  };
  const blocks: Block[] = [{ type: "title", text: plan.heading }, table];
  if (options.remark !== undefined && options.remark !== "")
    blocks.push({ type: "note", text: `备注：${options.remark}` });
  if (options.visits !== undefined) blocks.push(countVisits(options.visits));
  return {
    metadata: {
      title: plan.heading.replaceAll("\n", ""),
      ...(options.issuer === undefined ? {} : { issuer: options.issuer }),
      date: plan.effective.from,
    },
    page: template.page,
    layout: "form",
    blocks,
  };
}

/** A table that counts visits by month and kind, with sums. */
export function countVisits(visits: readonly Visit[]): ReportTable {
  const months = [...new Set(visits.map((visit) => monthOf(visit.date)))].toSorted();
  const kinds = [...new Set(visits.map((visit) => visit.kind))].toSorted((a, b) => order(a) - order(b));
  const counts = new Map<string, number>();
  for (const visit of visits) {
    const key = `${monthOf(visit.date)} ${visit.kind}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const count = (month: string, kind: string): number => counts.get(`${month} ${kind}`) ?? 0;
  return {
    type: "table",
    caption: "督导安排统计（次）",
    showCaption: true,
    columns: [{ width: 1.4 }, ...kinds.map(() => ({ width: 1 })), { width: 1 }],
    headerRows: 1,
    rows: [
      {
        cells: ["月份", ...kinds.map((kind) => headingOf(kind, visits)), "合计"].map((text) => ({
          role: "header",
          paragraphs: [[{ text }]],
        })),
      },
      ...months.map((month) =>
        countLine(
          monthLabel(month),
          kinds.map((kind) => count(month, kind)),
        ),
      ),
      countLine(
        "合计",
        kinds.map((kind) => sum(months.map((month) => count(month, kind)))),
      ),
    ],
  };
}

/** `2026-03` as `2026年3月`. */
export function monthLabel(month: string): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`;
}

/** A kind of visit by the name that all its visits bear. */
function headingOf(kind: string, visits: readonly Visit[]): string {
  const [name, another] = new Set(visits.filter((visit) => visit.kind === kind).map(visitName));
  return name === undefined || another !== undefined ? visitKindName(kind) : name;
}

const KIND_ORDER = ["routine", "special", "comprehensive", "random", "requested", "joint", "follow-up"];

// Kinds of a district's own come last.
function order(kind: string): number {
  const index = KIND_ORDER.indexOf(kind);
  return index === -1 ? KIND_ORDER.length : index;
}

function countLine(label: string, values: readonly number[]): TableRow {
  return {
    cells: [
      { role: "label", paragraphs: [[{ text: label }]] },
      ...[...values, sum(values)].map((value) => ({
        role: "value" as const,
        align: "middle" as const,
        vertical: "middle" as const,
        number: value,
        paragraphs: [[{ text: String(value) }]],
      })),
    ],
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
