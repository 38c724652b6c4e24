/** The half-days of a day as bits: 1 the morning, 2 the afternoon. */
export const BOTH = 3;

/** Number of half-days by bits. */
export const HALF_DAYS = [0, 1, 1, 2] as const;
