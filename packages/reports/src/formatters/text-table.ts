import type { Alignment } from "../model/report-document.ts";
import type { ReportTable, TableCell } from "../model/report-table.ts";

/** A column of a plain table. */
export interface TextColumn {
  /** Heading. */
  readonly title: string;
  /** Share of the width. */
  readonly width: number;
  /** Where its values stand; default `start`. */
  readonly align?: Alignment;
}

/** A value of a plain table: a text, a number with its printed form, or a text over several columns. */
export type TextValue =
  | string
  | { readonly number: number; readonly text: string }
  | { readonly columnSpan: number; readonly text: string };

/** A small-print table with one heading row and one line a row. */
export function textTable(
  caption: string,
  columns: readonly TextColumn[],
  rows: readonly (readonly TextValue[])[],
  showCaption = false,
): ReportTable {
  return {
    type: "table",
    caption,
    showCaption,
    dense: true,
    columns: columns.map((column) => ({ width: column.width })),
    headerRows: 1,
    rows: [
      { cells: columns.map((column) => ({ role: "header", paragraphs: [[{ text: column.title }]] })) },
      ...rows.map((row) => ({
        mayBreak: false,
        cells: row.map((value, index) => valueCell(value, columns[columnOf(row, index)]?.align)),
      })),
    ],
  };
}

function valueCell(value: TextValue, align: Alignment | undefined): TableCell {
  const text = typeof value === "string" ? value : value.text;
  return {
    role: "value",
    vertical: "middle",
    ...(typeof value !== "string" && "columnSpan" in value
      ? { align: "middle" }
      : align === undefined
        ? {}
        : { align }),
    ...(typeof value === "string"
      ? {}
      : "number" in value
        ? { number: value.number }
        : { columnSpan: value.columnSpan }),
    paragraphs: text === "" ? [] : text.split("\n").map((line) => [{ text: line }]),
  };
}

// The column a value stands in, spans before it counted.
function columnOf(row: readonly TextValue[], index: number): number {
  return row
    .slice(0, index)
    .reduce(
      (column, value) => column + (typeof value !== "string" && "columnSpan" in value ? value.columnSpan : 1),
      0,
    );
}
