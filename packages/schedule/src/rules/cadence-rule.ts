import type { Bilingual, VisitKind } from "@supervision/domain";
import type { PlanActivity } from "../year-plan.ts";
import type { InstitutionsConcerned } from "./institutions-among.ts";

/**
 * Who owes something under a cadence rule.
 *
 * - `responsible-inspector` 责任督学; for visits: those of the institution's zone
 * - `inspector` 每名督学
 * - `zone` 督学责任区
 * - `office` 教育督导室
 * - `institution` 每所被督导单位: the demand orders, self-evaluations and reports that schools hand in
 *
 * @term 责任主体
 */
export type DutyBearer = "responsible-inspector" | "inspector" | "zone" | "office" | "institution";

/**
 * To whom something is owed; `institution` and `inspector` mean each of them, such as the yearly appraisal of every inspector.
 *
 * @term 职责对象
 */
export type DutyRecipient = "institution" | "inspector" | "zone" | "office" | "government";

/**
 * So many times a week, a month, a term or a year: 一月一督导, 一月一例会, 一年一考核, 40 学时 a year, 15 lessons heard a term.
 *
 * Nothing is owed in part: a month counts when enough teaching days of it lie in the planned time (`minimumTeachingDays`), a week, a
 * quarter or a term when at least half of it does, a year when its last day does; each is then owed in full. An institution that is
 * closed or takes no visits (`no-visits`, `unavailable`) for part of that time owes it when enough teaching days are left to it: 5 of a month,
 * half of those of any other time, or `minimumTeachingDays`. What is not owed for such closures of institutions is named by `planObligations` and
 * `checkProblem` (`duty-not-owed`); what terms, their `closed` spans and the calendar leave too few days for, or the planned time too little of (a year in a
 * problem of its spring), is not. A month of
 * two terms is one month, and one that two planned times share counts in each that holds enough of it.
 *
 * Of a quarter all days are reckoned, those of the holidays too: a school year from September counts July to August as its third quarter, due on the
 * first days of July, and not September (`quarter-cut` of `checkProblem`). Where offices mean September they write the quarters as months counted as
 * one: `every: "month"`, `combinedMonths: [[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12]]`, `minimumTeachingDays: 10`.
 *
 * Of several rules a visit counts for each that counts its kind, and no more visits are asked for than the rules need together: the
 * special visit of a term is the visit of one of its months where that counts its kind, and keeps to that month, another one at each
 * institution. Only where it has no place there is it made in addition.
 *
 * A look-back (回头看, `activity: "follow-up"`, `owedTo: "institution"`) is a visit of the kind `follow-up`: it is planned, counted and
 * checked as one, on any day of its time, before or after other visits of it; what was found and has a limit is a
 * `FollowUpRule`. It counts for every rule that counts that kind, and for those without `visitKinds`. Owed by the
 * institution itself, to nobody in particular, or with `dueWithin`, it is a duty beside visits.
 *
 * Visits owed by inspectors and not to institutions (每名督学每月下校督导不少于8次: `owedBy: "inspector"`, `owedTo: "office"`) are counted for
 * each inspector who takes part. An inspector who is engaged and neither on leave nor busy elsewhere for less than half of the teaching days
 * of a time (or for fewer than `minimumTeachingDays`) owes none in it. A plan is checked by them; nothing is planned for them, since the
 * visits of a plan are those that institutions are owed: `checkProblem` says so (`inspector-visits-not-steered`).
 *
 * The edition in force on the first day of a week, month, quarter or term (the last day of a year) binds for the whole of it: a rule that
 * takes effect a day later asks for nothing in it, and `checkProblem` says so (`rule-starts-within`).
 *
 * @term 频次要求
 */
export interface CadenceRule extends InstitutionsConcerned {
  /** Tells the forms of a rule apart. */
  readonly type: "cadence";
  /** What is owed. */
  readonly activity: PlanActivity;
  /** Week of a term (Monday to Sunday, the first is that of its first day), calendar month, quarter, school term or calendar year. */
  readonly every: "week" | "month" | "quarter" | "term" | "year";
  /** Smallest number of times (or of class hours) in each, at least 1. */
  readonly atLeast: number;
  /** What is counted; absent: `times`. */
  readonly unit?: "times" | "class-hours";
  /** Kinds of visit that count, the first being the one that is planned; absent: every kind, planned as `routine`. */
  readonly visitKinds?: readonly [VisitKind, ...VisitKind[]];
  /** Who owes it. */
  readonly owedBy: DutyBearer;
  /** To whom it is owed. */
  readonly owedTo: DutyRecipient;
  /** Paper that proves it was done. */
  readonly proof: Bilingual;
  /**
   * Which months count when `every` is `month`; absent: `teaching-months`. What is owed is planned on days of a term alone, so that in `all-months` the
   * holidays owe visits without a place (`months-without-teaching` of `checkProblem` says what to do); a visit made on another day counts.
   */
  readonly countedMonths?: "teaching-months" | "all-months";
  /**
   * Teaching days left to an institution (or to an inspector who owes visits) that make a time count, 1 to 23 of a month and 1 to 250 of any other time; absent: 5 of a month,
   * one teaching week, and half of those of any other time. 1: owed as long as one day is left.
   */
  readonly minimumTeachingDays?: number;
  /** Only these months when `every` is `month`, 1 to 12, such as `[4, 5, 9, 10]`; months counted as one are owed when one of them is among these; absent: every month. */
  readonly months?: readonly number[];
  /**
   * Days after the last day of the time within which it is done, 1 to 366, for all but visits: 5 for a report of the month by the 5th of
   * the next; absent: it is done within the time.
   */
  readonly dueWithin?: number;
  /** Whether those days are calendar days or workdays; absent: calendar days. */
  readonly dueUnit?: "days" | "workdays";
  /** Neighbouring months counted as one when `every` is `month`, such as `[[7, 8]]` for 7—8月 or `[[12, 1]]`. */
  readonly combinedMonths?: readonly (readonly [number, number, ...number[]])[];
}
