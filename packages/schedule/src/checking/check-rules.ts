import {
  contains,
  daysBetween,
  isRecusalInForce,
  type Period,
  type Visit,
  visitHalfDays,
  workdaysBetween,
} from "@supervision/domain";
import { factsBeside, type RuleViolation } from "../rules/rule-facts.ts";
import type {
  GroupSizeRule,
  InspectRule,
  RestBetweenVisitsRule,
  VisitLengthRule,
} from "../rules/schedule-rule.ts";
import { grouped } from "../grouped.ts";
import { mondayOf } from "../day-spans.ts";
import { breach, type Breach, type CheckFacts, distinct } from "./check-facts.ts";
import { isConcerned, visitsUnder } from "./is-concerned.ts";

/** Names inspectors with two visits in one half-day. */
export function checkHalfDays(facts: CheckFacts, bound: Period): readonly Breach[] {
  const violations: Breach[] = [];
  for (const [inspector, visits] of facts.visitsBy)
    for (const same of sameHalfDay(visits.filter((visit) => contains(bound, visit.date))))
      violations.push({
        visits: same.map(({ id }) => id),
        institutions: same.map(({ institution }) => institution),
        inspectors: [inspector],
        because: facts.words?.inspectorTwice(facts, inspector, same),
        amount: same.length - 1,
      });
  return violations;
}

/** Visits that share a half-day, two or more together, of visits by day and half-day; those that share the whole day once. */
export function sameHalfDay(visits: readonly Visit[]): readonly (readonly [Visit, ...Visit[]])[] {
  const found: (readonly [Visit["halfDay"], [Visit, ...Visit[]]])[] = [];
  const last: Partial<Record<Visit["halfDay"], [Visit, ...Visit[]]>> = {};
  for (const visit of visits)
    for (const half of visitHalfDays(visit)) {
      const group = last[half];
      if (group?.[0].date === visit.date) group.push(visit);
      else found.push([half, (last[half] = [visit])]);
    }
  // Where all last the whole day they met in the morning.
  return found.flatMap(([half, same]) =>
    same.length > 1 && same.some(({ halfDay }) => halfDay === half) ? [same] : [],
  );
}

/** Names visits to one institution that follow one another too soon; the later one's day says which edition binds. */
export function checkRest(facts: CheckFacts, rule: RestBetweenVisitsRule, bound: Period): readonly Breach[] {
  const violations: Breach[] = [];
  const workdays = [...facts.workdays];
  const number = new Map(workdays.map((day, index) => [day, index]));
  for (const [institution, visits] of facts.visitsAt) {
    const place = facts.institutions.get(institution);
    if (place !== undefined && !isConcerned(facts, rule, place)) continue;
    let before: Visit | undefined;
    for (const visit of visits) {
      if (visit.kind === "follow-up") continue;
      const earlier = before;
      before = visit;
      if (earlier === undefined || !contains(bound, visit.date)) continue;
      const distance = distanceOf(facts, rule, number, earlier.date, visit.date);
      if (distance === undefined || distance >= rule.days) continue;
      violations.push({
        visits: [earlier.id, visit.id],
        institutions: [institution],
        because: facts.words?.rest(rule, earlier, visit, distance),
        amount: rule.days - distance,
      });
    }
  }
  return violations;
}

function distanceOf(
  { problem }: CheckFacts,
  rule: RestBetweenVisitsRule,
  number: ReadonlyMap<string, number>,
  from: string,
  until: string,
): number | undefined {
  if (rule.unit === "days") return daysBetween(from, until);
  const a = number.get(from);
  const b = number.get(until);
  if (a !== undefined && b !== undefined) return b - a;
  // Days off and days outside the planned time are counted one by one.
  const between = workdaysBetween(problem.calendar, from, until);
  return between.ok ? between.value : undefined;
}

/** Names visits made by someone who must keep away. */
export function checkIndependence(
  facts: CheckFacts,
  yearsAfterPost: number,
  bound?: Period,
): readonly Breach[] {
  const violations: Breach[] = [];
  for (const recusal of facts.problem.register.recusals)
    for (const visit of facts.visitsBy.get(recusal.inspector) ?? []) {
      if (visit.institution !== recusal.institution || (bound && !contains(bound, visit.date))) continue;
      if (!isRecusalInForce(recusal, visit.date, yearsAfterPost)) continue;
      violations.push(breach(visit, facts.words?.recused(facts, recusal, visit), recusal.inspector));
    }
  return violations;
}

/** Names visits whose group is too small. */
export function checkGroupSize(facts: CheckFacts, rule: GroupSizeRule, bound: Period): readonly Breach[] {
  return visitsUnder(facts, rule, bound).flatMap(([visit]) => {
    const size = new Set(visit.inspectors).size;
    if (size >= rule.atLeast) return [];
    return [
      {
        ...breach(visit, facts.words?.groupSize(visit, size, rule), ...visit.inspectors),
        amount: rule.atLeast - size,
      },
    ];
  });
}

/** Names visits that end before they may. */
export function checkVisitLength(facts: CheckFacts, rule: VisitLengthRule, bound: Period): readonly Breach[] {
  return visitsUnder(facts, rule, bound).flatMap(([visit, place]) => {
    const amount = rule.halfDays - visitHalfDays(visit).length;
    return amount > 0 ? [{ ...breach(visit, facts.words?.tooShort(place, visit)), amount }] : [];
  });
}

/** Asks a rule of a district's own, once for each thing in its scope. */
export function checkInspect(facts: CheckFacts, rule: InspectRule, bound: Period): readonly RuleViolation[] {
  const visits = facts.visits.filter((visit) => contains(bound, visit.date));
  const base = factsBeside(facts.problem, rule, bound);
  if (rule.scope === "plan") return rule.inspect({ ...base, visits });
  // Institutions, inspectors and zones without visits are looked at too; days without visits are not.
  const scopes: Readonly<
    Record<typeof rule.scope, readonly [(visit: Visit) => readonly string[], Iterable<string>]>
  > = {
    institution: [({ institution }) => [institution], facts.institutions.keys()],
    inspector: [({ inspectors }) => distinct(inspectors), facts.inspectors.keys()],
    zone: [
      ({ institution }) => facts.zonesOf(institution),
      Object.keys(base.zones.zones).filter((id) => base.zones.zones[id]?.members !== undefined),
    ],
    week: [({ date }) => [mondayOf(date)], []],
    day: [({ date }) => [date], []],
  };
  const [keysOf, also] = scopes[rule.scope];
  const byKey = grouped(visits, keysOf);
  return [...new Set([...byKey.keys(), ...also])]
    .toSorted()
    .flatMap((subject) => rule.inspect({ ...base, visits: byKey.get(subject) ?? [], subject }));
}
