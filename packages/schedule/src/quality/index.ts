/**
 * 任何来源的安排好不好：代价多少，理论上最少多少。
 *
 * Measures how good a plan from anywhere is, against what any plan of the same visits must cost.
 *
 * @category 说明 Explaining
 * @packageDocumentation
 */
export { measureSchedule, type ScheduleMeasure } from "./measure-schedule.ts";
