/**
 * Plans a year of supervision visits and checks a plan against the rules.
 *
 * @packageDocumentation
 */

// Rules
export {
  defineScheduleRule,
  type CadenceRule,
  type DutyBearer,
  type DutyRecipient,
  type GroupSizeRule,
  type IndependenceRule,
  type InspectRule,
  type OneVisitPerHalfDayRule,
  type RestBetweenVisitsRule,
  type RuleContent,
  type RuleLevel,
  type RuleScope,
  type ScheduleRule,
  type ScheduleRuleEdition,
} from "./rules/schedule-rule.ts";
export type { RuleFacts, RuleViolation } from "./rules/rule-facts.ts";
export {
  overrideScheduleRule,
  PARAMETERS_OF_RULE,
  type RuleParameters,
  type ScheduleRuleOverride,
} from "./rules/override-schedule-rule.ts";
export { scheduleRuleKind } from "./rules/schedule-rule-kind.ts";

// Year plans
export type {
  PlanActivity,
  PlannedVisits,
  YearPlan,
  YearPlanEdition,
  YearPlanItem,
  YearPlanRow,
} from "./year-plan.ts";
export { defineYearPlan, yearPlanKind } from "./year-plan-kind.ts";

// Work calendars
export { workCalendarKind } from "./work-calendar-kind.ts";
