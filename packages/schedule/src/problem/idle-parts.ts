import { type Institution, type Issue, type Period, type ZoneLayout, zoneIdFor } from "@supervision/domain";
import { extraWindows } from "../extra-windows.ts";
import { problemPartIdle } from "../issues.ts";
import { concernsInstitution } from "../rules/institutions-among.ts";
import type { ExtraVisits, ScheduleProblem } from "../schedule-problem.ts";

/**
 * Parts of a problem that would do nothing without a word: as an error recusals of people or institutions the register does not have
 * and spans that end before they begin; as a warning findings and extra visits that fit no day or no institution, and other ids nobody
 * knows.
 *
 * It names them only; `checkProblem` says why. Issue: `problem-part-idle`.
 */
export function idleParts(problem: ScheduleProblem): readonly Issue[] {
  const { terms = [], openFindings = [], extraVisits = [] } = problem;
  const { institutions, inspectors, recusals } = problem.register;
  const people = new Set(inspectors.map(({ id }) => id));
  const places = new Set(institutions.map(({ id }) => id));
  const wrong = [
    ...recusals
      .filter(({ inspector, institution }) => !people.has(inspector) || !places.has(institution))
      .map(({ inspector, institution }) => `${inspector}-${institution}`),
    ...[...terms, ...inspectors, ...institutions].filter(hasReversed).map(({ id }) => id),
  ];
  const { between = {}, fromBase = {} } = problem.distances ?? {};
  const { fixedVisits = [], zones } = problem;
  const placesNamed = [
    ...fixedVisits.map(({ institution }) => institution),
    ...[problem.otherVisits ?? {}, between].flatMap((rows) => Object.keys(rows)),
    ...keysOf(between),
    ...keysOf(fromBase),
    ...extraVisits.flatMap(({ drawn = {} }) => Object.values(drawn).flat()),
    ...extraVisits.flatMap(({ visits }) =>
      (visits.institutions ?? []).filter((named) => institutions.every(({ name }) => name !== named)),
    ),
  ];
  const peopleNamed = [
    ...fixedVisits.flatMap((visit) => visit.inspectors),
    ...Object.keys(problem.workShares ?? {}),
  ];
  const zonesServed = inspectors.flatMap((person) => person.zones);
  const idle = [
    ...placesNamed.filter((id) => !places.has(id)),
    ...peopleNamed.filter((id) => !people.has(id)),
    ...zonesServed.filter((zone) => zoneIdFor(zones, zone) === undefined),
    ...Object.keys(fromBase).filter((zone) => !(zone in zones.zones)),
    ...openFindings.filter(({ institution }) => !places.has(institution)),
    ...extraVisits.filter(
      (extra) =>
        extraWindows(extra, problem).length === 0 ||
        !institutions.some((place) => isConcerned(extra, place, problem.zones)),
    ),
  ].map((part) => (typeof part === "string" ? part : part.id));
  return [problemPartIdle("error", wrong), problemPartIdle("warning", [...new Set(idle)])].flat();
}

function keysOf(rows: Readonly<Record<string, object>>): readonly string[] {
  return Object.values(rows).flatMap((row) => Object.keys(row));
}

/** Whether extra visits are about an institution at all; those they name are named by id or name. */
export function isConcerned({ visits }: ExtraVisits, place: Institution, zones: ZoneLayout): boolean {
  const { institutions } = visits;
  return (
    concernsInstitution(visits, place, zones) &&
    (institutions === undefined || institutions.includes(place.id) || institutions.includes(place.name))
  );
}

interface WithSpans {
  readonly visitsFrom?: string;
  readonly from?: string;
  readonly until?: string;
  readonly leave?: readonly Period[];
  readonly unavailable?: readonly Period[];
  readonly closed?: readonly Period[] | string;
}

function hasReversed({
  from = "",
  visitsFrom = from,
  until = from,
  leave = [],
  unavailable = [],
  closed = [],
}: WithSpans): boolean {
  return (
    until < from ||
    from < visitsFrom ||
    [...leave, ...unavailable, ...(typeof closed === "string" ? [] : closed)].some(hasReversed)
  );
}
