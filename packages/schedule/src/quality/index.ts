/**
 * Measures how good a plan from anywhere is, against what any plan of the same visits must cost.
 *
 * @packageDocumentation
 */
export { measureSchedule, type ScheduleMeasure } from "./measure-schedule.ts";
