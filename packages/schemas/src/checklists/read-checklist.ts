import {
  checkChecklistEdition,
  type Checklist,
  type ChecklistEdition,
  type ChecklistItem,
} from "@supervision/checklists";
import {
  checkEditions,
  INSTITUTION_KINDS,
  type Checked,
  type InstitutionKind,
  type Issue,
  type IsoDate,
  type LegalSource,
  nearest,
} from "@supervision/domain";
import { boundedChecked } from "../bounded.ts";
import { decodeWith } from "../internal/zod/decode-with.ts";
import { editionRestSchema, sourceSchema } from "../internal/zod/checklist.ts";
import { choiceUnknown, fileEmpty, idDuplicate, tableMissing, valueInvalid, type Where } from "../issues.ts";
import { KINDS } from "../register/choices.ts";
import { plainHeading, type TableKind } from "../tables/columns.ts";
import { readFileContent } from "../tables/read-tables.ts";
import { readRows } from "../tables/read-rows.ts";
import type { RowReader } from "../tables/row-reader.ts";
import { placeOf, type SourceFile, type SourceTable } from "../tables/table.ts";
import { itemFromRow } from "./item-row.ts";
import { readJsonCell } from "../internal/zod/json-cell.ts";
import { editionTable, itemTable, sourceTable, type EditionKey, type ItemKey } from "./tables.ts";

/** Statuses and authorities as sheets write them. */
export const STATUSES = { draft: "草案", active: "有效", retired: "停用" } as const;
/** Levels of the body that issued a document. */
export const AUTHORITIES = {
  national: "国家",
  province: "省",
  city: "市",
  district: "区县",
  institution: "学校",
} as const;
/** How a citation was verified. */
export const CERTAINTIES = { seen: "原文", inferred: "推断" } as const;

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

/** A row of the sheet of editions as it was read. */
interface EditionRow {
  readonly id: string;
  readonly title: string;
  readonly appliesTo: readonly InstitutionKind[];
  readonly edition: string;
  readonly status: ChecklistEdition["status"];
  readonly from: IsoDate;
  readonly rest: NonNullable<ReturnType<typeof restOf>>;
  readonly where: Where;
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
  const sources = sourcesByEdition(documents, rows, issues);
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

const restOf = (row: RowReader<EditionKey>, issues: Issue[]) =>
  readJsonCell(row.text("more"), editionRestSchema, {}, row.where("more"), issues);

function editionFromRow(row: RowReader<EditionKey>, issues: Issue[]): EditionRow | undefined {
  const id = row.id("id");
  const title = row.text("title");
  const kinds = row.list("appliesTo").map((written) => {
    const kind = kindOf(written);
    const known = Object.values(INSTITUTION_KINDS);
    if (kind === undefined)
      issues.push(choiceUnknown(written, known, nearest(written, known), row.where("appliesTo")));
    return kind;
  });
  const edition = row.peek("edition") === "" ? undefined : row.peek("edition");
  const status = row.choice("status", STATUSES);
  const from = row.date("from");
  const sections = row.records(
    "sections",
    { zh: "编号=名称，或 编号<上级编号=名称", en: "id=title, or id<outer id=title" },
    sectionOf,
  );
  const rest = restOf(row, issues);
  const appliesTo = kinds.filter((kind) => kind !== undefined);
  if (
    id === undefined ||
    title === undefined ||
    edition === undefined ||
    status === undefined ||
    from === undefined ||
    rest === undefined
  )
    return undefined;
  const within = sections.flatMap(([section, , outer]) => (outer === undefined ? [] : [[section, outer]]));
  const titles = {
    ...(sections.length === 0
      ? {}
      : { sections: Object.fromEntries(sections.map(([section, name]) => [section, name])) }),
    ...(within.length === 0 ? {} : { sectionWithin: Object.fromEntries(within) }),
  };
  return {
    id,
    title,
    appliesTo,
    edition,
    status,
    from,
    rest: { ...titles, ...rest },
    where: row.where("edition"),
  };
}

function kindOf(written: string): InstitutionKind | undefined {
  for (const kind in INSTITUTION_KINDS)
    if (isKind(kind) && (kind === written || INSTITUTION_KINDS[kind] === written)) return kind;
  return KINDS.aliases[written];
}

function isKind(word: string): word is InstitutionKind {
  return Object.hasOwn(INSTITUTION_KINDS, word);
}

type Section = readonly [id: string, title: string, outer?: string];

function sectionOf(entry: string): Section | undefined {
  const [, id, outer, title] =
    /^\s*([^=＝<＜]+?)\s*(?:[<＜]\s*([^=＝<＜]+?)\s*)?[=＝]\s*(\S.*?)\s*$/u.exec(entry) ?? [];
  if (id === undefined || title === undefined) return undefined;
  return outer === undefined ? [id, title] : [id, title, outer];
}

function sourcesByEdition(
  table: SourceTable,
  rows: readonly EditionRow[],
  issues: Issue[],
): ReadonlyMap<string, readonly LegalSource[]> {
  const known = rows.map(({ edition }) => edition);
  const found = new Map<string, LegalSource[]>();
  readRows(table, sourceTable, 0, issues, (row) => {
    const edition = row.peek("edition");
    if (edition !== "" && !known.includes(edition))
      issues.push(choiceUnknown(edition, known, nearest(edition, known), row.where("edition")));
    const title = row.text("title");
    const issuedBy = row.text("issuedBy");
    const authority = row.choice("authority", AUTHORITIES);
    const issuedOn = row.peek("issuedOn");
    const certainty = row.choice("certainty", CERTAINTIES);
    const documentNumber = row.text("documentNumber");
    const article = row.text("article");
    if (title === undefined || issuedBy === undefined || authority === undefined || issuedOn === "")
      return undefined;
    const source = decodeWith(sourceSchema, {
      title,
      issuedBy,
      authority,
      ...(documentNumber === undefined ? {} : { documentNumber }),
      issuedOn,
      ...(article === undefined ? {} : { article }),
      ...(certainty === undefined ? {} : { certainty }),
    });
    if (source.ok) found.set(edition, [...(found.get(edition) ?? []), source.value]);
    else
      issues.push(
        valueInvalid(
          issuedOn,
          { zh: "2026、2026-08 或 2026-08-15", en: "2026, 2026-08 or 2026-08-15" },
          row.where("issuedOn"),
        ),
      );
    return true;
  });
  return found;
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
