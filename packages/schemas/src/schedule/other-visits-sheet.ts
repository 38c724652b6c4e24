import { type Checked, type Issue, type Register } from "@supervision/domain";
import { type OtherVisit, type OtherVisits, registerVisits } from "@supervision/schedule/burden";
import { boundedChecked } from "../bounded.ts";
import { readJson } from "../json/read-json.ts";
import { decodeOtherVisits } from "../records/decode-other-visits.ts";
import { idDuplicate } from "../issues.ts";
import { column, DATE_CELL } from "../tables/column.ts";
import { fitOf, HEADER_ROWS, type TableKind } from "../tables/columns.ts";
import { readRows } from "../tables/read-rows.ts";
import { readFileContent } from "../tables/read-tables.ts";
import type { RowReader } from "../tables/row-reader.ts";
import type { SourceFile, SourceTable } from "../tables/table.ts";
import { type Directory, directoryOf } from "./directory.ts";
import { institutionFrom } from "./schedule-table.ts";
import { TIMES_OF_DAY, visitTime } from "./time-of-day.ts";

/** The table of visits that other departments make. */
const otherVisitsTable = {
  id: "otherVisits",
  name: { zh: "进校事项", en: "visits of others" },
  sheetNames: ["进校事项", "进校事项登记", "其他进校事项", "other visits"],
  moreColumns: true,
  columns: [
    column("id", "编号", ["事项编号", "id"], ["编号，可留空", "an id, may be empty"]),
    column(
      "programme",
      "部门或项目",
      ["部门", "项目", "检查事项", "事项", "牵头部门", "programme"],
      ["部门或项目名称，如 食品安全", "a department or programme"],
      true,
    ),
    column(
      "institution",
      "单位",
      ["学校", "被检查单位", "单位名称", "学校名称", "school"],
      ["台账中的单位：名称（编号）", "an institution of the register: name (id)"],
      true,
    ),
    column("date", "日期", ["检查日期", "时间", "date"], DATE_CELL, true),
    column(
      "halfDay",
      "半天",
      ["上下午", "时段", "half-day"],
      ["上午、下午或全天", "morning, afternoon or day"],
      true,
    ),
    column(
      "minutes",
      "分钟",
      ["时长", "占用分钟", "minutes"],
      ["1到1440的整数", "a whole number from 1 to 1440"],
    ),
    column("movable", "可改期", ["可调整", "movable"], ["是或否", "yes or no"]),
  ],
} as const satisfies TableKind;

type Key = (typeof otherVisitsTable.columns)[number]["key"];

/**
 * Reads the visits of other departments (进校事项) from a spreadsheet, CSV or XLSX with a row a visit, or from JSON, for `ScheduleProblem.otherVisits`; never
 * throws, and names sheet, row and column of whatever is wrong.
 *
 * Issues: those of tables (`header-row-missing`, `cell-required`, `date-expected`, `choice-unknown`, `number-expected`,
 * `number-out-of-range`, `flag-expected`, …), `reference-unknown`, `id-duplicate`, `file-type-unsupported`; for JSON those of `decodeOtherVisits`; `other-visit-invalid`.
 *
 * @example
 * ```ts
 * import { readOtherVisits } from "@supervision/schemas";
 * const register = {
 *   institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", students: {} }], inspectors: [], recusals: [],
 * } as const;
 * const text = "部门或项目,单位,日期,半天,分钟\n食品安全,东街小学,2026-03-12,上午,90\n";
 * const read = await readOtherVisits({ name: "进校事项.csv", bytes: new TextEncoder().encode(text) }, register);
 * console.log(read.ok && read.value["S1"]?.[0]?.minutes); // => 90
 * ```
 */
export async function readOtherVisits(file: SourceFile, register: Register): Promise<Checked<OtherVisits>> {
  const content = await readFileContent(file);
  if (content.ok === "json") {
    const parsed = readJson(file);
    if (!parsed.ok) return parsed;
    const decoded = decodeOtherVisits(parsed.value, file.name);
    return decoded.ok ? registerVisits(decoded.value, register.institutions) : decoded;
  }
  if (!content.ok) return boundedChecked<OtherVisits>(undefined, content.issues);
  const issues: Issue[] = [...content.issues];
  const institutions = directoryOf(register.institutions);
  const tables = content.tables.filter((table) => fits(table));
  const visits: OtherVisit[] = [];
  const seen = new Map<string, number>();
  for (const table of tables.length > 0 ? tables : content.tables.slice(0, 1))
    readRows(table, otherVisitsTable, visits.length, issues, (row) => {
      const visit = visitOf(row, issues, institutions, visits.length);
      if (visit === undefined) return undefined;
      const earlier = seen.get(visit.id);
      if (earlier === undefined) seen.set(visit.id, visits.length);
      else
        issues.push(
          idDuplicate(visit.id, { zh: `第${earlier + 1}条`, en: `entry ${earlier + 1}` }, row.where("id")),
        );
      visits.push(visit);
      return true;
    });
  if (issues.some(({ severity }) => severity === "error"))
    return boundedChecked<OtherVisits>(undefined, issues);
  const registered = registerVisits(visits, register.institutions);
  return registered.ok
    ? boundedChecked(registered.value, issues)
    : boundedChecked<OtherVisits>(undefined, [...issues, ...registered.issues]);
}

function visitOf(
  row: RowReader<Key>,
  issues: Issue[],
  institutions: Directory,
  index: number,
): OtherVisit | undefined {
  const programme = row.text("programme");
  const institution = institutionFrom(row, "institution", issues, institutions);
  const date = row.date("date");
  const time = row.choice("halfDay", TIMES_OF_DAY);
  const minutes = row.number("minutes", { min: 1, max: 1440, whole: true });
  const movable = row.flag("movable");
  if (programme === undefined || date === undefined || time === undefined || institution === undefined)
    return undefined;
  return {
    id: row.id("id") ?? `other-${index + 1}`,
    programme,
    institution,
    date,
    ...visitTime(time),
    ...(minutes === undefined ? {} : { minutes }),
    ...(movable === undefined ? {} : { movable }),
  };
}

function fits(table: SourceTable): boolean {
  return table.rows.slice(0, HEADER_ROWS).some((row) => fitOf(row, otherVisitsTable).required >= 4);
}
