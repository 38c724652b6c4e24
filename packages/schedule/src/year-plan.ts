import type { Contribution, EditionHeader, ItemRef, Period, VisitKind } from "@supervision/domain";
import type { ItemRotation } from "./item-rotation.ts";
import type { InstitutionsConcerned } from "./rules/institutions-among.ts";

/**
 * What an item of a year plan is.
 *
 * - `meeting` 例会、工作会议
 * - `training` 培训
 * - `visit` 督导
 * - `follow-up` 回头看
 * - `report` 报告
 * - `summary` 总结
 * - `appraisal` 考核
 * - `self-check` 自查
 * - `inspection-reception` 迎检
 * - `filing` 归档
 * - `survey` 问卷、满意度
 * - `publicity` 推介
 * - `planning` 拟订计划、征集需求
 * - `data-review` 数据审核
 * - `research` 案例、论文、调研
 * - `lesson-observation` 听课、评课
 * - `notice` 督导通知、提前告示
 * - `feedback` 反馈意见、督导意见书
 *
 * @term 工作事项类别
 */
export type PlanActivity =
  | "meeting"
  | "training"
  | "visit"
  | "follow-up"
  | "report"
  | "summary"
  | "appraisal"
  | "self-check"
  | "inspection-reception"
  | "filing"
  | "survey"
  | "publicity"
  | "planning"
  | "data-review"
  | "research"
  | "lesson-observation"
  | "notice"
  | "feedback";

/**
 * Visits an item of the plan asks for beyond the monthly routine.
 *
 * @term 计划督导
 */
export interface PlannedVisits extends InstitutionsConcerned {
  /** What the visits are for. */
  readonly kind: VisitKind;
  /** Topic, such as `春季开学`. */
  readonly topic?: string;
  /** Names or ids of institutions concerned, when the document lists them. */
  readonly institutions?: readonly string[];
  /**
   * How many of the institutions concerned are visited, drawn by the seed and spread over the zones before anything is planned: rules do not choose
   * whom; absent: all of them.
   */
  readonly sample?: number;
  /**
   * Whether the windows of one item draw in turn, so that nobody is drawn again before the others were; absent: each window draws by itself.
   * Other items draw by themselves: lists of `institutions` keep them apart.
   */
  readonly inTurn?: boolean;
  /** Checklist items to be looked at. */
  readonly items?: readonly ItemRef[];
  /** Inspectors a visit needs; a comprehensive or special group has at least 3 (国务院令第624号 第十六条). */
  readonly inspectors?: number;
  /** Whether a visit lasts the whole day; absent: half a day, unless a rule (`visit-length`) asks for more. */
  readonly wholeDay?: boolean;
  /** How important they are beside the visits that hard rules ask for, 0 to 100; absent: 50. When not all visits have a place, the least important are left out. */
  readonly importance?: number;
}

/**
 * One item of the plan.
 *
 * @term 工作事项
 */
export interface YearPlanItem {
  /** Stable id inside the plan, such as `feb-opening`. */
  readonly id: string;
  /** Short text as printed in the table, in our words. */
  readonly text: string;
  /** What it is. */
  readonly activity: PlanActivity;
  /** Visits it asks for. */
  readonly visits?: PlannedVisits;
}

/**
 * One row of the table: a month, several months together, a quarter, or weeks of a term.
 *
 * @term 工作安排行
 */
export interface YearPlanRow {
  /** Label as printed, such as `7-8月` or `第一季度`. */
  readonly label: string;
  /** Month numbers 1 to 12 the row covers, in order; for weeks of a term the months they fall in. */
  readonly months: readonly [number, ...number[]];
  /** Weeks of each term the row is about, for plans by weeks; each week has its visits, with a sample of its own. -1 is the last week, 0 the time before teaching begins (`visitsFrom` of a term); several weeks as one window are `during`. */
  readonly weeksOfTerm?: readonly [number, ...number[]];
  /** Days the row is about, such as a campaign's; its visits are made in them, whatever `months` and `weeksOfTerm` say. */
  readonly during?: Period;
  /** Items in printed order. */
  readonly items: readonly YearPlanItem[];
}

/**
 * A district's year as its office published it.
 *
 * @term 年度工作安排
 */
export interface YearPlanEdition extends EditionHeader {
  /** Heading of the table. */
  readonly heading: string;
  /** How the rows divide the year. */
  readonly axis: "month" | "quarter" | "week";
  /** Whether items carry one running number through the whole table (丹徒) or start anew in each row (惠山). */
  readonly numbering: "per-row" | "running";
  /** Which checklist items routine visits look at through the year; absent: the office says so elsewhere. */
  readonly rotations?: readonly ItemRotation[];
  /** Rows in printed order; the first row's first month opens the planned year. */
  readonly rows: readonly [YearPlanRow, ...YearPlanRow[]];
}

/**
 * A series of year plans.
 *
 * @term 年度工作计划
 */
export interface YearPlan<Id extends string = string> extends Contribution<Id> {
  /** Tells the kinds of content apart. */
  readonly kind: "year-plan";
  /** Editions, oldest first. */
  readonly editions: readonly YearPlanEdition[];
}
