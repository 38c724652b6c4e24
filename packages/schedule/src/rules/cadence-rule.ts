import type { Bilingual, InstitutionKind, InstitutionNature, VisitKind } from "@supervision/domain";
import type { PlanActivity } from "../year-plan.ts";
import type { InstitutionsAmong } from "./institutions-among.ts";

/**
 * Who owes something under a cadence rule.
 *
 * - `responsible-inspector` 责任督学; for visits: those of the institution's zone
 * - `inspector` 每名督学
 * - `zone` 督学责任区
 * - `office` 教育督导室
 *
 * @term 责任主体
 */
export type DutyBearer = "responsible-inspector" | "inspector" | "zone" | "office";

/**
 * To whom something is owed.
 *
 * @term 对象
 */
export type DutyRecipient = "institution" | "zone" | "office" | "government";

/**
 * So many times a month, a term or a year: 一月一督导, 一月一例会, 一年一考核, 40 学时 a year.
 *
 * @term 频次要求
 */
export interface CadenceRule {
  /** Tells the forms of a rule apart. */
  readonly type: "cadence";
  /** What is owed. */
  readonly activity: PlanActivity;
  /** Calendar month, quarter, school term or calendar year. */
  readonly every: "month" | "quarter" | "term" | "year";
  /** Smallest number of times (or of class hours) in each, at least 1. */
  readonly atLeast: number;
  /** What is counted; absent: `times`. */
  readonly unit?: "times" | "class-hours";
  /** Kinds of visit that count, the first being the one that is planned; absent: every kind, planned as `routine`. */
  readonly visitKinds?: readonly [VisitKind, ...VisitKind[]];
  /** Kinds of institution that are owed a visit; absent: all. */
  readonly audience?: readonly InstitutionKind[];
  /** Only public or only private institutions; absent: both. */
  readonly nature?: InstitutionNature;
  /** Only some of them, by town, size or name; absent: all. */
  readonly among?: InstitutionsAmong;
  /** Who owes it. */
  readonly owedBy: DutyBearer;
  /** To whom it is owed. */
  readonly owedTo: DutyRecipient;
  /** Paper that proves it was done. */
  readonly proof: Bilingual;
  /** Which months count when `every` is `month`; absent: `teaching-months`. */
  readonly countedMonths?: "teaching-months" | "all-months";
  /** Teaching days that make a month a teaching month, 1 to 23; absent: 5, one teaching week. */
  readonly minimumTeachingDays?: number;
  /** Neighbouring months counted as one when `every` is `month`, such as `[[7, 8]]` for 7—8月. */
  readonly combinedMonths?: readonly (readonly [number, number, ...number[]])[];
}
