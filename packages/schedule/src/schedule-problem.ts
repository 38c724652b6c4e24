import type {
  Coordinates,
  FindingSeverity,
  IsoDate,
  Period,
  Register,
  SchoolTerm,
  Visit,
  VisitKind,
  WorkCalendar,
  ZoneLayout,
} from "@supervision/domain";
import type { Distances } from "./distances.ts";
import type { ItemRotation } from "./item-rotation.ts";
import type { OtherVisits } from "./other-visits.ts";
import type { ScheduleRules } from "./rules/rules-in-force.ts";
import type { PlannedVisits } from "./year-plan.ts";

/**
 * Visits beyond the routine, asked for by the year plan or by the office.
 *
 * Those without a day in the planned time, or without an institution, are a warning (`problem-part-idle`); `checkProblem` says why.
 * One of a kind that a rule counts is the visit of the month, term or year it falls into and no visit more: `kind: "routine"` in April is
 * the routine visit of April; with a window of April and May it keeps to one of them, another at each institution, and to no month only where it has no place there. Visits on top
 * of those owed have a kind of their own, such as `riverside/more`, and the rules name the kinds they count (`visitKinds`): without them
 * every kind counts.
 *
 * @term 计划外加督导
 */
export interface ExtraVisits {
  /** Stable id, such as the id of the item of the year plan. */
  readonly id: string;
  /**
   * Months 1 to 12 in which the visits are made; neighbouring months form one window, December and January too. Each window of the
   * planned time has its visits. Not read when `during` or `weeksOfTerm` says when.
   */
  readonly months: readonly number[];
  /** Set where each of `months` is a window of its own, with a sample of its own: 每月抽2所; absent: neighbouring months are one window. */
  readonly each?: "month";
  /** The days on which the visits are made, such as a campaign's window. */
  readonly during?: Period;
  /**
   * Weeks of each term in which the visits are made: 1 the week, Monday to Sunday, of its first day, -1 that of its last day. Each week is
   * a window of its own with a sample of its own, neighbouring weeks too: a sample of 12 with `[1, 2]` makes 24 visits a term. One window
   * over several weeks, such as 开学前两周抽12所, is `during` with its days, one entry a term. 0 is the time before teaching begins in which
   * schools take visits, one window: the days from `visitsFrom` of the term on (开学检查).
   */
  readonly weeksOfTerm?: readonly number[];
  /** The visits. */
  readonly visits: PlannedVisits;
  /**
   * Institution ids drawn already for a sample, by a day of its window, such as the first: they stay drawn, and only what is missing of `sample` is
   * drawn from the others. A larger `sample` later makes the sample larger.
   */
  readonly drawn?: Readonly<Record<IsoDate, readonly string[]>>;
  /**
   * Day by which windows are drawn for good: the change `extra-sample` writes it, so that a larger sample asks nothing of windows that ended
   * by then. Changes of a plan and `checkSchedule` read it; a plan made anew draws `sample` in every window.
   */
  readonly drawnUntil?: IsoDate;
  /** Set where an item of a year plan asks for them, whose id is theirs; absent: the office does. */
  readonly askedBy?: "year-plan";
}

/**
 * Visits made before the planned time, for rules that count in years.
 *
 * @term 督导历史
 */
export interface VisitHistory {
  /** Day from which on the record is complete; nothing is said of the time before it. */
  readonly since: IsoDate;
  /** Visits made; visit records and visits fit as they are. */
  readonly visits: readonly PastVisit[];
}

/**
 * A visit that was made.
 *
 * @term 已完成督导
 */
export interface PastVisit {
  /** Institution id. */
  readonly institution: string;
  /** Day. */
  readonly date: IsoDate;
  /** What it was for. */
  readonly kind: VisitKind;
  /** Ids of the inspectors who made it; absent: not recorded. */
  readonly inspectors?: readonly string[];
}

/**
 * A finding that nobody has looked at again yet.
 *
 * @term 待回访问题
 */
export interface OpenFinding {
  /** Finding id. */
  readonly id: string;
  /** Institution id. */
  readonly institution: string;
  /** Day on which it was found. */
  readonly foundOn: IsoDate;
  /** Last day for putting it right; absent when none was set. */
  readonly deadline?: IsoDate;
  /** How grave it is. */
  readonly severity: FindingSeverity;
}

/**
 * All a plan rests on: plain data.
 *
 * @term 编排输入
 */
export interface ScheduleProblem {
  /** Days to plan. */
  readonly period: Period;
  /** Institutions, inspectors, recusals. */
  readonly register: Register;
  /** How institutions fall into zones. */
  readonly zones: ZoneLayout;
  /** Workdays; every year of the period must have its notice. */
  readonly calendar: WorkCalendar;
  /** School terms of the district; absent: every workday can be a visiting day and every month counts, with a warning. */
  readonly terms?: readonly SchoolTerm[];
  /** Rules: series, resolved editions, or `district.on(date).scheduleRules`. */
  readonly rules: ScheduleRules;
  /** Which items the visits that rules ask for look at. */
  readonly rotations?: readonly ItemRotation[];
  /** Visits beyond the routine; see `extraVisitsOf` for those of a year plan. */
  readonly extraVisits?: readonly ExtraVisits[];
  /** Visits already fixed: kept as they are, counted, and planned around. */
  readonly fixedVisits?: readonly Visit[];
  /** Visits made before the period; absent: unknown, and rules that count in years are not planned, with a warning. */
  readonly history?: VisitHistory;
  /** Findings still to be looked at again; absent: none are known. */
  readonly openFindings?: readonly OpenFinding[];
  /** Visits of other programmes, by institution, for rules that count them (`./burden`); absent: none are known. */
  readonly otherVisits?: OtherVisits;
  /**
   * What part of an equal share of the visits an inspector is to have, from 0, by id: 0.8 for someone who carried too much before.
   * Absent, for inspectors without an entry, and for what is no such number: 1. Where all who share a work have 0, all have the same.
   * `./load` reckons it from a ledger.
   */
  readonly workShares?: Readonly<Record<string, number>>;
  /** Where inspectors set out; absent: the middle of their zone. */
  readonly office?: Coordinates;
  /** Ways as they are travelled; absent, or where none is listed: great circles, to 0.02 % within 100 km of the first known place. */
  readonly distances?: Distances;
}
