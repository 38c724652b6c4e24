import type { FilePlace, Period } from "@supervision/domain";

/** A file as it comes from a disk, a form or a network: its name and its bytes. */
export interface SourceFile {
  /** Name as the user gave it; it appears in every issue. The kind of file is told from the content, not from the name. */
  readonly name: string;
  /** Content: any `Uint8Array`, such as the `Buffer` that `readFileSync` of Node gives, or `new Uint8Array(await file.arrayBuffer())`. */
  readonly bytes: Uint8Array;
}

/** A cell the spreadsheet program holds as a date. */
export interface DateCell {
  /** The day. */
  readonly date: string;
}

/** The content of one cell; `null` when it is empty. */
export type Cell = string | number | boolean | DateCell | null;

/** A rectangle of cells that are merged; rows and columns from 0, both ends included. */
export interface MergedCells {
  /** First row. */
  readonly top: number;
  /** Last row. */
  readonly bottom: number;
  /** First column. */
  readonly left: number;
  /** Last column. */
  readonly right: number;
}

/** One sheet or one CSV file as rows of cells, the first row being row 1 of the spreadsheet program. */
export interface SourceTable {
  /** File name. */
  readonly file: string;
  /** Sheet name; absent for CSV. */
  readonly sheet?: string;
  /** All rows, headings included. */
  readonly rows: readonly (readonly Cell[])[];
  /** Merged cells. */
  readonly merges: readonly MergedCells[];
}

/** A span of days, the same day twice for a single one. */
export type Span = Period;

/** The letters of a column as spreadsheet programs write them: 0 is `A`, 26 is `AA`. */
export function columnLetters(index: number): string {
  let letters = "";
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/** The place of a cell; row and column count from 0. */
export function placeOf(table: SourceTable, row?: number, column?: number, heading?: string): FilePlace {
  return {
    file: table.file,
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    ...(row === undefined ? {} : { row: row + 1 }),
    ...(heading === undefined ? {} : { column: heading }),
    ...(row === undefined || column === undefined ? {} : { cell: `${columnLetters(column)}${row + 1}` }),
  };
}

/** A cell as a person sees it, for messages. */
export function showCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "object") return cell.date;
  return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
}
