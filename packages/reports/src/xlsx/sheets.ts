import { blankText, signatureLines } from "../model/blanks.ts";
import { markOf } from "../model/list-marks.ts";
import type { Block, ReportDocument, TextRun } from "../model/report-document.ts";
import type { ReportTable } from "../model/report-table.ts";

/**
 * A sheet of a workbook: a name and a document.
 *
 * @term 工作表
 */
export interface WorkbookSheet {
  /** Name on the tab; shortened and cleaned where Excel does not allow it. */
  readonly name: string;
  /** What the sheet shows. */
  readonly document: ReportDocument;
}

/** A line of text over the whole width of a sheet. */
export interface TextLine {
  /** What it is. */
  readonly role: "title" | "heading" | "text" | "caption";
  /** The text. */
  readonly text: string;
  /** Where it stands. */
  readonly align: "left" | "center" | "right";
}

/** One sheet laid out: lines above the table, the table, lines below it. */
export interface SheetPlan {
  /** Name on the tab, unique and allowed. */
  readonly name: string;
  /** Upright or lying. */
  readonly orientation: "portrait" | "landscape";
  /** Lines above. */
  readonly above: readonly TextLine[];
  /** The table; absent for a sheet of text. */
  readonly table?: ReportTable;
  /** Lines below. */
  readonly below: readonly TextLine[];
}

/** Lays documents out over sheets: a document with several tables gets one sheet a table, because each wants its own column widths. */
export function planSheets(sheets: readonly WorkbookSheet[]): readonly SheetPlan[] {
  const taken = new Set<string>();
  return sheets.flatMap((sheet) => {
    const parts = splitAtTables(sheet.document.blocks);
    return parts.map((part, index) => {
      // A table under a heading of its own, or after another, is named after itself; the first keeps the name of the sheet.
      const headed = index > 0 || part.above.some((line) => line.role === "heading");
      const own = parts.length > 1 && headed ? (part.table?.caption ?? sheet.name) : sheet.name;
      const name = freeName(own, taken);
      taken.add(name.toLowerCase());
      return { ...part, name, orientation: sheet.document.page.orientation };
    });
  });
}

type Part = Pick<SheetPlan, "above" | "below"> & { readonly table?: ReportTable };

// A heading after a table opens the next sheet; a remark after a table stays with it.
function splitAtTables(blocks: readonly Block[]): readonly Part[] {
  const several = blocks.filter((block) => block.type === "table").length > 1;
  const parts: Part[] = [];
  let above: TextLine[] = [];
  let table: ReportTable | undefined;
  let below: TextLine[] = [];
  const close = (): void => {
    if (table !== undefined || above.length > 0)
      parts.push({ above, below, ...(table === undefined ? {} : { table }) });
    above = [];
    below = [];
    table = undefined;
  };
  for (const block of blocks) {
    if (block.type === "table") {
      if (table !== undefined) close();
      table = block;
      if (block.showCaption === true && block.caption !== undefined)
        above.push({ role: "caption", text: block.caption, align: "center" });
    } else if (table !== undefined && !(several && opensSheet(block))) below.push(...linesOf(block));
    else {
      if (table !== undefined) close();
      above.push(...linesOf(block));
    }
  }
  close();
  return parts.length === 0 ? [{ above: [], below: [] }] : parts;
}

function opensSheet(block: Block): boolean {
  return block.type === "title" || block.type === "heading" || block.type === "page-break";
}

function linesOf(block: Exclude<Block, ReportTable>): readonly TextLine[] {
  switch (block.type) {
    case "title":
      return [{ role: "title", text: block.text.replaceAll("\n", ""), align: "center" }];
    case "heading":
      return [{ role: "heading", text: block.text, align: "left" }];
    case "paragraph":
      return [{ role: "text", text: textOf(block.runs), align: "left" }];
    case "list":
      return block.items.map((runs, index) => ({
        role: "text",
        text: `${markOf(block.marker, (block.start ?? 1) + index)}${textOf(runs)}`,
        align: "left",
      }));
    case "field-line":
      return [{ role: "text", text: block.fields.map(blankText).join("        "), align: "left" }];
    case "signature":
      return signatureLines(block).map((text) => ({ role: "text", text, align: "right" }));
    case "note":
      return [{ role: "text", text: block.text, align: "left" }];
    case "page-break":
      return [];
  }
}

function textOf(runs: readonly TextRun[]): string {
  return runs.map((run) => run.text).join("");
}

// Excel: 1 to 31 characters, none of \ / ? * [ ] :, no quote at either end, not "History", unique without regard to case.
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const clean =
    wanted
      .replace(/[\\/?*[\]:\p{C}]/gu, " ")
      .replace(/\s+/g, " ")
      .trim()
      .replace(/^'+|'+$/g, "") || "工作表";
  const base = clean.toLowerCase() === "history" ? `${clean}_` : clean;
  for (let number = 1; ; number += 1) {
    const mark = number === 1 ? "" : ` (${number})`;
    // A character must not be cut in half.
    const name = `${base
      .slice(0, 31 - mark.length)
      .replace(/[\uD800-\uDBFF]$/, "")
      .trim()}${mark}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
