import {
  canonicalJson,
  type Checked,
  checkedFrom,
  failed,
  type Issue,
  nearest,
  type Register,
  type Visit,
} from "@supervision/domain";
import { comparePlans, type Pin, type PlanComparison } from "@supervision/schedule/replanning";
import { boundedChecked } from "../bounded.ts";
import {
  fileTypeUnsupported,
  idDuplicate,
  visitNotRepresentable,
  visitIdUnknown,
  visitIdsAbsent,
  visitsWithdrawn,
  type Where,
} from "../issues.ts";
import { inWords } from "../register/check-register.ts";
import { widthOf } from "../register/encode-register.ts";
import { fitOf, HEADER_ROWS, headerRowOf, locateColumns } from "../tables/columns.ts";
import { readFileContent } from "../tables/read-tables.ts";
import { readRows } from "../tables/read-rows.ts";
import { placeOf, type SourceFile, type SourceTable } from "../tables/table.ts";
import { writeWorkbook } from "../tables/write-workbook.ts";
import {
  newVisitId,
  scheduleTable,
  type SheetVisit,
  visitCells,
  visitFromRow,
  withPlanned,
} from "./schedule-table.ts";
import { type Directories, directoriesOf } from "./directory.ts";

/**
 * A plan as it comes back from a spreadsheet.
 *
 * @term 表格修改后的安排
 */
export interface EditedSchedule {
  /** The visits as the sheet holds them now. */
  readonly visits: readonly Visit[];
  /** What the sheet changed: moved, added and removed visits, and whom that concerns. */
  readonly changes: PlanComparison;
  /** Pins: visits marked 锁定, and every visit that was edited, so that replanning leaves alone what people decided. */
  readonly pins: readonly Pin[];
}

/**
 * Writes a plan as a workbook that people can edit: a row a visit, places, people and a district's own kinds as `name（id）`, columns for pins. The same plan gives
 * the same bytes, and {@link readScheduleSheet} gives it back. Ids may hold brackets; of several in one cell, one that holds a separator
 * (、，；) stands in “ ”.
 *
 * Issue: `not-representable` for a visit a row cannot carry unchanged, with the columns: an id that the register does not have, two of one
 * name and id, line breaks and outer spaces.
 *
 * @example
 * ```ts
 * import { encodeScheduleXlsx, readScheduleSheet } from "@supervision/schemas";
 * const register = {
 *   institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", students: {} }],
 *   inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: [] }], recusals: [],
 * } as const;
 * const visits = [{ id: "V1", institution: "S1", inspectors: ["I1"], date: "2026-03-11", halfDay: "morning", kind: "routine", items: [] }] as const;
 * const sheet = await encodeScheduleXlsx(visits, register);
 * const back = sheet.ok ? await readScheduleSheet({ name: "安排.xlsx", bytes: sheet.value }, register, visits) : sheet;
 * console.log(back.ok && back.value.changes.moved.length); // => 0
 * ```
 */
export async function encodeScheduleXlsx(
  visits: readonly Visit[],
  register: Register,
  pins: readonly Pin[] = [],
): Promise<Checked<Uint8Array>> {
  const directories = directoriesOf(register, visits);
  const held = new Map(pins.flatMap((pin) => ("visit" in pin.what ? [[pin.what.visit, pin] as const] : [])));
  const headings = scheduleTable.columns.map(({ heading }) => heading);
  const issues: Issue[] = [];
  const rows = visits.map((visit) => {
    const cells = visitCells(visit, held.get(visit.id), directories);
    return scheduleTable.columns.map(({ key }) => cells[key]);
  });
  visits.forEach((visit, index) => {
    const found: Issue[] = [];
    const row = (rows[index] ?? []).map((cell) => cell ?? null);
    const [again] = rowsOf({ file: "", rows: [headings, row], merges: [] }, directories, found);
    const lost = lostIn(visit, again?.visit, found);
    if (lost.length === 0) return;
    const cells = visitCells(visit, undefined, directories);
    const fields = lost.map(({ heading, key }) => `${heading}“${cells[key] ?? ""}”`);
    issues.push(
      visitNotRepresentable(visit.id, fields, {
        path: ["visits", index, ...lost.slice(0, 1).map(({ key }) => key)],
      }),
    );
  });
  const checked = checkedFrom(undefined, issues);
  if (!checked.ok) return checked;
  const sheet = {
    sheet: scheduleTable.name.zh,
    headings: 1,
    rows: [headings, ...rows],
    widths: headings.map((heading) => (/单位|督学|事项|原因/.test(heading) ? 28 : widthOf(heading))),
  };
  return checkedFrom(await writeWorkbook([sheet]), []);
}

/** The columns that a row does not carry unchanged. */
function lostIn(
  visit: Visit,
  again: SheetVisit["visit"] | undefined,
  found: readonly Issue[],
): readonly (typeof scheduleTable.columns)[number][] {
  const named = new Set(found.map(({ path }) => path.at(-1)));
  const before = plain(visit);
  const lost = scheduleTable.columns.filter(({ key }) => {
    if (named.has(key)) return true;
    if (again === undefined || key === "pinned" || key === "pinnedBy" || key === "reason") return false;
    const differs = canonicalJson(again[key] ?? null) !== canonicalJson(before[key] ?? null);
    return differs || (key === "halfDay" && again.wholeDay !== before.wholeDay);
  });
  // A row that reads as none at all: its first cell is taken for a footnote, or for nothing.
  return lost.length === 0 && again === undefined ? scheduleTable.columns.slice(0, 1) : lost;
}

/** A visit without what says the same as nothing. */
function plain({ wholeDay, ...visit }: Visit): Visit {
  return wholeDay === true ? { ...visit, wholeDay } : visit;
}

/**
 * Reads a plan that was edited in a spreadsheet (XLSX or CSV). Rows without an id, or with one the plan does not have, are
 * new visits, unless they say just what a visit without a row said; rows that are missing are withdrawn. What
 * the sheet has no column for (专题、事项、回访问题) stays as it was planned.
 *
 * Whether the plan still obeys the rules is asked of `checkSchedule`; `replan` of `@supervision/schedule/replanning` with the pins puts
 * right what the edits broke and keeps the edits. Never throws. Issues: those of a table of `readRegister`, and `reference-unknown`,
 * `separator-expected`, `id-duplicate`, `visit-ids-absent` for a sheet without the column 编号, `visit-id-unknown` (a warning) for an id the plan does not have, `visits-withdrawn` (a warning when more than half of the plan has no row, an error when
 * there is no row at all), with sheet, row and, where it is one cell, the cell.
 *
 * @param before - the plan that was written into the sheet; empty for a sheet that is a plan of its own
 *
 * @example
 * ```ts
 * import { readScheduleSheet } from "@supervision/schemas";
 * const register = {
 *   institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", students: {} }],
 *   inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: [] }], recusals: [],
 * } as const;
 * const text = "编号,日期,半天,单位,督学,类型,锁定,锁定原因\nV1,2026-03-12,下午,东街小学,甲,经常性督导,是,校长出差\n";
 * const before = [{ id: "V1", institution: "S1", inspectors: ["I1"], date: "2026-03-11", halfDay: "morning", kind: "routine", items: [] }] as const;
 * const edited = await readScheduleSheet({ name: "安排.csv", bytes: new TextEncoder().encode(text) }, register, before);
 * console.log(edited.ok && edited.value.changes.moved[0]?.to.date); // => 2026-03-12
 * console.log(edited.ok && edited.value.pins[0]?.reason); // => 校长出差
 * ```
 */
export async function readScheduleSheet(
  file: SourceFile,
  register: Register,
  before: readonly Visit[],
): Promise<Checked<EditedSchedule>> {
  const content = await readFileContent(file);
  if (content.ok === "json")
    return failed([
      fileTypeUnsupported(
        { zh: "JSON 文本", en: "a JSON text" },
        { zh: "用 decodeSchedule 读取，或给出 XLSX、CSV", en: "Use decodeSchedule, or give XLSX or CSV." },
        { path: [], place: { file: file.name } },
      ),
    ]);
  if (!content.ok) return boundedChecked<EditedSchedule>(undefined, content.issues);
  const issues: Issue[] = [...content.issues];
  const [table] = content.tables
    .map((candidate) => ({ candidate, fit: bestFit(candidate) }))
    .toSorted((a, b) => b.fit - a.fit)
    .map(({ candidate }) => candidate);
  if (table === undefined) return boundedChecked<EditedSchedule>(undefined, issues);
  const rows = rowsOf(table, directoriesOf(register, before), issues);
  const ids = new Set(rows.flatMap(({ visit }) => visit.id ?? []));
  const gone = before.filter(({ id }) => !ids.has(id));
  const same = new Map(gone.map((visit) => [sameness(visit), visit.id]));
  const known = new Map(before.map((visit) => [visit.id, visit]));
  const seen = new Map<string, Where>();
  const visits: Visit[] = [];
  const pins: Pin[] = [];
  rows.forEach(({ visit, pin, at, unsaid }) => {
    const isPlanned = visit.id !== undefined && known.has(visit.id);
    const alike = isPlanned ? undefined : taken(same, sameness(visit));
    const id = alike ?? visit.id ?? freeId(newVisitId(visit), ids);
    if (visit.id !== undefined && !isPlanned && before.length > 0)
      issues.push(visitIdUnknown(visit.id, alike, nearest(visit.id, [...same.values()]), at));
    const earlier = seen.get(id);
    if (earlier === undefined) seen.set(id, at);
    else issues.push(idDuplicate(id, inWords(earlier), at));
    visits.push({ ...withPlanned(visit, known.get(id), unsaid), id });
    if (pin !== undefined) pins.push({ what: { visit: id }, ...pin });
  });
  const changes = comparePlans(before, visits);
  lossOf(table, before, changes, rows.length, issues);
  const pinned = new Set(pins.flatMap(({ what }) => ("visit" in what ? [what.visit] : [])));
  for (const { id } of [...changes.moved.map(({ to }) => to), ...changes.added])
    if (!pinned.has(id)) pins.push({ what: { visit: id }, by: file.name, reason: "在表格中修改" });
  return boundedChecked({ visits, changes, pins }, issues);
}

/** What makes a visit the one that was planned, whatever its id. */
function sameness({
  institution,
  date,
  halfDay,
  wholeDay = false,
  kind,
  inspectors,
}: Omit<Visit, "id">): string {
  return JSON.stringify([institution, date, halfDay, wholeDay, kind, inspectors.toSorted()]);
}

/** Takes an entry out of a map. */
function taken(entries: Map<string, string>, key: string): string | undefined {
  const found = entries.get(key);
  entries.delete(key);
  return found;
}

/** Says so when the sheet seems to withdraw what nobody withdrew: the column of ids is gone, or most rows are. */
function lossOf(
  table: SourceTable,
  before: readonly Visit[],
  { removed }: PlanComparison,
  rows: number,
  issues: Issue[],
): void {
  const headerRow = headerRowOf(table, scheduleTable);
  // Rows that could not be read are not withdrawn.
  if (headerRow === undefined || before.length === 0 || issues.some(({ severity }) => severity === "error"))
    return;
  const where = { path: ["visits"], place: placeOf(table, headerRow) };
  const [{ heading }] = scheduleTable.columns;
  if (rows > 0 && !locateColumns(table, scheduleTable, headerRow, []).positions.has("id"))
    issues.push(visitIdsAbsent(heading, before.length, where));
  else if (2 * removed.length > before.length)
    issues.push(visitsWithdrawn(removed.length, before.length, rows, where));
}

function rowsOf(table: SourceTable, directories: Directories, issues: Issue[]): readonly SheetVisit[] {
  return readRows(table, scheduleTable, 0, issues, (row) => visitFromRow(row, issues, directories));
}

function bestFit(table: SourceTable): number {
  return Math.max(0, ...table.rows.slice(0, HEADER_ROWS).map((row) => fitOf(row, scheduleTable).required));
}

function freeId(wanted: string, ids: Set<string>): string {
  let id = wanted;
  for (let again = 2; ids.has(id); again += 1) id = `${wanted}-${again}`;
  ids.add(id);
  return id;
}
