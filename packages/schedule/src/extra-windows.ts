import { addDays, contains, type Period } from "@supervision/domain";
import { weekOfTerm } from "./closures.ts";
import { common } from "./day-spans.ts";
import { monthRuns } from "./month-runs.ts";
import type { ExtraVisits, ScheduleProblem } from "./schedule-problem.ts";

/** The windows in which extra visits are made: their days, the weeks of each term, runs of neighbouring months, or each month by itself. */
export function extraWindows(
  { months, each, during, weeksOfTerm }: Pick<ExtraVisits, "months" | "each" | "during" | "weeksOfTerm">,
  { period, terms }: Pick<ScheduleProblem, "period" | "terms">,
): readonly Period[] {
  const windows =
    during !== undefined
      ? [during]
      : weeksOfTerm === undefined
        ? monthRuns(period, each === undefined ? [months] : [])
            .filter((run) => months.includes(Number(run.months[0].slice(5))))
            .map(({ days }) => days)
        : (terms ?? []).flatMap((term) =>
            weeksOfTerm.map((week) =>
              week === 0
                ? { from: term.visitsFrom ?? term.from, until: addDays(term.from, -1) }
                : common(weekOfTerm(term, week), term),
            ),
          );
  return windows.map((window) => common(window, period)).filter(({ from, until }) => from <= until);
}

/** Institution ids drawn already for a window, whichever of its days they are written under. */
export function drawnIn({ drawn = {} }: Pick<ExtraVisits, "drawn">, window: Period): readonly string[] {
  return Object.entries(drawn).flatMap(([day, ids]) => (contains(window, day) ? ids : []));
}

/** Whether a window is drawn for good: what is drawn is the whole sample. */
export function isDrawnForGood({ drawnUntil }: Pick<ExtraVisits, "drawnUntil">, window: Period): boolean {
  return drawnUntil !== undefined && window.until <= drawnUntil;
}
