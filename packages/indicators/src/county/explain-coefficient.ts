import { formatSource, type Bilingual, type Stage } from "@supervision/domain";
import { describeFormula } from "../formulas/describe-formula.ts";
import { printStep } from "../formulas/evaluate-formula.ts";
import { roundHalfUp } from "../numbers/rounding.ts";
import type { ResolvedIndicator, ResolvedIndicatorSet } from "../sets/indicator-set.ts";
import { inputLabel } from "../sets/inputs-of.ts";
import { VERDICT_WORDS } from "../verdict-words.ts";
import type { CompositeResult, CountyResult, IndicatorResult, StageResult } from "./county-result.ts";
import { whyUnknown } from "./unknown-parts.ts";

const LISTED = 12;

/**
 * Explains a coefficient of variation of a judged county in words and numbers, line by line: the formula, the schools, each step, the
 * limit, the documents. Without an indicator it explains the mean of all coefficients. `undefined` when the stage, the indicator or the
 * mean is not part of the result.
 *
 * At most `schools` schools are listed (12 unless stated).
 *
 * @example
 * ```ts
 * import { orThrow } from "@supervision/domain";
 * import { explainCoefficient, indicatorSetOn, judgeCounty } from "@supervision/indicators";
 * import { basicBalanceIndicators, basicBalanceSet } from "@supervision/indicators/basic-balance";
 * const set = orThrow(indicatorSetOn(basicBalanceSet, basicBalanceIndicators, "2026-03-01"));
 * const rows = [{ school: "a", name: "甲小学", stage: "primary" as const, students: 100, books: 1000 },
 *   { school: "b", name: "乙小学", stage: "primary" as const, students: 100, books: 3000 }];
 * const text = explainCoefficient(set, judgeCounty(set, rows), { stage: "primary", indicator: "basic-balance/books" });
 * console.log(text?.zh.split("\n").find((line) => line.startsWith("CV"))); // => CV = S ÷ X̄ = 10 ÷ 20 = 0.5 → 0.500
 * ```
 */
export function explainCoefficient(
  set: ResolvedIndicatorSet,
  county: CountyResult,
  which: { readonly stage: Stage; readonly indicator?: string; readonly schools?: number },
): Bilingual | undefined {
  const stage = county.stages.find((one) => one.stage === which.stage);
  if (stage === undefined) return undefined;
  if (which.indicator === undefined)
    return stage.composite === undefined ? undefined : explainComposite(set, stage, stage.composite);
  const wanted = which.indicator;
  const at = set.indicators.findIndex(({ id }) => id === wanted || id.endsWith(`/${wanted}`));
  const result = stage.indicators[at];
  const indicator = set.indicators[at];
  if (result === undefined || indicator === undefined) return undefined;
  const sources = [
    ...indicator.edition.sources.map(formatSource),
    formatSource(set.edition.countyRule.source),
  ];
  return lines(
    [
      `${stage.label}：${result.name.zh}的差异系数`,
      `${stage.stage}: coefficient of variation of ${result.name.en}`,
    ],
    ...formulas(set, indicator),
    ...numbers(stage, result, at, which.schools ?? LISTED),
    judged(stage, result),
    ...documents(sources),
  );
}

type Line = readonly [zh: string, en: string];

function lines(...all: readonly Line[]): Bilingual {
  return { zh: all.map(([zh]) => zh).join("\n"), en: all.map(([, en]) => en).join("\n") };
}

function formulas(set: ResolvedIndicatorSet, { edition }: ResolvedIndicator): readonly Line[] {
  const formula = describeFormula(edition.formula, edition.inputs);
  const weight = inputLabel(set, set.edition.weight);
  return [
    [
      `各校数值 xᵢ = ${formula.zh}；pᵢ 为${weight.zh}，P = Σpᵢ`,
      `Value of a school xᵢ = ${formula.en}; pᵢ: ${weight.en}; P = Σpᵢ`,
    ],
    ["X̄ = Σ(pᵢ÷P)·xᵢ，S = √Σ(pᵢ÷P)·(xᵢ−X̄)²，CV = S÷X̄", "X̄ = Σ(pᵢ÷P)·xᵢ, S = √Σ(pᵢ÷P)·(xᵢ−X̄)², CV = S÷X̄"],
  ];
}

function numbers(
  stage: StageResult,
  { spread }: IndicatorResult,
  at: number,
  listed: number,
): readonly Line[] {
  if (spread.status !== "computed") {
    const why = whyUnknown(spread) ?? { zh: "", en: "" };
    return [[`不能计算：${why.zh}`, `Not possible: ${why.en}`]];
  }
  const { mean, standardDeviation, coefficientOfVariation: coefficient } = spread;
  const counted = stage.schools.filter((school) => school.students !== undefined && school.students > 0);
  const schools = counted.slice(0, listed).map((school): Line => {
    const students = school.students ?? 0;
    const outcome = school.indicators[at]?.outcome;
    const value = outcome?.status === "computed" ? outcome.value : 0;
    const steps = outcome?.status === "computed" ? (outcome.steps.at(-1) ?? "") : "";
    const part = printStep((students / stage.students) * (value - mean.value) ** 2);
    return [
      `  ${school.name}：p = ${students}，x = ${steps}，(p÷P)·(x−X̄)² = ${part}`,
      `  ${school.name}: p = ${students}, x = ${steps}, (p÷P)·(x−X̄)² = ${part}`,
    ];
  });
  const rest = counted.length - schools.length;
  const more: readonly Line[] = rest > 0 ? [[`  ……另有 ${rest} 所`, `  … and ${rest} more`]] : [];
  const s = printStep(standardDeviation.value);
  const x = printStep(mean.value);
  const result = printStep(coefficient.value);
  return [
    [
      `P = ${stage.students}（${counted.length} 所学校）`,
      `P = ${stage.students} (${counted.length} schools)`,
    ],
    ...schools,
    ...more,
    same(
      `X̄ = Σpᵢxᵢ ÷ P = ${printStep(mean.value * stage.students)} ÷ ${stage.students} = ${x} → ${mean.text}`,
    ),
    same(`S = √${printStep(standardDeviation.value ** 2)} = ${s} → ${standardDeviation.text}`),
    same(`CV = S ÷ X̄ = ${s} ÷ ${x} = ${result} → ${coefficient.text}`),
  ];
}

function same(line: string): Line {
  return [line, line];
}

function judged(stage: StageResult, result: IndicatorResult): Line {
  if (result.limit === undefined)
    return ["限值：单项不设限值，只看各项平均", "Limit: none for one coefficient; their mean is judged"];
  return verdictLine(stage, result.limit, result);
}

function verdictLine(
  stage: StageResult,
  limit: number,
  { verdict, roundingWouldChange }: Pick<IndicatorResult, "verdict" | "roundingWouldChange">,
): Line {
  const words = VERDICT_WORDS[verdict];
  const rounding = roundingWouldChange
    ? ["（按修约值比较则结论不同）", " (the printed value would give another verdict)"]
    : ["", ""];
  return [
    `限值：${stage.label} ≤${limitOf(limit)}；以未修约值比较，${words.zh}${rounding[0]}`,
    `Limit: ${stage.stage} ≤${limitOf(limit)}; compared unrounded, ${words.en}${rounding[1]}`,
  ];
}

/** Limits of coefficients are written with two decimals: 0.50. */
function limitOf(limit: number): string {
  const text = roundHalfUp(limit, 2);
  return Number(text) === limit ? text : String(limit);
}

function documents(sources: readonly string[]): readonly Line[] {
  const list = [...new Set(sources)];
  return [[`依据：${list.join("；")}`, `Source: ${list.join("; ")}`]];
}

function explainComposite(
  set: ResolvedIndicatorSet,
  stage: StageResult,
  composite: CompositeResult,
): Bilingual {
  const values: string[] = [];
  for (const { spread } of stage.indicators)
    if (spread.status === "computed") values.push(printStep(spread.coefficientOfVariation.value));
  const count = composite.of;
  const { coefficient, limit } = composite;
  const unknown = composite.unknown.map(
    (id) => set.indicators.find((one) => one.id === id)?.edition.name ?? { zh: id, en: id },
  );
  const result: Line =
    coefficient === undefined
      ? [
          `不能计算：${unknown.map((name) => name.zh).join("、")}没有差异系数`,
          `Not possible without: ${unknown.map((name) => name.en).join(", ")}`,
        ]
      : same(`(${values.join(" + ")}) ÷ ${count} = ${printStep(coefficient.value)} → ${coefficient.text}`);
  return lines(
    [`${stage.label}：综合差异系数`, `${stage.stage}: mean coefficient of variation`],
    [`公式：${count} 项差异系数的算术平均`, `Formula: arithmetic mean of ${count} coefficients`],
    result,
    ...(limit === undefined ? [] : [verdictLine(stage, limit, composite)]),
    ...documents([formatSource(set.edition.countyRule.source)]),
  );
}
