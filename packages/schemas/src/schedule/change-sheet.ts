import {
  type Checked,
  failed,
  type FilePlace,
  type Issue,
  type Register,
  type ZoneLayout,
} from "@supervision/domain";
import { RECUSAL_GROUNDS } from "@supervision/domain";
import type { PlanChange } from "@supervision/schedule/replanning";
import { boundedChecked } from "../bounded.ts";
import { fileTypeUnsupported } from "../issues.ts";
import { widthOf } from "../register/encode-register.ts";
import { fitOf, HEADER_ROWS } from "../tables/columns.ts";
import { readRows } from "../tables/read-rows.ts";
import { readFileContent } from "../tables/read-tables.ts";
import type { SourceFile, SourceTable } from "../tables/table.ts";
import { writeWorkbook } from "../tables/write-workbook.ts";
import { changesFromRow } from "./change-row.ts";
import { CHANGE_FORMS, CHANGE_KINDS, type ChangeKey, type ChangeKind, changeTable } from "./change-table.ts";
import { directoriesOf } from "./directory.ts";

/**
 * A change of a plan and the row that says so.
 *
 * @term 登记的变动
 */
export interface SheetChange {
  /** What happened. */
  readonly change: PlanChange;
  /** File, sheet and row. */
  readonly place: FilePlace;
}

/**
 * Reads what happened to a plan (变动登记表) from a spreadsheet, CSV or XLSX with a row a matter, for `replan`; never throws, and names
 * sheet, row and column of whatever is wrong. A row about several people or places becomes several changes.
 *
 * Leave, meetings, departures, hand-overs, help in another zone, recusals, closed schools, towns, zones and districts, schools that close
 * for good, and new special and comprehensive inspections are told in rows; everything else `replan` knows is told in JSON.
 * Issues: those of tables (`header-row-missing`, `cell-required`, `date-expected`, `date-order`, `choice-unknown`, …), `reference-unknown`,
 * `separator-expected`, `cell-unfit` (a cell that the matter does not use), `change-in-register` (somebody new), `file-type-unsupported`.
 *
 * @example
 * ```ts
 * import { defineZoneLayout } from "@supervision/domain";
 * import { readChangeSheet } from "@supervision/schemas";
 * const register = {
 *   institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", students: {} }],
 *   inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: [] }], recusals: [],
 * } as const;
 * const zones = defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片" } } });
 * const text = "事项,督学,单位,开始,结束\n请假,甲,,2026-03-09,2026-03-20\n停课,,东街小学,2026-03-12,\n";
 * const read = await readChangeSheet({ name: "变动.csv", bytes: new TextEncoder().encode(text) }, { register, zones });
 * console.log(read.ok && read.value.map(({ change, place }) => `${place.row} ${change.type}`)); // => [ '2 inspector-absent', '3 institution-busy' ]
 * ```
 */
export async function readChangeSheet(
  file: SourceFile,
  { register, zones }: { readonly register: Register; readonly zones: ZoneLayout },
): Promise<Checked<readonly SheetChange[]>> {
  const content = await readFileContent(file);
  if (content.ok === "json")
    return failed([
      fileTypeUnsupported(
        { zh: "JSON 文本", en: "a JSON text" },
        { zh: "给出 XLSX、CSV；JSON 直接交给 replan", en: "Give XLSX or CSV; `replan` takes JSON as it is." },
        { path: [], place: { file: file.name } },
        { zh: "XLSX 或 CSV", en: "XLSX or CSV" },
      ),
    ]);
  if (!content.ok) return boundedChecked<readonly SheetChange[]>(undefined, content.issues);
  const issues: Issue[] = [...content.issues];
  const people = directoriesOf(register);
  const found: SheetChange[] = [];
  const tables = content.tables.filter((table) => isChanges(table));
  for (const table of tables.length > 0 ? tables : content.tables.slice(0, 1))
    readRows<ChangeKey, true>(table, changeTable, found.length, issues, (row) => {
      const { cell: _cell, column: _column, ...place } = row.where("kind").place ?? {};
      for (const change of changesFromRow(row, issues, { ...people, register, zones }))
        found.push({ change, place });
      return true;
    });
  return boundedChecked(found, issues);
}

function isChanges(table: SourceTable): boolean {
  return table.rows.slice(0, HEADER_ROWS).some((row) => {
    const { required, all } = fitOf(row, changeTable);
    return required > 0 && all > 1;
  });
}

const NEEDED: Readonly<Partial<Record<ChangeKind, string>>> = {
  meeting: "督学，或单位、乡镇、责任区",
  training: "督学，或单位、乡镇、责任区",
  closure: "单位（全区停课写 全区）、乡镇或责任区",
  examination: "督学，或单位、乡镇、责任区",
  event: "督学，或单位、乡镇、责任区",
  other: "督学，或单位、乡镇、责任区",
  "hand-over": "督学（原来是谁的）或单位（哪几所），可都写",
  leaves: "“结束”写最后一天",
  closes: "“结束”写最后一天",
  receives: "原不安排督导的日子全区都开放的，单位写 全区",
};

/**
 * An empty form (变动登记表) as a workbook for {@link readChangeSheet}: a sheet to fill in with its headings, and a sheet 填写说明 that says
 * which columns each matter needs. The same bytes every time.
 */
export async function changeTemplate(): Promise<Uint8Array> {
  const headings = changeTable.columns.map(({ heading }) => heading);
  const headingOf = new Map<ChangeKey, string>(changeTable.columns.map(({ key, heading }) => [key, heading]));
  const named = (keys: readonly ChangeKey[]): string =>
    keys.map((key) => headingOf.get(key) ?? key).join("、");
  const matters = Object.entries(CHANGE_KINDS.labels).flatMap(([kind, label]) => {
    const form = Object.entries(CHANGE_FORMS).find(([name]) => name === kind)?.[1];
    if (form === undefined || kind === "joins" || kind === "opens") return [];
    const more = Object.entries(NEEDED).find(([name]) => name === kind)?.[1];
    const others = Object.entries(CHANGE_KINDS.aliases).flatMap(([name, meant]) =>
      meant === kind ? [name] : [],
    );
    return [[label, named(form.needs), named(form.may), more ?? "", others.join("、")]];
  });
  const explanation = [
    ["事项", "必填", "可填", "怎么填", "也可写成"],
    ...matters,
    [],
    ["列", "填什么"],
    ...changeTable.columns.map(({ heading, expected }) => [heading, expected.zh]),
    ["事由可填", Object.values(RECUSAL_GROUNDS).join("、")],
    [],
    ["一件事写一行；几名督学、几所单位同一件事的可以写在一格里，用、隔开"],
    ["新督学到任、新开办的学校写进台账，不写在这里；把学校交给新督学，写一行“移交”"],
  ];
  return writeWorkbook([
    { sheet: changeTable.name.zh, headings: 1, rows: [headings], widths: headings.map(widthOf) },
    { sheet: "填写说明", headings: 1, rows: explanation, widths: [16, 40, 44, 44, 60] },
  ]);
}
