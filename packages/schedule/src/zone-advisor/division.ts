import type { Point } from "./measure-zones.ts";

/** Institutions to be divided into zones, as numbers. */
export interface Division {
  readonly zones: number;
  /** Most institutions a zone. */
  readonly most: number;
  /** Work by which zones may differ at most; absent: any. */
  readonly spreadAtMost?: number;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly known: readonly number[];
  readonly work: readonly number[];
  /** Zone today; -1 when there is none. */
  readonly today: readonly number[];
  /** Institutions that stay together. */
  readonly blocks: readonly (readonly number[])[];
  readonly lines: readonly (readonly [Point, Point])[];
}

/** What a division comes to; less is better in each. */
export interface Figures {
  /** Institutions beyond the most a zone may hold, and zones without any. */
  readonly faults: number;
  /** Institutions with a barrier between them and the middle of their zone. */
  readonly crossings: number;
  /** Spread beyond what is wished. */
  readonly excess: number;
  /** Institutions that change their zone. */
  readonly moved: number;
  /** Work of the largest zone less that of the smallest. */
  readonly spread: number;
  /** Sum of the squares of the work of zones. */
  readonly squares: number;
  /** Sum of ways from the middles of zones, in 100 m. */
  readonly ways: number;
}

/** What proposals are made for, in the order they are given. */
export const ZONE_AIMS: readonly ZoneAim[] = ["least-change", "balanced", "compact"];

/**
 * What a proposal is best at: see {@link ZoneProposal}.
 *
 * @term 责任区划分目标
 */
export type ZoneAim = "least-change" | "balanced" | "compact";

/** What nobody may buy anything with: size, barriers, the spread that is wished. */
const FIRST = ["faults", "crossings", "excess"] as const;

/** What counts for an aim, the first before the second. */
const ORDER = {
  "least-change": [...FIRST, "moved", "spread", "squares", "ways"],
  balanced: [...FIRST, "spread", "squares", "ways", "moved"],
  compact: [...FIRST, "ways", "spread", "squares", "moved"],
} as const;

/** Below 0 when the first is better for the aim, 0 when they are as good. */
export function compareFigures(aim: ZoneAim, one: Figures, other: Figures): number {
  for (const key of ORDER[aim]) if (one[key] !== other[key]) return one[key] - other[key];
  return 0;
}
