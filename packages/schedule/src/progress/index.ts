/**
 * Follows a plan while it is carried out: planned, made, late, moved, with reasons; and hands it on to `replan`.
 *
 * @packageDocumentation
 */
export { eventsFromRecords, type VisitEvent } from "./visit-event.ts";
export { planProgress, type PlanProgress, type VisitProgress, type VisitState } from "./plan-progress.ts";
export { madeVisits, standingVisits } from "./standing-visits.ts";
export { formatProgress } from "./format-progress.ts";
