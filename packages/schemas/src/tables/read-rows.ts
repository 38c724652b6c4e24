import type { Issue } from "@supervision/domain";
import { headerRowMissing, rowIgnored } from "../issues.ts";
import { isBlank, trimmedText } from "./cell-values.ts";
import { headerRowOf, locateColumns, type TableKind } from "./columns.ts";
import { rowReader, type RowReader } from "./row-reader.ts";
import { placeOf, type SourceTable } from "./table.ts";

const FOOTNOTE = /^(合计|总计|小计|平均|填表人|制表|填报人|审核人|(注|备注|说明)[:：])/;

/** Reads every row below the headings with a function; `at` says where the first record of this table goes in its list. */
export function readRows<Key extends string, Value>(
  table: SourceTable,
  kind: TableKind<Key>,
  at: number,
  issues: Issue[],
  read: (row: RowReader<Key>) => Value | undefined,
): readonly Value[] {
  const headerRow = headerRowOf(table, kind);
  if (headerRow === undefined) {
    const expected = kind.columns.filter((column) => column.required).map((column) => column.heading);
    issues.push(headerRowMissing(expected, { path: [], place: placeOf(table) }));
    return [];
  }
  const located = locateColumns(table, kind, headerRow, issues);
  const found: Value[] = [];
  let index = at;
  for (let row = headerRow + 1; row < table.rows.length; row += 1) {
    const cells = table.rows[row] ?? [];
    const first = cells.find((cell) => !isBlank(cell));
    if (first === undefined) continue;
    if (FOOTNOTE.test(trimmedText(first))) {
      issues.push(
        rowIgnored(trimmedText(first).slice(0, 20), { path: [kind.id], place: placeOf(table, row) }),
      );
      continue;
    }
    const value = read(rowReader(located, kind.columns, row, [kind.id, index], issues));
    if (value !== undefined) found.push(value);
    index += 1;
  }
  return found;
}
