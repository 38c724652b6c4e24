/** The half-days of a day as bits: 1 the morning, 2 the afternoon. */
export const BOTH = 3;

/** Number of half-days by bits. */
export const HALF_DAYS = [0, 1, 1, 2] as const;

/** The half-days of a day that are of use to a visit: all of them, or both and else none for one of a whole day. */
export function usable(bits: number, wholeDay: boolean | undefined): number {
  return wholeDay === true && bits !== BOTH ? 0 : bits;
}
