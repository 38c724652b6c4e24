/**
 * 日历、时间轴、负荷图所需的数据，全年图（SVG）。
 *
 * Shows a plan: data for calendars, timelines and load displays, and pictures (SVG) of a year.
 *
 * @category 执行 Carrying out
 * @packageDocumentation
 */

// 数据 Data
export { inspectorLoads, type InspectorLoad } from "./inspector-load.ts";
export {
  type CalendarBlock,
  type CalendarEvent,
  type CalendarResource,
  type HalfDayHours,
  planCalendar,
  type PlanCalendar,
} from "./plan-calendar.ts";
export { type DutyCoverage, visitCoverage, type VisitCoverage } from "./visit-coverage.ts";
export { type WeekCount, weekCounts } from "./week-counts.ts";

// 图 Pictures
export { drawCoverage } from "./draw-coverage.ts";
export { drawLoads } from "./draw-loads.ts";
export { drawWeeks } from "./draw-weeks.ts";
export type { PictureOptions } from "./picture-options.ts";
