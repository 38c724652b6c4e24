import {
  contains,
  inspectorsOfZone,
  type Institution,
  isIsoDate,
  type IsoDate,
  type Issue,
  type Period,
  placeInstitutions,
} from "@supervision/domain";
import { extraWindows } from "../extra-windows.ts";
import {
  extraGroupTooLarge,
  extraInstitutionAmbiguous,
  extraSampleShort,
  extraVisitsInvalid,
  extraVisitsNobody,
  extraVisitsOutside,
  rotationInvalid,
} from "../issues/extra-visit-issues.ts";
import { kindsAcrossZones } from "../rules/kinds-across-zones.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { ExtraVisits, ScheduleProblem } from "../schedule-problem.ts";
import { isSpan } from "./is-span.ts";
import { isConcerned } from "./idle-parts.ts";
import { wrongMonths, wrongRotationFields, wrongVisitFields, wrongWeeks } from "./planned-visits.ts";

type Path = readonly (string | number)[];

/** Extra visits and rotations of items that can never be kept, or not on the days on which visits can be made, as `checkProblem` says them. */
export function checkExtraVisits(problem: ScheduleProblem, visiting?: readonly IsoDate[]): readonly Issue[] {
  const missed: string[] = [];
  const ids = new Set<string>();
  const issues = (problem.extraVisits ?? []).flatMap((extra, index) => {
    const path = ["extraVisits", index];
    if (ids.has(extra.id)) return [extraVisitsInvalid(extra.id, "id", extra.id, [...path, "id"])];
    ids.add(extra.id);
    const wrong = invalidParts(extra, path);
    if (wrong.length > 0) return wrong;
    const draws = drawnIssues(problem, extra, path);
    if (draws.length > 0) return draws;
    const times = missedTimes(problem, extra, visiting);
    if (times !== undefined) missed.push(`${extra.id} (${times})`);
    return whomIssues(problem, extra, path);
  });
  const rotations = (problem.rotations ?? []).flatMap((rotation, index) =>
    wrongRotationFields(rotation).map(({ field, value }) =>
      rotationInvalid(field, value, ["rotations", index, ...field.split(".")]),
    ),
  );
  issues.push(...rotations);
  // The plan of a year is planned a term at a time: what belongs to the other one is said once.
  return missed.length === 0 ? issues : [...issues, extraVisitsOutside(missed, ["extraVisits"])];
}

/** What no calendar and no register could ever satisfy. */
export function invalidParts(
  { id, months, each, during, weeksOfTerm, visits, drawnUntil }: ExtraVisits,
  path: Path,
): readonly Issue[] {
  const when =
    during !== undefined
      ? isSpan(during)
        ? []
        : [{ field: "during", value: `${during.from}—${during.until}` }]
      : weeksOfTerm !== undefined
        ? wrongWeeks(weeksOfTerm)
        : wrongMonths(months);
  return [
    ...when.map(({ field, value }) => extraVisitsInvalid(id, field, value, [...path, field])),
    ...(each === undefined || each === "month"
      ? []
      : [extraVisitsInvalid(id, "each", String(each), [...path, "each"])]),
    ...(drawnUntil === undefined || isIsoDate(drawnUntil)
      ? []
      : [extraVisitsInvalid(id, "drawnUntil", String(drawnUntil), [...path, "drawnUntil"])]),
    ...wrongVisitFields(visits).map(({ field, value }) =>
      extraVisitsInvalid(id, field, value, [...path, "visits", ...field.split(".")]),
    ),
  ];
}

// Days before and after the planned time belong to another plan.
function drawnIssues(problem: ScheduleProblem, extra: ExtraVisits, path: Path): readonly Issue[] {
  const windows = extraWindows(extra, problem);
  return Object.keys(extra.drawn ?? {}).flatMap((day) =>
    isIsoDate(day) && (!contains(problem.period, day) || windows.some((window) => contains(window, day)))
      ? []
      : [extraVisitsInvalid(extra.id, "drawn", day, [...path, "drawn", day])],
  );
}

function whomIssues(problem: ScheduleProblem, extra: ExtraVisits, path: Path): readonly Issue[] {
  const concerned = problem.register.institutions.filter((place) => isConcerned(extra, place, problem.zones));
  if (concerned.length === 0) return [extraVisitsNobody(extra.id, path)];
  const { sample } = extra.visits;
  const crowded = [...namedTwice(problem, extra, path), ...groupIssues(problem, extra, concerned, path)];
  const open = extraWindows(extra, problem).map((window) => openIn(concerned, window));
  const least = Math.min(...open);
  return sample === undefined || sample <= least
    ? crowded
    : [...crowded, extraSampleShort(extra.id, sample, least, [...path, "visits", "sample"])];
}

function namedTwice(
  { register }: ScheduleProblem,
  { id, visits: { institutions: named = [] } }: ExtraVisits,
  path: Path,
): readonly Issue[] {
  return named.flatMap((one, index) => {
    const meant = register.institutions.filter((place) => place.id === one || place.name === one);
    const ids = meant.map((place) => place.id);
    return meant.length > 1
      ? [extraInstitutionAmbiguous(id, one, ids, [...path, "visits", "institutions", index])]
      : [];
  });
}

// Groups of kinds that are open to other zones come from anywhere, all others from the zone.
function groupIssues(
  { register, zones, rules, period }: ScheduleProblem,
  { id, visits: { kind, inspectors: wanted = 1 } }: ExtraVisits,
  concerned: readonly Institution[],
  path: Path,
): readonly Issue[] {
  const { zoneOf } = placeInstitutions(zones, concerned);
  const atHand = kindsAcrossZones(rulesInForce(rules, period)).has(kind)
    ? register.inspectors.length
    : Math.max(
        0,
        ...Object.values(zoneOf).map((zone) => inspectorsOfZone(zones, zone, register.inspectors).length),
      );
  return wanted > 1 && wanted > atHand
    ? [extraGroupTooLarge(id, wanted, atHand, [...path, "visits", "inspectors"])]
    : [];
}

// One by one: of weeks 2 and 25 the second may be the one that no term has.
function missedTimes(
  problem: ScheduleProblem,
  extra: ExtraVisits,
  visiting: readonly IsoDate[] | undefined,
): string | undefined {
  const isMissed = (part: Pick<ExtraVisits, "months" | "during" | "weeksOfTerm">): boolean =>
    !extraWindows(part, problem).some(
      (window) => visiting === undefined || visiting.some((day) => contains(window, day)),
    );
  const { months, during, weeksOfTerm } = extra;
  if (during !== undefined) return isMissed(extra) ? `${during.from}—${during.until}` : undefined;
  const [name, missed] =
    weeksOfTerm === undefined
      ? ["months", months.filter((month) => isMissed({ months: [month] }))]
      : ["weeksOfTerm", weeksOfTerm.filter((week) => isMissed({ months: [], weeksOfTerm: [week] }))];
  return missed.length === 0 ? undefined : `${name} ${missed.join("、")}`;
}

function openIn(institutions: readonly Institution[], { from, until }: Period): number {
  return institutions.filter(
    ({ opened, closed }) =>
      (opened === undefined || opened <= until) && (closed === undefined || closed >= from),
  ).length;
}
