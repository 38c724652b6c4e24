import {
  addDays,
  type HalfDay,
  type Inspector,
  type IsoDate,
  mayActOn,
  type Period,
  weekdayOf,
} from "@supervision/domain";
import { closuresOf } from "../../closures.ts";
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
  const weekdays = Uint8Array.from(days, (day) => weekdayOf(day));
  const free = new Uint8Array(inspectors.length * days.length);
  const freeHalfDays = new Int32Array(inspectors.length);
  inspectors.forEach((inspector, index) => {
    const own = free.subarray(index * days.length, (index + 1) * days.length);
    days.forEach((day, at) => {
      own[at] = mayActOn(inspector, day) ? weekly(inspector, weekdays[at]) : 0;
    });
    for (const entry of [...(inspector.leave ?? []), ...(inspector.unavailable ?? [])])
      eachHalfDay(days, weekdays, entry, (at, bits) => {
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
    for (const entry of entries)
      eachHalfDay(days, weekdays, entry, (at, bits) => {
        row[at] = (row[at] ?? 0) | bits;
      });
    closedRow[index] = rows.push(row) - 1;
  });
  const closedHalves = new Uint8Array(rows.length * days.length);
  rows.forEach((row, index) => closedHalves.set(row, index * days.length));
  const caps = capsOf(days, weekdays, inspectors, spans);
  return { free, freeHalfDays, closedRow, closedHalves, ...(caps === undefined ? {} : { caps }) };
}

function weekly({ weeklyTimes }: Inspector, weekday = 0): number {
  if (weeklyTimes === undefined) return BOTH;
  let bits = 0;
  for (const time of weeklyTimes) if (time.weekday === weekday) bits |= bitsOf(time.halfDay);
  return bits;
}

function bitsOf(halfDay: HalfDay | undefined): number {
  return halfDay === undefined ? BOTH : halfDay === "morning" ? 1 : 2;
}

function eachHalfDay(
  days: readonly IsoDate[],
  weekdays: Uint8Array,
  entry: Period & { readonly halfDay?: HalfDay; readonly weekdays?: readonly number[] },
  take: (day: number, bits: number) => void,
): void {
  const bits = bitsOf(entry.halfDay);
  for (const [at, day] of days.entries()) {
    if (day > entry.until) return;
    if (day < entry.from) continue;
    if (entry.weekdays === undefined || entry.weekdays.includes(weekdays[at] ?? 0)) take(at, bits);
  }
}

function capsOf(
  days: readonly IsoDate[],
  weekdays: Uint8Array,
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
  const mondays = days.map((day, at) => addDays(day, 1 - (weekdays[at] ?? 1)));
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
