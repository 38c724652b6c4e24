import type { Alignment, TextRun } from "./report-document.ts";

/**
 * What a cell is for; the style decides how each looks.
 *
 * - `header` heading of a column or of rows
 * - `label` name of a form field
 * - `value` content
 *
 * @term 单元格用途
 */
export type CellRole = "header" | "label" | "value";

/**
 * A cell; it may span columns and rows. Cells covered by a span above are left out of the rows below.
 *
 * @term 单元格
 */
export interface TableCell {
  /** Paragraphs; empty for an empty cell. */
  readonly paragraphs: readonly (readonly TextRun[])[];
  /** The number the text prints, which spreadsheets store instead of the text. */
  readonly number?: number;
  /** Default `value`. */
  readonly role?: CellRole;
  /** Columns covered, from 1; default 1. */
  readonly columnSpan?: number;
  /** Rows covered, from 1; default 1. */
  readonly rowSpan?: number;
  /** Default: as the style says for the role. */
  readonly align?: Alignment;
  /** Default: as the style says for the role. */
  readonly vertical?: "top" | "middle" | "bottom";
}

/**
 * A row of a table.
 *
 * @term 行
 */
export interface TableRow {
  /** Cells from left to right without those covered by a span above. */
  readonly cells: readonly TableCell[];
  /** Height in millimetres that the row has at least. */
  readonly minimumHeight?: number;
  /** Whether the row may be broken over two pages; default true. */
  readonly mayBreak?: boolean;
  /** Whether it stays on the page of the row after it, as headings of sections do; default false. */
  readonly keepWithNext?: boolean;
}

/**
 * A table with columns of fixed width.
 *
 * @term 表格
 */
export interface ReportTable {
  /** Tells blocks apart. */
  readonly type: "table";
  /** Name of the table for readers that cannot see it and for sheets. */
  readonly caption?: string;
  /** Whether the caption is printed above the table; default false. */
  readonly showCaption?: boolean;
  /** Columns; a width is a share of the text width, such as 1 and 4. */
  readonly columns: readonly { readonly width: number }[];
  /** Whether the text is set small, for tables of many columns; default false. */
  readonly dense?: boolean;
  /** How many rows at the top repeat on every page; default 0. */
  readonly headerRows?: number;
  /** Rows from top to bottom. */
  readonly rows: readonly TableRow[];
}
