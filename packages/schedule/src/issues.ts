/** Every issue the schedule package raises; code, message and way out in both languages stand in the folder `issues`. */
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
  closedSpanOutside,
  distanceUnlisted,
  institutionsUnplaced,
  numberDoubtful,
} from "./issues/doubtful-data-issues.ts";
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
export {
  deputyZoneNotServed,
  pinUnknown,
  problemIdUnknown,
  problemKeyUnknown,
  recusalOver,
  recusalUnknown,
  problemValueInvalid,
  valueInvalid,
  ruleStartsWithin,
  spanInvalid,
  termsOverlap,
  turnOutsideCycle,
} from "./issues/checked-problem-issues.ts";
export {
  extraGroupTooLarge,
  extraInstitutionAmbiguous,
  extraSampleShort,
  extraVisitsInvalid,
  extraVisitsNobody,
  extraVisitsOutside,
  wholeDayNowhere,
  rotationInvalid,
} from "./issues/extra-visit-issues.ts";
export {
  changeAreaEmpty,
  changeDayClosed,
  changeDayInvalid,
  changeInspectorUnknown,
  changeInstitutionUnknown,
  changeNeedsTerms,
  changeOver,
  changePartUnknown,
  extraWithoutDays,
  nothingHandedOver,
  replanDayInvalid,
  ruleNotBroken,
  visitIdDuplicate,
  visitNotHandedOver,
  visitUnknown,
  wishInstitutionUnknown,
  wishWithoutSlot,
} from "./issues/change-issues.ts";
export { jobFailed, jobMemoryShort, ruleNotPortable, searchResultInvalid } from "./issues/search-issues.ts";
export {
  drawBeaconMissing,
  drawCommitmentBroken,
  drawEntryDuplicate,
  drawInspectorsShort,
  drawNumberInvalid,
  drawPlanChanged,
  drawRecordDiffers,
  drawSecretShort,
  drawTakeTooMany,
} from "./issues/draw-issues.ts";
export { otherVisitInvalid, burdenUnsigned } from "./issues/burden-issues.ts";
export {
  announcedKindsTooMany,
  type MissedShare,
  unannouncedShareMissed,
} from "./issues/unannounced-issues.ts";
export {
  eventVisitUnknown,
  wholeDayFromAfternoon,
  eventVisitKnown,
  eventDayInvalid,
  eventInFuture,
  eventAfterEnd,
} from "./issues/progress-issues.ts";
