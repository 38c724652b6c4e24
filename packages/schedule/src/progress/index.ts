/**
 * 计划执行进度：已督导、逾期、改期、取消及原因，逾期的交给 replan 补排。
 *
 * Follows a plan while it is carried out: planned, made, late, moved, with reasons; and hands it on to `replan`.
 *
 * @category 执行 Carrying out
 * @packageDocumentation
 */
export { eventsFromReplan } from "./events-from-replan.ts";
export { eventsFromRecords, type VisitEvent } from "./visit-event.ts";
export { planProgress, type PlanProgress, type VisitProgress, type VisitState } from "./plan-progress.ts";
export { madeVisits, standingVisits } from "./standing-visits.ts";
export { formatProgress } from "./format-progress.ts";
export { dutiesAroundVisits } from "../obligations/duties-around-visits.ts";
export { deedsOf, dutyProgress, type DutyDone, type DutyProgress } from "../obligations/duty-progress.ts";
export {
  lessonsOnVisits,
  type LessonsOnVisit,
  type LessonsPlaced,
  type LessonTerms,
} from "../obligations/lessons-on-visits.ts";
