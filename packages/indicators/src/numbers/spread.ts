import { compareFractions, fractionOf, plus, times, type Fraction } from "./fraction.ts";
import type { Quantity } from "./quantity.ts";

/**
 * One institution in a weighted spread.
 *
 * @term 校际差异中的学校
 */
export interface SpreadMember {
  /** Its weight, zero or more: the number of students. */
  readonly weight: number;
  /** Its value. */
  readonly value: number;
  /** The exact value, asked for only when a result lies at a limit. */
  readonly exact?: () => Fraction | undefined;
}

/**
 * Mean, standard deviation and coefficient of variation of a weighted population, or why there are none.
 *
 * @term 差异系数
 */
export type WeightedSpread =
  | {
      readonly status: "computed";
      /** Sum of all weights, P. */
      readonly weight: number;
      /** X̄ = Σ (pᵢ ÷ P) · xᵢ */
      readonly mean: number;
      /** S = √ Σ (pᵢ ÷ P) · (xᵢ − X̄)² */
      readonly standardDeviation: number;
      /** CV = S ÷ X̄ */
      readonly coefficientOfVariation: number;
    }
  | { readonly status: "undefined"; readonly because: "no-institutions" | "zero-weight" | "zero-mean" };

/**
 * The weighted spread of a population: each institution counts by its students, and the population form divides by all of them.
 *
 * Members of weight zero do not count. Not the sample form and not the plain average: see 教督〔2017〕6号.
 *
 * @example
 * ```ts
 * import { calculateSpread } from "@supervision/indicators";
 * const spread = calculateSpread([{ weight: 45, value: 279 / 45 }, { weight: 37, value: 137 / 37 }, { weight: 89, value: 935 / 89 },
 *   { weight: 76, value: 160 / 76 }, { weight: 55, value: 402 / 55 }]);
 * console.log(spread.status === "computed" && spread.coefficientOfVariation.toFixed(6)); // => 0.515257
 * ```
 */
export function calculateSpread(members: readonly SpreadMember[]): WeightedSpread {
  if (members.length === 0) return { status: "undefined", because: "no-institutions" };
  const anchor = members.find((member) => member.weight > 0);
  if (anchor === undefined) return { status: "undefined", because: "zero-weight" };
  let weight = 0;
  let shifted = 0;
  // Distances from the first value, so that equal schools give a spread of exactly zero.
  for (const member of members) {
    if (!(member.weight > 0)) continue;
    weight += member.weight;
    shifted += member.weight * (member.value - anchor.value);
  }
  const mean = anchor.value + shifted / weight;
  let squares = 0;
  for (const member of members) if (member.weight > 0) squares += member.weight * (member.value - mean) ** 2;
  const standardDeviation = Math.sqrt(squares / weight);
  if (mean === 0) return { status: "undefined", because: "zero-mean" };
  return {
    status: "computed",
    weight,
    mean,
    standardDeviation,
    coefficientOfVariation: standardDeviation / mean,
  };
}

/** The coefficient as a quantity that can be compared exactly: CV ≤ L is P · Σ p x² ≤ (1 + L²) · (Σ p x)², free of the root. */
export function coefficientQuantity(members: readonly SpreadMember[], coefficient: number): Quantity {
  const compare = (to: Fraction): number => {
    const weight = exactSum(members, 0);
    const total = exactSum(members, 1);
    const squares = exactSum(members, 2);
    if (weight === undefined || total === undefined || squares === undefined)
      return coefficient - Number(to.over) / Number(to.under);
    const one = { over: 1n, under: 1n };
    return compareFractions(times(weight, squares), times(plus(one, times(to, to)), times(total, total)));
  };
  return { value: coefficient, compare };
}

/** The mean as a quantity that can be compared exactly. */
export function meanQuantity(members: readonly SpreadMember[], mean: number): Quantity {
  const compare = (to: Fraction): number => {
    const weight = exactSum(members, 0);
    const total = exactSum(members, 1);
    if (weight === undefined || total === undefined) return mean - Number(to.over) / Number(to.under);
    return compareFractions(total, times(to, weight));
  };
  return { value: mean, compare };
}

/** Σ p · xⁿ, exact; `undefined` when some exact value is not known. */
function exactSum(members: readonly SpreadMember[], power: 0 | 1 | 2): Fraction | undefined {
  let sum = fractionOf(0);
  for (const { weight, value, exact } of members) {
    if (!(weight > 0)) continue;
    let term = fractionOf(weight);
    const x = power === 0 ? undefined : exact === undefined ? fractionOf(value) : exact();
    if (power > 0 && x === undefined) return undefined;
    if (x !== undefined) term = power === 1 ? times(term, x) : times(times(term, x), x);
    sum = plus(sum, term);
  }
  return sum;
}
