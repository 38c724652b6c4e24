import { STAGES, type Issue, type Stage } from "@supervision/domain";
import {
  coefficientIndicatorUnknown,
  coefficientInvalid,
  compositeDisagrees,
  rowRepeated,
} from "../issues.ts";
import { compareFractions, dividedBy, fractionOf, plus } from "../numbers/fraction.ts";
import { compareQuantity, printedQuantity, type Quantity } from "../numbers/quantity.ts";
import { printRounded, roundedValue } from "../numbers/rounding.ts";
import type { Verdict } from "../outcome.ts";
import type { ResolvedIndicatorSet } from "../sets/indicator-set.ts";
import { allMet } from "../verdicts.ts";
import type {
  CoefficientResult,
  CoefficientsResult,
  StageCoefficients,
  StageCoefficientsResult,
  StatedComposite,
} from "./coefficients-result.ts";
import type { PrintedNumber, UnknownPart } from "./county-result.ts";

/** Printed coefficients are rounded each for itself: their mean may differ from the printed mean by so much. */
const PRINTED_TOLERANCE = 0.001;

/**
 * Judges a county of which only the coefficients of variation are known, stage by stage. Stages that are not stated are not judged.
 *
 * For a mean, the mean of the stated coefficients is judged when all are stated, else the stated mean. When both are stated and would
 * give different verdicts, the verdict is unknown.
 *
 * Issues in the result: `coefficient-indicator-unknown`, `coefficient-invalid`, `composite-disagrees`, `row-repeated`.
 *
 * @example
 * ```ts
 * import { orThrow } from "@supervision/domain";
 * import { indicatorSetOn, judgeCoefficients } from "@supervision/indicators";
 * import { basicBalanceIndicators, basicBalanceSet } from "@supervision/indicators/basic-balance";
 * const set = orThrow(indicatorSetOn(basicBalanceSet, basicBalanceIndicators, "2026-03-01"));
 * const result = judgeCoefficients(set, [{ stage: "primary", coefficients: {}, composite: 0.412 }]);
 * console.log(result.stages[0]?.composite?.verdict); // => met
 * ```
 */
export function judgeCoefficients(
  set: ResolvedIndicatorSet,
  stages: readonly StageCoefficients[],
): CoefficientsResult {
  const issues: Issue[] = [];
  const counted = stages.filter((stated, index) => {
    const first = stages.findIndex((other) => other.stage === stated.stage) === index;
    if (!first) issues.push(rowRepeated(set.title, stated.stage, ["stages", index]));
    return first && set.edition.stages.includes(stated.stage);
  });
  const results = counted.map((stated) => judgeStage(set, stated, issues));
  const absent = set.edition.stages.filter((stage) => !counted.some((stated) => stated.stage === stage));
  const countyRule = allMet([
    ...results.map((stage) => stage.countyRule),
    ...absent.map((): Verdict => "unknown"),
  ]);
  const schoolRule: Verdict = set.edition.schoolRule === undefined ? "not-applicable" : "unknown";
  return {
    set: set.id,
    title: set.title,
    edition: set.edition.edition,
    sources: set.edition.sources,
    countyRule,
    schoolRule,
    verdict: allMet([countyRule, schoolRule]),
    stages: results,
    unknown: [
      ...absent.map((stage) => ({
        stage,
        because: { zh: `${STAGES[stage]}：没有差异系数`, en: `${stage}: no coefficients` },
      })),
      ...results.flatMap(unknownOf),
    ],
    issues,
  };
}

function judgeStage(
  set: ResolvedIndicatorSet,
  stated: StageCoefficients,
  issues: Issue[],
): StageCoefficientsResult {
  const { stage } = stated;
  const values = soundCoefficients(set, stated, issues);
  const { countyRule } = set.edition;
  const limit = countyRule.judges === "each" ? countyRule.atMost[stage] : undefined;
  const indicators = set.indicators.map(({ id, edition }): CoefficientResult => {
    const value = values.get(id);
    const base = { indicator: id, name: edition.name, ...(limit === undefined ? {} : { limit }) };
    if (value === undefined)
      return {
        ...base,
        verdict: limit === undefined ? "not-applicable" : "unknown",
        roundingWouldChange: false,
      };
    const coefficient = printedNumber(set, printedQuantity(value));
    return { ...base, coefficient, ...judgeLimit(set, printedQuantity(value), limit) };
  });
  if (countyRule.judges === "each")
    return {
      stage,
      label: STAGES[stage],
      indicators,
      countyRule: allMet(indicators.map((one) => one.verdict)),
    };
  const composite = judgeComposite(set, stated, values, issues);
  return { stage, label: STAGES[stage], indicators, composite, countyRule: composite.verdict };
}

function judgeComposite(
  set: ResolvedIndicatorSet,
  { stage, composite }: StageCoefficients,
  values: ReadonlyMap<string, number>,
  issues: Issue[],
): StatedComposite {
  const limit = set.edition.countyRule.atMost[stage];
  const unknown = set.edition.indicators.filter((id) => !values.has(id));
  const stated = composite !== undefined && isCoefficient(composite) ? printedQuantity(composite) : undefined;
  if (composite !== undefined && stated === undefined)
    issues.push(coefficientInvalid("综合差异系数", String(composite), [stage, "composite"]));
  const calculated = unknown.length === 0 ? meanOf([...values.values()]) : undefined;
  const agrees =
    stated === undefined || calculated === undefined
      ? undefined
      : Math.abs(stated.value - calculated.value) <= PRINTED_TOLERANCE + Number.EPSILON;
  const statedNumber = stated === undefined ? undefined : printedNumber(set, stated);
  const calculatedNumber = calculated === undefined ? undefined : printedNumber(set, calculated);
  if (agrees === false)
    issues.push(
      compositeDisagrees(STAGES[stage], statedNumber?.text ?? "", calculatedNumber?.text ?? "", [
        stage,
        "composite",
      ]),
    );
  const judged = calculated ?? stated;
  const base = {
    of: set.edition.indicators.length,
    ...(limit === undefined ? {} : { limit }),
    ...(statedNumber === undefined ? {} : { stated: statedNumber }),
    ...(calculatedNumber === undefined ? {} : { calculated: calculatedNumber }),
    ...(agrees === undefined ? {} : { agrees }),
    unknown,
  };
  if (judged === undefined)
    return {
      ...base,
      verdict: limit === undefined ? "not-applicable" : "unknown",
      roundingWouldChange: false,
    };
  const result = judgeLimit(set, judged, limit);
  const other = stated === undefined ? result : judgeLimit(set, stated, limit);
  return {
    ...base,
    coefficient: printedNumber(set, judged),
    ...result,
    ...(other.verdict === result.verdict ? {} : { verdict: "unknown" as const, roundingWouldChange: true }),
  };
}

function judgeLimit(
  set: ResolvedIndicatorSet,
  quantity: Quantity,
  limit: number | undefined,
): { readonly verdict: Verdict; readonly roundingWouldChange: boolean } {
  if (limit === undefined) return { verdict: "not-applicable", roundingWouldChange: false };
  const met = compareQuantity(quantity, limit) <= 0;
  const printed = roundedValue(quantity, set.edition.rounding.decimals) <= limit;
  return { verdict: met ? "met" : "not-met", roundingWouldChange: met !== printed };
}

/** Coefficients by full id; names without a slash are looked up inside the set. */
function soundCoefficients(
  set: ResolvedIndicatorSet,
  { stage, coefficients }: StageCoefficients,
  issues: Issue[],
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [name, value] of Object.entries(coefficients)) {
    const id = set.edition.indicators.find((known) => known === name || known.endsWith(`/${name}`));
    if (id === undefined)
      issues.push(coefficientIndicatorUnknown(name, set.edition.indicators, [stage, name]));
    else if (value === undefined) continue;
    else if (!isCoefficient(value)) issues.push(coefficientInvalid(name, String(value), [stage, name]));
    else found.set(id, value);
  }
  return found;
}

function isCoefficient(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

/** The mean of printed decimals, exact. */
function meanOf(values: readonly number[]): Quantity {
  const total = values.map(fractionOf).reduce(plus);
  const exact = dividedBy(total, fractionOf(values.length)) ?? total;
  return {
    value: values.reduce((a, b) => a + b, 0) / values.length,
    compare: (to) => compareFractions(exact, to),
  };
}

function printedNumber(set: ResolvedIndicatorSet, quantity: Quantity): PrintedNumber {
  return { value: quantity.value, text: printRounded(quantity, set.edition.rounding.decimals) };
}

function unknownOf({ stage, label, indicators, composite }: StageCoefficientsResult): readonly UnknownPart[] {
  if (composite?.verdict === "met" || composite?.verdict === "not-met") return [];
  const parts: UnknownPart[] = indicators
    .filter((one) => one.coefficient === undefined)
    .map(({ indicator, name }) => ({
      stage,
      indicator,
      because: { zh: `${label}${name.zh}：没有差异系数`, en: `${stage}, ${name.en}: no coefficient` },
    }));
  return composite?.verdict === "unknown" && composite.coefficient !== undefined
    ? [...parts, disagreement(stage, label)]
    : parts;
}

function disagreement(stage: Stage, label: string): UnknownPart {
  return {
    stage,
    because: {
      zh: `${label}：填报的综合差异系数与各项平均得出不同结论`,
      en: `${stage}: the stated mean and the mean of the coefficients give different verdicts`,
    },
  };
}
