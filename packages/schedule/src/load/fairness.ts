/**
 * How evenly work lies on people, in several notions side by side, since no single one says it all. Each looks at how much of their
 * equal share everybody has: 1 is exactly that, 1.2 a fifth more.
 *
 * @term 均衡程度
 */
export interface Fairness {
  /** Number of people with a share. */
  readonly people: number;
  /** Smallest part of an equal share anybody has (max-min: the larger the better). */
  readonly least: number;
  /** Largest part of an equal share anybody has (min-max: the smaller the better). */
  readonly most: number;
  /** `most` less `least`: what people talk about; blind to everybody between. */
  readonly spread: number;
  /** Gini coefficient, 0 when all have the same part, near 1 when one has all: how unequal it is as a whole. */
  readonly gini: number;
  /** Standard deviation over mean (差异系数): gives weight to those far off. */
  readonly deviation: number;
}

/**
 * Measures how evenly minutes lie by capacity; who has no capacity is passed over. Absent without anybody or any work.
 *
 * @term 均衡程度测算
 *
 * @example
 * ```ts
 * import { fairnessOf } from "@supervision/schedule/load";
 * const fairness = fairnessOf([{ minutes: 1200, capacity: 80 }, { minutes: 800, capacity: 80 }]);
 * console.log(fairness?.spread, fairness?.gini); // => 0.4 0.1
 * ```
 */
export function fairnessOf(
  loads: readonly { readonly minutes: number; readonly capacity: number }[],
): Fairness | undefined {
  const sharing = loads.filter(({ capacity }) => capacity > 0);
  const capacity = sharing.reduce((sum, one) => sum + one.capacity, 0);
  const minutes = sharing.reduce((sum, one) => sum + one.minutes, 0);
  if (capacity === 0 || minutes === 0) return undefined;
  const parts = sharing
    .map((one) => (one.minutes * capacity) / (one.capacity * minutes))
    .toSorted((a, b) => a - b);
  const count = parts.length;
  const mean = parts.reduce((sum, part) => sum + part, 0) / count;
  const least = parts[0] ?? 0;
  const most = parts.at(-1) ?? 0;
  // Half the mean difference of any two, over the mean; on the sorted list each part counts as often as it is the larger.
  const pairs = parts.reduce((sum, part, index) => sum + (2 * index + 1 - count) * part, 0);
  const variance = parts.reduce((sum, part) => sum + (part - mean) ** 2, 0) / count;
  return {
    people: count,
    least: rounded(least),
    most: rounded(most),
    spread: rounded(most - least),
    gini: rounded(pairs / (count * count * mean)),
    deviation: rounded(Math.sqrt(variance) / mean),
  };
}

// To a millionth: printed and compared without the dust of floating point.
function rounded(value: number): number {
  return Math.round(value * 1_000_000) / 1_000_000;
}
