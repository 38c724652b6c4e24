import { addDays, isIsoDate, type Visit, weekdayOf } from "@supervision/domain";
import type { PlanModel } from "../generation/model/plan-model.ts";

/** Visits of an inspector in the week and the month of a visiting day that have no half-day in the search, such as those kept on a day that is closed now. */
export interface VisitsBeside {
  inWeek(inspector: number, day: number): number;
  inMonth(inspector: number, day: number): number;
}

/** Counts visits that stay whatever is searched for; `undefined` where nobody has a limit, or there are none. */
export function visitsBeside(
  { caps, days, inspectorIndex }: PlanModel,
  kept: readonly Visit[],
): VisitsBeside | undefined {
  if (caps === undefined || kept.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const { date, inspectors } of kept)
    for (const id of inspectors) {
      const inspector = inspectorIndex.get(id);
      if (inspector === undefined) continue;
      for (const span of [mondayOf(date), date.slice(0, 7)]) {
        const key = `${inspector} ${span}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  const count = (inspector: number, span: string): number => counts.get(`${inspector} ${span}`) ?? 0;
  return {
    inWeek: (inspector, day) => count(inspector, mondayOf(days[day] ?? "")),
    inMonth: (inspector, day) => count(inspector, (days[day] ?? "").slice(0, 7)),
  };
}

function mondayOf(date: string): string {
  return isIsoDate(date) ? addDays(date, 1 - weekdayOf(date)) : date;
}
