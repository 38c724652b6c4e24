import {
  checkChecklistEdition,
  type Checklist,
  type ChecklistEdition,
  type ChecklistItem,
} from "@supervision/checklists";
import { checkEditions, type Checked, type Issue, type LegalSource } from "@supervision/domain";
import { boundedChecked } from "../bounded.ts";
import { fileEmpty, idDuplicate, tableMissing, valueInvalid } from "../issues.ts";
import { plainHeading, type TableKind } from "../tables/columns.ts";
import { readFileContent } from "../tables/read-tables.ts";
import { readRows } from "../tables/read-rows.ts";
import type { RowReader } from "../tables/row-reader.ts";
import { placeOf, type SourceFile, type SourceTable } from "../tables/table.ts";
import { editionFromRow, type EditionRow } from "./edition-row.ts";
import { itemFromRow } from "./item-row.ts";
import { sourcesByEdition } from "./source-rows.ts";
import { editionTable, itemTable, sourceTable, type ItemKey } from "./tables.ts";

/**
 * Reads a checklist from a workbook: the sheet 清单 with one row an edition, the sheet 依据 with the documents, and one sheet an edition,
 * named like it, with one row an item. Never throws.
 *
 * Every problem comes with sheet and cell: those of a table as in {@link readRegister}, `json-invalid` and the issues of JSON for the
 * column 其他（JSON）, and the issues of `checkChecklistEdition` at the cell they are about.
 *
 * @example
 * ```ts
 * import { schoolRoutine } from "@supervision/checklists/school";
 * import { encodeChecklistXlsx, readChecklistXlsx } from "@supervision/schemas";
 * const written = await encodeChecklistXlsx(schoolRoutine);
 * if (!written.ok) throw new Error("every checklist can be written");
 * const again = await readChecklistXlsx({ name: "清单.xlsx", bytes: written.value });
 * console.log(again.ok && again.value.id); // => school/routine
 * ```
 */
export async function readChecklistXlsx(file: SourceFile): Promise<Checked<Checklist>> {
  const content = await readFileContent(file);
  if (content.ok === "json" || !content.ok) {
    const issues =
      content.ok === "json" ? [fileEmpty({ path: [], place: { file: file.name } })] : content.issues;
    return boundedChecked<Checklist>(undefined, issues);
  }
  return checklistFromTables(content.tables, file.name, content.issues);
}

/** Reads the tables of a workbook. */
export function checklistFromTables(
  tables: readonly SourceTable[],
  file: string,
  earlier: readonly Issue[] = [],
): Checked<Checklist> {
  const issues: Issue[] = [...earlier];
  const at = { path: [], place: { file } };
  const list = sheetOf(tables, editionTable);
  const documents = sheetOf(tables, sourceTable);
  if (list === undefined) issues.push(tableMissing(editionTable.name, "error", at));
  if (documents === undefined) issues.push(tableMissing(sourceTable.name, "error", at));
  if (list === undefined || documents === undefined) return boundedChecked<Checklist>(undefined, issues);
  const rows = readRows(list, editionTable, 0, issues, (row) => editionFromRow(row, issues));
  const sources = sourcesByEdition(
    documents,
    rows.map(({ edition }) => edition),
    issues,
  );
  const editions = rows.map((row, index) => editionOf(row, tables, sources, index, issues));
  const [first] = rows;
  const complete = editions.filter((edition) => edition !== undefined);
  if (
    first === undefined ||
    complete.length < rows.length ||
    issues.some(({ severity }) => severity === "error")
  ) {
    if (first === undefined && issues.length === 0) issues.push(fileEmpty(at));
    return boundedChecked<Checklist>(undefined, issues);
  }
  const { withdrawn } = first.rest;
  const checklist: Checklist = {
    kind: "checklist",
    id: first.id,
    title: first.title,
    appliesTo: first.appliesTo,
    editions: complete,
    ...(withdrawn === undefined ? {} : { withdrawn }),
  };
  issues.push(...checkEditions(checklist).map((issue) => ({ ...issue, place: placeOf(list) })));
  return boundedChecked(checklist, issues);
}

function sheetOf(tables: readonly SourceTable[], kind: TableKind): SourceTable | undefined {
  return tables.find(
    ({ sheet }) =>
      sheet !== undefined && kind.sheetNames.some((name) => plainHeading(name) === plainHeading(sheet)),
  );
}

function editionOf(
  row: EditionRow,
  tables: readonly SourceTable[],
  sources: ReadonlyMap<string, readonly LegalSource[]>,
  index: number,
  issues: Issue[],
): ChecklistEdition | undefined {
  const table = tables.find(({ sheet }) => sheet?.trim() === row.edition);
  const [first, ...others] = sources.get(row.edition) ?? [];
  if (table === undefined)
    issues.push(
      tableMissing({ zh: row.edition, en: row.edition }, "error", {
        ...row.where,
        path: ["editions", index],
      }),
    );
  if (first === undefined)
    issues.push(
      valueInvalid(
        row.edition,
        { zh: "在“依据”表里至少有一份文件", en: "at least one document in the sheet 依据" },
        row.where,
      ),
    );
  if (table === undefined || first === undefined) return undefined;
  const items: Record<string, ChecklistItem> = {};
  const rows = new Map<string, RowReader<ItemKey>>();
  readRows(table, itemTable, 0, issues, (reader) => {
    const read = itemFromRow(reader, issues);
    if (read === undefined) return undefined;
    if (rows.has(read.id)) {
      issues.push(
        idDuplicate(
          read.id,
          { zh: `“${row.edition}”表的另一行`, en: `another row of ${row.edition}` },
          reader.where("id"),
        ),
      );
      return undefined;
    }
    rows.set(read.id, reader);
    items[read.id] = read.item;
    return true;
  });
  const { withdrawn: _withdrawn, ...rest } = row.rest;
  const edition: ChecklistEdition = {
    edition: row.edition,
    status: row.status,
    effective: { from: row.from },
    sources: [first, ...others],
    ...rest,
    items,
  };
  for (const issue of checkChecklistEdition(edition)) {
    const [, id, field] = issue.path;
    const reader = issue.path[0] === "items" && typeof id === "string" ? rows.get(id) : undefined;
    const key = columnOf(field);
    const place = reader?.where(reader.blank(key) ? "more" : key).place ?? placeOf(table);
    issues.push({ ...issue, path: ["editions", index, ...issue.path], place });
  }
  return edition;
}

const OWN_COLUMNS: readonly ItemKey[] = [
  "title",
  "text",
  "section",
  "answer",
  "weight",
  "methods",
  "lookAt",
  "domain",
  "seenIn",
];

/** The column a field of an item is written in. */
function columnOf(field: string | number | undefined): ItemKey {
  return OWN_COLUMNS.find((key) => key === field) ?? (field === undefined ? "id" : "more");
}
