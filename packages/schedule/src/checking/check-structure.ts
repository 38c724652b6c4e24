import { contains, type Inspector, isIsoDate, isOnLeave, mayActOn, type Visit } from "@supervision/domain";
import { grouped } from "../grouped.ts";
import { checkVisitLimits, isInWeeklyTimes, isTaken } from "./check-availability.ts";
import { breach, type Breach, type CheckFacts, distinct } from "./check-facts.ts";
import { sameHalfDay } from "./check-rules.ts";

/** A check of a plan's shape that needs no rule: it holds in every district. */
export interface StructureCheck {
  /** Id, behind `structure/`. */
  readonly id: string;
  /** Names what is wrong. */
  readonly check: (facts: CheckFacts) => readonly Breach[];
}

function structure(id: string, check: StructureCheck["check"]): StructureCheck {
  return { id, check };
}

/** Looks at each visit by itself, as handed in or among those with a civil date. */
function ofVisits(
  id: string,
  of: "all" | "visits",
  isWrong: (facts: CheckFacts, visit: Visit) => boolean,
): StructureCheck {
  return structure(id, (facts) =>
    facts[of].flatMap((visit) =>
      isWrong(facts, visit) ? [breach(visit, facts.words?.wrong(id, visit, facts))] : FINE,
    ),
  );
}

/** Looks at each inspector of each visit, whom the register may not have. */
function ofInspectors(
  id: string,
  of: "all" | "visits",
  isWrong: (facts: CheckFacts, visit: Visit, person: Inspector | undefined, id: string) => boolean,
): StructureCheck {
  return structure(id, (facts) => {
    const found: Breach[] = [];
    for (const visit of facts[of])
      for (const one of distinct(visit.inspectors)) {
        const person = facts.inspectors.get(one);
        if (isWrong(facts, visit, person, one))
          found.push(breach(visit, facts.words?.wrongInspector(id, visit, one, person), one));
      }
    return found;
  });
}

const FINE: readonly Breach[] = [];

/** Every check of a plan's shape; what it finds is said in `check-words`, by its id. */
export const STRUCTURE_CHECKS: readonly StructureCheck[] = [
  structure("visit-id-unique", ({ all, words }) =>
    distinct(all.map(({ id }) => id)).length === all.length
      ? FINE
      : [...grouped(all, ({ id }) => [id])]
          .filter(([, { length }]) => length > 1)
          .map(([id, { length }]) => ({ visits: [id], because: words?.idTwice(id, length) })),
  ),
  ofVisits("known-institution", "all", ({ institutions }, { institution }) => !institutions.has(institution)),
  ofInspectors("known-inspector", "all", (_, __, person) => person === undefined),
  ofVisits(
    "inspectors-distinct",
    "all",
    (_, { inspectors }) => inspectors.length === 0 || distinct(inspectors).length < inspectors.length,
  ),
  ofVisits(
    "valid-date",
    "all",
    (_, { date, halfDay, wholeDay }) =>
      !isIsoDate(date) || (halfDay !== "morning" && (halfDay !== "afternoon" || wholeDay === true)),
  ),
  ofVisits("inside-period", "visits", ({ problem: { period } }, { date }) => !contains(period, date)),
  ofVisits(
    "workday",
    "visits",
    ({ workdays, problem: { period } }, { date }) => contains(period, date) && !workdays.has(date),
  ),
  ofVisits(
    "term-day",
    "visits",
    ({ workdays, visitingDays }, { date }) => workdays.has(date) && !visitingDays.has(date),
  ),
  ofVisits("institution-open", "visits", ({ institutions }, { institution, date }) => {
    const { opened = date, closed = date } = institutions.get(institution) ?? {};
    return date < opened || date > closed;
  }),
  structure("institution-half-day", ({ visitsAt, words }) =>
    [...visitsAt].flatMap(([institution, visits]) =>
      sameHalfDay(visits).map((same) => ({
        visits: same.map(({ id }) => id),
        institutions: [institution],
        because: words?.institutionTwice(same),
      })),
    ),
  ),
  ofInspectors(
    "own-zone",
    "visits",
    ({ institutions, acrossZones, zonesOf, servesZone }, { kind, institution }, person, id) =>
      !acrossZones.has(kind) &&
      institutions.has(institution) &&
      person !== undefined &&
      !zonesOf(institution).some((zone) => servesZone(zone, id)),
  ),
  ofVisits("joint-zones", "visits", (facts, visit) => visit.kind === "joint" && !fromTwoZones(facts, visit)),
  ofInspectors(
    "not-on-leave",
    "visits",
    (_, { date }, person) => person !== undefined && isOnLeave(person, date),
  ),
  ofInspectors(
    "inspector-at-hand",
    "visits",
    (_, visit, person) => person !== undefined && (isTaken(person, visit) || !isInWeeklyTimes(person, visit)),
  ),
  ofVisits("institution-takes-visits", "visits", ({ institutions }, visit) =>
    isTaken(institutions.get(visit.institution), visit),
  ),
  structure("visits-at-most", (facts) => checkVisitLimits(facts)),
  ofInspectors("engaged", "visits", (_, { date }, person) => person !== undefined && !mayActOn(person, date)),
];

// One stands for the zone of the institution and another for a zone beside it; who serves both can stand for either.
function fromTwoZones({ zonesOf, zonesServed }: CheckFacts, { institution, inspectors }: Visit): boolean {
  const own = zonesOf(institution);
  const served = distinct(inspectors)
    .map((id) => zonesServed(id))
    .filter(({ length }) => length > 0);
  const zones = served.flat();
  const isNear = own.length === 0 || own.some((zone) => zones.includes(zone));
  return isNear && served.length > 1 && distinct(zones).length > 1;
}
