/**
 * How values of a scale differ: `nominal` only in being others, `ordinal` by how many values lie between them in rank.
 *
 * @term 测量尺度
 */
export type MeasurementLevel = "nominal" | "ordinal";

/**
 * Agreement of two raters beyond chance (J. Cohen 1960): 1 is full agreement, 0 is what chance gives. `undefined` for no pairs, and where
 * both give the same value throughout, since nothing can be told from that.
 *
 * @example
 * ```ts
 * import { cohenKappa } from "@supervision/checklists/analytics";
 * const both = (one: string, other: string, times: number) => Array.from({ length: times }, () => [one, other] as const);
 * const pairs = [...both("yes", "yes", 20), ...both("yes", "no", 5), ...both("no", "yes", 10), ...both("no", "no", 15)];
 * console.log(cohenKappa(pairs)?.toFixed(3)); // => 0.400
 * ```
 */
export function cohenKappa(pairs: readonly (readonly [one: string, other: string])[]): number | undefined {
  const values = [...new Set(pairs.flat())];
  const count = pairs.length;
  if (count === 0) return undefined;
  const observed = pairs.filter(([one, other]) => one === other).length / count;
  const expected = values.reduce((sum, value) => {
    const [a, b] = [pairs.filter(([one]) => one === value), pairs.filter(([, other]) => other === value)];
    return sum + (a.length / count) * (b.length / count);
  }, 0);
  return expected === 1 ? undefined : (observed - expected) / (1 - expected);
}

/**
 * Krippendorff's alpha for any number of raters with gaps (K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011): 1 is full
 * agreement, 0 is what chance gives. Units with fewer than two values say nothing. `undefined` when there are no pairable values, or all are
 * the same.
 *
 * @param units - the values each unit was given; an ordinal scale takes their order from `order`
 * @param order - every value from lowest to highest, for `ordinal`; absent means `nominal`
 *
 * @example
 * ```ts
 * import { krippendorffAlpha } from "@supervision/checklists/analytics";
 * // Four visits, each judged by two or three inspectors on their own.
 * const visits = [["yes", "yes"], ["no", "no", "no"], ["yes", "no"], ["partly", "partly", "yes"]];
 * console.log(krippendorffAlpha(visits)?.toFixed(2)); // => 0.44
 * console.log(krippendorffAlpha(visits, ["no", "partly", "yes"])?.toFixed(2)); // => 0.44
 * ```
 */
export function krippendorffAlpha(
  units: readonly (readonly string[])[],
  order?: readonly string[],
): number | undefined {
  const pairable = units.filter((values) => values.length >= 2);
  const known = order ?? [...new Set(pairable.flat())];
  const counts = known.map((value) => pairable.flat().filter((one) => one === value).length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < 2) return undefined;
  const distance = order === undefined ? nominal : ordinal(counts);
  let observed = 0;
  for (const values of pairable) {
    const places = values.map((value) => known.indexOf(value));
    for (const [at, one] of places.entries())
      for (const [to, other] of places.entries())
        if (at !== to) observed += distance(one, other) / (values.length - 1);
  }
  let expected = 0;
  for (const [one, a] of counts.entries())
    for (const [other, b] of counts.entries()) expected += a * b * distance(one, other);
  return expected === 0 ? undefined : 1 - ((total - 1) * observed) / expected;
}

function nominal(one: number, other: number): number {
  return one === other ? 0 : 1;
}

/** The square of the values between two ranks, half of those at either end. */
function ordinal(counts: readonly number[]): (one: number, other: number) => number {
  return (one, other) => {
    const [low, high] = [Math.min(one, other), Math.max(one, other)];
    const between = counts.slice(low, high + 1).reduce((sum, count) => sum + count, 0);
    return (between - ((counts[low] ?? 0) + (counts[high] ?? 0)) / 2) ** 2;
  };
}
