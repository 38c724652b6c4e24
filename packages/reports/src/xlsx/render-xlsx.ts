import writeXlsxFile from "write-excel-file/universal";
import type { ReportDocument } from "../model/report-document.ts";
import { repack } from "../zip/reproducible-zip.ts";
import { fillSheet } from "./cells.ts";
import { printSetup } from "./print-setup.ts";
import { planSheets, type WorkbookSheet } from "./sheets.ts";

/**
 * Documents as an Excel file (`.xlsx`): one sheet a document, or one a table where a document has several. The same documents give the
 * same bytes. Texts, dates among them, are stored as text, so nothing is taken for a formula; counts are numbers. A text over 32,767
 * characters, the most a cell holds, ends in `……`.
 *
 * @example
 * ```ts
 * import { renderXlsx } from "@supervision/reports/xlsx";
 * const bytes = await renderXlsx({
 *   metadata: { title: "示例" },
 *   page: { size: "A4", orientation: "portrait" },
 *   layout: "form",
 *   blocks: [{ type: "title", text: "示例" }],
 * });
 * console.log(bytes[0] === 0x50); // => true
 * ```
 */
export async function renderXlsx(
  content: ReportDocument | readonly [WorkbookSheet, ...WorkbookSheet[]],
): Promise<Uint8Array> {
  const sheets = "blocks" in content ? [{ name: content.metadata.title, document: content }] : content;
  const plans = planSheets(sheets);
  const filled = plans.map((plan) => ({ plan, cells: fillSheet(plan) }));
  const blob = await writeXlsxFile(
    filled.map(({ plan, cells }) => ({
      data: cells.data,
      sheet: plan.name,
      columns: cells.columns,
      stickyRowsCount: cells.stickyRows,
      showGridLines: false,
      ...(plan.orientation === "landscape" ? { orientation: "landscape" as const } : {}),
    })),
    { fontFamily: "宋体", fontSize: 11 },
  ).toBlob();
  const packed = new Uint8Array(await blob.arrayBuffer());
  return repack(packed, sheets[0]?.document.metadata.date, printSetup(filled));
}
