import {
  contains,
  type HalfDay,
  inspectorsOfZone,
  type IsoDate,
  isOnLeave,
  isRecusalInForce,
  isWeeklyTime,
  mayActOn,
  unavailableAt,
  type Visit,
} from "@supervision/domain";
import { type CheckFacts, checkFacts } from "../checking/check-facts.ts";
import { grouped } from "../grouped.ts";
import { mapPlane, way } from "../generation/model/map-plane.ts";
import { type RuleSpan, rulesInForce } from "../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/** What the measure reads from a problem and a plan: people, places and days, without any notion of how plans are made. */
export interface QualityFacts {
  readonly check: CheckFacts;
  readonly spans: readonly RuleSpan[];
  /** Visits with a known institution, known inspectors and a day of the period. */
  readonly visits: readonly Visit[];
  /** Ids of the others. */
  readonly notMeasured: readonly string[];
  /** Days on which visits can be made or are made, in order. */
  readonly days: readonly IsoDate[];
  /** Inspectors who make the routine visits of a zone. */
  readonly staff: ReadonlyMap<string, readonly string[]>;
  /** Inspectors who may make them: all who serve the zone. */
  readonly serving: ReadonlyMap<string, readonly string[]>;
  /** The only zone of an institution. */
  zoneOf(institution: string): string | undefined;
  /** First zone of an inspector. */
  zoneOfInspector(inspector: string): string | undefined;
  /** Way of an inspector to an institution, in 100 m; 0 where a place is unknown. */
  out(inspector: string, institution: string): number;
  /** Way between two institutions, in 100 m; 0 where a place is unknown. */
  between(a: string, b: string): number;
  /** Half-days (1 the morning, 2 the afternoon, 3 both) of a day that an inspector has for an institution; without one, for any. */
  halfDays(inspector: string, day: IsoDate, institution?: string): number;
}

const HALVES: readonly (readonly [HalfDay, number])[] = [
  ["morning", 1],
  ["afternoon", 2],
];

/** Reads the facts; the calendar was found to cover the period before. */
export function qualityFacts(problem: ScheduleProblem, all: readonly Visit[]): QualityFacts {
  const { register, zones, period } = problem;
  const check = checkFacts(problem, all);
  const isMeasured = ({ institution, inspectors, date }: Visit): boolean =>
    check.institutions.has(institution) &&
    inspectors.every((id) => check.inspectors.has(id)) &&
    contains(period, date);
  const visits = check.visits.filter(isMeasured);
  const measured = new Set(visits);
  const days = new Set([...check.visitingDays, ...visits.map(({ date }) => date)]);
  const spans = rulesInForce(problem.rules, period);
  const staff = new Map<string, readonly string[]>();
  const serving = new Map<string, readonly string[]>();
  const firstZone = new Map<string, string>();
  const zoneIds = Object.entries(zones.zones)
    .filter(([, zone]) => zone.members !== undefined)
    .map(([id]) => id)
    .toSorted();
  for (const zone of zoneIds) {
    const own = inspectorsOfZone(zones, zone, register.inspectors);
    serving.set(zone, own.map(({ id }) => id).toSorted());
    for (const { id } of own) if (!firstZone.has(id)) firstZone.set(id, zone);
    const responsible = own.filter((inspector) => inspector.responsible);
    staff.set(zone, (responsible.length > 0 ? responsible : own).map(({ id }) => id).toSorted());
  }
  const zoneOf = (institution: string): string | undefined => {
    const [zone, ...others] = check.zonesOf(institution);
    return others.length === 0 ? zone : undefined;
  };
  return {
    check,
    spans,
    visits,
    notMeasured: all.filter((visit) => !measured.has(visit)).map(({ id }) => id),
    days: [...days].toSorted(),
    staff,
    serving,
    zoneOf,
    zoneOfInspector: (inspector) => firstZone.get(inspector),
    ...ways(problem, firstZone, zoneOf),
    halfDays: halfDaysOf(problem, check, spans),
  };
}

type Point = readonly [number, number];

// The plane is mathematics alone and the same for everybody who measures; where people set out is said anew here.
function ways(
  { register, office, distances }: ScheduleProblem,
  firstZone: ReadonlyMap<string, string>,
  zoneOf: QualityFacts["zoneOf"],
): Pick<QualityFacts, "out" | "between"> {
  const institutions = register.institutions.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const plane = mapPlane(institutions);
  const points = new Map<string, Point>();
  institutions.forEach(({ id }, index) => {
    if (plane.known[index] === 1) points.set(id, [plane.x[index] ?? 0, plane.y[index] ?? 0]);
  });
  const bases = new Map<string, Point>();
  const inZone = new Map<string, Point[]>();
  for (const [id, point] of points) {
    const zone = zoneOf(id);
    if (zone !== undefined) inZone.set(zone, [...(inZone.get(zone) ?? []), point]);
  }
  for (const [zone, own] of inZone) {
    const middle = (axis: 0 | 1): number =>
      Math.round(own.reduce((sum, point) => sum + point[axis], 0) / own.length);
    bases.set(zone, [middle(0), middle(1)]);
  }
  const start = office === undefined ? undefined : plane.project(office);
  const base = (inspector: string): Point | undefined => {
    return start ?? bases.get(firstZone.get(inspector) ?? "");
  };
  const length = (a: Point | undefined, b: Point | undefined): number =>
    a === undefined || b === undefined ? 0 : way(...a, ...b);
  const { between = {}, fromBase = {}, fromOffice = {} } = distances ?? {};
  const listed = (inspector: string): Readonly<Record<string, number>> | undefined => {
    const zone = firstZone.get(inspector);
    return zone === undefined ? fromOffice : fromBase[zone];
  };
  return {
    out: (inspector, institution) =>
      tenths(listed(inspector)?.[institution]) ?? length(base(inspector), points.get(institution)),
    between: (a, b) => {
      const [first, second] = a < b ? [a, b] : [b, a];
      return (
        tenths(between[first]?.[second] ?? between[second]?.[first]) ?? length(points.get(a), points.get(b))
      );
    },
  };
}

// Ways that are listed are said in metres.
function tenths(metres: number | undefined): number | undefined {
  return metres === undefined ? undefined : Math.round(metres / 100);
}

function halfDaysOf(
  problem: ScheduleProblem,
  { institutions, inspectors }: CheckFacts,
  spans: readonly RuleSpan[],
): QualityFacts["halfDays"] {
  const recusals = groupsOf(problem);
  const atHand = new Map<string, number>();
  const own = (inspector: string, day: IsoDate): number => {
    const key = `${inspector} ${day}`;
    const known = atHand.get(key);
    if (known !== undefined) return known;
    const person = inspectors.get(inspector);
    let bits = 0;
    if (person !== undefined && !isOnLeave(person, day) && mayActOn(person, day))
      for (const [half, bit] of HALVES)
        if (
          isWeeklyTime(person.weeklyTimes, day, half) &&
          unavailableAt(person.unavailable, day, half) === undefined
        )
          bits |= bit;
    atHand.set(key, bits);
    return bits;
  };
  const yearsOn = (day: IsoDate): number =>
    spans.reduce(
      (most, { edition, days }) =>
        edition.rule.type === "independence" && contains(days, day)
          ? Math.max(most, edition.rule.yearsAfterPost)
          : most,
      0,
    );
  return (inspector, day, institution) => {
    let bits = own(inspector, day);
    if (institution === undefined || bits === 0) return bits;
    const place = institutions.get(institution);
    if (place?.opened !== undefined && day < place.opened) return 0;
    if (place?.closed !== undefined && day > place.closed) return 0;
    for (const [half, bit] of HALVES)
      if (unavailableAt(place?.unavailable, day, half) !== undefined) bits &= ~bit;
    const barred = recusals
      .get(`${inspector} ${institution}`)
      ?.some((recusal) => isRecusalInForce(recusal, day, yearsOn(day)));
    return barred === true ? 0 : bits;
  };
}

function groupsOf({
  register,
}: ScheduleProblem): ReadonlyMap<string, ScheduleProblem["register"]["recusals"]> {
  const found = new Map<string, ScheduleProblem["register"]["recusals"][number][]>();
  for (const recusal of register.recusals) {
    const key = `${recusal.inspector} ${recusal.institution}`;
    found.set(key, [...(found.get(key) ?? []), recusal]);
  }
  return found;
}

/** Visits of each inspector on each day, by half-day. */
export function daysOut(visits: readonly Visit[]): readonly (readonly [string, readonly Visit[]])[] {
  return [...grouped(visits, ({ inspectors, date }) => inspectors.map((id) => `${date} ${id}`))].map(
    ([key, own]) => [key.slice(key.indexOf(" ") + 1), own] as const,
  );
}
