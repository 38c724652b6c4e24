/**
 * A share of cases with the interval it may lie in, so that three of four is not taken for three hundred of four hundred.
 *
 * @term 比例
 */
export interface Proportion {
  /** Cases counted. */
  readonly count: number;
  /** Cases it is a share of. */
  readonly base: number;
  /** `count` ÷ `base`, 0 to 1; absent when the base is 0. */
  readonly share?: number;
  /** Wilson score interval of the share (E. B. Wilson 1927), 0 to 1; absent when the base is 0. */
  readonly interval?: { readonly atLeast: number; readonly atMost: number };
}

/** How sure intervals are, when nothing else is said. */
export const CONFIDENCE = 0.95;

/**
 * A share of cases with its Wilson score interval.
 *
 * @example
 * ```ts
 * import { difference, proportion } from "@supervision/checklists/analytics";
 * const east = proportion(12, 40);
 * const west = proportion(6, 60);
 * console.log(east.share, east.interval?.atLeast.toFixed(2), east.interval?.atMost.toFixed(2)); // => 0.3 0.18 0.45
 * console.log(difference(east, west)?.verdict); // => higher
 * ```
 */
export function proportion(count: number, base: number, confidence = CONFIDENCE): Proportion {
  if (base === 0) return { count, base };
  const z = normalDeviate(confidence);
  const share = count / base;
  const centre = share + (z * z) / (2 * base);
  const half = z * Math.sqrt((share * (1 - share)) / base + (z * z) / (4 * base * base));
  const divisor = 1 + (z * z) / base;
  return {
    count,
    base,
    share,
    interval: {
      atLeast: count === 0 ? 0 : Math.max(0, (centre - half) / divisor),
      atMost: count === base ? 1 : Math.min(1, (centre + half) / divisor),
    },
  };
}

/**
 * How two shares differ.
 *
 * @term 比例之差
 */
export interface Difference {
  /** The first share less the second, −1 to 1. */
  readonly by: number;
  /** Interval of the difference from the Wilson intervals of both (R. G. Newcombe 1998, method 10). */
  readonly interval: { readonly atLeast: number; readonly atMost: number };
  /** `alike` while the interval holds 0. */
  readonly verdict: "higher" | "lower" | "alike";
}

/** How two shares differ; `undefined` when either has no base. */
export function difference(one: Proportion, other: Proportion): Difference | undefined {
  if (
    one.share === undefined ||
    other.share === undefined ||
    one.interval === undefined ||
    other.interval === undefined
  )
    return undefined;
  const by = one.share - other.share;
  const below = Math.hypot(one.share - one.interval.atLeast, other.interval.atMost - other.share);
  const above = Math.hypot(one.interval.atMost - one.share, other.share - other.interval.atLeast);
  const interval = { atLeast: by - below, atMost: by + above };
  const verdict = interval.atLeast > 0 ? "higher" : interval.atMost < 0 ? "lower" : "alike";
  return { by, interval, verdict };
}

/** How many standard deviations either side of the mean hold a share of all cases. */
export function normalDeviate(confidence: number): number {
  if (!(confidence > 0 && confidence < 1))
    throw new TypeError(`Expected a confidence above 0 and below 1, got ${String(confidence)}`);
  return -normalQuantile((1 - confidence) / 2);
}

const A = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
] as const;
const B = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1,
  1,
] as const;
const C = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
] as const;
const D = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1] as const;

/** The value a standard normal variable stays below with a probability (P. J. Acklam's approximation, relative error below 1.2e-9). */
function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p < 0.02425) {
    const tail = Math.sqrt(-2 * Math.log(p));
    return polynomial(C, tail) / polynomial(D, tail);
  }
  const centre = p - 0.5;
  return (polynomial(A, centre * centre) * centre) / polynomial(B, centre * centre);
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}
