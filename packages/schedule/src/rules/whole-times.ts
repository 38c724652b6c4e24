import { addDays, addMonths, type Period, yearOf } from "@supervision/domain";
import { weekOfTerm } from "../closures.ts";
import { common } from "../day-spans.ts";
import { monthRuns } from "../month-runs.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { CadenceRule } from "./cadence-rule.ts";

/** What a rule counts in. */
export type CountedIn = Pick<CadenceRule, "every" | "combinedMonths" | "months">;

/** A week, month, quarter, term or year with all its days. */
export interface WholeTime {
  /** `2026-03`, `2026-Q1`, the id of a term, that with a week (`2026-spring-w03`), or `2026`. */
  readonly key: string;
  /** First and last day. */
  readonly whole: Period;
}

/** The weeks, months, quarters, terms or years that a rule counts in and the planned time may touch. */
export function wholeTimes(
  { period, terms = [] }: Pick<ScheduleProblem, "period" | "terms">,
  { every, combinedMonths = [], months: only }: CountedIn,
): readonly WholeTime[] {
  if (every === "term") return terms.map((term) => ({ key: term.id, whole: term }));
  if (every === "week") return terms.flatMap((term) => weeksOf(term, `${term.id}-w`));
  if (every === "month")
    return monthRuns(period, combinedMonths)
      .filter(({ months }) => months.some((month) => only?.includes(Number(month.slice(5))) !== false))
      .map(({ months: [first, ...others], days }) => ({
        key: [first, ...others.map((month) => month.slice(5))].join("+"),
        whole: days,
      }));
  const times: WholeTime[] = [];
  const months = every === "year" ? 12 : 3;
  for (let from = `${yearOf(period.from)}-01-01`; from <= period.until; from = addMonths(from, months)) {
    const quarter = every === "year" ? "" : `-Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`;
    times.push({
      key: `${yearOf(from)}${quarter}`,
      whole: { from, until: addDays(addMonths(from, months), -1) },
    });
  }
  return times;
}

// Weeks from Monday to Sunday, those at the edges as far as the term goes.
function weeksOf(term: Period, key: string): readonly WholeTime[] {
  const weeks: WholeTime[] = [];
  for (let week = 1; ; week += 1) {
    const whole = common(weekOfTerm(term, week), term);
    if (whole.from > term.until) return weeks;
    weeks.push({ key: `${key}${String(week).padStart(2, "0")}`, whole });
  }
}
