import type { Checked, Issue, Register, SchoolTerm } from "@supervision/domain";
import { append } from "../append.ts";
import { boundedChecked } from "../bounded.ts";
import { fileEmpty, sheetIgnored, tableEmpty, tableMissing, tableNotRecognised } from "../issues.ts";
import { fitOf, HEADER_ROWS, plainHeading, type TableKind } from "../tables/columns.ts";
import { parseJson } from "../json/read-json.ts";
import { readRows } from "../tables/read-rows.ts";
import type { RowReader } from "../tables/row-reader.ts";
import { readFileContent } from "../tables/read-tables.ts";
import { placeOf, type SourceFile, type SourceTable } from "../tables/table.ts";
import { checkIds, idsOf, noIds, ID_LISTS, type PlacedId, type RegisterIds } from "./check-register.ts";
import { decodeRegisterValue } from "./decode-register.ts";
import { inspectorTable } from "./inspector-table.ts";
import { institutionTable } from "./institution-table.ts";
import { inspectorFromRow, institutionFromRow, recusalFromRow, termFromRow } from "./rows.ts";
import { recusalTable, REGISTER_TABLES, termTable, unavailableTable } from "./tables.ts";
import { unavailableFromRow, type UnavailableRow, withUnavailable } from "./unavailable-rows.ts";

/** Sheets that explain and hold no data. */
const EXPLANATION = /^(说明|填写说明|填表说明|示例|字典|readme|notes?|explanation)$/i;

type RegisterTable = (typeof REGISTER_TABLES)[number];

/** A register in the making: records, ids with the places they were read from, and the tables that were found. */
interface Gathered {
  readonly institutions: Register["institutions"][number][];
  readonly inspectors: Register["inspectors"][number][];
  readonly recusals: Register["recusals"][number][];
  readonly terms: SchoolTerm[];
  readonly unavailable: UnavailableRow[];
  readonly ids: RegisterIds;
  readonly seen: Set<RegisterTable["id"]>;
  recusalRows: number;
  unavailableRows: number;
}

/**
 * Reads a register from one or several files: an XLSX workbook (sheets 学校, 督学, 回避 and, if kept there, 学期 and 不可安排), CSV files with one table each, or JSON.
 *
 * What a file is and which table it holds are told from the content, so names do not matter. Every problem is reported at
 * once with file, sheet, row, column and cell; the first 200 are listed. Never throws.
 *
 * Issues: `file-empty`, `file-type-unsupported`, `file-too-large`, `workbook-encrypted`, `workbook-damaged`,
 * `encoding-unknown`, `csv-quote-unclosed`, `json-invalid`, `table-missing`, `table-empty`, `table-not-recognised`, `header-row-missing`,
 * `sheet-ignored`, `row-ignored`, `merged-cells`, `column-missing`, `column-unknown`, `column-duplicate`,
 * `cell-without-heading`, `cell-required`, `choice-unknown`, `number-expected`, `number-with-unit`, `number-out-of-range`,
 * `figure-absent`, `date-expected`, `date-order`, `flag-expected`, `record-malformed`, `pair-incomplete`, `id-altered`,
 * `formula-error`, `id-duplicate`, `reference-unknown`, `more-issues`, and those of {@link decodeRegister} for JSON.
 *
 * @example
 * ```ts
 * import { readRegister } from "@supervision/schemas";
 * const text = "学校编号,名称,类别,办学性质,小学人数\nS1,第一小学,小学,公办,620\nS2,第二小学,小校,公办,480\n";
 * const checked = await readRegister([{ name: "学校.csv", bytes: new TextEncoder().encode(text) }]);
 * console.log(checked.ok ? "ok" : checked.issues[0].place?.cell); // => C3
 * ```
 */
export async function readRegister(files: readonly SourceFile[]): Promise<Checked<Register>> {
  const issues: Issue[] = [];
  const gathered: Gathered = {
    institutions: [],
    inspectors: [],
    recusals: [],
    terms: [],
    unavailable: [],
    ids: noIds(),
    seen: new Set(),
    recusalRows: 0,
    unavailableRows: 0,
  };
  let unreadable = false;
  for (const file of files) {
    const content = await readFileContent(file);
    if (content.ok === "json")
      unreadable = !gatherJson(file.name, content.text, gathered, issues) || unreadable;
    else {
      append(issues, content.issues);
      if (content.ok) unreadable = !gatherTables(file.name, content.tables, gathered, issues) || unreadable;
      else unreadable = true;
    }
  }
  // A file that could not be read may hold the missing table: saying that it is missing would mislead.
  if (!unreadable) reportMissing(gathered, issues);
  const seen = ID_LISTS.filter((list) => gathered.seen.has(list));
  append(issues, checkIds(gathered.ids, seen));
  const { recusals, terms } = gathered;
  const { institutions, inspectors } = withUnavailable(
    gathered.inspectors,
    gathered.institutions,
    gathered.unavailable,
  );
  const register = { institutions, inspectors, recusals, ...(terms.length === 0 ? {} : { terms }) };
  return boundedChecked(register, issues);
}

function reportMissing({ seen, ids }: Gathered, issues: Issue[]): void {
  const say = (table: RegisterTable, severity: "error" | "warning" | "note"): void => {
    if (!seen.has(table.id)) issues.push(tableMissing(table.name, severity, { path: [table.id] }));
  };
  say(institutionTable, "error");
  say(inspectorTable, ids.used.inspectors.length > 0 ? "error" : "warning");
  say(recusalTable, "note");
}

/** Takes the records of a JSON register; false when they could not be read. */
function gatherJson(file: string, text: string, gathered: Gathered, issues: Issue[]): boolean {
  const parsed = parseJson(text, file);
  const checked = parsed.ok ? decodeRegisterValue(parsed.value, file) : parsed;
  if (!checked.ok) {
    append(issues, checked.issues);
    return false;
  }
  const { institutions, inspectors, recusals, terms = [] } = checked.value;
  append(gathered.institutions, institutions);
  append(gathered.inspectors, inspectors);
  append(gathered.recusals, recusals);
  append(gathered.terms, terms);
  const ids = idsOf(checked.value, file);
  for (const list of ID_LISTS) {
    append(gathered.ids.given[list], ids.given[list]);
    append(gathered.ids.used[list], ids.used[list]);
  }
  for (const list of ["institutions", "inspectors", "recusals"] as const) gathered.seen.add(list);
  return true;
}

/** Takes the tables of a file; false when none was recognised. */
function gatherTables(
  file: string,
  tables: readonly SourceTable[],
  gathered: Gathered,
  issues: Issue[],
): boolean {
  const filled = tables.filter(
    (table) => table.rows.length > 0 && !(table.sheet !== undefined && EXPLANATION.test(table.sheet.trim())),
  );
  if (filled.length === 0) {
    issues.push(fileEmpty({ path: [], place: { file } }));
    return false;
  }
  const kinds = filled.map((table) => ({ table, kind: kindOf(table) }));
  const unknown = kinds.filter(({ kind }) => kind === undefined).map(({ table }) => table);
  if (unknown.length === filled.length) {
    const expected = REGISTER_TABLES.map((kind) => {
      const required = kind.columns.filter((column) => column.required).map((column) => column.heading);
      return [
        `${kind.name.zh}（${required.join("、")}）`,
        `${kind.name.en} (${required.join(", ")})`,
      ] as const;
    });
    const [first] = unknown;
    const place = first === undefined || filled.length > 1 ? { file } : placeOf(first);
    issues.push(tableNotRecognised(expected, { path: [], place }));
    return false;
  }
  for (const { table, kind } of kinds) {
    if (kind === undefined) issues.push(sheetIgnored({ path: [], place: placeOf(table) }));
    else gatherTable(table, kind, gathered, issues);
  }
  return true;
}

/** The kind of a table: by its sheet name, else by its headings. */
function kindOf(table: SourceTable): RegisterTable | undefined {
  const { sheet } = table;
  const named =
    sheet === undefined
      ? undefined
      : REGISTER_TABLES.find((kind: TableKind) =>
          kind.sheetNames.some((name) => plainHeading(name) === plainHeading(sheet)),
        );
  if (named !== undefined) return named;
  let best: RegisterTable | undefined;
  let bestFit = { required: 0, all: 1 };
  for (const row of table.rows.slice(0, HEADER_ROWS)) {
    for (const kind of REGISTER_TABLES) {
      const fit = fitOf(row, kind);
      if (
        fit.all < 2 ||
        fit.required < bestFit.required ||
        (fit.required === bestFit.required && fit.all <= bestFit.all)
      )
        continue;
      best = kind;
      bestFit = fit;
    }
  }
  return best;
}

/** Takes an id down with its place, whether or not its row can be read. */
function remember<Key extends string>(list: PlacedId[], row: RowReader<Key>, key: Key): void {
  const id = row.peek(key);
  if (id !== "") list.push({ id, where: row.where(key) });
}

function gatherTable(table: SourceTable, kind: RegisterTable, gathered: Gathered, issues: Issue[]): void {
  const { given, used } = gathered.ids;
  gathered.seen.add(kind.id);
  switch (kind.id) {
    case "institutions": {
      let empty = true;
      append(
        gathered.institutions,
        readRows(table, institutionTable, given.institutions.length, issues, (row) => {
          empty = false;
          remember(given.institutions, row, "id");
          remember(used.institutions, row, "partOf");
          return institutionFromRow(row, issues);
        }),
      );
      if (empty) issues.push(tableEmpty(kind.name, { path: [kind.id], place: placeOf(table) }));
      break;
    }
    case "inspectors":
      append(
        gathered.inspectors,
        readRows(table, inspectorTable, given.inspectors.length, issues, (row) => {
          remember(given.inspectors, row, "id");
          return inspectorFromRow(row, issues);
        }),
      );
      break;
    case "terms":
      append(
        gathered.terms,
        readRows(table, termTable, given.terms.length, issues, (row) => {
          remember(given.terms, row, "id");
          return termFromRow(row, issues);
        }),
      );
      break;
    case "unavailable":
      append(
        gathered.unavailable,
        readRows(table, unavailableTable, gathered.unavailableRows, issues, (row) => {
          gathered.unavailableRows += 1;
          const read = unavailableFromRow(row, issues);
          if (read !== undefined && "id" in read)
            remember(read.who === "inspector" ? used.inspectors : used.institutions, row, "id");
          return read;
        }),
      );
      break;
    case "recusals":
      append(
        gathered.recusals,
        readRows(table, recusalTable, gathered.recusalRows, issues, (row) => {
          gathered.recusalRows += 1;
          remember(used.inspectors, row, "inspector");
          remember(used.institutions, row, "institution");
          return recusalFromRow(row, issues);
        }),
      );
      break;
  }
}
