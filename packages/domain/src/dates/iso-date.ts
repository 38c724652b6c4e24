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

/** Milliseconds of a day. */
const DAY = 86_400_000;
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
  return typeof value === "string" && !Number.isNaN(numberOf(value));
}

// Days since 1970-01-01, NaN for what is no date; read figure by figure, because plans ask for thousands of days at every turn.
function numberOf(date: string): number {
  if (date.length !== 10 || date.charCodeAt(4) !== 45 || date.charCodeAt(7) !== 45) return Number.NaN;
  const year = twoFigures(date, 0) * 100 + twoFigures(date, 2);
  const month = twoFigures(date, 5);
  const day = twoFigures(date, 8);
  const time = Date.UTC(year, month - 1, day);
  return year >= 1900 &&
    year <= 2199 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    time < Date.UTC(year, month, 1)
    ? time / DAY
    : Number.NaN;
}

function twoFigures(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : Number.NaN;
}

function numberOfDate(date: IsoDate): number {
  const number = numberOf(date);
  if (Number.isNaN(number)) throw new TypeError(`Expected a date YYYY-MM-DD, got ${JSON.stringify(date)}`);
  return number;
}

/**
 * Says whether a value is a year, a year and month, or a full civil date, each of which exists.
 *
 * @example
 * ```ts
 * import { isPartialDate } from "@supervision/domain";
 * console.log(isPartialDate("2013-09"), isPartialDate("2013-13")); // => true false
 * ```
 */
export function isPartialDate(value: unknown): value is PartialDate {
  if (typeof value !== "string" || !PARTIAL_DATE.test(value)) return false;
  return isIsoDate(`${value}-01-01`.slice(0, 10)) || isIsoDate(value);
}

/**
 * The number of days of a month, 28 to 31; `month` runs from 1 to 12.
 *
 * @example
 * ```ts
 * import { daysInMonth, monthOf, weekdayOf, yearOf } from "@supervision/domain";
 * console.log(daysInMonth(2024, 2), yearOf("2026-03-02"), monthOf("2026-03-02"), weekdayOf("2026-03-02")); // => 29 2026 2026-03 1
 * ```
 */
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
  // 1970-01-01 was a Thursday; no date lies so far back that the sum is negative.
  return ((numberOfDate(date) + 25_574) % 7) + 1;
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
  return new Date((numberOfDate(date) + days) * DAY).toISOString().slice(0, 10);
}

/**
 * The date so many months later; the 31st becomes the last day of a shorter month.
 *
 * @example
 * ```ts
 * import { addMonths, addYears } from "@supervision/domain";
 * console.log(addMonths("2026-01-31", 1), addYears("2024-02-29", 1)); // => 2026-02-28 2025-02-28
 * ```
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  numberOfDate(date);
  // Months beyond December, and the day 0 of a month, are carried over by the platform's own calendar.
  const at = (month: number, day: number): Date => new Date(Date.UTC(yearOf(date), month + months, day));
  const month = Number(date.slice(5, 7));
  return at(month - 1, Math.min(Number(date.slice(8)), at(month, 0).getUTCDate()))
    .toISOString()
    .slice(0, 10);
}

/** The date so many years later; 29 February becomes 28 February in a common year. */
export function addYears(date: IsoDate, years: number): IsoDate {
  return addMonths(date, years * 12);
}

/**
 * The number of days from one date to another; negative when `to` lies before `from`.
 *
 * @example
 * ```ts
 * import { daysBetween, monthsBetween } from "@supervision/domain";
 * console.log(daysBetween("2026-02-27", "2026-03-02"), monthsBetween("2025-12-20", "2026-02-01")); // => 3 ["2025-12", "2026-01", "2026-02"]
 * ```
 */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return numberOfDate(to) - numberOfDate(from);
}

/** Every month between two dates, both included, as `YYYY-MM`. */
export function monthsBetween(from: IsoDate, to: IsoDate): readonly string[] {
  const months: string[] = [];
  for (let date = `${monthOf(from)}-01`; date <= to; date = addMonths(date, 1)) months.push(monthOf(date));
  return months;
}

/**
 * A date as official documents print it: `2026年1月6日`, Arabic figures, not padded (GB/T 9704-2012).
 *
 * @example
 * ```ts
 * import { formatChineseDate } from "@supervision/domain";
 * console.log(formatChineseDate("2026-03-02")); // => 2026年3月2日
 * ```
 */
export function formatChineseDate(date: IsoDate): string {
  return `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}
