import {
  contains,
  type HalfDay,
  type Inspector,
  type Institution,
  isWeeklyTime,
  type IsoDate,
  type Period,
  unavailableAt,
  type VisitsAtMost,
  type Visit,
  visitHalfDays,
} from "@supervision/domain";
import { weekOfTerm } from "../closures.ts";
import type { NoVisitsRule } from "../rules/schedule-rule.ts";
import type { RuleSpan } from "../rules/rules-in-force.ts";
import { grouped } from "../grouped.ts";
import { mondayOf } from "../day-spans.ts";
import { breach, type Breach, type CheckFacts } from "./check-facts.ts";
import { isConcerned, visitsUnder } from "./is-concerned.ts";

/** Says whether an entry takes away a half-day of a visit. */
export function isTaken(of: Pick<Institution, "unavailable"> | undefined, visit: Visit): boolean {
  return visitHalfDays(visit).some((half) => unavailableAt(of?.unavailable, visit.date, half) !== undefined);
}

/** Says whether every half-day of a visit is one of an inspector's weekly times. */
export function isInWeeklyTimes({ weeklyTimes }: Pick<Inspector, "weeklyTimes">, visit: Visit): boolean {
  return visitHalfDays(visit).every((half) => isWeeklyTime(weeklyTimes, visit.date, half));
}

/** Names weeks and months in which an inspector makes more visits than the limit. */
export function checkVisitLimits(
  facts: CheckFacts,
  limitsOf = ({ visitsAtMost = {} }: Inspector): VisitsAtMost => visitsAtMost,
  bound = facts.problem.period,
): readonly Breach[] {
  const violations: Breach[] = [];
  for (const [id, all] of facts.visitsBy) {
    const person = facts.inspectors.get(id);
    if (person === undefined) continue;
    const { perWeek, perMonth } = limitsOf(person);
    for (const [unit, most] of [["week", perWeek] as const, ["month", perMonth] as const]) {
      if (most === undefined) continue;
      const visits = all.filter(({ date }) => contains(bound, date));
      for (const [key, same] of grouped(visits, ({ date }) => [
        unit === "week" ? mondayOf(date) : date.slice(0, 7),
      ]))
        if (same.length > most)
          violations.push({
            visits: same.map((visit) => visit.id),
            inspectors: [id],
            because: facts.words?.tooMany(person, key, unit, same, most),
            amount: same.length - most,
          });
    }
  }
  return violations;
}

/** Names visits on days on which the institution's kind takes none. */
export function checkNoVisits(facts: CheckFacts, rule: NoVisitsRule, bound: Period): readonly Breach[] {
  const isQuiet = quietUnder(facts, rule);
  return visitsUnder(facts, rule, bound).flatMap(([visit, place]) => {
    return visitHalfDays(visit).some((half) => isQuiet(visit.date, half))
      ? [breach(visit, facts.words?.quiet(place, visit, rule, isQuiet))]
      : [];
  });
}

function quietUnder(
  { problem: { terms = [] } }: CheckFacts,
  { yearly = [], during = [], weeksOfTerm = [], halfDay: only }: NoVisitsRule,
): (date: IsoDate, halfDay: HalfDay) => boolean {
  const weeks = terms.flatMap((term) => weeksOfTerm.map((week) => weekOfTerm(term, week)));
  const spans = [...during, ...weeks];
  return (date, halfDay) =>
    (only === undefined || only === halfDay) &&
    (yearly.some(({ month, day }) => month === Number(date.slice(5, 7)) && day === Number(date.slice(8))) ||
      spans.some((span) => contains(span, date)));
}

/** Days by institution on which it takes no visits at all, by its own entries and by hard rules of days without visits. */
export function quietDays(
  facts: CheckFacts,
  spans: readonly RuleSpan[],
): (place: Institution) => ReadonlySet<IsoDate> {
  const { teachingDays } = facts;
  const ruled = spans.flatMap(({ edition: { rule, level }, days }) => {
    if (rule.type !== "no-visits" || level !== "hard") return [];
    const isQuiet = quietUnder(facts, rule);
    const quiet = (half: HalfDay): ReadonlySet<IsoDate> =>
      new Set(teachingDays.filter((day) => contains(days, day) && isQuiet(day, half)));
    return [{ rule, morning: quiet("morning"), afternoon: quiet("afternoon") }];
  });
  const known = new Map<string, ReadonlySet<IsoDate>>();
  return (place) => {
    let found = known.get(place.id);
    if (found === undefined) {
      const own = ruled.filter(({ rule }) => isConcerned(facts, rule, place));
      const isQuiet = (day: IsoDate, half: HalfDay): boolean => {
        for (const rule of own) if (rule[half].has(day)) return true;
        return unavailableAt(place.unavailable, day, half) !== undefined;
      };
      found = new Set(
        own.length === 0 && place.unavailable === undefined
          ? []
          : teachingDays.filter((day) => isQuiet(day, "morning") && isQuiet(day, "afternoon")),
      );
      known.set(place.id, found);
    }
    return found;
  };
}
