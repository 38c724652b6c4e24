import {
  type Bilingual,
  contains,
  type Inspector,
  isIsoDate,
  isOnLeave,
  mayActOn,
  type Visit,
} from "@supervision/domain";
import { checkInspectorTimes, checkInstitutionTimes, checkVisitLimits } from "./check-availability.ts";
import { aboutVisit, type Breach, type CheckFacts, distinct } from "./check-facts.ts";
import { sameHalfDay } from "./check-rules.ts";

/** A check of a plan's shape that needs no rule: it holds in every district. */
export interface StructureCheck {
  /** Id, behind `structure/`. */
  readonly id: string;
  /** Names what is wrong. */
  readonly check: (facts: CheckFacts) => readonly Breach[];
}

/** What is wrong, in words where words are wanted; `false` when nothing is. */
type Wrong = Bilingual | undefined | false;

function structure(id: string, check: StructureCheck["check"]): StructureCheck {
  return { id, check };
}

/** Looks at each visit by itself, as handed in or among those with a civil date. */
function ofVisits(
  id: string,
  of: "all" | "visits",
  wrong: (facts: CheckFacts, visit: Visit) => Wrong,
): StructureCheck {
  return structure(id, (facts) => {
    const found: Breach[] = [];
    for (const visit of facts[of]) found.push(...violation(visit, wrong(facts, visit)));
    return found;
  });
}

/** Looks at each inspector of each visit, whom the register may not have. */
function ofInspectors(
  id: string,
  of: "all" | "visits",
  wrong: (facts: CheckFacts, visit: Visit, id: string, inspector: Inspector | undefined) => Wrong,
): StructureCheck {
  return structure(id, (facts) => {
    const found: Breach[] = [];
    for (const visit of facts[of])
      for (const one of distinct(visit.inspectors))
        found.push(...violation(visit, wrong(facts, visit, one, facts.inspectors.get(one)), one));
    return found;
  });
}

const FINE: readonly Breach[] = [];

function violation(visit: Visit, because: Wrong, ...inspectors: readonly string[]): readonly Breach[] {
  return because === false ? FINE : [{ ...aboutVisit(visit, ...inspectors), because }];
}

/** Every check of a plan's shape. */
export const STRUCTURE_CHECKS: readonly StructureCheck[] = [
  structure("visit-id-unique", ({ all, words }) => {
    const seen = new Map<string, number>();
    for (const { id } of all) seen.set(id, (seen.get(id) ?? 0) + 1);
    return [...seen]
      .filter(([, count]) => count > 1)
      .map(([id, count]) => ({ visits: [id], because: words?.idTwice(id, count) }));
  }),
  ofVisits(
    "known-institution",
    "all",
    ({ institutions, words }, { institution }) =>
      !institutions.has(institution) && words?.noInstitution(institution),
  ),
  ofInspectors(
    "known-inspector",
    "all",
    ({ words }, _, id, person) => person === undefined && words?.noInspector(id),
  ),
  ofVisits(
    "inspectors-distinct",
    "all",
    ({ words }, { inspectors }) =>
      (inspectors.length === 0 || distinct(inspectors).length < inspectors.length) && words?.noTeam(),
  ),
  ofVisits(
    "valid-date",
    "all",
    ({ words }, visit) =>
      (!isIsoDate(visit.date) ||
        (visit.halfDay !== "morning" && (visit.halfDay !== "afternoon" || visit.wholeDay === true))) &&
      words?.noDate(visit),
  ),
  ofVisits(
    "inside-period",
    "visits",
    ({ words, problem: { period } }, { date }) => !contains(period, date) && words?.outside(date, period),
  ),
  ofVisits(
    "workday",
    "visits",
    ({ workdays, words, problem: { period } }, { date }) =>
      contains(period, date) && !workdays.has(date) && words?.noWorkday(date),
  ),
  structure("term-day", ({ visits, workdays, visitingDays, words }) => {
    const days = new Set(visitingDays);
    return visits.flatMap((visit) =>
      violation(visit, workdays.has(visit.date) && !days.has(visit.date) && words?.noTermDay(visit.date)),
    );
  }),
  ofVisits("institution-open", "visits", ({ institutions, words }, { institution, date }) => {
    const { opened = date, closed = date } = institutions.get(institution) ?? {};
    return (date < opened || date > closed) && words?.notOpen(date);
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
    ({ institutions, acrossZones, zonesOf, servesZone, words }, { kind, institution }, id, person) =>
      !acrossZones.has(kind) &&
      institutions.has(institution) &&
      person !== undefined &&
      !zonesOf(institution).some((zone) => servesZone(zone, id)) &&
      words?.otherZone(id),
  ),
  ofVisits(
    "joint-zones",
    "visits",
    ({ zonesServed, words }, visit) =>
      visit.kind === "joint" && !fromTwoZones(visit, zonesServed) && words?.oneZone(),
  ),
  ofInspectors(
    "not-on-leave",
    "visits",
    ({ words }, { date }, _, person) =>
      person !== undefined && isOnLeave(person, date) && words?.onLeave(person.name, date),
  ),
  structure("inspector-at-hand", checkInspectorTimes),
  structure("institution-takes-visits", checkInstitutionTimes),
  structure("visits-at-most", (facts) => checkVisitLimits(facts)),
  ofInspectors(
    "engaged",
    "visits",
    ({ words }, { date }, _, person) =>
      person !== undefined && !mayActOn(person, date) && words?.notEngaged(person.name, date),
  ),
];

// Two inspectors are enough when they can stand for two different zones.
function fromTwoZones(visit: Visit, zonesServed: CheckFacts["zonesServed"]): boolean {
  const served = visit.inspectors.map((id) => zonesServed(id)).filter((zones) => zones.length > 0);
  return served.length >= 2 && new Set(served.flat()).size >= 2;
}
