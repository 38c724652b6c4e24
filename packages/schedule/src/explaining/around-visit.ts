import {
  addDays,
  addMonths,
  contains,
  type Inspector,
  type IsoDate,
  inspectorsOfZone,
  monthOf,
  type Period,
  placeInstitutions,
  type Visit,
} from "@supervision/domain";
import { ruleSpans } from "../replanning/changed-parts.ts";
import { settledExtras } from "../replanning/settled-samples.ts";
import { kindsAcrossZones } from "../rules/kinds-across-zones.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { UnscheduledVisit } from "../schedule-outcome.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/** A visit without a place, and the day from which on it may be made; absent: any day of its time. */
export interface WantedVisit extends UnscheduledVisit {
  readonly today?: IsoDate;
}

/** Inspectors who could make a visit: those of the zone, or all for visits by groups from anywhere. */
export function staffAround(
  problem: ScheduleProblem,
  left: Pick<UnscheduledVisit, "institution" | "kind">,
): readonly Inspector[] {
  const { register, zones, rules, period } = problem;
  if (kindsAcrossZones(rulesInForce(rules, period)).has(left.kind)) return register.inspectors;
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

/** The part of a plan that a visit depends on. */
export interface PlanPart {
  /** The problem of the part; rules of the district's own that only weigh are left out. */
  readonly problem: ScheduleProblem;
  /** Visits that may make room: those of the zone, and of its people elsewhere. */
  readonly visits: readonly Visit[];
  /** Other visits of the people and institutions in those: they are held. */
  readonly aside: readonly Visit[];
  /** Whether it is all of the plan. */
  readonly whole: boolean;
  /** The months it is about; absent: all of the time. */
  readonly months?: Period;
  /** Whether visits stay in those months; otherwise their own times alone count. */
  readonly stay?: boolean;
}

/** Days beside the months of a part on which visits can still stand in its way, by rest or limits a week. */
const BESIDE = 31;

/** The part in the months of a visit alone: those who make room stay in them. Room there is room. */
export function inItsMonths(part: PlanPart, left: UnscheduledVisit, until = left.period.until): PlanPart {
  const months = monthsAround({ from: left.period.from, until });
  const near = { from: addDays(months.from, -BESIDE), until: addDays(months.until, BESIDE) };
  const isIn = ({ date }: Visit): boolean => contains(months, date);
  return {
    ...part,
    months,
    stay: true,
    visits: part.visits.filter(isIn),
    aside: [...part.aside, ...part.visits.filter((visit) => !isIn(visit))].filter(({ date }) =>
      contains(near, date),
    ),
  };
}

/** The visits of the part in the months of a visit, all others gone: no room there is no room. */
export function aloneInItsMonths(part: PlanPart, left: UnscheduledVisit): PlanPart {
  const months = monthsAround(left.period);
  return { ...part, months, visits: part.visits.filter(({ date }) => contains(months, date)), aside: [] };
}

function monthsAround({ from, until }: Period): Period {
  return { from: `${monthOf(from)}-01`, until: addDays(addMonths(`${monthOf(until)}-01`, 1), -1) };
}

/** Says whether no rule of the district's own is hard: then visits that are not there stand in nobody's way. */
export function isMonotone({ rules, period }: ScheduleProblem): boolean {
  return rulesInForce(rules, period).every(
    ({ edition: { rule, level } }) => rule.type !== "inspect" || level !== "hard",
  );
}

/** The whole plan, as one part. */
export function wholePlan(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  left?: UnscheduledVisit,
): PlanPart {
  return { problem: settledProblem(problem, visits, left), visits, aside: [], whole: true };
}

/** The part of a problem a visit of one zone depends on: its zone, its people and those who may help them, and where else they go. */
export function aroundVisit(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  left: UnscheduledVisit,
  helpers: readonly string[] = [],
): PlanPart {
  const staff = new Set(staffAround(problem, left).map(({ id }) => id));
  const { register } = problem;
  if (staff.size === register.inspectors.length || isSeenWidely(problem))
    return wholePlan(problem, visits, left);
  const { zoneOf } = placeInstitutions(problem.zones, register.institutions);
  const zone = zoneOf[left.institution];
  const isNear = (visit: Visit): boolean =>
    visit.inspectors.some((id) => staff.has(id)) || zoneOf[visit.institution] === zone;
  const near = visits.filter(isNear);
  const inZone = register.institutions.filter(({ id }) => zoneOf[id] === zone);
  const places = new Set([...inZone.map(({ id }) => id), ...near.map(({ institution }) => institution)]);
  const people = new Set([...staff, ...helpers, ...near.flatMap(({ inspectors }) => inspectors)]);
  const aside = visits.filter(
    (visit) =>
      !isNear(visit) && (places.has(visit.institution) || visit.inspectors.some((id) => people.has(id))),
  );
  // Who is known by those visits alone may be asked to come along: where else they are counts too.
  const known = new Set(people);
  for (const visit of aside) for (const id of visit.inspectors) people.add(id);
  const counted = new Set([...near, ...aside]);
  aside.push(
    ...visits.filter(
      (visit) => !counted.has(visit) && visit.inspectors.some((id) => people.has(id) && !known.has(id)),
    ),
  );
  for (const visit of aside) places.add(visit.institution);
  const settled = settledProblem(problem, visits, left);
  const part: ScheduleProblem = {
    ...settled,
    register: {
      ...register,
      institutions: register.institutions.filter(({ id }) => places.has(id)),
      inspectors: register.inspectors.filter(({ id }) => people.has(id)),
      recusals: register.recusals.filter(
        ({ inspector, institution }) => people.has(inspector) && places.has(institution),
      ),
    },
  };
  return { problem: part, visits: near, aside, whole: false };
}

/** Forms of rules that matter only when they are hard; visits are asked for, groups formed and deputies kept whatever the level. */
const ONLY_WEIGHED: ReadonlySet<string> = new Set([
  "inspect",
  "no-visits",
  "qualification",
  "rotation",
  "visits-at-most",
]);

/** Samples as they were drawn; and nothing that only weighs, since nobody asks here how good a plan is. */
export function settledProblem(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  left?: UnscheduledVisit,
): ScheduleProblem {
  return {
    ...problem,
    rules: ruleSpans(problem).filter(
      ({ edition: { rule, level } }) => level === "hard" || !ONLY_WEIGHED.has(rule.type),
    ),
    ...(problem.extraVisits === undefined
      ? {}
      : { extraVisits: settledExtras(problem, visits, left === undefined ? [] : [left]) }),
  };
}
