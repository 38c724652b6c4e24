import type { Bilingual, HalfDay, Period } from "@supervision/domain";
import type { InstitutionsConcerned } from "./institutions-among.ts";

/**
 * A day of every year, such as 1 June.
 *
 * @term 每年某日
 */
export interface DayOfYear {
  /** Month, 1 to 12. */
  readonly month: number;
  /** Day of the month, 1 to 31. */
  readonly day: number;
}

/**
 * Days on which institutions of some kinds take no visits: 1 June for young children, exam weeks of a stage.
 *
 * A hard rule takes teaching days away: where fewer than 5 are left of a month, or less than half of a week, quarter, term or year, what a
 * `cadence` rule asks for in it is not owed (warning `duty-not-owed`), unless that rule's `minimumTeachingDays` says otherwise. Soft, the search
 * pays for each visit on them.
 *
 * @term 不安排督导的日子
 */
export interface NoVisitsRule extends InstitutionsConcerned {
  /** Tells the forms of a rule apart. */
  readonly type: "no-visits";
  /** Days of every year. */
  readonly yearly?: readonly DayOfYear[];
  /** Spans of days. */
  readonly during?: readonly Period[];
  /** Weeks of each term: 1 the week, Monday to Sunday, of its first day, -1 that of its last day; -30 to 30 without 0. */
  readonly weeksOfTerm?: readonly number[];
  /** Only the morning or only the afternoon; absent: the whole day. */
  readonly halfDay?: HalfDay;
  /** Why, in a word or two, such as 期末考试. */
  readonly because: Bilingual;
}
