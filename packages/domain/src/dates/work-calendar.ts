import type { EditionHeader, Series } from "../editions/edition.ts";
import { type Checked, failed, passed } from "../issues/checked.ts";
import { calendarYearMissing } from "../issues.ts";
import { addDays, type IsoDate, weekdayOf, yearOf } from "./iso-date.ts";
import { daysOf, type Period } from "./period.ts";

/**
 * One public holiday of a year as the State Council announced it.
 *
 * @term 节假日
 */
export interface PublicHoliday {
  /** Name, such as `春节`. */
  readonly name: string;
  /** The run of days off as announced, adjoining weekend days included. */
  readonly daysOff: Period;
  /** Weekend days that are worked instead (调休上班). */
  readonly makeUpWorkdays?: readonly IsoDate[];
}

/**
 * The arrangement of one year: an edition whose source is that year's notice.
 *
 * @term 年度放假安排
 */
export interface WorkCalendarYear extends EditionHeader {
  /** The calendar year covered, such as 2026. */
  readonly year: number;
  /** The holidays of that year; days of the neighbouring years inside a run are allowed. */
  readonly holidays: readonly PublicHoliday[];
  /** Set for a year without a notice whose days a district expects: they count as long as no edition with a notice covers the year. */
  readonly expected?: true;
}

/**
 * A work calendar: one edition a year, each citing its notice; years without a notice are absent.
 *
 * @term 工作日历
 */
export interface WorkCalendar<Id extends string = string> extends Series<WorkCalendarYear> {
  /** Tells the kinds of content apart. */
  readonly kind: "work-calendar";
  /** `plugin/name`. */
  readonly id: Id;
}

/**
 * What a day is, and why.
 *
 * @term 日期性质
 */
export type DayStatus =
  | {
      readonly status: "workday";
      readonly because: "weekday" | "make-up-workday";
      readonly holiday?: string;
      /** Set when no notice covers the day and the district expects it so. */
      readonly expected?: true;
    }
  | {
      readonly status: "rest-day";
      readonly because: "weekend" | "holiday";
      readonly holiday?: string;
      /** Set when no notice covers the day and the district expects it so. */
      readonly expected?: true;
    }
  | { readonly status: "unknown"; readonly because: "calendar-year-missing"; readonly year: number };

/**
 * Says what a day is under a calendar: workday, rest day, or unknown when the year has no notice.
 *
 * A year without a State Council notice is `unknown`; Saturday and Sunday are never taken as the answer. Where a district gave an
 * expected year instead, the answer says so.
 */
export function dayStatus(calendar: WorkCalendar, date: IsoDate): DayStatus {
  const year = yearOf(date);
  const isExpected = isOnlyExpected(calendar, year);
  if (isExpected === undefined) return { status: "unknown", because: "calendar-year-missing", year };
  const announced = statusUnder(calendar, date, year, false);
  if (announced !== undefined || !isExpected) return announced ?? byWeekday(date);
  return { ...(statusUnder(calendar, date, year, true) ?? byWeekday(date)), expected: true };
}

/** Whether a year is expected and not announced; `undefined` when neither. */
function isOnlyExpected({ editions }: WorkCalendar, year: number): boolean | undefined {
  const own = editions.filter((edition) => edition.year === year && edition.status !== "draft");
  return own.length === 0 ? undefined : own.every(({ expected }) => expected === true);
}

function byWeekday(date: IsoDate): DayStatus & { readonly status: "workday" | "rest-day" } {
  return weekdayOf(date) >= 6
    ? { status: "rest-day", because: "weekend" }
    : { status: "workday", because: "weekday" };
}

// An expected year speaks of its own days alone.
function statusUnder(
  { editions }: WorkCalendar,
  date: IsoDate,
  year: number,
  isExpected: boolean,
): (DayStatus & { readonly status: "workday" | "rest-day" }) | undefined {
  // A run such as 2022-12-31 to 2023-01-02 is announced in one notice and reaches into the neighbouring year.
  for (const edition of editions) {
    if (edition.status === "draft" || (edition.expected === true) !== isExpected) continue;
    if (Math.abs(edition.year - year) > (isExpected ? 0 : 1)) continue;
    for (const holiday of edition.holidays) {
      if (holiday.makeUpWorkdays?.includes(date) === true)
        return { status: "workday", because: "make-up-workday", holiday: holiday.name };
      if (holiday.daysOff.from <= date && date <= holiday.daysOff.until)
        return { status: "rest-day", because: "holiday", holiday: holiday.name };
    }
  }
  return undefined;
}

/** Years of a period that no notice covers and whose days a district expects, in order. */
export function expectedYearsIn(calendar: WorkCalendar, period: Period): readonly number[] {
  const years: number[] = [];
  for (let year = yearOf(period.from); year <= yearOf(period.until); year += 1)
    if (isOnlyExpected(calendar, year) === true) years.push(year);
  return years;
}

/**
 * Says whether a day is worked. Issue: `calendar-year-missing`.
 *
 * @example
 * ```ts
 * import { isWorkday } from "@supervision/domain";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const day = isWorkday(stateCouncilCalendar, "2025-09-28"); // a Sunday that is worked (调休)
 * console.log(day.ok && day.value); // => true
 * ```
 */
export function isWorkday(calendar: WorkCalendar, date: IsoDate): Checked<boolean> {
  const day = dayStatus(calendar, date);
  return day.status === "unknown"
    ? failed([calendarYearMissing(calendar.id, day.year)])
    : passed(day.status === "workday");
}

/**
 * Every workday of a period in order. Issue: `calendar-year-missing`, once a year.
 *
 * @example
 * ```ts
 * import { expectedYearsIn, workdaysIn } from "@supervision/domain";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const period = { from: "2026-04-30", until: "2026-05-10" };
 * const days = workdaysIn(stateCouncilCalendar, period);
 * console.log(days.ok && days.value); // => ["2026-04-30", "2026-05-06", "2026-05-07", "2026-05-08", "2026-05-09"]
 * console.log(expectedYearsIn(stateCouncilCalendar, period)); // => []
 * ```
 */
export function workdaysIn(calendar: WorkCalendar, period: Period): Checked<readonly IsoDate[]> {
  const days: IsoDate[] = [];
  const missing = new Set<number>();
  for (const day of daysOf(period)) {
    const status = dayStatus(calendar, day);
    if (status.status === "unknown") missing.add(status.year);
    else if (status.status === "workday") days.push(day);
  }
  const [first, ...rest] = [...missing].map((year) => calendarYearMissing(calendar.id, year));
  return first === undefined ? passed(days) : failed([first, ...rest]);
}

/**
 * The number of workdays after `from` up to and including `to`; 0 when `to` is not later. Issue: `calendar-year-missing`.
 *
 * @example
 * ```ts
 * import { orThrow, workdaysBetween } from "@supervision/domain";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * console.log(orThrow(workdaysBetween(stateCouncilCalendar, "2026-03-02", "2026-03-09"))); // => 5
 * ```
 */
export function workdaysBetween(calendar: WorkCalendar, from: IsoDate, to: IsoDate): Checked<number> {
  if (to <= from) return passed(0);
  const days = workdaysIn(calendar, { from: addDays(from, 1), until: to });
  return days.ok ? passed(days.value.length) : days;
}

/**
 * The workday so many workdays after a date (`count` ≥ 1), or before it (`count` ≤ -1). Issue: `calendar-year-missing`.
 */
export function addWorkdays(calendar: WorkCalendar, date: IsoDate, count: number): Checked<IsoDate> {
  if (!Number.isInteger(count))
    throw new TypeError(`Expected a whole number of workdays, got ${String(count)}`);
  const step = count < 0 ? -1 : 1;
  let left = Math.abs(count);
  let day = date;
  while (left > 0) {
    day = addDays(day, step);
    const status = dayStatus(calendar, day);
    if (status.status === "unknown") return failed([calendarYearMissing(calendar.id, status.year)]);
    if (status.status === "workday") left -= 1;
  }
  return passed(day);
}
