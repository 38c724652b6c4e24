import { type Inspector, type IsoDate, isWeeklyTime, mayActOn, weekdayOf } from "@supervision/domain";
import { mondayOf } from "../../day-spans.ts";
import { type Closure, closuresOf } from "../../closures.ts";
import type { RuleSpan } from "../../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../../schedule-problem.ts";
import { HALF_DAYS, BOTH } from "./half-day-bits.ts";
import type { PlanModel } from "./plan-model.ts";

/** Half-days somebody has, whom an institution lets in, and how many visits somebody makes at most. */
export type HalfDayModel = Pick<PlanModel, "free" | "freeHalfDays" | "closedRow" | "closedHalves" | "caps">;

/** Reads who is at hand in which half-days. */
export function halfDayModel(
  problem: ScheduleProblem,
  spans: readonly RuleSpan[],
  { days, institutions, inspectors }: Pick<PlanModel, "days" | "institutions" | "inspectors">,
): HalfDayModel {
  const free = new Uint8Array(inspectors.length * days.length);
  const freeHalfDays = new Int32Array(inspectors.length);
  inspectors.forEach((inspector, index) => {
    const { weeklyTimes, leave = [], unavailable = [] } = inspector;
    const own = free.subarray(index * days.length, (index + 1) * days.length);
    days.forEach((day, at) => {
      if (!mayActOn(inspector, day)) return;
      own[at] =
        (isWeeklyTime(weeklyTimes, day, "morning") ? 1 : 0) |
        (isWeeklyTime(weeklyTimes, day, "afternoon") ? 2 : 0);
    });
    eachHalfDay(days, [...leave, ...unavailable], (at, bits) => {
      own[at] = (own[at] ?? 0) & ~bits;
    });
    freeHalfDays[index] = own.reduce((sum, bits) => sum + (HALF_DAYS[bits] ?? 0), 0);
  });

  const closures = closuresOf(problem, spans);
  const closedRow = new Int32Array(institutions.length);
  const rows: Uint8Array[] = [new Uint8Array(days.length)];
  institutions.forEach((institution, index) => {
    const entries = closures(institution);
    if (entries.length === 0) return;
    const row = new Uint8Array(days.length);
    eachHalfDay(days, entries, (at, bits) => {
      row[at] = (row[at] ?? 0) | bits;
    });
    closedRow[index] = rows.push(row) - 1;
  });
  const closedHalves = Uint8Array.from(rows.flatMap((cells) => [...cells]));
  const caps = capsOf(days, inspectors, spans);
  return { free, freeHalfDays, closedRow, closedHalves, ...(caps === undefined ? {} : { caps }) };
}

function eachHalfDay(
  days: readonly IsoDate[],
  entries: readonly Closure[],
  take: (day: number, bits: number) => void,
): void {
  for (const { from, until, halfDay, weekdays } of entries)
    days.forEach((day, at) => {
      if (from <= day && day <= until && weekdays?.includes(weekdayOf(day)) !== false)
        take(at, halfDay === undefined ? BOTH : halfDay === "morning" ? 1 : 2);
    });
}

function capsOf(
  days: readonly IsoDate[],
  inspectors: readonly Inspector[],
  spans: readonly RuleSpan[],
): PlanModel["caps"] {
  const rules = spans.flatMap(({ edition: { rule, level } }) =>
    rule.type === "visits-at-most" && level === "hard" ? [rule] : [],
  );
  if (rules.length === 0 && inspectors.every(({ visitsAtMost }) => visitsAtMost === undefined))
    return undefined;
  const most = (unit: "perWeek" | "perMonth"): readonly number[] =>
    inspectors.map(({ visitsAtMost, status }) =>
      rules.reduce(
        (least, rule) =>
          rule.statuses?.includes(status) === false ? least : Math.min(least, rule[unit] ?? Infinity),
        visitsAtMost?.[unit] ?? Infinity,
      ),
    );
  const perWeek = most("perWeek");
  const perMonth = most("perMonth");
  const mondays = days.map(mondayOf);
  const months = days.map((day) => day.slice(0, 7));
  const weekCount = new Set(mondays).size;
  const monthCount = new Set(months).size;
  return {
    week: Int32Array.from(mondays, (monday) => mondays.indexOf(monday)),
    month: Int32Array.from(months, (month) => months.indexOf(month)),
    total: Float64Array.from(perWeek, (week, inspector) =>
      Math.min(weekCount * week, monthCount * (perMonth[inspector] ?? Infinity)),
    ),
    perWeek: Int32Array.from(perWeek, finite),
    perMonth: Int32Array.from(perMonth, finite),
  };
}

function finite(most: number): number {
  return most === Infinity ? 0 : most;
}
