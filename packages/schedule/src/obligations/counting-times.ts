import {
  addDays,
  daysBetween,
  daysInMonth,
  type Institution,
  type IsoDate,
  lengthInDays,
  monthsBetween,
  type Period,
  weekdayOf,
  yearOf,
} from "@supervision/domain";
import { type Closure, isClosedAllDay } from "../closures.ts";
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
  /** Days on which visits can be made. */
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
    const from = whole.from > period.from ? whole.from : period.from;
    const until = whole.until < period.until ? whole.until : period.until;
    const visiting = days.visiting.filter((day) => from <= day && day <= until);
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
      return quartersIn(period).map(({ key, label, whole }) => time(key, label, whole));
    case "week":
      return (problem.terms ?? []).flatMap((term) =>
        weeksOf(term)
          .map((whole, index) => ({ whole, week: index + 1 }))
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

// The days of each week, Monday to Sunday, that lie in the term.
function weeksOf(term: Period): readonly Period[] {
  const weeks: Period[] = [];
  for (let from = term.from; from <= term.until;) {
    const sunday = addDays(from, 7 - weekdayOf(from));
    weeks.push({ from, until: sunday < term.until ? sunday : term.until });
    from = addDays(sunday, 1);
  }
  return weeks;
}

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

// A quarter counts when at least half of it lies in the planned time.
function quartersIn(period: Period): readonly { key: string; label: string; whole: Period }[] {
  const found: { key: string; label: string; whole: Period }[] = [];
  for (let year = yearOf(period.from); year <= yearOf(period.until); year += 1)
    for (const quarter of [1, 2, 3, 4]) {
      const months = [1, 2, 3].map((step) => `${year}-${String(3 * quarter - 3 + step).padStart(2, "0")}`);
      const [first = "", ...others] = months;
      const whole = monthsWhole([first, ...others]);
      if (isMostlyIn(whole, period))
        found.push({
          key: `${year}-Q${quarter}`,
          label: `${year}年第${"一二三四"[quarter - 1] ?? ""}季度`,
          whole,
        });
    }
  return found;
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
