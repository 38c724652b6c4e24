import {
  canonicalJson,
  checkedFrom,
  failed,
  type Checked,
  type Inspector,
  type Issue,
  type Register,
  type SchoolTerm,
} from "@supervision/domain";
import Papa from "papaparse";
import { notRepresentable } from "../issues.ts";
import type { TableKind } from "../tables/columns.ts";
import { readRows } from "../tables/read-rows.ts";
import type { RowReader } from "../tables/row-reader.ts";
import type { SourceFile } from "../tables/table.ts";
import { writeWorkbook, type SheetToWrite } from "../tables/write-workbook.ts";
import { inspectorCells, institutionCells, recusalCells, termCells, type Written } from "./cells.ts";
import { inspectorTable } from "./inspector-table.ts";
import { institutionTable } from "./institution-table.ts";
import { inspectorFromRow, institutionFromRow, recusalFromRow, termFromRow } from "./rows.ts";
import { recusalTable, termTable, unavailableTable } from "./tables.ts";
import { unavailableCells, unavailableFromRow, unavailableRows } from "./unavailable-rows.ts";

// What every runtime has; the packages are compiled without the types of any runtime.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** A table ready to be written. */
interface WrittenTable {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Written[])[];
}

/** Turns records into rows and reads each row again, so that nothing is lost unnoticed. */
function tableOf<Key extends string, Value extends object>(
  kind: TableKind<Key>,
  records: readonly Value[],
  cellsOf: (record: Value) => Readonly<Record<Key, Written>>,
  read: (row: RowReader<Key>, issues: Issue[]) => Value | undefined,
  nameOf: (record: Value) => string,
  issues: Issue[],
): WrittenTable {
  const headings = kind.columns.map((column) => column.heading);
  const rows = records.map((record) => {
    const cells = cellsOf(record);
    return kind.columns.map((column) => cells[column.key]);
  });
  const readAgain = (from: number, until: number): readonly Value[] => {
    const found: Issue[] = [];
    const body = rows.slice(from, until).map((row) => row.map((cell) => cell ?? null));
    const table = { file: "", rows: [headings, ...body], merges: [] };
    const again = readRows(table, kind, 0, found, (row) => read(row, found));
    return found.length === 0 ? again : [];
  };
  // Row by row only when something is lost, to name the record and what it loses.
  if (canonicalJson(readAgain(0, records.length)) !== canonicalJson(records))
    records.forEach((record, index) => {
      const [again] = readAgain(index, index + 1);
      const lost = again === undefined ? undefined : changedFields(record, again);
      if (lost === undefined || lost.length > 0)
        issues.push(notRepresentable(nameOf(record), { path: [kind.id, index] }, lost));
    });
  return { name: kind.name.zh, headings, rows };
}

/** Names of the fields that differ. */
function changedFields(before: object, after: object): readonly string[] {
  const [a, b] = [Object.entries(before), new Map(Object.entries(after))];
  const names = new Set([...a.map(([name]) => name), ...b.keys()]);
  const old = new Map(a);
  return [...names].filter((name) => canonicalJson([old.get(name)]) !== canonicalJson([b.get(name)]));
}

/**
 * What says the same as nothing, and a row cannot tell apart: empty lists but those of what is recorded, limits that name no number; spans
 * without visits have rows of their own.
 */
function withoutEmptyLists({
  deputyFor = [],
  terms = [],
  leave = [],
  visitsAtMost = {},
  unavailable: _own,
  ...rest
}: Inspector): Inspector {
  return {
    ...rest,
    ...(deputyFor.length === 0 ? {} : { deputyFor }),
    ...(terms.length === 0 ? {} : { terms }),
    ...(leave.length === 0 ? {} : { leave }),
    ...(Object.keys(visitsAtMost).length === 0 ? {} : { visitsAtMost }),
  };
}

function withoutEmptySpans({ closed = [], ...rest }: SchoolTerm): SchoolTerm {
  return { ...rest, ...(closed.length === 0 ? {} : { closed }) };
}

function registerTables(register: Register): Checked<readonly WrittenTable[]> {
  const issues: Issue[] = [];
  const tables = [
    tableOf(
      institutionTable,
      register.institutions.map(({ unavailable: _own, labels = [], ...institution }) => ({
        ...institution,
        ...(labels.length === 0 ? {} : { labels }),
      })),
      institutionCells,
      institutionFromRow,
      ({ id }) => id,
      issues,
    ),
    tableOf(
      inspectorTable,
      register.inspectors.map(withoutEmptyLists),
      inspectorCells,
      inspectorFromRow,
      ({ id }) => id,
      issues,
    ),
    tableOf(
      recusalTable,
      register.recusals,
      recusalCells,
      recusalFromRow,
      (one) => `${one.inspector}–${one.institution}`,
      issues,
    ),
  ];
  if (register.terms !== undefined && register.terms.length > 0)
    tables.push(
      tableOf(
        termTable,
        register.terms.map(withoutEmptySpans),
        termCells,
        termFromRow,
        ({ id }) => id,
        issues,
      ),
    );
  const unavailable = unavailableRows(register);
  if (unavailable.length > 0)
    tables.push(
      tableOf(
        unavailableTable,
        unavailable,
        unavailableCells,
        unavailableFromRow,
        ({ entry, ...one }) => `${"id" in one ? one.id : one.who} ${entry.from}`,
        issues,
      ),
    );
  return checkedFrom(tables, issues);
}

/**
 * Encodes a register as CSV files (学校.csv, 督学.csv, 回避.csv and, if it has them, 学期.csv and 不可安排.csv) in UTF-8 with a mark, as spreadsheet programs like them;
 * {@link readRegister} gives the same register back.
 *
 * Issue: `not-representable` for a record that rows cannot carry unchanged, such as a zone name with a separator in it.
 *
 * @example
 * ```ts
 * import { encodeRegisterCsv } from "@supervision/schemas";
 * const encoded = encodeRegisterCsv({ institutions: [], inspectors: [], recusals: [] });
 * console.log(encoded.ok && encoded.value.map((file) => file.name).join(" ")); // => 学校.csv 督学.csv 回避.csv
 * ```
 */
export function encodeRegisterCsv(register: Register): Checked<readonly SourceFile[]> {
  const tables = registerTables(register);
  if (!tables.ok) return tables;
  const files = tables.value.map(({ name, headings, rows }) => {
    const text = Papa.unparse([headings, ...rows], { newline: "\r\n" });
    return { name: `${name}.csv`, bytes: new TextEncoder().encode(`\uFEFF${text}\r\n`) };
  });
  return checkedFrom(files, tables.warnings);
}

/**
 * Encodes a register as a workbook with the sheets 学校, 督学, 回避 and, if it has them, 学期 and 不可安排; the same register gives the same bytes, and
 * {@link readRegister} gives the same register back.
 *
 * Issue: `not-representable` for a record that rows cannot carry unchanged.
 *
 * @example
 * ```ts
 * import { encodeRegisterXlsx, readRegister } from "@supervision/schemas";
 * const register = {
 *   institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", students: { primary: 620 } }],
 *   inspectors: [], recusals: [],
 * } as const;
 * const encoded = await encodeRegisterXlsx(register);
 * const back = encoded.ok ? await readRegister([{ name: "台账.xlsx", bytes: encoded.value }]) : encoded;
 * console.log(back.ok && back.value.institutions[0]?.name); // => 东街小学
 * ```
 */
export async function encodeRegisterXlsx(register: Register): Promise<Checked<Uint8Array>> {
  const tables = registerTables(register);
  if (!tables.ok) return failed(tables.issues);
  const sheets = tables.value.map(({ name, headings, rows }): SheetToWrite => {
    return { sheet: name, headings: 1, rows: [headings, ...rows], widths: headings.map(widthOf) };
  });
  return checkedFrom(await writeWorkbook(sheets), tables.warnings);
}

/** Width of a column by its heading. */
export function widthOf(heading: string): number {
  return /名称|说明|事由|培训|请假|每周可督导/.test(heading) ? 28 : Math.max(10, heading.length * 2 + 4);
}
