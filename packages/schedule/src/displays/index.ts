/**
 * Shows a plan: data for calendars, timelines and load displays, and pictures (SVG) of a year.
 *
 * @packageDocumentation
 */

// Data
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

// Pictures
export { drawCoverage } from "./draw-coverage.ts";
export { drawLoads } from "./draw-loads.ts";
export { drawWeeks } from "./draw-weeks.ts";
export type { PictureOptions } from "./picture-options.ts";
