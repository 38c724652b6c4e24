import {
  type Bilingual,
  checkEditions,
  type Contribution,
  type EditionHeader,
  type FindingSeverity,
  type HalfDay,
  type InspectorStatus,
  type InstitutionKind,
  type InstitutionNature,
  IssueError,
  type Period,
  type VisitKind,
  type Withdrawal,
} from "@supervision/domain";
import type { PlanActivity } from "../year-plan.ts";
import { checkRuleEdition } from "./check-rule-edition.ts";
import type { InstitutionsAmong } from "./institutions-among.ts";
import type { RuleFacts, RuleViolation } from "./rule-facts.ts";
import type { RuleLevel } from "./rule-level.ts";

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

/**
 * Once in so many years, counted from the last visit on record: 每三到五年一次综合督导.
 *
 * @term 督导周期
 */
export interface CycleRule {
  /** Tells the forms of a rule apart. */
  readonly type: "cycle";
  /** Kinds of visit that count, the first being the one that is planned. */
  readonly visitKinds: readonly [VisitKind, ...VisitKind[]];
  /** Longest time from one visit to the next in years, 1 to 20. */
  readonly atMostYears: number;
  /** Years after a visit before which the next one is not planned, 0 up to `atMostYears`; absent: 0. */
  readonly atLeastYears?: number;
  /** Kinds of institution that are owed a visit; absent: all. */
  readonly audience?: readonly InstitutionKind[];
  /** Only public or only private institutions; absent: both. */
  readonly nature?: InstitutionNature;
  /** Only some of them, by town, size or name; absent: all. */
  readonly among?: InstitutionsAmong;
  /** Who owes it. */
  readonly owedBy: DutyBearer;
  /** Paper that proves it was done. */
  readonly proof: Bilingual;
}

/**
 * A second look at findings within so many days: 限期回访, 回头看.
 *
 * The national texts leave the number of days to the agency of the city or county, so there is no default.
 *
 * @term 回访要求
 */
export interface FollowUpRule {
  /** Tells the forms of a rule apart. */
  readonly type: "follow-up";
  /** Whether days are counted from the limit set for putting it right (整改期限) or from the day it was found. */
  readonly countedFrom: "deadline" | "found";
  /** Days within which the follow-up visit is made, 1 to 366; the first is the day after. */
  readonly within: number;
  /** Whether calendar days or workdays are counted. */
  readonly unit: "days" | "workdays";
  /** Grades of findings concerned; absent: all. */
  readonly severities?: readonly FindingSeverity[];
  /** Kinds of institution concerned; absent: all. */
  readonly audience?: readonly InstitutionKind[];
  /** Only public or only private institutions; absent: both. */
  readonly nature?: InstitutionNature;
  /** Only some of them, by town, size or name; absent: all. */
  readonly among?: InstitutionsAmong;
  /** Paper that proves it was done. */
  readonly proof: Bilingual;
}

/**
 * An inspector makes one visit a half-day.
 *
 * @term 半天一校
 */
export interface OneVisitPerHalfDayRule {
  /** Tells the forms of a rule apart. */
  readonly type: "one-visit-per-half-day";
}

/**
 * Two visits to one institution lie at least so many days apart; follow-up visits, which a time limit drives, do not count.
 *
 * @term 督导间隔
 */
export interface RestBetweenVisitsRule {
  /** Tells the forms of a rule apart. */
  readonly type: "rest-between-visits";
  /** Smallest distance between two visits, at least 1; visits on consecutive days have distance 1. */
  readonly days: number;
  /** Whether calendar days or workdays are counted. */
  readonly unit: "days" | "workdays";
}

/**
 * Nobody supervises where independence is in doubt (回避).
 *
 * @term 回避
 */
export interface IndependenceRule {
  /** Tells the forms of a rule apart. */
  readonly type: "independence";
  /** Years of distance after leaving a post, 0 to 50; the national regulation names none (0). */
  readonly yearsAfterPost: number;
}

/**
 * Visits of some kinds are made by a group.
 *
 * @term 督导组人数
 */
export interface GroupSizeRule {
  /** Tells the forms of a rule apart. */
  readonly type: "group-size";
  /** Kinds of visit concerned. */
  readonly visitKinds: readonly [VisitKind, ...VisitKind[]];
  /** Smallest number of inspectors, at least 1. */
  readonly atLeast: number;
}

/**
 * What inspectors must bring to a visit: a valid certificate, training, a speciality, a status.
 *
 * What nobody recorded is held against nobody; the check names it as not checked. Hard, generation keeps to it, leaving out whoever lacks the
 * training in one of the years of a visit's window; otherwise it is judged and not steered by.
 *
 * @term 督学资格要求
 */
export interface QualificationRule {
  /** Tells the forms of a rule apart. */
  readonly type: "qualification";
  /**
   * What is asked for: a certificate (督学证) valid on the day, hours of training (学时) in the calendar year of the visit or the one before,
   * one of some specialities (专长), one of some kinds of engagement, or being a responsible inspector (责任督学).
   */
  readonly needs: "certificate" | "training" | "speciality" | "status" | "responsible";
  /** Of whom: each inspector of a visit, the leader, or at least one. */
  readonly of: "everyone" | "leader" | "someone";
  /** Hours of training, 1 to 1000, when `needs` is `training`. */
  readonly hours?: number;
  /** Specialities that will do, as the register writes them, when `needs` is `speciality`. */
  readonly specialities?: readonly string[];
  /** Kinds of engagement that will do, when `needs` is `status`. */
  readonly statuses?: readonly InspectorStatus[];
  /** Kinds of visit concerned; absent: all. */
  readonly visitKinds?: readonly [VisitKind, ...VisitKind[]];
  /** Kinds of institution concerned; absent: all. */
  readonly audience?: readonly InstitutionKind[];
  /** Only public or only private institutions; absent: both. */
  readonly nature?: InstitutionNature;
  /** Only some of them, by town, size or name; absent: all. */
  readonly among?: InstitutionsAmong;
}

/**
 * Whoever has looked after an institution for so many years in a row hands it over (定期轮岗、交流).
 *
 * The years are counted back from the first day of the planned time: each of them holds a visit of the inspector on record. Visits by
 * special, comprehensive and joint groups do not count and stay open to everybody. Without a history that reaches back so far, with
 * the inspectors of each visit, nothing is held against anyone, and the check says so.
 *
 * @term 督学轮岗
 */
export interface RotationRule {
  /** Tells the forms of a rule apart. */
  readonly type: "rotation";
  /** Years in a row after which another inspector comes, 1 to 20. */
  readonly afterYears: number;
  /** Kinds of institution concerned; absent: all. */
  readonly audience?: readonly InstitutionKind[];
  /** Only public or only private institutions; absent: both. */
  readonly nature?: InstitutionNature;
  /** Only some of them, by town, size or name; absent: all. */
  readonly among?: InstitutionsAmong;
}

/**
 * Deputies (B角) of a zone stand in only in half-days in which no other inspector of the zone (A角) is at hand: on leave, busy or recused.
 *
 * Visits by special, comprehensive and joint groups are open to deputies. Whatever its level, generation keeps to it.
 *
 * @term AB角
 */
export interface DeputiesRule {
  /** Tells the forms of a rule apart. */
  readonly type: "deputies";
}

/**
 * Inspectors of some kinds of engagement make no more than so many visits: 兼职督学每周不超过两次.
 *
 * Limits of single inspectors stand in the register (`Inspector.visitsAtMost`); the smaller one counts. Hard, generation keeps to it
 * throughout the planned time; otherwise it is judged and not steered by.
 *
 * @term 督导次数限制
 */
export interface VisitsAtMostRule {
  /** Tells the forms of a rule apart. */
  readonly type: "visits-at-most";
  /** In a week from Monday to Sunday, 1 to 14; absent: no limit. */
  readonly perWeek?: number;
  /** In a calendar month, 1 to 62; absent: no limit. */
  readonly perMonth?: number;
  /** Kinds of engagement concerned; absent: all. */
  readonly statuses?: readonly InspectorStatus[];
}

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
 * Duties of a month whose teaching days all fall away so are not owed. Soft, it is judged and not steered by.
 *
 * @term 不安排督导的日子
 */
export interface NoVisitsRule {
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
  /** Kinds of institution concerned; absent: all. */
  readonly audience?: readonly InstitutionKind[];
  /** Only public or only private institutions; absent: both. */
  readonly nature?: InstitutionNature;
  /** Only some of them, by town, size or name; absent: all. */
  readonly among?: InstitutionsAmong;
  /** Why, in a word or two, such as 期末考试. */
  readonly because: Bilingual;
}

/**
 * A rule of a district's own, written as a pure function over facts.
 *
 * Every plan is judged by it. The generator steers by it unless its scope is the whole plan, and asks it again only about what a move
 * touched: a rule over one institution costs less time than one over a day or a zone. Which items a visit looks at is settled after
 * the search, so a rule about items judges only.
 *
 * @term 自定义规则
 */
export interface InspectRule {
  /** Tells the forms of a rule apart. */
  readonly type: "inspect";
  /** What one call looks at: the whole plan, or the visits of one institution, inspector, zone, day or week. */
  readonly scope: RuleScope;
  /** Numbers the function reads, so that a district can change them. */
  readonly values?: Readonly<Record<string, number>>;
  /** Names what is wrong; pure, without clock or chance. */
  readonly inspect: (facts: RuleFacts) => readonly RuleViolation[];
}

/**
 * What one call of {@link InspectRule.inspect} looks at. A week begins on Monday and is named by the date of that day.
 *
 * @term 检查范围
 */
export type RuleScope = "plan" | "institution" | "inspector" | "zone" | "day" | "week";

/**
 * What a rule asks for, as data.
 *
 * @term 规则内容
 */
export type RuleContent =
  | CadenceRule
  | CycleRule
  | FollowUpRule
  | OneVisitPerHalfDayRule
  | RestBetweenVisitsRule
  | IndependenceRule
  | GroupSizeRule
  | NoVisitsRule
  | QualificationRule
  | RotationRule
  | VisitsAtMostRule
  | DeputiesRule
  | InspectRule;

/**
 * A dated edition of a planning rule.
 *
 * @term 安排规则版次
 */
export interface ScheduleRuleEdition<Name extends string = string> extends EditionHeader {
  /** Name of the edition, such as `2019-06`. */
  readonly edition: Name;
  /** Whether it must hold, is given up last, or is weighed. */
  readonly level: RuleLevel;
  /** Penalty a violation costs, a whole number from 0; absent: 1. Counts for medium rules, and below all of them for soft ones. */
  readonly weight?: number;
  /** For rules that ask for visits: how important these are among those of rules of the same level, 0 to 100; absent: 50. When not all visits have a place, the least important are left out. */
  readonly importance?: number;
  /** What it asks for. */
  readonly rule: RuleContent;
  /** What a reader must know about its source, such as that a number is a preference and stands in no document. */
  readonly note?: Bilingual;
}

/**
 * A planning rule under one stable id with its dated editions.
 *
 * @term 安排规则
 */
export interface ScheduleRule<
  Id extends string = string,
  Name extends string = string,
> extends Contribution<Id> {
  /** Tells the kinds of content apart. */
  readonly kind: "schedule-rule";
  /** Editions, oldest first. */
  readonly editions: readonly ScheduleRuleEdition<Name>[];
}

/**
 * Declares a planning rule.
 *
 * Throws {@link IssueError} with any issue of `checkEditions`, `rule-number-invalid`, `rule-weight-invalid`, `rule-without-effect` or
 * `rule-day-invalid`.
 *
 * @example
 * ```ts
 * import { defineScheduleRule } from "@supervision/schedule";
 * const restTwoWeeks = defineScheduleRule({
 *   id: "riverside/rest-two-weeks",
 *   title: "同一学校两次督导至少间隔两周",
 *   editions: [{
 *     edition: "2025-09", status: "active", effective: { from: "2025-09-01" },
 *     sources: [{ title: "滨江区督导办法", issuedBy: "滨江区教育督导室", authority: "district", issuedOn: "2025-08" }],
 *     level: "soft", weight: 100,
 *     rule: { type: "rest-between-visits", days: 14, unit: "days" },
 *   }],
 * });
 * console.log(restTwoWeeks.kind); // => schedule-rule
 * ```
 */
export function defineScheduleRule<const Id extends string, const Name extends string>(series: {
  readonly id: Id;
  readonly title: string;
  readonly editions: readonly ScheduleRuleEdition<Name>[];
  readonly withdrawn?: Withdrawal;
}): ScheduleRule<Id, Name> {
  const rule: ScheduleRule<Id, Name> = { kind: "schedule-rule", ...series };
  const issues = [
    ...checkEditions(rule),
    ...rule.editions.flatMap((edition, index) =>
      checkRuleEdition(rule.id, edition).map((issue) => ({
        ...issue,
        path: ["editions", index, ...issue.path],
      })),
    ),
  ];
  const [first, ...rest] = issues;
  if (first !== undefined) throw new IssueError([first, ...rest]);
  return rule;
}
