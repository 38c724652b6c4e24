import { dayStatus, type IsoDate, daysOf, type Period, type WorkCalendar } from "@supervision/domain";

/**
 * A day that is worked under one calendar and free under another.
 *
 * @term 放假变化
 */
export interface ChangedDay {
  /** Day. */
  readonly date: IsoDate;
  /** What it is now. */
  readonly now: "workday" | "rest-day";
  /** Holiday it belongs to, or for which it is worked; absent for plain weekends and weekdays. */
  readonly holiday?: string;
}

/**
 * Days of a period that are worked under one calendar and free under another; days either of them does not know are left out.
 *
 * @example
 * ```ts
 * import { changedDays } from "@supervision/schedule/replanning";
 * import { expectedYear, stateCouncilCalendar, withExpectedYear } from "@supervision/schedule/work-calendar-cn";
 * const days = { springFestival: "2026-02-17", tombSweeping: "2026-04-05", dragonBoat: "2026-06-19", midAutumn: "2026-09-25" };
 * const earlier = { ...stateCouncilCalendar, editions: stateCouncilCalendar.editions.filter(({ year }) => year < 2026) };
 * const before = withExpectedYear(earlier, expectedYear(2026, days));
 * const changed = changedDays(before, stateCouncilCalendar, { from: "2026-05-01", until: "2026-05-10" });
 * console.log(changed.map(({ date, now }) => `${date} ${now}`).join(", ")); // => 2026-05-04 rest-day, 2026-05-05 rest-day, 2026-05-09 workday
 * ```
 */
export function changedDays(
  before: WorkCalendar,
  after: WorkCalendar,
  period: Period,
): readonly ChangedDay[] {
  return daysOf(period).flatMap((date): readonly ChangedDay[] => {
    const old = dayStatus(before, date);
    const now = dayStatus(after, date);
    if (now.status === "unknown" || old.status === "unknown" || now.status === old.status) return [];
    const holiday = now.holiday ?? old.holiday;
    return [{ date, now: now.status, ...(holiday === undefined ? {} : { holiday }) }];
  });
}
