import { formatPlace, STAGES, type Bilingual, type Checked, type Issue } from "@supervision/domain";
import type { CountyRow } from "@supervision/indicators";
import { append } from "../append.ts";
import { boundedChecked } from "../bounded.ts";
import { cellRequired, columnAbsent, columnMissing, idDuplicate, type Where } from "../issues.ts";
import type { Column, TableKind } from "../tables/columns.ts";
import { readRows } from "../tables/read-rows.ts";
import type { RowReader } from "../tables/row-reader.ts";
import { placeOf, type SourceFile } from "../tables/table.ts";
import { KINDS } from "../register/choices.ts";
import { figureColumn, stageColumn, STAGE_CHOICES, tablesOf } from "./data-table.ts";

/**
 * An input that may have a column in a file of indicator data; `inputsOf(set)` of `@supervision/indicators` gives the list.
 *
 * @term 数据项
 */
export interface DataInput {
  /** Id of the input, accepted as heading. */
  readonly id: string;
  /** Names of the input, accepted as headings. */
  readonly label: Bilingual;
  /** Unit of its figures. */
  readonly unit?: Bilingual;
  /** Whether its figures are whole numbers. */
  readonly whole?: boolean;
}

const SCHOOL_COLUMNS: readonly Column[] = [
  {
    key: "school",
    heading: "学校编号",
    aliases: ["编号", "学校代码", "学校标识码", "school id", "id"],
    required: false,
    expected: { zh: "学校编号", en: "the id of the school" },
  },
  {
    key: "name",
    heading: "学校名称",
    aliases: ["名称", "学校", "单位名称", "school name"],
    required: false,
    expected: { zh: "学校名称", en: "the name of the school" },
  },
  stageColumn,
  {
    key: "kind",
    heading: "类别",
    aliases: ["学校类别", "办学类型", "学校类型"],
    required: false,
    expected: { zh: "学校类别", en: "the kind of school" },
  },
];

/** What published tables write over the figures of an input. */
const OTHER_HEADINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ["students", ["在校学生数", "在校生数", "学生人数", "在校生人数", "在校学生人数"]],
  ["multimediaRooms", ["多媒体教室数", "多媒体教室间数", "网络多媒体教室间数"]],
  ["equipmentValue", ["教学仪器设备总值", "教学仪器设备资产值"]],
  ["computers", ["计算机数", "教学用计算机台数"]],
  ["books", ["图书数", "图书藏量"]],
]);

/**
 * Reads the figures of schools from a CSV or XLSX file, one row a school and stage, as `judgeCounty` of
 * `@supervision/indicators` takes them; never throws.
 *
 * Columns: 学校编号 or 学校名称 (one of them), 学段, 类别 (optional), and one for each input under its id or name. A column that
 * is absent is a note; an empty cell and a dash stay absent and are never zero; `1,234` is a number; `12.5㎡` is an error.
 *
 * Issues: those of a file as in {@link readRegister}, `table-not-recognised`, `column-missing`, `column-unknown`,
 * `column-duplicate`, `column-absent` (note), `heading-unit-unfit`, `cell-required`, `choice-unknown`, `number-expected`, `number-with-unit`,
 * `number-out-of-range`, `figure-absent` (note), `id-duplicate` for a school that occurs twice at one stage.
 *
 * @example
 * ```ts
 * import { decodeIndicatorData } from "@supervision/schemas";
 * const inputs = [{ id: "students", label: { zh: "学生数", en: "students" } }, { id: "books", label: { zh: "图书册数", en: "books" } }];
 * const text = "学校名称,学段,学生数,图书册数\n甲小学,小学,\"1,204\",—\n";
 * const checked = await decodeIndicatorData({ name: "县.csv", bytes: new TextEncoder().encode(text) }, inputs);
 * console.log(checked.ok && JSON.stringify(checked.value));
 * // => [{"school":"甲小学","name":"甲小学","stage":"primary","students":1204}]
 * ```
 */
export async function decodeIndicatorData(
  file: SourceFile,
  inputs: readonly DataInput[],
): Promise<Checked<readonly CountyRow[]>> {
  const issues: Issue[] = [];
  const kind: TableKind = {
    id: "rows",
    name: { zh: "学校数据", en: "figures of schools" },
    sheetNames: [],
    moreColumns: true,
    columns: [
      ...SCHOOL_COLUMNS,
      ...inputs.map(({ id, label, unit }) => figureColumn(id, label, OTHER_HEADINGS.get(id) ?? [], unit)),
    ],
  };
  const rows: CountyRow[] = [];
  const seen = new Map<string, Where>();
  const found = await tablesOf(file, [kind], issues);
  for (const { table } of found) {
    let first = true;
    const more = readRows(table, kind, rows.length, issues, (row) => {
      if (first) reportAbsent(row, inputs, { path: [], place: placeOf(table) }, issues);
      first = false;
      return rowOf(row, inputs, seen, issues);
    });
    append(rows, more);
  }
  return boundedChecked(rows, issues);
}

function reportAbsent(
  row: RowReader<string>,
  inputs: readonly DataInput[],
  where: Where,
  issues: Issue[],
): void {
  if (!row.has("school") && !row.has("name"))
    issues.push(columnMissing("学校编号", ["学校编号", "学校名称", "school", "name"], undefined, where));
  for (const { id, label } of inputs)
    if (!row.has(id)) issues.push(columnAbsent(id, label.zh, { ...where, path: [id] }));
}

function rowOf(
  row: RowReader<string>,
  inputs: readonly DataInput[],
  seen: Map<string, Where>,
  issues: Issue[],
): CountyRow | undefined {
  const id = row.id("school");
  const name = row.text("name");
  const stage = row.choice("stage", STAGE_CHOICES);
  const kind = row.choice("kind", KINDS);
  const values: Record<string, number> = {};
  for (const { id: input, whole } of inputs) {
    const value = row.number(input, { min: 0, whole: whole === true });
    if (value !== undefined) values[input] = value;
  }
  const school = id ?? name;
  if (school === undefined) {
    const key = row.has("school") ? "school" : "name";
    if (row.has(key))
      issues.push(cellRequired({ zh: "学校编号或名称", en: "the id or name of the school" }, row.where(key)));
    return undefined;
  }
  if (stage === undefined) return undefined;
  const where = row.where(row.has("school") ? "school" : "name");
  const earlier = seen.get(`${stage} ${school}`);
  if (earlier === undefined) seen.set(`${stage} ${school}`, where);
  else
    issues.push(
      idDuplicate(
        `${school}（${STAGES[stage]}）`,
        { zh: formatPlace(earlier.place, "zh"), en: formatPlace(earlier.place, "en") },
        where,
      ),
    );
  return { school, name: name ?? school, stage, ...(kind === undefined ? {} : { kind }), ...values };
}
