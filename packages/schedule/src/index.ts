/**
 * 全年督导：推算应尽职责，编排，核查任何来源的安排。
 *
 * Plans a year of supervision visits and checks a plan against the rules.
 *
 * 先看这些 Begin with these:
 *
 * - {@link ScheduleProblem}：编排的全部输入，普通数据。 All that goes in, as plain data.
 * - {@link defineScheduleRule}、{@link overrideScheduleRule}：写一条规则、改一条规则的数字。 A rule; its numbers changed.
 * - {@link defineYearPlan}：年度计划。 The plan of a year.
 * - {@link planObligations}：应尽职责，谁在什么期限前欠谁几次。 Who owes what to whom by when.
 * - {@link findShortages}：人手够不够。 What cannot be done, proven.
 * - {@link generateSchedule}：编排。 The plan.
 * - {@link checkSchedule}、{@link explainSchedule}：核查任何来源的安排，说明安排。 Any plan checked; a plan explained.
 *
 * 编排之前先核对输入用 `@supervision/schedule/problem`，情况有变用 `@supervision/schedule/replanning`，问为什么用 `@supervision/schedule/explaining`。
 *
 * @category 核心 Core
 * @packageDocumentation
 */

// 规则 Rules
export {
  defineScheduleRule,
  type AroundVisitRule,
  type CadenceRule,
  type CycleRule,
  type CycleTurn,
  type DeputiesRule,
  type DayOfYear,
  type DutyBearer,
  type DutyRecipient,
  type FollowUpRule,
  type GroupSizeRule,
  type IndependenceRule,
  type InspectRule,
  type NoVisitsRule,
  type QualificationRule,
  type OneVisitPerHalfDayRule,
  type RestBetweenVisitsRule,
  type RotationRule,
  type RuleContent,
  type RuleScope,
  type ScheduleRule,
  type ScheduleRuleEdition,
  type VisitLengthRule,
  type VisitsAtMostRule,
} from "./rules/schedule-rule.ts";
export { RULE_LEVELS, type RuleLevel } from "./rules/rule-level.ts";
export type { RuleFacts, RuleViolation } from "./rules/rule-facts.ts";
export {
  overrideScheduleRule,
  PARAMETERS_OF_RULE,
  type RuleParameters,
  type ScheduleRuleOverride,
} from "./rules/override-schedule-rule.ts";
export { scheduleRuleKind } from "./rules/schedule-rule-kind.ts";

export type { InstitutionsAmong, InstitutionsConcerned } from "./rules/institutions-among.ts";

// 年度计划 Year plans
export type {
  PlanActivity,
  PlannedVisits,
  YearPlan,
  YearPlanEdition,
  YearPlanItem,
  YearPlanRow,
} from "./year-plan.ts";
export { defineYearPlan, yearPlanKind } from "./year-plan-kind.ts";

// 工作日历 Work calendars
export { workCalendarKind } from "./work-calendar-kind.ts";
export { provisionalVisits } from "./provisional-visits.ts";

// 核查和说明 Checking and explaining; before what plans: bundlers keep this order, and what is alike compresses better side by side
export {
  checkSchedule,
  type RuleNotChecked,
  type RuleResult,
  type ScheduleCheck,
} from "./checking/check-schedule.ts";
export {
  type CheckedPlan,
  explainSchedule,
  type ScheduleExplanation,
  titleOfScore,
} from "./explain-schedule.ts";

// 输入和应尽职责 Problems and obligations
export type { RuleInForce, ScheduleRules } from "./rules/rules-in-force.ts";
export type {
  ExtraVisits,
  OpenFinding,
  PastVisit,
  ScheduleProblem,
  VisitHistory,
} from "./schedule-problem.ts";
export type { Distances } from "./distances.ts";
export type { ItemRotation } from "./item-rotation.ts";
export type { OtherVisit, OtherVisits } from "./other-visits.ts";
export { extraVisitsOf } from "./extra-visits.ts";
export type { Obligation, WeakerRule } from "./obligations/obligation.ts";
export { planObligations } from "./obligations/plan-obligations.ts";

// 编排 Generation
export {
  generateSchedule,
  generateScheduleInSteps,
  type GenerateOptions,
} from "./generation/generate-schedule.ts";
export { planOfSearch, searchTaskOf } from "./search/plan-of-search.ts";
export type {
  PlanQuality,
  RuleScore,
  ScheduleCancelled,
  ScheduleOutcome,
  SchedulePlan,
  ScheduleProgress,
  ScheduleStage,
  UnscheduledCode,
  UnscheduledVisit,
} from "./schedule-outcome.ts";

// 人力缺口 Capacity
export type { CapacityShortage } from "./capacity/capacity-shortage.ts";
export { findShortages } from "./capacity/find-shortages.ts";
