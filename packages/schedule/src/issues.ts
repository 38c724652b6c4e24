/**
 * What plans, obligations and rules are refused for; code, message and way out in both languages stand in the folder `issues`. What only further
 * entries raise (changes, draws, `checkProblem`) is imported from there, so that it is loaded with them alone.
 */
export {
  overrideNotSupported,
  ruleFieldIdle,
  ruleFieldUnknown,
  ruleFunctionMissing,
  ruleMonthsApart,
  ruleNumberInvalid,
  ruleDayInvalid,
  ruleParameterUnknown,
  ruleValueUnknown,
  ruleWeightInvalid,
  ruleWithoutEffect,
  ruleWordUnknown,
} from "./issues/rule-issues.ts";
export {
  yearPlanFieldUnknown,
  yearPlanItemDuplicate,
  yearPlanMonthInvalid,
  yearPlanRotationInvalid,
  yearPlanVisitsInvalid,
} from "./issues/year-plan-issues.ts";
export {
  calendarMakeUpDayOff,
  calendarYearExpected,
  calendarYearMismatch,
} from "./issues/calendar-issues.ts";
export {
  andGivesWay,
  andNotAsked,
  closedReason,
  demandReason,
  groupReason,
  hinderedReason,
  HINDRANCES,
  limitReason,
  noDayReason,
  nobodyServesReason,
  ownRuleReason,
  placedTwiceReason,
  shortageWords,
  shutReason,
  takenReason,
  unknownReason,
  unplacedReason,
  unqualifiedReason,
} from "./issues/reason-words.ts";
export {
  capacityShort,
  findingDeadlineMissing,
  historyMissing,
  institutionFactUnknown,
  periodInvalid,
  periodWithoutVisitingDays,
  problemPartIdle,
  registerIdDuplicate,
  rotationIncomplete,
  ruleDuplicate,
  termsMissing,
  visitRuleMissing,
  zoneCountInvalid,
} from "./issues/problem-issues.ts";
