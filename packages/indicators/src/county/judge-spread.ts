import type { Stage } from "@supervision/domain";
import { evaluateExactly } from "../formulas/evaluate-exactly.ts";
import { inputsOfFormula } from "../formulas/formula.ts";
import { withinThreshold } from "../indicators/judge-indicator.ts";
import { compareQuantity } from "../numbers/quantity.ts";
import { printRounded, roundedValue } from "../numbers/rounding.ts";
import { calculateSpread, coefficientQuantity, meanQuantity, type SpreadMember } from "../numbers/spread.ts";
import type { Verdict } from "../outcome.ts";
import { inputLabel } from "../sets/inputs-of.ts";
import type { ResolvedIndicator, ResolvedIndicatorSet } from "../sets/indicator-set.ts";
import type { IndicatorResult, MissingInput, Spread } from "./county-result.ts";
import type { MeasuredSchool } from "./judge-school.ts";

/** Judges one indicator over all schools of a stage. */
export function judgeSpread(
  set: ResolvedIndicatorSet,
  indicator: ResolvedIndicator,
  at: number,
  schools: readonly MeasuredSchool[],
  stage: Stage,
): IndicatorResult {
  const { countyRule, rounding } = set.edition;
  const { edition } = indicator;
  const limit = countyRule.judges === "each" ? countyRule.atMost[stage] : undefined;
  const standard = edition.standard?.[stage];
  const tally = { met: 0, notMet: 0, unknown: 0 };
  for (const { result } of schools) {
    const verdict = result.indicators[at]?.verdict;
    if (verdict === "met") tally.met += 1;
    if (verdict === "not-met") tally.notMet += 1;
    if (verdict === "unknown") tally.unknown += 1;
  }
  const base = {
    indicator: indicator.id,
    name: edition.name,
    unit: edition.unit,
    ...(limit === undefined ? {} : { limit }),
    ...(standard === undefined ? {} : { threshold: limitText(standard) }),
    schools: tally,
  };
  const missing = missingInputs(set, indicator, schools);
  const unjudged = (spread: Spread): IndicatorResult => ({
    ...base,
    spread,
    verdict: limit === undefined ? "not-applicable" : "unknown",
    roundingWouldChange: false,
  });
  if (missing.length > 0) return unjudged({ status: "missing-inputs", missing });
  const members = membersOf(edition.formula, at, schools);
  const spread = calculateSpread(members);
  if (spread.status === "undefined") return unjudged(spread);
  const coefficient = coefficientQuantity(members, spread.coefficientOfVariation);
  const mean = meanQuantity(members, spread.mean);
  const { decimals } = rounding;
  const judged = limit === undefined ? undefined : compareQuantity(coefficient, limit) <= 0;
  const verdict: Verdict = judged === undefined ? "not-applicable" : judged ? "met" : "not-met";
  return {
    ...base,
    spread: {
      status: "computed",
      mean: { value: spread.mean, text: printRounded(mean, edition.rounding.decimals) },
      standardDeviation: {
        value: spread.standardDeviation,
        text: printRounded({ value: spread.standardDeviation }, edition.rounding.decimals),
      },
      coefficientOfVariation: { value: coefficient.value, text: printRounded(coefficient, decimals) },
    },
    verdict,
    roundingWouldChange:
      judged !== undefined &&
      limit !== undefined &&
      judged !== withinThreshold({ value: roundedValue(coefficient, decimals) }, { atMost: limit }),
  };
}

/** A limit as text: `≥4.2`, `≤45`. */
export function limitText(limit: { readonly atLeast?: number; readonly atMost?: number }): string {
  const parts: string[] = [];
  if (limit.atLeast !== undefined) parts.push(`≥${limit.atLeast}`);
  if (limit.atMost !== undefined) parts.push(`≤${limit.atMost}`);
  return parts.join(" ");
}

function membersOf(
  formula: ResolvedIndicator["edition"]["formula"],
  at: number,
  schools: readonly MeasuredSchool[],
): readonly SpreadMember[] {
  const members: SpreadMember[] = [];
  for (const { row, quantities } of schools) {
    const value = quantities[at]?.value;
    if (row.weight === 0) members.push({ weight: 0, value: 0 });
    if (row.weight === 0 || value === undefined || row.weight === undefined) continue;
    members.push({ weight: row.weight, value, exact: () => evaluateExactly(formula, row.values) });
  }
  return members;
}

function missingInputs(
  set: ResolvedIndicatorSet,
  { edition }: ResolvedIndicator,
  schools: readonly MeasuredSchool[],
): readonly MissingInput[] {
  const names = new Set([set.edition.weight, ...inputsOfFormula(edition.formula)]);
  const found: MissingInput[] = [];
  for (const input of names) {
    const without = schools.filter(({ row }) => row.weight !== 0 && row.values[input] === undefined);
    if (without.length === 0) continue;
    found.push({
      input,
      label: inputLabel(set, input),
      everywhere: schools.every(({ row }) => row.values[input] === undefined),
      schools: without.map(({ row }) => ({ school: row.row.school, name: row.row.name })),
    });
  }
  return found;
}
