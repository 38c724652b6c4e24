import type { Checklist, ChecklistEdition, ChecklistItem } from "@supervision/checklists";
import {
  canonicalJson,
  checkedFrom,
  INSTITUTION_KINDS,
  type Checked,
  type Issue,
  type LegalSource,
} from "@supervision/domain";
import { notRepresentable } from "../issues.ts";
import { readRows } from "../tables/read-rows.ts";
import type { SourceTable } from "../tables/table.ts";
import { writeWorkbook, type SheetToWrite } from "../tables/write-workbook.ts";
import { STATUSES } from "./edition-row.ts";
import { itemCells, type ItemCells } from "./item-cells.ts";
import { itemFromRow } from "./item-row.ts";
import { checklistFromTables } from "./read-checklist.ts";
import { AUTHORITIES, CERTAINTIES } from "./source-rows.ts";
import { editionTable, itemTable, sourceTable, type EditionKey, type ItemKey } from "./tables.ts";

type Row = readonly (string | number | undefined)[];

/**
 * Writes a checklist as a workbook that people edit in a spreadsheet program and {@link readChecklistXlsx} reads back unchanged: a sheet
 * 清单 with one row an edition, 依据 with the documents, and one sheet an edition with one row an item. What has no column of its own, and
 * what a cell cannot say, stands as JSON in the last column, so that nothing is lost. The same checklist gives the same bytes.
 *
 * Issues: those of `checkChecklistEdition` for a checklist that is not right by itself, and `not-representable` for an edition that would
 * not come back unchanged.
 */
export async function encodeChecklistXlsx(checklist: Checklist): Promise<Checked<Uint8Array>> {
  const { editions } = checklist;
  const sheets: readonly (readonly [name: string, rows: readonly Row[], widths: readonly number[]])[] = [
    [
      editionTable.name.zh,
      [
        headingsOf(editionTable.columns),
        ...editions.map((edition, index) => editionRow(checklist, edition, index)),
      ],
      [24, 28, 30, 12, 8, 14, 30, 40],
    ],
    [
      sourceTable.name.zh,
      [
        headingsOf(sourceTable.columns),
        ...editions.flatMap((edition) => edition.sources.map((source) => sourceRow(edition.edition, source))),
      ],
      [12, 40, 24, 8, 22, 14, 14, 8],
    ],
    ...editions.map((edition): readonly [string, readonly Row[], readonly number[]] => [
      edition.edition,
      [
        headingsOf(itemTable.columns),
        ...Object.entries(edition.items).map(([id, item]) => itemRow(id, item)),
      ],
      itemTable.columns.map(({ key }) =>
        key === "title" || key === "text" || key === "lookAt" || key === "more" ? 36 : 12,
      ),
    ]),
  ];
  const again = checklistFromTables(
    sheets.map(([sheet, rows]): SourceTable => ({
      file: "",
      sheet,
      merges: [],
      rows: rows.map((row) => row.map((cell) => cell ?? null)),
    })),
    "",
  );
  if (!again.ok) return again;
  const issues: Issue[] = [];
  editions.forEach((edition, index) => {
    const back = again.value.editions[index];
    // Order counts too: it is the order in which forms are printed.
    if (JSON.stringify(ordered(back)) !== JSON.stringify(ordered(edition)))
      issues.push(notRepresentable(edition.edition, { path: ["editions", index] }));
  });
  if (issues.length > 0) return checkedFrom(new Uint8Array(), issues);
  const bytes = await writeWorkbook(
    sheets.map(([sheet, rows, widths]): SheetToWrite => ({ sheet, rows, widths, headings: 1 })),
  );
  return checkedFrom(bytes, issues);
}

const headingsOf = (columns: readonly { readonly heading: string }[]): readonly string[] =>
  columns.map(({ heading }) => heading);

/** An edition with the order of its items and sections, and everything else in canonical form. */
function ordered(edition: ChecklistEdition | undefined): unknown {
  if (edition === undefined) return undefined;
  const { items, sections, ...rest } = edition;
  return [
    canonicalJson(rest),
    Object.entries(sections ?? {}),
    Object.entries(items).map(([id, item]) => [id, canonicalJson(full(item))]),
  ];
}

/** An item with its answer form written in full: a short word and the form of it say the same. */
function full(item: ChecklistItem): ChecklistItem {
  return typeof item.answer === "string" ? { ...item, answer: { type: item.answer } } : item;
}

/** Says whether a section id can stand in the cell of sections. */
function isWord(id: string): boolean {
  return id === id.trim() && id !== "" && !/[；;=＝<＜\r\n]/.test(id);
}

function editionRow(checklist: Checklist, edition: ChecklistEdition, index: number): Row {
  const { edition: name, status, effective, sources: _sources, items: _items, ...others } = edition;
  const { sections, sectionWithin: within, ...rest } = others;
  const plain =
    Object.entries(sections ?? {}).every(
      ([id, title]) => isWord(id) && !/[；;=＝\r\n]/.test(title) && title === title.trim(),
    ) &&
    Object.entries(within ?? {}).every(([id, outer]) => Object.hasOwn(sections ?? {}, id) && isWord(outer));
  const placed = (id: string): string => {
    const outer = within !== undefined && Object.hasOwn(within, id) ? within[id] : undefined;
    return outer === undefined ? id : `${id}<${outer}`;
  };
  const isEmpty = within !== undefined && Object.keys(within).length === 0;
  const more = {
    ...rest,
    ...(plain || sections === undefined ? {} : { sections }),
    ...((plain && !isEmpty) || within === undefined ? {} : { sectionWithin: within }),
    ...(index === 0 && checklist.withdrawn !== undefined ? { withdrawn: checklist.withdrawn } : {}),
  };
  const cells: Readonly<Record<EditionKey, string | undefined>> = {
    id: checklist.id,
    title: checklist.title,
    appliesTo: checklist.appliesTo.map((kind) => INSTITUTION_KINDS[kind]).join("、"),
    edition: name,
    status: STATUSES[status],
    from: effective.from,
    sections:
      plain && sections !== undefined
        ? Object.entries(sections)
            .map(([id, title]) => `${placed(id)}=${title}`)
            .join("；")
        : undefined,
    more: Object.keys(more).length === 0 ? undefined : JSON.stringify(more),
  };
  return editionTable.columns.map(({ key }) => cells[key]);
}

function sourceRow(edition: string, source: LegalSource): Row {
  return [
    edition,
    source.title,
    source.issuedBy,
    AUTHORITIES[source.authority],
    source.documentNumber,
    source.issuedOn,
    source.article,
    source.certainty === undefined ? undefined : CERTAINTIES[source.certainty],
  ];
}

const FIELDS_OF: Readonly<Partial<Record<keyof ChecklistItem, readonly ItemKey[]>>> = {
  answer: ["options", "shares", "unit", "minimum", "maximum", "atLeast", "atMost"],
};

/** The row of an item: a field that does not come back unchanged from its cells moves into the JSON of the last column. */
function itemRow(id: string, item: ChecklistItem): Row {
  const cells = itemCells(id, item);
  const rest: Record<string, unknown> = {};
  let back = readBack(cells);
  if (back === undefined) {
    // A form no cells can say, such as a matrix.
    rest["answer"] = full(item).answer;
    back = readBack({ ...cells, more: JSON.stringify({ answer: full(item).answer }) });
  }
  for (const [field, value] of Object.entries(full(item))) {
    const read: unknown =
      back === undefined ? undefined : Object.entries(full(back)).find(([key]) => key === field)?.[1];
    if (value === undefined || JSON.stringify(value) === JSON.stringify(read)) continue;
    if (canonicalJson(value) === canonicalJson(read) && field !== "answer") continue;
    rest[field] = value;
    const own = itemTable.columns.find(({ key }) => key === field)?.key;
    // Title and kind of answer stay for people to see.
    if (own !== undefined && own !== "title" && own !== "answer") delete cells[own];
    for (const key of FIELDS_OF[field === "answer" ? "answer" : "title"] ?? []) delete cells[key];
  }
  if (Object.keys(rest).length > 0) cells.more = JSON.stringify(rest);
  return itemTable.columns.map(({ key }) => cells[key]);
}

function readBack(cells: ItemCells): ChecklistItem | undefined {
  const issues: Issue[] = [];
  const row = itemTable.columns.map(({ key }) => cells[key] ?? null);
  const table: SourceTable = { file: "", merges: [], rows: [headingsOf(itemTable.columns), row] };
  const [item] = readRows(table, itemTable, 0, issues, (reader) => itemFromRow(reader, issues)?.item);
  return item;
}
