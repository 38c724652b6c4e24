import { addDays, addMonths, monthsBetween, type Period, weekdayOf } from "@supervision/domain";
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
        : (terms ?? []).flatMap((term) => {
            const monday = addDays(term.from, 1 - weekdayOf(term.from));
            return weeksOfTerm.map((week) => {
              const from = addDays(monday, 7 * (week - 1));
              return common({ from, until: addDays(from, 6) }, term);
            });
          });
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

// Ends before it begins when nothing is common.
function common(a: Period, b: Period): Period {
  return { from: a.from > b.from ? a.from : b.from, until: a.until < b.until ? a.until : b.until };
}
