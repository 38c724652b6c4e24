import {
  addDays,
  addMonths,
  daysBetween,
  type Institution,
  type IsoDate,
  lengthInDays,
  type Period,
  yearOf,
} from "@supervision/domain";
import { type Closure, isClosedAllDay, weekOfTerm } from "../closures.ts";
import { common } from "../day-spans.ts";
import { monthRuns } from "../month-runs.ts";
import type { PlanningDays } from "../planning-days.ts";
import type { CadenceRule } from "../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { compareText } from "../text-order.ts";
import type { ObligationWords } from "./obligation-words.ts";

/** A week, a month, a quarter, a term or a year of the planned time in which duties are counted. */
export interface CountingTime {
  /** `2026-03`, `2026-Q1`, the id of a term, that with a week (`2026-spring-w03`), or `2026`. */
  readonly key: string;
  /** Name for people; empty where nobody is told. */
  readonly label: string;
  /** The days inside the planned time. */
  readonly days: Period;
  /** The day whose edition of a rule binds: the first day of a week, month or term, the last of a year, when its duties fall due. */
  readonly bindsOn: IsoDate;
  /** Days on which visits can be made that count: those on which schools teach. */
  readonly visiting: readonly IsoDate[];
}

type Counted = Pick<CadenceRule, "every" | "combinedMonths">;

interface WholeTime {
  readonly key: string;
  readonly whole: Period;
}

/**
 * The weeks, months, terms or years in which duties are counted.
 *
 * A month counts whatever part of it is planned; a week, quarter or term when at least half of it lies in the planned time; a year when its
 * last day does.
 */
export function countingTimes(
  problem: ScheduleProblem,
  { teaching }: PlanningDays,
  rule: Counted,
  words?: Pick<ObligationWords, "time">,
): readonly CountingTime[] {
  const { period } = problem;
  const isYear = rule.every === "year";
  return wholeTimes(problem, rule)
    .filter(
      ({ whole }) =>
        rule.every === "month" || (isYear ? whole.until <= period.until : isMostlyIn(whole, period)),
    )
    .map(({ key, whole }) => {
      const days = common(whole, period);
      const visiting = teaching.filter((day) => days.from <= day && day <= days.until);
      const label = words?.time(rule.every, days, problem.terms) ?? "";
      return { key, label, days, bindsOn: isYear ? whole.until : days.from, visiting };
    })
    .toSorted((a, b) => compareText(a.days.from, b.days.from));
}

function wholeTimes(
  { period, terms = [] }: ScheduleProblem,
  { every, combinedMonths = [] }: Counted,
): readonly WholeTime[] {
  if (every === "term") return terms.map((term) => ({ key: term.id, whole: term }));
  if (every === "week") return terms.flatMap((term) => weeksOf(term, `${term.id}-w`));
  if (every === "month")
    return monthRuns(period, combinedMonths).map(({ months: [first, ...others], days }) => ({
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

// At least half of it.
function isMostlyIn(whole: Period, period: Period): boolean {
  const outside =
    Math.max(0, daysBetween(whole.from, period.from)) + Math.max(0, daysBetween(period.until, whole.until));
  return 2 * outside <= lengthInDays(whole);
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

/** The days of a counting time on which an institution is open and takes visits. */
export function openDays(
  time: CountingTime,
  institution: Institution,
  closures: readonly Closure[],
): CountingTime {
  const { opened, closed } = institution;
  if (opened === undefined && closed === undefined && closures.length === 0) return time;
  const from = opened !== undefined && opened > time.days.from ? opened : time.days.from;
  const until = closed !== undefined && closed < time.days.until ? closed : time.days.until;
  const visiting = time.visiting.filter(
    (day) => from <= day && day <= until && !isClosedAllDay(closures, day),
  );
  // An institution that is never open keeps an empty span that begins after it ends.
  return { ...time, days: from <= until ? { from, until } : { from, until: addDays(from, -1) }, visiting };
}

/** Says whether a rule counts this time for an institution, given the days on which that is open. */
export function isCounted(rule: CadenceRule, whole: CountingTime, open: CountingTime): boolean {
  if (open.days.until < open.days.from) return false;
  if (rule.every !== "month") return 2 * open.visiting.length >= Math.max(1, whole.visiting.length);
  if (rule.countedMonths === "all-months") return true;
  return open.visiting.length >= (rule.minimumTeachingDays ?? 5);
}
