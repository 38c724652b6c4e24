import type { Row, SheetData } from "write-excel-file/universal";
import { printable } from "../model/printable.ts";
import type { TableCell } from "../model/report-table.ts";
import { cellText, gridOf, shareOut } from "../model/table-grid.ts";
import { charactersWide } from "../model/text-width.ts";
import type { SheetPlan, TextLine } from "./sheets.ts";

/** Rows and columns of a sheet as the writer wants them. */
export interface SheetCells {
  /** Rows from top to bottom. */
  readonly data: SheetData;
  /** Widths of the columns in characters. */
  readonly columns: { width: number }[];
  /** Rows that stay in view: everything above the first row of content, when it is short. */
  readonly stickyRows: number;
  /** Heading rows that repeat in print, as first and last row from 1. */
  readonly headerRows?: readonly [number, number];
}

// Characters of 11 pt that fit across an A4 page with usual margins.
const PAGE_CHARACTERS = { portrait: 88, landscape: 130 } as const;
const FEWEST_CHARACTERS = 6;
const LINE_POINTS = 15;
const MOST_POINTS = 409;
const FONT = { fontFamily: "宋体", fontSize: 11 } as const;

/** Fills the cells of a sheet. Every text is stored as text, so that nothing in it is taken for a formula or a date. */
export function fillSheet(plan: SheetPlan): SheetCells {
  const shares = plan.table?.columns.map((column) => column.width) ?? [1];
  const widths = shareOut(PAGE_CHARACTERS[plan.orientation], shares).map((width) =>
    Math.max(FEWEST_CHARACTERS, width),
  );
  const total = widths.reduce((sum, width) => sum + width, 0);
  const line = (text: TextLine): Row => textRow(text, widths.length, total);
  const data: SheetData = [
    ...plan.above.map(line),
    ...(plan.table === undefined ? [] : tableRows(plan.table, widths)),
    ...plan.below.map(line),
  ];
  const headers = plan.table?.headerRows ?? 0;
  const first = plan.above.length + 1;
  return {
    data,
    columns: widths.map((width) => ({ width })),
    stickyRows: headers > 0 && plan.above.length + headers <= 8 ? plan.above.length + headers : 0,
    ...(headers > 0 ? { headerRows: [first, first + headers - 1] as const } : {}),
  };
}

function textRow(line: TextLine, columns: number, characters: number): Row {
  const text = printable(line.text);
  const size = line.role === "title" ? 16 : 11;
  const strong = line.role !== "text";
  return spread(
    {
      value: text,
      type: String,
      ...FONT,
      fontSize: size,
      ...(strong ? { fontWeight: "bold" as const } : {}),
      align: line.align,
      alignVertical: "center" as const,
      wrap: true,
      height: heightOf([[text, (characters * 11) / size]], line.role === "title" ? 28 : 18),
      ...(columns > 1 ? { columnSpan: columns } : {}),
    },
    columns,
  );
}

function tableRows(table: NonNullable<SheetPlan["table"]>, widths: readonly number[]): SheetData {
  const headers = table.headerRows ?? 0;
  return gridOf(table).map((line, row) => {
    const texts = line.flatMap((placed, column): (readonly [string, number])[] =>
      placed !== undefined && placed.row === row && placed.column === column && placed.rowSpan === 1
        ? [[printable(cellText(placed.cell)), sumOf(widths, placed.column, placed.columnSpan)]]
        : [],
    );
    const least = ((table.rows[row]?.minimumHeight ?? 0) * 72) / 25.4;
    const height = heightOf(texts, Math.max(20, least));
    return line.map((placed, column) => {
      if (placed === undefined) return { ...BORDER, height };
      // The writer wants `null` at the places a span covers, and draws the borders of the span itself.
      if (placed.row !== row || placed.column !== column) return null;
      return {
        ...valueOf(placed.cell),
        ...FONT,
        ...BORDER,
        ...lookOf(placed.cell, row < headers),
        wrap: true,
        height,
        ...(placed.columnSpan > 1 ? { columnSpan: placed.columnSpan } : {}),
        ...(placed.rowSpan > 1 ? { rowSpan: placed.rowSpan } : {}),
      };
    });
  });
}

const BORDER = { borderStyle: "thin", borderColor: "#000000" } as const;

// A longer text makes Excel repair the file, which loses the cell.
const LONGEST_TEXT = 32_767;

// A number keeps its printed form: places after the point, a percent sign, a mark such as the star of a missed limit.
function valueOf(cell: TableCell) {
  const text = printable(cellText(cell));
  if (cell.number === undefined || !Number.isFinite(cell.number)) {
    const whole = text.length <= LONGEST_TEXT;
    return { value: whole ? text : `${text.slice(0, LONGEST_TEXT - 2)}……`, type: String };
  }
  const [, fraction = "", mark = ""] = /^[^.]*(\.\d+)?([%*]?)$/.exec(text) ?? [];
  const places = fraction === "" ? "0" : `0.${"0".repeat(fraction.length - 1)}`;
  return {
    value: cell.number,
    type: Number,
    ...(fraction === "" && mark === "" ? {} : { format: `${places}${mark === "*" ? '"*"' : mark}` }),
  };
}

const ALIGN = { start: "left", middle: "center", end: "right", spread: "left" } as const;
const VERTICAL = { top: "top", middle: "center", bottom: "bottom" } as const;

function lookOf(cell: TableCell, header: boolean) {
  const role = header ? "header" : (cell.role ?? "value");
  return {
    align: ALIGN[cell.align ?? (role === "value" ? "start" : "middle")],
    alignVertical: VERTICAL[cell.vertical ?? (role === "value" ? "top" : "middle")],
    ...(role === "value" ? {} : { fontWeight: "bold" as const }),
    ...(role === "header" ? { backgroundColor: "#EDEDED" } : {}),
  };
}

function spread<Cell>(cell: Cell, columns: number): (Cell | null)[] {
  return [cell, ...Array.from({ length: columns - 1 }, () => null)];
}

function sumOf(widths: readonly number[], from: number, count: number): number {
  return widths.slice(from, from + count).reduce((sum, width) => sum + width, 0);
}

// Spreadsheet programs do not fit the height of rows with merged cells, so it is estimated: Chinese characters are two wide.
function heightOf(texts: readonly (readonly [string, number])[], least: number): number {
  const lines = texts.map(([text, width]) =>
    text
      .split("\n")
      .reduce(
        (sum, part) => sum + Math.max(1, Math.ceil((charactersWide(part) * 2) / Math.max(1, width - 1))),
        0,
      ),
  );
  return Math.min(MOST_POINTS, Math.max(least, ...lines.map((count) => count * LINE_POINTS + 4)));
}
