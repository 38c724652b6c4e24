import type { Inspector, IsoDate } from "@supervision/domain";
import { halvesAtHand } from "../at-hand.ts";

/**
 * What part of the work an inspector is to have, beside the time they are at hand.
 *
 * @term 工作量校准
 */
export interface Calibration {
  /** Part of a post, above 0 to 1, such as 0.5 for someone who also teaches half the time; absent: 1. */
  readonly post?: number;
  /** Part of the work in a first term, above 0 to 1, for newcomers; absent: 1. */
  readonly start?: number;
  /** Whether every visit lasts the whole day, so that a half-day whose other half is taken is of no use; absent: it is counted. */
  readonly wholeDays?: boolean;
}

/**
 * Half-days on which an inspector is at hand: engaged, not on leave, not held by anything else. With `wholeDays` only days of which both
 * are count, as visits of the whole day need them.
 *
 * @term 可用半天
 *
 * @example
 * ```ts
 * import { halfDaysAtHand } from "@supervision/schedule/load";
 * const inspector = {
 *   id: "I1", name: "甲", status: "part-time", responsible: true, zones: ["east"],
 *   unavailable: [{ from: "2026-03-02", until: "2026-03-02", halfDay: "morning", reason: "meeting" }],
 * } as const;
 * console.log(halfDaysAtHand(inspector, ["2026-03-02", "2026-03-03"])); // => 3
 * ```
 */
export function halfDaysAtHand(
  inspector: Inspector,
  days: readonly IsoDate[],
  { wholeDays = false }: Pick<Calibration, "wholeDays"> = {},
): number {
  let count = 0;
  for (const day of days) {
    const { length } = halvesAtHand(inspector, day);
    if (length === 2 || !wholeDays) count += length;
  }
  return count;
}

/**
 * What an inspector can be asked to do in a term: half-days at hand, calibrated for part of a post and for a first term.
 *
 * Leave makes it less, so that nobody has to make up for days on which they were away.
 *
 * @example
 * ```ts
 * import { capacityOf } from "@supervision/schedule/load";
 * const teaches = { id: "I1", name: "甲", status: "part-time", responsible: true, zones: ["east"] } as const;
 * console.log(capacityOf(teaches, ["2026-03-02", "2026-03-03", "2026-03-04"], { post: 0.5 })); // => 3
 * ```
 */
export function capacityOf(
  inspector: Inspector,
  days: readonly IsoDate[],
  { post = 1, start = 1, wholeDays = false }: Calibration = {},
): number {
  return halfDaysAtHand(inspector, days, { wholeDays }) * post * start;
}
