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

/** Days of a period that are worked under one calendar and free under another; days either of them does not know are left out. */
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
