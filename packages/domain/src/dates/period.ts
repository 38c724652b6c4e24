import { addDays, daysBetween, type IsoDate } from "./iso-date.ts";

/**
 * A span of days, both ends included.
 *
 * @term 时段
 */
export interface Period {
  /** First day. */
  readonly from: IsoDate;
  /** Last day, itself part of the period. */
  readonly until: IsoDate;
}

/**
 * Says whether a day lies in the period; both ends count.
 *
 * @example
 * ```ts
 * import { contains, daysOf, lengthInDays, overlaps } from "@supervision/domain";
 * const exams = { from: "2026-06-29", until: "2026-07-01" };
 * console.log(contains(exams, "2026-07-01"), overlaps(exams, { from: "2026-07-01", until: "2026-07-10" })); // => true true
 * console.log(lengthInDays(exams), daysOf(exams)[2]); // => 3 2026-07-01
 * ```
 */
export function contains(period: Period, date: IsoDate): boolean {
  return period.from <= date && date <= period.until;
}

/** Says whether two periods share at least one day. */
export function overlaps(a: Period, b: Period): boolean {
  return a.from <= b.until && b.from <= a.until;
}

/** The number of days in a period, both ends counted; 0 when it ends before it starts. */
export function lengthInDays(period: Period): number {
  return Math.max(0, daysBetween(period.from, period.until) + 1);
}

/** Every day of a period in order. */
export function daysOf(period: Period): readonly IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = period.from; day <= period.until; day = addDays(day, 1)) days.push(day);
  return days;
}
