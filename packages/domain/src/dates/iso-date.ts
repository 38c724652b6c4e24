import { addDays as addDaysToDate } from "date-fns/addDays";
import { addMonths as addMonthsToDate } from "date-fns/addMonths";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";

/**
 * A civil date written `YYYY-MM-DD`, without time and without time zone.
 *
 * The brand is soft: literals in content need no conversion; `define…` and `decode…` check the form.
 *
 * @term 日期
 */
export type IsoDate = string & { readonly __isoDate?: never };

/**
 * A date known only in part: `2013`, `2013-09` or `2013-09-17`.
 *
 * Documents whose day of issue nobody could verify carry the part that is known, never an invented day.
 *
 * @term 不完整日期
 */
export type PartialDate = string & { readonly __partialDate?: never };

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const PARTIAL_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/**
 * Says whether a value is a real civil date in the form `YYYY-MM-DD`, years 1900 to 2199.
 *
 * @example
 * ```ts
 * import { isIsoDate } from "@supervision/domain";
 * console.log(isIsoDate("2026-02-28")); // => true
 * console.log(isIsoDate("2026-02-30")); // => false
 * ```
 */
export function isIsoDate(value: unknown): value is IsoDate {
  if (typeof value !== "string") return false;
  const match = ISO_DATE.exec(value);
  if (match === null) return false;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  return (
    year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  );
}

/** Says whether a value is a year, a year and month, or a full civil date, each of which exists. */
export function isPartialDate(value: unknown): value is PartialDate {
  if (typeof value !== "string" || !PARTIAL_DATE.test(value)) return false;
  return isIsoDate(`${value}-01-01`.slice(0, 10)) || isIsoDate(value);
}

/** The number of days of a month, 28 to 31; `month` runs from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The year of a date, as a number. */
export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** The month of a date as `YYYY-MM`, the key under which monthly duties are counted. */
export function monthOf(date: IsoDate): string {
  return date.slice(0, 7);
}

/** The day of the week, 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekdayOf(date: IsoDate): number {
  const day = asUtc(date).getUTCDay();
  return day === 0 ? 7 : day;
}

/**
 * The date so many days later; a negative number goes back.
 *
 * @example
 * ```ts
 * import { addDays } from "@supervision/domain";
 * console.log(addDays("2026-02-27", 2)); // => 2026-03-01
 * ```
 */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromLocal(addDaysToDate(asLocal(date), days));
}

/** The date so many months later; the 31st becomes the last day of a shorter month. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return fromLocal(addMonthsToDate(asLocal(date), months));
}

/** The date so many years later; 29 February becomes 28 February in a common year. */
export function addYears(date: IsoDate, years: number): IsoDate {
  return addMonths(date, years * 12);
}

/** The number of days from one date to another; negative when `to` lies before `from`. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return differenceInCalendarDays(asLocal(to), asLocal(from));
}

/** Every month between two dates, both included, as `YYYY-MM`. */
export function monthsBetween(from: IsoDate, to: IsoDate): readonly string[] {
  const months: string[] = [];
  for (let date = `${monthOf(from)}-01`; date <= to; date = addMonths(date, 1)) months.push(monthOf(date));
  return months;
}

/**
 * A date as official documents print it: `2026年1月6日`, Arabic figures, not padded (GB/T 9704-2012).
 */
export function formatChineseDate(date: IsoDate): string {
  return `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}

function asUtc(date: IsoDate): Date {
  if (!isIsoDate(date)) throw new TypeError(`Expected a date YYYY-MM-DD, got ${JSON.stringify(date)}`);
  return new Date(`${date}T00:00:00Z`);
}

// date-fns counts in local time; local noon exists in every zone on every day, so no clock change can move the date.
function asLocal(date: IsoDate): Date {
  if (!isIsoDate(date)) throw new TypeError(`Expected a date YYYY-MM-DD, got ${JSON.stringify(date)}`);
  return new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)), 12);
}

function fromLocal(date: Date): IsoDate {
  const month = String(date.getMonth() + 1).padStart(2, "0");
  const day = String(date.getDate()).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${month}-${day}`;
}
