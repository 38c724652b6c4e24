import { nearest } from "@supervision/domain";
import type { Bilingual, Issue } from "@supervision/domain";
import {
  cellWithoutHeading,
  columnDuplicate,
  columnMissing,
  columnUnknown,
  headingUnitUnfit,
  mergedCells,
} from "../issues.ts";
import { isBlank, plainText, trimmedText } from "./cell-values.ts";
import { columnLetters, placeOf, showCell, type Cell, type SourceTable } from "./table.ts";

/** A column that can be read. */
export interface Column<Key extends string = string> {
  /** Key by which the reader asks for it, and accepted as heading. */
  readonly key: Key;
  /** Heading as the template writes it. */
  readonly heading: string;
  /** Other headings that mean the same, Chinese or English. */
  readonly aliases: readonly string[];
  /** Whether the column must be there and every cell filled. */
  readonly required: boolean;
  /** What belongs into a cell, for the template and for messages. */
  readonly expected: Bilingual;
  /** The unit its figures are read in. */
  readonly unit?: Bilingual;
}

/** A kind of table with its columns. */
export interface TableKind<Key extends string = string> {
  /** Id of the kind, such as `institutions`. */
  readonly id: string;
  /** Its name, also the sheet name. */
  readonly name: Bilingual;
  /** Other sheet names. */
  readonly sheetNames: readonly string[];
  /** Set when files of this kind usually hold more columns than are read: one that resembles nothing is then only a note. */
  readonly moreColumns?: boolean;
  /** Columns in the order of the template. */
  readonly columns: readonly Column<Key>[];
}

/** Where the columns of a kind stand in a table. */
export interface LocatedTable {
  /** The table. */
  readonly table: SourceTable;
  /** Row of the headings, from 0. */
  readonly headerRow: number;
  /** Position by key; keys without a column are absent. */
  readonly positions: ReadonlyMap<string, number>;
  /** Headings as written, by position. */
  readonly headings: readonly string[];
}

/** A heading without what people add to it: widths, spaces, marks, a unit in brackets. */
export function plainHeading(cell: Cell): string {
  return plainText(cell)
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, "")
    .replaceAll(/[\s*_:'"“”.-]/g, "");
}

/** A unit in the brackets of a heading that is a multiple of the usual one, such as 万元 or 亩. */
function otherUnit(heading: Cell): string | undefined {
  const [, inBrackets = ""] = /\(([^)]*)\)\s*$/.exec(plainText(heading)) ?? [];
  const unit = inBrackets.replace(/^(单位)?[:：]?\s*/, "").trim();
  return /^((十|百|千|万|亿)+.{1,4}|亩|公顷|平方公里)$/.test(unit) ? unit : undefined;
}

function namesOf(column: Column): readonly string[] {
  return [column.key, column.heading, ...column.aliases].map(plainHeading);
}

/** How well a row of headings fits a kind: required columns found, and all columns found. */
export function fitOf(
  row: readonly Cell[],
  kind: TableKind,
): { readonly required: number; readonly all: number } {
  const headings = new Set(row.filter((cell) => !isBlank(cell)).map(plainHeading));
  const found = kind.columns.filter((column) => namesOf(column).some((name) => headings.has(name)));
  return { required: found.filter((column) => column.required).length, all: found.length };
}

/** How far down headings are looked for: sheets begin with titles and notes. */
export const HEADER_ROWS = 20;

/** The row that holds the headings of a kind; `undefined` when no row has at least two of them (or the only one). */
export function headerRowOf(table: SourceTable, kind: TableKind): number | undefined {
  let best: number | undefined;
  let bestCount = Math.min(2, kind.columns.length) - 1;
  table.rows.slice(0, HEADER_ROWS).forEach((row, index) => {
    const { all } = fitOf(row, kind);
    if (all > bestCount) {
      best = index;
      bestCount = all;
    }
  });
  return best;
}

/** Finds the columns of a kind and says what is missing, unknown, doubled or merged. */
export function locateColumns(
  table: SourceTable,
  kind: TableKind,
  headerRow: number,
  issues: Issue[],
): LocatedTable {
  const row = table.rows[headerRow] ?? [];
  const headings = row.map(trimmedText);
  const positions = new Map<string, number>();
  const unknown: number[] = [];
  row.forEach((cell, index) => {
    if (isBlank(cell)) return;
    const name = plainHeading(cell);
    const column = kind.columns.find((one) => namesOf(one).includes(name));
    const where = { path: [kind.id], place: placeOf(table, headerRow, index, headings[index]) };
    if (column === undefined) unknown.push(index);
    else {
      const other = otherUnit(cell);
      if (column.unit !== undefined && other !== undefined)
        issues.push(headingUnitUnfit(other, column.heading, column.unit, where));
      const first = positions.get(column.key);
      if (first === undefined) positions.set(column.key, index);
      else issues.push(columnDuplicate(headings[index] ?? "", headings[first] ?? "", where));
    }
  });
  const absent = kind.columns.filter((column) => !positions.has(column.key));
  const unknownHeadings = unknown.map((index) => headings[index] ?? "");
  for (const column of absent) {
    if (!column.required) continue;
    const similar = nearest(column.heading, unknownHeadings);
    const where = { path: [kind.id, column.key], place: placeOf(table, headerRow) };
    issues.push(columnMissing(column.heading, [column.heading, ...column.aliases], similar, where));
  }
  for (const index of unknown) {
    const heading = headings[index] ?? "";
    const suggestion = nearest(
      heading,
      absent.map((column) => column.heading),
    );
    const where = { path: [kind.id], place: placeOf(table, headerRow, index, heading) };
    const usual = kind.moreColumns === true && suggestion === undefined;
    issues.push(columnUnknown(heading, suggestion, usual, where));
  }
  checkMerges(table, kind, headerRow, row.length, issues);
  checkOverhang(table, kind, headerRow, issues);
  return { table, headerRow, positions, headings };
}

/** Merged cells in or below the heading row lose values; titles above it may be merged as they like. */
function checkMerges(
  table: SourceTable,
  kind: TableKind,
  headerRow: number,
  width: number,
  issues: Issue[],
): void {
  for (const merge of table.merges) {
    const dataRows = table.rows.slice(merge.top, merge.bottom + 1);
    const footnote = merge.left === 0 && merge.right >= Math.min(2, width - 1) && merge.top > headerRow;
    if (merge.bottom < headerRow || merge.left >= width || dataRows.length === 0 || footnote) continue;
    const range = `${columnLetters(merge.left)}${merge.top + 1}:${columnLetters(merge.right)}${merge.bottom + 1}`;
    issues.push(mergedCells(range, { path: [kind.id], place: placeOf(table, merge.top, merge.left) }));
  }
}

function checkOverhang(table: SourceTable, kind: TableKind, headerRow: number, issues: Issue[]): void {
  const header = table.rows[headerRow] ?? [];
  for (let row = headerRow + 1; row < table.rows.length; row += 1) {
    (table.rows[row] ?? []).forEach((cell, column) => {
      if (isBlank(cell) || !isBlank(header[column])) return;
      issues.push(
        cellWithoutHeading(showCell(cell), { path: [kind.id], place: placeOf(table, row, column) }),
      );
    });
  }
}
