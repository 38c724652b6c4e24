import type {
  Coordinates,
  Period,
  Register,
  SchoolTerm,
  Visit,
  WorkCalendar,
  ZoneLayout,
} from "@supervision/domain";
import type { ItemRotation } from "./item-rotation.ts";
import type { ScheduleRules } from "./rules/rules-in-force.ts";
import type { PlannedVisits } from "./year-plan.ts";

/**
 * Visits beyond the routine, asked for by the year plan or by the office.
 *
 * @term 计划外加督导
 */
export interface ExtraVisits {
  /** Stable id, such as the id of the item of the year plan. */
  readonly id: string;
  /** Months 1 to 12 in which the visits are made, in order; neighbouring months form one window. */
  readonly months: readonly number[];
  /** The visits. */
  readonly visits: PlannedVisits;
}

/**
 * All a plan rests on: plain data.
 *
 * @term 排程输入
 */
export interface ScheduleProblem {
  /** Days to plan. */
  readonly period: Period;
  /** Institutions, inspectors, recusals. */
  readonly register: Register;
  /** How institutions fall into zones. */
  readonly zones: ZoneLayout;
  /** Workdays; every year of the period must have its notice. */
  readonly calendar: WorkCalendar;
  /** School terms of the district; absent: every workday can be a visiting day and every month counts, with a warning. */
  readonly terms?: readonly SchoolTerm[];
  /** Rules: series, resolved editions, or `district.on(date).scheduleRules`. */
  readonly rules: ScheduleRules;
  /** Which items routine visits look at. */
  readonly rotations?: readonly ItemRotation[];
  /** Visits beyond the routine; see `extraVisitsOf` for those of a year plan. */
  readonly extraVisits?: readonly ExtraVisits[];
  /** Visits already fixed: kept as they are, counted, and planned around. */
  readonly fixedVisits?: readonly Visit[];
  /** Where inspectors set out; absent: the middle of their zone. */
  readonly office?: Coordinates;
}
