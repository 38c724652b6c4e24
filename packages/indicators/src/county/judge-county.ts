import { STAGES, type Issue, type Stage } from "@supervision/domain";
import { rowWithoutStudents, stageWithoutRows, unitDoubtful } from "../issues.ts";
import { compareQuantity } from "../numbers/quantity.ts";
import { printRounded, roundedValue } from "../numbers/rounding.ts";
import type { ResolvedIndicatorSet } from "../sets/indicator-set.ts";
import { allMet } from "../verdicts.ts";
import type { CompositeResult, CountyResult, IndicatorResult, StageResult } from "./county-result.ts";
import type { CountyRow } from "./county-row.ts";
import { judgeSchool } from "./judge-school.ts";
import { judgeSpread } from "./judge-spread.ts";
import { readRows, type SoundRow } from "./read-rows.ts";
import { unknownParts } from "./unknown-parts.ts";

/**
 * What may be chosen when a county is judged.
 *
 * @term 县域评估选项
 */
export interface CountyOptions {
  /** Stages to judge; every stage of the set unless stated. */
  readonly stages?: readonly Stage[];
}

/**
 * Judges a county by a set of indicators: every school by its limits and the school rule, every indicator by its coefficient of
 * variation, stage by stage.
 *
 * Values are calculated without rounding and compared unrounded; `roundingWouldChange` marks verdicts that the printed number would turn.
 * A known failure decides the overall verdict; otherwise anything unknown leaves it unknown and is listed.
 *
 * Issues in the result: `figure-invalid`, `figure-not-whole`, `row-repeated`, `row-stage-outside`, `row-without-students`,
 * `stage-without-rows`, `column-unknown`, `kind-not-stated`, `unit-doubtful`.
 *
 * @example
 * ```ts
 * import { orThrow } from "@supervision/domain";
 * import { indicatorSetOn, judgeCounty } from "@supervision/indicators";
 * import { basicBalanceIndicators, basicBalanceSet } from "@supervision/indicators/basic-balance";
 * const set = orThrow(indicatorSetOn(basicBalanceSet, basicBalanceIndicators, "2026-03-01"));
 * const figures = [[45, 279], [37, 137], [89, 935], [76, 160], [55, 402]];
 * const rows = figures.map(([students, books], index) =>
 *   ({ school: `s${index + 1}`, name: `第${index + 1}小学`, stage: "primary" as const, students, books }));
 * const books = judgeCounty(set, rows).stages[0]?.indicators.find((one) => one.indicator === "basic-balance/books");
 * console.log(books?.spread.status === "computed" && books.spread.coefficientOfVariation.text); // => 0.515
 * ```
 */
export function judgeCounty(
  set: ResolvedIndicatorSet,
  rows: readonly CountyRow[],
  options: CountyOptions = {},
): CountyResult {
  const wanted = options.stages ?? set.edition.stages;
  const stages = set.edition.stages.filter((stage) => wanted.includes(stage));
  const read = readRows(set, rows, stages);
  const issues: Issue[] = [...read.issues];
  const results = stages.map((stage) => judgeStage(set, stage, read.byStage.get(stage) ?? []));
  for (const { stage, label, schools, withoutStudents } of results) {
    if (schools.length === 0) issues.push(stageWithoutRows(label));
    for (const { name, school } of withoutStudents) issues.push(rowWithoutStudents(name, [stage, school]));
  }
  issues.push(...results.flatMap(doubtfulUnits));
  // Two rows for one school contradict each other: what is met then is not known.
  const doubtful = issues.some((issue) => issue.code === "row-repeated") ? (["unknown"] as const) : [];
  return {
    set: set.id,
    title: set.title,
    edition: set.edition.edition,
    sources: set.edition.sources,
    verdict: allMet([...results.map((stage) => stage.verdict), ...doubtful]),
    stages: results,
    excluded: read.excluded,
    unknown: unknownParts(results),
    issues,
  };
}

function judgeStage(set: ResolvedIndicatorSet, stage: Stage, rows: readonly SoundRow[]): StageResult {
  const schools = rows.map((row) => judgeSchool(set, row, stage));
  const indicators = set.indicators.map((indicator, at) => judgeSpread(set, indicator, at, schools, stage));
  const composite =
    set.edition.countyRule.judges === "mean" ? judgeComposite(set, stage, indicators) : undefined;
  const verdicts = schools.map(({ result }) => result.rule.verdict);
  const count = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length;
  const ofSchools =
    set.edition.schoolRule === undefined
      ? "not-applicable"
      : schools.length === 0
        ? "unknown"
        : allMet(verdicts);
  const countyRule =
    composite === undefined ? allMet(indicators.map((one) => one.verdict)) : composite.verdict;
  return {
    stage,
    label: STAGES[stage],
    students: rows.reduce((sum, { weight }) => sum + (weight ?? 0), 0),
    schools: schools.map(({ result }) => result),
    withoutStudents: rows
      .filter(({ weight }) => weight === 0)
      .map(({ row }) => ({ school: row.school, name: row.name })),
    indicators,
    ...(composite === undefined ? {} : { composite }),
    schoolRule: {
      verdict: ofSchools,
      met: count("met"),
      notMet: count("not-met"),
      unknown: count("unknown"),
    },
    countyRule,
    verdict: allMet([ofSchools, countyRule]),
  };
}

function judgeComposite(
  set: ResolvedIndicatorSet,
  stage: Stage,
  indicators: readonly IndicatorResult[],
): CompositeResult {
  const limit = set.edition.countyRule.atMost[stage];
  const base = { of: indicators.length, ...(limit === undefined ? {} : { limit }) };
  const values: number[] = [];
  const unknown: string[] = [];
  for (const { indicator, spread } of indicators)
    if (spread.status === "computed") values.push(spread.coefficientOfVariation.value);
    else unknown.push(indicator);
  const withoutValue = limit === undefined ? "not-applicable" : "unknown";
  if (unknown.length > 0 || values.length === 0)
    return { ...base, verdict: withoutValue, roundingWouldChange: false, unknown };
  const value = values.reduce((a, b) => a + b, 0) / values.length;
  const { decimals } = set.edition.rounding;
  const coefficient = { value, text: printRounded({ value }, decimals) };
  if (limit === undefined)
    return { ...base, coefficient, verdict: "not-applicable", roundingWouldChange: false, unknown };
  const met = compareQuantity({ value }, limit) <= 0;
  const printedMet = roundedValue({ value }, decimals) <= limit;
  return {
    ...base,
    coefficient,
    verdict: met ? "met" : "not-met",
    roundingWouldChange: met !== printedMet,
    unknown,
  };
}

function doubtfulUnits({ stage, label, schools, indicators }: StageResult): readonly Issue[] {
  return indicators.flatMap(({ indicator, name, unit }, at) => {
    let tiny = 0;
    for (const school of schools) {
      const share = school.indicators[at]?.share;
      if (share === undefined) continue;
      if (share === 0 || share >= 0.01) return [];
      tiny += 1;
    }
    return tiny > 0 ? [unitDoubtful(label, name.zh, unit.zh, [stage, indicator])] : [];
  });
}
