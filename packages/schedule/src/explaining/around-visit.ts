import { type Inspector, inspectorsOfZone, placeInstitutions, type Visit } from "@supervision/domain";
import { settledExtras } from "../replanning/match-visits.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { UnscheduledVisit } from "../schedule-outcome.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/** Kinds of visit to which inspectors of other zones may come. */
const ACROSS_ZONES = ["special", "comprehensive", "joint"];

/** Inspectors who could make a visit: those of the zone, or all for visits by groups from anywhere. */
export function staffAround(problem: ScheduleProblem, left: UnscheduledVisit): readonly Inspector[] {
  const { register, zones } = problem;
  if (ACROSS_ZONES.includes(left.kind)) return register.inspectors;
  const zone = zoneAround(problem, left.institution);
  return zone === undefined ? [] : inspectorsOfZone(zones, zone, register.inspectors);
}

/** The zone an institution falls in. */
export function zoneAround({ register, zones }: ScheduleProblem, institution: string): string | undefined {
  return placeInstitutions(zones, register.institutions).zoneOf[institution];
}

/** Says whether a hard rule of the district's own looks at more than one institution, inspector or zone. */
export function isSeenWidely({ rules, period }: ScheduleProblem): boolean {
  return rulesInForce(rules, period).some(
    ({ edition: { rule, level } }) =>
      level === "hard" && rule.type === "inspect" && ["plan", "day", "week"].includes(rule.scope),
  );
}

/** The part of a problem a visit of one zone depends on: its zone, its people, and where else they go. */
export function aroundVisit(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  left: UnscheduledVisit,
): { readonly problem: ScheduleProblem; readonly visits: readonly Visit[] } {
  const staff = new Set(staffAround(problem, left).map(({ id }) => id));
  const { register } = problem;
  const settled: ScheduleProblem =
    problem.extraVisits === undefined ? problem : { ...problem, extraVisits: settledExtras(problem, visits) };
  if (staff.size === register.inspectors.length || isSeenWidely(problem)) return { problem: settled, visits };
  const { zoneOf } = placeInstitutions(problem.zones, register.institutions);
  const zone = zoneOf[left.institution];
  const near = visits.filter(
    (visit) => visit.inspectors.some((id) => staff.has(id)) || zoneOf[visit.institution] === zone,
  );
  const places = new Set([left.institution, ...near.map(({ institution }) => institution)]);
  const people = new Set([...staff, ...near.flatMap(({ inspectors }) => inspectors)]);
  return {
    problem: {
      ...settled,
      register: {
        ...register,
        institutions: register.institutions.filter(({ id }) => places.has(id)),
        inspectors: register.inspectors.filter(({ id }) => people.has(id)),
      },
    },
    visits: near,
  };
}
