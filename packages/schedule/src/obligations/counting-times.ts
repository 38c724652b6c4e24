import {
  addDays,
  daysBetween,
  daysInMonth,
  type Institution,
  type IsoDate,
  lengthInDays,
  monthsBetween,
  type Period,
  yearOf,
} from "@supervision/domain";
import { type Closure, isClosedAllDay, weekOfTerm } from "../closures.ts";
import { common } from "../day-spans.ts";
import type { CadenceRule } from "../rules/schedule-rule.ts";
import type { PlanningDays } from "../planning-days.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/** A week, a month, a term or a year of the planned time in which duties are counted. */
export interface CountingTime {
  /** `2026-03`, the id of a term, that with a week (`2026-spring-w03`), or `2026`. */
  readonly key: string;
  /** Name for people. */
  readonly label: string;
  /** The days inside the planned time. */
  readonly days: Period;
  /** The day whose edition of a rule binds: the first day of a week, month or term, the last of a year, when its duties fall due. */
  readonly bindsOn: IsoDate;
  /** Days on which visits can be made that count: those on which schools teach. */
  readonly visiting: readonly IsoDate[];
}

/**
 * The weeks, months, terms or years in which duties are counted.
 *
 * A week, quarter or term counts when at least half of it lies in the planned time; a year when its last day does.
 */
export function countingTimes(
  problem: ScheduleProblem,
  days: PlanningDays,
  rule: Pick<CadenceRule, "every" | "combinedMonths">,
): readonly CountingTime[] {
  const { period } = problem;
  const time = (key: string, label: string, whole: Period, bindsOn?: IsoDate): CountingTime => {
    const { from, until } = common(whole, period);
    const visiting = days.teaching.filter((day) => from <= day && day <= until);
    return { key, label, days: { from, until }, bindsOn: bindsOn ?? from, visiting };
  };
  switch (rule.every) {
    case "month":
      return runsOfMonths(monthsBetween(period.from, period.until), rule.combinedMonths ?? []).map(
        (months) => {
          const name = months.length === 1 ? months[0] : `${months[0]}—${(months.at(-1) ?? "").slice(5)}`;
          const key = months.map((month, index) => (index === 0 ? month : month.slice(5))).join("+");
          return time(key, name, monthsWhole(months));
        },
      );
    case "quarter":
      return runsOfMonths(
        monthsBetween(`${yearOf(period.from)}-01-01`, `${yearOf(period.until)}-12-31`),
        QUARTERS,
      )
        .map((months) => ({
          year: months[0].slice(0, 4),
          quarter: Number(months[0].slice(5)) / 3,
          whole: monthsWhole(months),
        }))
        .filter(({ whole }) => isMostlyIn(whole, period))
        .map(({ year, quarter, whole }) =>
          time(`${year}-Q${Math.ceil(quarter)}`, `${year}年第${"一二三四"[Math.floor(quarter)]}季度`, whole),
        );
    case "week":
      return (problem.terms ?? []).flatMap((term) =>
        weeksOf(term)
          .filter(({ whole }) => isMostlyIn(whole, period))
          .map(({ whole, week }) =>
            time(`${term.id}-w${String(week).padStart(2, "0")}`, `${term.name}第${week}周`, whole),
          ),
      );
    case "term":
      return (problem.terms ?? [])
        .filter((term) => isMostlyIn(term, period))
        .map((term) => time(term.id, term.name, term))
        .toSorted((a, b) => (a.days.from < b.days.from ? -1 : 1));
    case "year": {
      const times: CountingTime[] = [];
      for (let year = yearOf(period.from); `${year}-12-31` <= period.until; year += 1)
        times.push(
          time(`${year}`, `${year}`, { from: `${year}-01-01`, until: `${year}-12-31` }, `${year}-12-31`),
        );
      return times;
    }
  }
}

// At least half of it.
function isMostlyIn(whole: Period, period: Period): boolean {
  const outside =
    Math.max(0, daysBetween(whole.from, period.from)) + Math.max(0, daysBetween(period.until, whole.until));
  return 2 * outside <= lengthInDays(whole);
}

// Weeks from Monday to Sunday, those at the edges as far as the term goes.
function weeksOf(term: Period): readonly { readonly week: number; readonly whole: Period }[] {
  const weeks: { week: number; whole: Period }[] = [];
  for (let week = 1; ; week += 1) {
    const whole = common(weekOfTerm(term, week), term);
    if (whole.from > term.until) return weeks;
    weeks.push({ week, whole });
  }
}

const QUARTERS = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
  [10, 11, 12],
] as const;

type Months = readonly [string, ...string[]];

// Months that are counted together and follow one another form one run.
function runsOfMonths(
  months: readonly string[],
  combined: readonly (readonly number[])[],
): readonly Months[] {
  const runs: [string, ...string[]][] = [];
  let before: readonly number[] | undefined;
  for (const month of months) {
    const group = combined.find((numbers) => numbers.includes(Number(month.slice(5))));
    const run = runs.at(-1);
    if (run !== undefined && group !== undefined && group === before) run.push(month);
    else runs.push([month]);
    before = group;
  }
  return runs;
}

function monthsWhole(months: Months): Period {
  const last = months.at(-1) ?? months[0];
  const [year = 0, number = 0] = last.split("-").map(Number);
  return {
    from: `${months[0]}-01`,
    until: `${last}-${String(daysInMonth(year, number)).padStart(2, "0")}`,
  };
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
