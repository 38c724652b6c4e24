import type { Bilingual, Period, Visit, VisitKind } from "@supervision/domain";
import type { CapacityShortage } from "./capacity/capacity-shortage.ts";
import type { RuleLevel } from "./rules/rule-level.ts";

/**
 * Why a visit could not be planned.
 *
 * - `institution-unknown` 名册中没有该单位
 * - `institution-unplaced` 不属于任何责任区
 * - `institution-placed-twice` 属于多个责任区
 * - `institution-closed` 时段内未开办或已停办
 * - `period-over` 时段内的日子都已过去或不再变动（只在调整时）
 * - `institution-unavailable` 时段内该单位考试、活动或停课，不接受督导
 * - `no-teaching-day` 时段内没有可督导的教学日
 * - `no-inspector-in-zone` 责任区没有督学
 * - `all-recused` 责任区督学均须回避
 * - `not-engaged` 责任区督学均不在聘期或督学证有效期内
 * - `all-on-leave` 责任区督学均请假
 * - `all-unavailable` 责任区督学均另有安排（会议、培训、任课等）
 * - `not-qualified` 责任区督学均不符合资格要求
 * - `all-hindered` 责任区督学各有不同原因都不能督导（回避、轮换、资格、聘期、请假、另有安排）
 * - `group-too-small` 可派督学不足督导组人数
 * - `no-free-half-day` 没有空闲半天
 * - `visits-at-most` 督学的督导次数已到每周、每月上限
 * - `own-rule` 排入会违反本地硬性规则
 *
 * @term 未排原因
 */
export type UnscheduledCode =
  | "institution-unknown"
  | "institution-unplaced"
  | "institution-placed-twice"
  | "institution-closed"
  | "period-over"
  | "institution-unavailable"
  | "no-teaching-day"
  | "no-inspector-in-zone"
  | "all-recused"
  | "not-engaged"
  | "all-on-leave"
  | "all-unavailable"
  | "not-qualified"
  | "all-hindered"
  | "group-too-small"
  | "no-free-half-day"
  | "visits-at-most"
  | "own-rule";

/**
 * A visit that is owed or planned and has no place in the schedule.
 *
 * @term 未排督导
 */
export interface UnscheduledVisit {
  /** Institution id, or the name the year plan gives when the register has none. */
  readonly institution: string;
  /** Id of the rule that asks for it; `year-plan#` and the id of the item; or `extra-visits#` and the id of extra visits nobody's year plan asks for. */
  readonly rule: string;
  /** What the visit is for. */
  readonly kind: VisitKind;
  /** When it should have been. */
  readonly period: Period;
  /** Why it could not be planned: a code and words with numbers. */
  readonly reason: Bilingual & { readonly code: UnscheduledCode };
}

/**
 * What a plan costs under one rule.
 *
 * @term 规则得分
 */
export interface RuleScore {
  /** Rule id; checks of the plan's shape have ids that begin with `structure/`. */
  readonly rule: string;
  /** Title for people; of checks of the plan's shape in few words, in full by `titleOfScore`. */
  readonly title: Bilingual;
  /** Edition of the rule; absent for checks of the plan's shape. A rule whose edition changes has an entry for each. */
  readonly edition?: string;
  /** Hard, medium or soft. */
  readonly level: RuleLevel;
  /** Sum of weight × amount over the violations, a whole number; 0 is best. */
  readonly penalty: number;
  /** Number of violations. */
  readonly violations: number;
}

/**
 * A generated plan.
 *
 * @term 督导安排
 */
export interface SchedulePlan {
  /** `complete`: everything owed is planned and no hard rule is broken; `partial`: something is left over, see `unscheduled` and `score`. */
  readonly status: "complete" | "partial";
  /** Visits by day, half-day and id. */
  readonly visits: readonly Visit[];
  /** What could not be planned, with reasons. */
  readonly unscheduled: readonly UnscheduledVisit[];
  /** What the independent checker says, per rule. */
  readonly score: readonly RuleScore[];
  /** The seed the plan was made with. */
  readonly seed: number;
  /** Improvement moves tried. */
  readonly moves: number;
  /** What the plan costs and how little any plan of the same visits can cost; absent in plans that were not generated here. */
  readonly quality?: PlanQuality;
  /** Proofs that visits had to be left out, found before the search, in short words (`findShortages` says them in full, with the limits that count); absent in plans that were not generated here. */
  readonly shortages?: readonly CapacityShortage[];
}

/**
 * What a plan costs, part by part, beside a proven lower bound: whole numbers, 100 m of way counting 1.
 *
 * @term 安排质量
 */
export interface PlanQuality {
  /** Sum of the parts. */
  readonly cost: number;
  /** Ways of all inspectors over all days, out and back, in 100 m; 0 where places are unknown. */
  readonly travel: number;
  /**
   * Weight × missing days under rules of rest of every level, between every two visits of an institution that lie too near, follow-ups left
   * out; here and in `own` the weight of a medium rule counts 100,000-fold.
   */
  readonly rest: number;
  /**
   * 200 for each half-day by which an inspector's load over the whole period lies below the share of the work rounded down, or above the
   * share rounded up. Inspectors whose zones share somebody have one work: the half-days of all their visits, those of groups and fixed
   * ones too, shared out by the half-days each is at hand (without recusals) times `workShares`. Whoever could be out on fewer half-days
   * than the share, because of recusals or limits, has just those, and the others share the rest.
   */
  readonly balance: number;
  /** Penalty under the other soft and medium rules that steer the search: `inspect` but for the whole plan, `no-visits`, `qualification`, `rotation`, `visits-at-most`. */
  readonly own: number;
  /**
   * No plan of the same visits costs less that visits a school once a day at most and leaves visits of one inspector to those who make the
   * zone's: the shortest ways when visits are paired freely, and what fair shares ask of pairs. A visit that stands for that of a month keeps to the month.
   */
  readonly lowerBound: number;
}

/**
 * A generation that was called off; it leaves no plan behind.
 *
 * @term 已取消
 */
export interface ScheduleCancelled {
  /** Tells the outcomes apart. */
  readonly status: "cancelled";
  /** The stage in which it was called off. */
  readonly stage: ScheduleStage;
}

/**
 * What generation came to.
 *
 * @term 编排结果
 */
export type ScheduleOutcome = SchedulePlan | ScheduleCancelled;

/**
 * The stages of generation in order.
 *
 * @term 编排阶段
 */
export type ScheduleStage = "placing" | "improving" | "checking";

/**
 * How far generation has come.
 *
 * @term 编排进度
 */
export interface ScheduleProgress {
  /** Stage at work. */
  readonly stage: ScheduleStage;
  /** Steps done in this stage. */
  readonly done: number;
  /** Steps of this stage. */
  readonly total: number;
}
