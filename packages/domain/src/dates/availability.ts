import type { HalfDay } from "../visits/visit.ts";
import { type IsoDate, weekdayOf } from "./iso-date.ts";
import { contains, type Period } from "./period.ts";

/**
 * Why an inspector or an institution cannot be had.
 *
 * - `meeting` 会议
 * - `training` 培训
 * - `teaching` 任课, teaching duty of a part-time inspector
 * - `examination` 考试, exam weeks of a school and inspectors' own examinations
 * - `event` 活动, such as a sports day or an open day
 * - `closure` 停课, a single institution is closed
 * - `other` 其他
 *
 * @term 不可安排原因
 */
export type UnavailabilityReason =
  | "meeting"
  | "training"
  | "teaching"
  | "examination"
  | "event"
  | "closure"
  | "other";

/** Every {@link UnavailabilityReason} with its Chinese name. */
export const UNAVAILABILITY_REASONS: Readonly<Record<UnavailabilityReason, string>> = {
  meeting: "会议",
  training: "培训",
  teaching: "任课",
  examination: "考试",
  event: "活动",
  closure: "停课",
  other: "其他",
};

/**
 * A span in which no visit can be made by an inspector or at an institution, with the reason.
 *
 * @term 不可安排时段
 */
export interface Unavailability extends Period {
  /** Only mornings or only afternoons; absent: whole days. */
  readonly halfDay?: HalfDay;
  /** Only these days of the week, 1 for Monday to 7 for Sunday; absent: every day of the span. */
  readonly weekdays?: readonly number[];
  /** Why. */
  readonly reason: UnavailabilityReason;
  /** More about it, such as the name of the meeting. */
  readonly note?: string;
}

/**
 * Half-days of the week on which a part-time inspector can visit.
 *
 * @term 每周可督导时段
 */
export interface WeeklyTime {
  /** Day of the week, 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
  /** Only the morning or only the afternoon; absent: the whole day. */
  readonly halfDay?: HalfDay;
}

/**
 * The first entry that takes a half-day away; `undefined` when none does.
 *
 * @example
 * ```ts
 * import { unavailableAt } from "@supervision/domain";
 * const classes = { from: "2026-03-02", until: "2026-06-30", weekdays: [1, 3], halfDay: "morning", reason: "teaching" } as const;
 * console.log(unavailableAt([classes], "2026-03-04", "morning")?.reason); // => teaching
 * console.log(unavailableAt([classes], "2026-03-04", "afternoon")); // => undefined
 * ```
 */
export function unavailableAt<Entry extends Omit<Unavailability, "reason" | "note">>(
  entries: readonly Entry[] | undefined,
  date: IsoDate,
  halfDay: HalfDay,
): Entry | undefined {
  for (const entry of entries ?? [])
    if (
      contains(entry, date) &&
      (entry.halfDay === undefined || entry.halfDay === halfDay) &&
      (entry.weekdays === undefined || entry.weekdays.includes(weekdayOf(date)))
    )
      return entry;
  return undefined;
}

/**
 * Says whether a half-day is one of the weekly times; without any, every half-day is. Make-up workdays count as the day of the week they are.
 *
 * @example
 * ```ts
 * import { isWeeklyTime } from "@supervision/domain";
 * const times = [{ weekday: 2 }, { weekday: 4, halfDay: "morning" }] as const; // 周二全天、周四上午
 * console.log(isWeeklyTime(times, "2026-03-10", "afternoon"), isWeeklyTime(times, "2026-03-12", "afternoon")); // => true false
 * ```
 */
export function isWeeklyTime(
  times: readonly WeeklyTime[] | undefined,
  date: IsoDate,
  halfDay: HalfDay,
): boolean {
  if (times === undefined) return true;
  const day = weekdayOf(date);
  return times.some(
    (time) => time.weekday === day && (time.halfDay === undefined || time.halfDay === halfDay),
  );
}
