import {
  addDays,
  daysBetween,
  type Institution,
  type IsoDate,
  lengthInDays,
  overlaps,
  type Period,
} from "@supervision/domain";
import { type Closure, isClosedAllDay } from "../closures.ts";
import { common } from "../day-spans.ts";
import type { PlanningDays } from "../planning-days.ts";
import type { CadenceRule } from "../rules/schedule-rule.ts";
import { wholeTimes } from "../rules/whole-times.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { compareText } from "../text-order.ts";
import type { DutiesTold } from "./duties-told.ts";

/** A week, a month, a quarter, a term or a year of the planned time in which duties are counted. */
export interface CountingTime {
  /** `2026-03`, `2026-Q1`, the id of a term, that with a week (`2026-spring-w03`), or `2026`. */
  readonly key: string;
  /** Name for people; empty where nobody is told. */
  readonly label: string;
  /** Last day on which it can be done, when that is told to lie after the time. */
  readonly due?: IsoDate;
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
 * A month counts whatever part of it is planned; a week, quarter or term when at least half of it lies in the planned time; a year when its
 * last day does.
 */
export function countingTimes(
  problem: ScheduleProblem,
  { teaching }: PlanningDays,
  rule: CadenceRule,
  told?: Pick<DutiesTold, "ofTime">,
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
      const bindsOn = isYear ? whole.until : days.from;
      return { key, label: "", days, bindsOn, visiting, ...told?.ofTime(rule, days, whole.until) };
    })
    .toSorted((a, b) => compareText(a.days.from, b.days.from));
}

// At least half of it.
function isMostlyIn(whole: Period, period: Period): boolean {
  const outside =
    Math.max(0, daysBetween(whole.from, period.from)) + Math.max(0, daysBetween(period.until, whole.until));
  return 2 * outside <= lengthInDays(whole);
}

/** The days of a counting time on which an institution is open and takes visits. */
export function openDays(
  time: CountingTime,
  institution: Institution,
  closures: readonly Closure[],
): CountingTime {
  const { opened, closed } = institution;
  const near = closures.filter((closure) => overlaps(closure, time.days));
  if (opened === undefined && closed === undefined && near.length === 0) return time;
  const from = opened !== undefined && opened > time.days.from ? opened : time.days.from;
  const until = closed !== undefined && closed < time.days.until ? closed : time.days.until;
  const visiting = time.visiting.filter((day) => from <= day && day <= until && !isClosedAllDay(near, day));
  // An institution that is never open keeps an empty span that begins after it ends.
  return { ...time, days: from <= until ? { from, until } : { from, until: addDays(from, -1) }, visiting };
}

/** Teaching days that are enough for a visit that is due in a month, or before a day. */
export const TEACHING_WEEK = 5;

/** Says whether a rule counts this time for an institution, given the days on which that is open. */
export function isCounted(rule: CadenceRule, whole: CountingTime, open: CountingTime): boolean {
  if (open.days.until < open.days.from) return false;
  if (rule.countedMonths === "all-months") return true;
  const enough = rule.every === "month" ? TEACHING_WEEK : Math.max(1, whole.visiting.length) / 2;
  return open.visiting.length >= (rule.minimumTeachingDays ?? enough);
}
