import {
  addYears,
  contains,
  type Inspector,
  isOnLeave,
  isRecusalInForce,
  mayActOn,
  type Period,
  type Visit,
  zoneIdFor,
} from "@supervision/domain";
import type { RuleSpan } from "../rules/rules-in-force.ts";
import type { RotationRule } from "../rules/schedule-rule.ts";
import { isInWeeklyTimes, isTaken } from "./check-availability.ts";
import { breach, type Breach, type CheckFacts, distinct } from "./check-facts.ts";
import { visitsUnder } from "./is-concerned.ts";

/** Says whether the history reaches back as many years as a rule of rotation counts. */
export function isHistoryLongEnough({ problem }: CheckFacts, rule: RotationRule): boolean {
  const { history, period } = problem;
  return history !== undefined && history.since <= addYears(period.from, -rule.afterYears);
}

/** Names visits by inspectors who should have handed the institution over. */
export function checkRotation(facts: CheckFacts, rule: RotationRule, bound: Period): readonly Breach[] {
  const { history, period } = facts.problem;
  return visitsUnder(facts, rule, bound).flatMap(([visit]) => {
    if (facts.acrossZones.has(visit.kind)) return [];
    return distinct(visit.inspectors).flatMap((id) => {
      for (let year = 1; year <= rule.afterYears; year += 1)
        if (
          !history?.visits.some(
            (past) =>
              history.since <= addYears(period.from, -rule.afterYears) &&
              past.institution === visit.institution &&
              past.date >= addYears(period.from, -year) &&
              past.date < addYears(period.from, 1 - year) &&
              !facts.acrossZones.has(past.kind) &&
              past.inspectors?.includes(id),
          )
        )
          return [];
      return [breach(visit, facts.words?.rotation(facts, rule, visit, id), id)];
    });
  });
}

function isAtHand(facts: CheckFacts, spans: readonly RuleSpan[], person: Inspector, visit: Visit): boolean {
  const { date, institution } = visit;
  if (isOnLeave(person, date) || !mayActOn(person, date)) return false;
  if (isTaken(person, visit) || !isInWeeklyTimes(person, visit)) return false;
  let years = 0;
  for (const { edition, days } of spans) {
    if (contains(days, date) && edition.rule.type === "independence")
      years = Math.max(years, edition.rule.yearsAfterPost);
    if (
      edition.rule.type === "rotation" &&
      edition.level === "hard" &&
      checkRotation(
        { ...facts, visits: [{ ...visit, inspectors: [person.id] }] },
        edition.rule,
        facts.problem.period,
      )[0]
    )
      return false;
  }
  return !facts.problem.register.recusals.some(
    (recusal) =>
      recusal.inspector === person.id &&
      recusal.institution === institution &&
      isRecusalInForce(recusal, date, years),
  );
}

/** Names visits by deputies in half-days in which another inspector of the zone was at hand. */
export function checkDeputies(
  facts: CheckFacts,
  spans: readonly RuleSpan[],
  bound: Period,
): readonly Breach[] {
  const { zones, register } = facts.problem;
  const stands = (person: Inspector, zone: string): boolean =>
    person.deputyFor?.some((named) => zoneIdFor(zones, named) === zone) ?? false;
  return facts.visits.flatMap((visit) => {
    const [zone] = facts.zonesOf(visit.institution);
    if (zone === undefined || facts.acrossZones.has(visit.kind) || !contains(bound, visit.date)) return [];
    const served = register.inspectors.filter(({ id }) => facts.servesZone(zone, id));
    const mains = served.filter((person) => !stands(person, zone));
    const first = mains.some(({ responsible }) => responsible)
      ? mains.filter(({ responsible }) => responsible)
      : mains;
    // Whoever makes this very visit is not at hand to make it instead.
    const atHand = first.find(
      (person) => !visit.inspectors.includes(person.id) && isAtHand(facts, spans, person, visit),
    );
    if (atHand === undefined) return [];
    return served.flatMap((person) =>
      visit.inspectors.includes(person.id) && stands(person, zone)
        ? [breach(visit, facts.words?.deputy(atHand, person, visit), person.id)]
        : [],
    );
  });
}
