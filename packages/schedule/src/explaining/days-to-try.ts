import { addDays, type IsoDate, lengthInDays, type Period } from "@supervision/domain";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { WantedVisit } from "./around-visit.ts";

/** Days tried one by one. */
const DAYS = 31;

/** The time in which a visit may be made from today on; `undefined` when it is over. */
export function windowOf(
  { period, today = period.from }: WantedVisit,
  problem: Pick<ScheduleProblem, "period">,
): Period | undefined {
  const from = [period.from, problem.period.from, today].reduce((a, b) => (a > b ? a : b));
  const until = period.until < problem.period.until ? period.until : problem.period.until;
  return until < from ? undefined : { from, until };
}

/** Days of a span on which a visit could be made, one by one; those before today are over. */
export function daysToTry(days: Period, left: WantedVisit, problem: ScheduleProblem): readonly IsoDate[] {
  const window = windowOf(left, problem);
  if (window === undefined) return [];
  const from = days.from > window.from ? days.from : window.from;
  const until = days.until < window.until ? days.until : window.until;
  if (until < from) return [];
  return Array.from({ length: Math.min(DAYS, lengthInDays({ from, until })) }, (_, step) =>
    addDays(from, step),
  );
}
