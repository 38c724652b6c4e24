import { addDays, addMonths, monthsBetween, type Period } from "@supervision/domain";
import { weekOfTerm } from "./closures.ts";
import { common } from "./day-spans.ts";
import type { ExtraVisits, ScheduleProblem } from "./schedule-problem.ts";

/** The windows in which extra visits are made: their days, the weeks of each term, or runs of neighbouring months. */
export function extraWindows(
  { months, during, weeksOfTerm }: Pick<ExtraVisits, "months" | "during" | "weeksOfTerm">,
  { period, terms }: Pick<ScheduleProblem, "period" | "terms">,
): readonly Period[] {
  const windows =
    during !== undefined
      ? [during]
      : weeksOfTerm === undefined
        ? runsOf(months, period)
        : (terms ?? []).flatMap((term) =>
            weeksOfTerm.map((week) =>
              week === 0
                ? { from: term.visitsFrom ?? term.from, until: addDays(term.from, -1) }
                : common(weekOfTerm(term, week), term),
            ),
          );
  return windows.map((window) => common(window, period)).filter(({ from, until }) => from <= until);
}

function runsOf(months: readonly number[], period: Period): readonly Period[] {
  const runs: { first: string; last: string; index: number }[] = [];
  monthsBetween(period.from, period.until).forEach((month, index) => {
    if (!months.includes(Number(month.slice(5)))) return;
    const run = runs.at(-1);
    if (run !== undefined && run.index === index - 1) {
      run.last = month;
      run.index = index;
    } else runs.push({ first: month, last: month, index });
  });
  return runs.map(({ first, last }) => ({
    from: `${first}-01`,
    until: addDays(addMonths(`${last}-01`, 1), -1),
  }));
}
