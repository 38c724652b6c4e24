import { addDays, type IsoDate, lengthInDays, type Period } from "@supervision/domain";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { WantedVisit } from "./around-visit.ts";

/** Days tried one by one. */
const DAYS = 31;

/** Days of a span on which a visit could be made, one by one; those before today are over. */
export function daysToTry(
  days: Period,
  { period, today = period.from }: WantedVisit,
  problem: ScheduleProblem,
): readonly IsoDate[] {
  const from = [days.from, period.from, problem.period.from, today].reduce((a, b) => (a > b ? a : b));
  const until = [days.until, period.until, problem.period.until].reduce((a, b) => (a < b ? a : b));
  if (until < from) return [];
  return Array.from({ length: Math.min(DAYS, lengthInDays({ from, until })) }, (_, step) =>
    addDays(from, step),
  );
}
