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
import type { CadenceRule } from "../rules/schedule-rule.ts";
import type { PlanningDays } from "../planning-days.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/** A month, a term or a year of the planned time in which duties are counted. */
export interface CountingTime {
  /** `2026-03`, the id of a term, or `2026`. */
  readonly key: string;
  /** Name for people. */
  readonly label: string;
  /** The days inside the planned time. */
  readonly days: Period;
  /** The day whose edition of a rule binds: the first day of a month or term, the last of a year, when its duties fall due. */
  readonly bindsOn: IsoDate;
  /** Days on which visits can be made. */
  readonly visiting: readonly IsoDate[];
}

/**
 * The months, terms or years in which duties are counted.
 *
 * A term counts when at least half of it lies in the planned time; a year when its last day does.
 */
export function countingTimes(
  problem: ScheduleProblem,
  days: PlanningDays,
  every: CadenceRule["every"],
): readonly CountingTime[] {
  const { period } = problem;
  const time = (key: string, label: string, whole: Period, bindsOn?: IsoDate): CountingTime => {
    const from = whole.from > period.from ? whole.from : period.from;
    const until = whole.until < period.until ? whole.until : period.until;
    const visiting = days.visiting.filter((day) => from <= day && day <= until);
    return { key, label, days: { from, until }, bindsOn: bindsOn ?? from, visiting };
  };
  switch (every) {
    case "month":
      return monthsBetween(period.from, period.until).map((month) => {
        const [year = 0, number = 0] = month.split("-").map(Number);
        const last = `${month}-${String(daysInMonth(year, number)).padStart(2, "0")}`;
        return time(month, month, { from: `${month}-01`, until: last });
      });
    case "term":
      return (problem.terms ?? [])
        .filter((term) => {
          if (term.until < period.from || period.until < term.from) return false;
          const before = Math.max(0, daysBetween(term.from, period.from));
          const after = Math.max(0, daysBetween(period.until, term.until));
          return 2 * (before + after) <= lengthInDays(term);
        })
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

/** The days of a counting time on which an institution is open. */
export function openDays(time: CountingTime, institution: Institution): CountingTime {
  const { opened, closed } = institution;
  if (opened === undefined && closed === undefined) return time;
  const from = opened !== undefined && opened > time.days.from ? opened : time.days.from;
  const until = closed !== undefined && closed < time.days.until ? closed : time.days.until;
  const visiting = time.visiting.filter((day) => from <= day && day <= until);
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
