import { STAGES, type Bilingual, type Checked, type Issue, type Stage, nearest } from "@supervision/domain";
import type { StageCoefficients } from "@supervision/indicators";
import { boundedChecked } from "../bounded.ts";
import { coefficientsSchema } from "../internal/zod/coefficients.ts";
import { decodeWith } from "../internal/zod/decode-with.ts";
import { choiceUnknown, idDuplicate, type Where } from "../issues.ts";
import { parseJson } from "../json/read-json.ts";
import { plainText } from "../tables/cell-values.ts";
import { column } from "../tables/column.ts";
import type { TableKind } from "../tables/columns.ts";
import { readRows } from "../tables/read-rows.ts";
import { readFileContent } from "../tables/read-tables.ts";
import type { RowReader } from "../tables/row-reader.ts";
import type { SourceFile } from "../tables/table.ts";
import { figureColumn, stageColumn, STAGE_CHOICES, tablesOf } from "./data-table.ts";

/**
 * An indicator whose coefficient a file may give.
 *
 * @term 差异系数对应的指标
 */
export interface CoefficientIndicator {
  /** Id of the indicator, `plugin/name`; the part after the slash is accepted too. */
  readonly id: string;
  /** Names of the indicator, accepted as well. */
  readonly label: Bilingual;
}

const COMPOSITE: Bilingual = { zh: "综合差异系数", en: "composite" };
const COMPOSITE_NAMES = ["综合", "平均", "综合差异系数", "composite", "mean"];

/** What is gathered for one stage. */
interface Gathered {
  readonly coefficients: Record<string, number>;
  composite?: number;
  readonly places: Map<string, Where>;
}

/**
 * Reads coefficients of variation of a county of which only those are known, as `judgeCoefficients` of
 * `@supervision/indicators` takes them; never throws.
 *
 * CSV or XLSX as a list (学段, 指标, 差异系数), with one column an indicator (学段, …) or with one column a stage (指标, 小学, 初中); JSON as a list of
 * `{ stage, coefficients: { id: number }, composite? }`. Indicators are named by id, by the part of the id after the slash, or
 * by name; 综合 or `composite` is the published mean. Issues: those of {@link decodeIndicatorData}.
 *
 * @example
 * ```ts
 * import { decodeCoefficients } from "@supervision/schemas";
 * const indicators = [{ id: "basic-balance/books", label: { zh: "生均图书册数", en: "books per student" } }];
 * const text = "学段,指标,差异系数\n小学,生均图书册数,0.412\n小学,综合,0.385\n";
 * const checked = await decodeCoefficients({ name: "系数.csv", bytes: new TextEncoder().encode(text) }, indicators);
 * console.log(checked.ok && JSON.stringify(checked.value));
 * // => [{"stage":"primary","coefficients":{"basic-balance/books":0.412},"composite":0.385}]
 * ```
 */
export async function decodeCoefficients(
  file: SourceFile,
  indicators: readonly CoefficientIndicator[],
): Promise<Checked<readonly StageCoefficients[]>> {
  const content = await readFileContent(file);
  if (content.ok === "json") {
    const parsed = parseJson(content.text, file.name);
    return parsed.ok ? decodeCoefficientsValue(parsed.value, file.name) : parsed;
  }
  const issues: Issue[] = [];
  const gathered = new Map<Stage, Gathered>();
  const kinds = [longTable(), wideTable(indicators), acrossTable()];
  const found = await tablesOf(file, kinds, issues);
  for (const { table, kind } of found)
    readRows(table, kind, 0, issues, (row) => {
      if (kind.id === "across") {
        gatherAcross(row, indicators, gathered, issues);
        return undefined;
      }
      const stage = row.choice("stage", STAGE_CHOICES);
      if (kind.id === "long") gatherLong(row, stage, indicators, gathered, issues);
      else gatherWide(row, stage, indicators, gathered, issues);
      return undefined;
    });
  const value = [...gathered].map(([stage, { coefficients, composite }]): StageCoefficients => {
    return { stage, coefficients, ...(composite === undefined ? {} : { composite }) };
  });
  return boundedChecked(value, issues);
}

/** Decodes coefficients that were parsed from JSON. */
export function decodeCoefficientsValue(
  value: unknown,
  file?: string,
): Checked<readonly StageCoefficients[]> {
  return decodeWith<readonly StageCoefficients[]>(coefficientsSchema, value, file);
}

const indicatorColumn = column(
  "indicator",
  "指标",
  ["指标名称", "指标编号", "项目"],
  ["指标编号或名称", "an indicator by id or name"],
  true,
);

/** Stages that a table may give a column each. */
const STAGES_ACROSS = ["primary", "junior-middle"] as const;

function acrossTable(): TableKind {
  return {
    id: "across",
    name: { zh: "差异系数（每个学段一列）", en: "coefficients, one column a stage" },
    sheetNames: [],
    columns: [
      indicatorColumn,
      ...STAGES_ACROSS.map((stage) =>
        figureColumn(stage, { zh: STAGES[stage], en: stage }, [`${STAGES[stage]}差异系数`]),
      ),
    ],
  };
}

function longTable(): TableKind {
  return {
    id: "long",
    name: { zh: "差异系数", en: "coefficients" },
    sheetNames: [],
    columns: [
      stageColumn,
      indicatorColumn,
      {
        ...figureColumn("coefficient", { zh: "差异系数", en: "coefficient of variation" }, [
          "系数",
          "cv",
          "value",
        ]),
        required: true,
      },
    ],
  };
}

function wideTable(indicators: readonly CoefficientIndicator[]): TableKind {
  return {
    id: "wide",
    name: { zh: "差异系数（每个指标一列）", en: "coefficients, one column an indicator" },
    sheetNames: [],
    columns: [
      stageColumn,
      ...indicators.map(({ id, label }) => figureColumn(id, label, [shortId(id)])),
      figureColumn("composite", COMPOSITE, COMPOSITE_NAMES),
    ],
  };
}

function shortId(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}

function gatherLong(
  row: RowReader<string>,
  stage: Stage | undefined,
  indicators: readonly CoefficientIndicator[],
  gathered: Map<Stage, Gathered>,
  issues: Issue[],
): void {
  const target = targetOf(row, indicators, issues);
  const coefficient = row.number("coefficient", { min: 0 });
  if (target !== undefined && stage !== undefined && coefficient !== undefined)
    take(gathered, stage, target, coefficient, row.where("indicator"), issues);
}

function gatherAcross(
  row: RowReader<string>,
  indicators: readonly CoefficientIndicator[],
  gathered: Map<Stage, Gathered>,
  issues: Issue[],
): void {
  const target = targetOf(row, indicators, issues);
  for (const stage of STAGES_ACROSS) {
    const coefficient = row.number(stage, { min: 0 });
    if (target !== undefined && coefficient !== undefined)
      take(gathered, stage, target, coefficient, row.where(stage), issues);
  }
}

/** The indicator a row names, or `composite`; an issue when it is neither. */
function targetOf(
  row: RowReader<string>,
  indicators: readonly CoefficientIndicator[],
  issues: Issue[],
): string | undefined {
  const read = row.text("indicator");
  if (read === undefined) return undefined;
  const name = plainText(read).toLowerCase();
  const target = COMPOSITE_NAMES.includes(name)
    ? "composite"
    : indicators.find(({ id, label }) =>
        [id, shortId(id), label.zh, label.en].some((known) => plainText(known).toLowerCase() === name),
      )?.id;
  if (target === undefined) {
    const known = indicators.map(({ label }) => label.zh);
    issues.push(choiceUnknown(read, [...known, COMPOSITE.zh], nearest(read, known), row.where("indicator")));
  }
  return target;
}

function gatherWide(
  row: RowReader<string>,
  stage: Stage | undefined,
  indicators: readonly CoefficientIndicator[],
  gathered: Map<Stage, Gathered>,
  issues: Issue[],
): void {
  for (const target of [...indicators.map(({ id }) => id), "composite"]) {
    const coefficient = row.number(target, { min: 0 });
    if (stage !== undefined && coefficient !== undefined)
      take(gathered, stage, target, coefficient, row.where(target), issues);
  }
}

function take(
  gathered: Map<Stage, Gathered>,
  stage: Stage,
  target: string,
  coefficient: number,
  where: Where,
  issues: Issue[],
): void {
  const entry: Gathered = gathered.get(stage) ?? { coefficients: {}, places: new Map() };
  gathered.set(stage, entry);
  const earlier = entry.places.get(target);
  if (earlier !== undefined) {
    const first = earlier.place?.cell ?? "";
    issues.push(
      idDuplicate(`${STAGES[stage]} ${target}`, { zh: `单元格${first}`, en: `cell ${first}` }, where),
    );
    return;
  }
  entry.places.set(target, where);
  if (target === "composite") entry.composite = coefficient;
  else entry.coefficients[target] = coefficient;
}
