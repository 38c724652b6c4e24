/** A number as words show it: four decimals at most, half up. What is worked out keeps all of its own. */
export function rounded(value: number): number {
  // Halves that binary fractions leave a little too small are halves.
  return Math.round(value * 10_000 * (1 + 1e-15)) / 10_000;
}

/** A share of points in per cent. */
export function percent(share: number | undefined): string {
  return share === undefined ? "–" : `${rounded(share * 100)}%`;
}
