import type { IsoDate, Visit } from "@supervision/domain";
import { bestPairs } from "../matching/best-pairs.ts";
import type { QualityFacts } from "./quality-facts.ts";

/** Largest number of half-days of inspectors that are paired exactly at once; the time grows with its cube. */
const LARGEST = 320;

/** One inspector's half-day of a visit: a visit by three inspectors has three of them. */
interface Seat {
  readonly visit: Visit;
  /** Whether another visit of the same institution may share the day. */
  readonly mayRepeat: boolean;
  /** Who may sit there. */
  readonly who: readonly string[];
  /** Half-days of each day of the month by inspector. */
  readonly halfDays: ReadonlyMap<string, Uint8Array>;
  /** Least way when nothing else is done on that day. */
  readonly alone: number;
}

/** The least way of any plan, and what it costs to have more days with one visit. */
export interface LeastWays {
  readonly way: number;
  /**
   * By inspectors who share visits, days with one visit when all pairs are the best, and what each pair adds; absent when groups or
   * fixed visits have a part in them, or when there are too many to know.
   */
  readonly singles:
    | readonly {
        readonly who: string;
        readonly days: number;
        readonly gains: readonly number[];
        /** Half-days of visits of a whole day, which no other visit shares. */
        readonly whole: number;
      }[]
    | undefined;
}

/**
 * The least way of any plan that makes the same visits, each in the month in which this plan has it.
 *
 * An inspector makes at most two visits a day, so the days of a plan are pairs of half-days and single ones, and whole days; the best pairs
 * are found exactly. A school is visited once a day, unless this plan does otherwise. In a group whose members are put in the order of
 * their way, the second has at least the second shortest way, and so on.
 */
export function leastWays(facts: QualityFacts): LeastWays {
  const byMonth = new Map<string, Visit[]>();
  for (const visit of facts.visits) {
    const month = visit.date.slice(0, 7);
    const own = byMonth.get(month);
    if (own === undefined) byMonth.set(month, [visit]);
    else own.push(visit);
  }
  const fixed = new Set((facts.check.problem.fixedVisits ?? []).map(({ id }) => id));
  const stops = new Set(facts.visits.map(({ institution, date }) => `${date} ${institution}`));
  const mayRepeat = stops.size < facts.visits.length;
  const before: Known[] = [];
  let way = 0;
  let isSimple = facts.visits.every(({ id, inspectors }) => inspectors.length === 1 && !fixed.has(id));
  const singles: { who: string; days: number; gains: readonly number[]; whole: number }[] = [];
  for (const [month, visits] of byMonth) {
    const days = facts.days.filter((day) => day.startsWith(month));
    const seats = visits.flatMap((visit) => seatsOf(facts, visit, days, fixed.has(visit.id), mayRepeat));
    for (const { alone, who, visit } of seats) {
      way += alone;
      if (visit.wholeDay === true) singles.push({ who: who[0] ?? "", days: 0, gains: [], whole: 2 });
    }
    for (const group of together(seats.filter(({ visit }) => visit.wholeDay !== true))) {
      const { saved, gains } = mostSaved(facts, group, before);
      way -= saved;
      if (gains === undefined) isSimple = false;
      else
        singles.push({ who: group[0]?.who[0] ?? "", days: group.length - 2 * gains.length, gains, whole: 0 });
    }
  }
  return { way, singles: isSimple ? singles : undefined };
}

function seatsOf(
  facts: QualityFacts,
  visit: Visit,
  days: readonly IsoDate[],
  isFixed: boolean,
  mayRepeat: boolean,
): readonly Seat[] {
  const { institution, inspectors, kind, date, wholeDay } = visit;
  const size = inspectors.length;
  const asked =
    size > 1 && facts.check.acrossZones.has(kind)
      ? facts.check.inspectors.keys()
      : (facts.serving.get(facts.zoneOf(institution) ?? "") ?? []);
  // Where the plan has a visit, it counts as possible, whatever rules it may break there.
  const halfDays = new Map<string, Uint8Array>();
  for (const inspector of isFixed ? inspectors : new Set([...asked, ...inspectors])) {
    const isThere = inspectors.includes(inspector);
    const own = Uint8Array.from(days, (day) =>
      isThere && day === date ? 3 : facts.halfDays(inspector, day, institution),
    );
    if (own.some((bits) => (wholeDay === true ? bits === 3 : bits !== 0))) halfDays.set(inspector, own);
  }
  const seat = (who: readonly string[]): Seat => ({
    visit,
    mayRepeat,
    who,
    halfDays,
    alone: Math.min(...who.map((inspector) => 2 * facts.out(inspector, institution))),
  });
  if (isFixed) return inspectors.map((inspector) => seat([inspector]));
  const byWay = [...halfDays.keys()]
    .map((inspector) => ({ inspector, way: facts.out(inspector, institution) }))
    .toSorted((a, b) => a.way - b.way || (a.inspector < b.inspector ? -1 : 1))
    .map(({ inspector }) => inspector);
  const sides = sidesOf(facts, visit, byWay);
  // Whoever of a side is nearest stands for it; the others are different people.
  const others = byWay.filter((inspector) => sides.every(([nearest]) => nearest !== inspector));
  return [...sides.map(seat), ...inspectors.slice(sides.length).map((_, rank) => seat(others.slice(rank)))];
}

/** Those who can stand for the own zone, and for another, one of each of whom a joint visit needs; none where the plan does not keep to it. */
function sidesOf(
  facts: QualityFacts,
  { institution, kind, inspectors }: Visit,
  byWay: readonly string[],
): readonly (readonly string[])[] {
  if (kind !== "joint" || inspectors.length < 2) return [];
  const zone = facts.zoneOf(institution) ?? "";
  const sides = [true, false].map((isOwn) =>
    byWay.filter((inspector) =>
      facts.check.zonesServed(inspector).some((served) => (served === zone) === isOwn),
    ),
  );
  const standing = inspectors.filter((inspector) => facts.check.zonesServed(inspector).length > 0);
  const isKept = sides.every((side) => side.some((inspector) => inspectors.includes(inspector)));
  return isKept && standing.length > 1 ? sides : [];
}

/** Seats that share inspectors, directly or through others. */
function together(seats: readonly Seat[]): readonly (readonly Seat[])[] {
  const groupOf = new Map<string, string>();
  const root = (inspector: string): string => {
    let at = inspector;
    for (let next = groupOf.get(at); next !== undefined && next !== at; next = groupOf.get(at)) at = next;
    return at;
  };
  for (const { who } of seats) {
    const [first] = who;
    if (first === undefined) continue;
    for (const inspector of who) groupOf.set(root(inspector), root(first));
  }
  const found = new Map<string, Seat[]>();
  for (const seat of seats) {
    const key = root(seat.who[0] ?? "");
    const group = found.get(key);
    if (group === undefined) found.set(key, [seat]);
    else group.push(seat);
  }
  return [...found.values()];
}

/** A set of pairs that was weighed before: months often repeat. */
interface Known extends Saved {
  readonly weight: Int32Array;
}

/** What pairing saves, and what each further pair adds to it where that is known. */
interface Saved {
  readonly saved: number;
  readonly gains?: readonly number[];
}

/** What pairing can save at most, against every half-day by itself. */
function mostSaved(facts: QualityFacts, seats: readonly Seat[], before: Known[]): Saved {
  const count = seats.length;
  const weight = new Int32Array(count * count);
  seats.forEach((a, row) => {
    for (let column = 0; column < row; column += 1) {
      const b = seats[column];
      if (b === undefined) continue;
      const saved = Math.max(0, a.alone + b.alone - leastTogether(facts, a, b));
      weight[row * count + column] = saved;
      weight[column * count + row] = saved;
    }
  });
  const known = before.find((one) => isSame(one.weight, weight));
  if (known !== undefined) return known;
  const made = count > LARGEST ? { saved: roughlySaved(seats, weight) } : exactlySaved(count, weight);
  const inGroups = savedInGroups(seats, weight);
  const found: Known = {
    weight,
    ...(inGroups !== undefined && inGroups < made.saved ? { saved: inGroups } : made),
  };
  before.push(found);
  return found;
}

/**
 * What groups of one size save among themselves at most: two that share members have the two halves of a day, so that the shared days
 * fall apart into as many sets of pairs of groups as a group has members.
 */
function savedInGroups(seats: readonly Seat[], weight: Int32Array): number | undefined {
  const visits = [...new Set(seats.map(({ visit }) => visit))];
  const [size = 0] = visits.map(({ inspectors }) => inspectors.length);
  const count = visits.length;
  if (size < 2 || count > LARGEST || visits.some(({ inspectors }) => inspectors.length !== size))
    return undefined;
  const at = Int32Array.from(seats, ({ visit }) => visits.indexOf(visit));
  const most = new Int32Array(count * count);
  weight.forEach((saved, cell) => {
    const row = at[Math.floor(cell / seats.length)] ?? 0;
    const to = row * count + (at[cell % seats.length] ?? 0);
    most[to] = Math.max(saved, most[to] ?? 0);
  });
  return size * exactlySaved(count, most).saved;
}

function exactlySaved(count: number, weight: Int32Array): Required<Saved> {
  const gains: number[] = [];
  bestPairs(count, weight, gains);
  return { saved: gains.reduce((sum, gain) => sum + gain, 0), gains };
}

/**
 * The same for too many seats at once, bounded from above: what seats of groups save is taken apart from what single visits save, which
 * fall apart into zones then; of two such bounds the better one.
 */
function roughlySaved(seats: readonly Seat[], weight: Int32Array): number {
  const count = seats.length;
  const at = (row: number, column: number): number => weight[row * count + column] ?? 0;
  const single = seats.flatMap(({ visit }, index) => (visit.inspectors.length === 1 ? [index] : []));
  const ofGroups = seats.flatMap(({ visit }, index) => (visit.inspectors.length === 1 ? [] : [index]));
  // A seat saves its best pair at most. Or: with another seat half of their pair each, and with the visits of every zone anew.
  const best = ofGroups.reduce(
    (sum, row) => sum + Math.max(...weight.subarray(row * count, (row + 1) * count)),
    0,
  );
  const half = new Map(
    ofGroups.map((row) => [row, Math.max(0, ...ofGroups.map((column) => at(row, column))) / 2]),
  );
  let halves = 0;
  for (const saved of half.values()) halves += saved;
  let apart = 0;
  let anew = 0;
  for (const rows of parts(seats, single)) {
    if (rows.length + ofGroups.length > LARGEST) {
      const most = rows.reduce(
        (sum, row) => sum + Math.max(0, ...rows.map((column) => at(row, column))) / 2,
        0,
      );
      apart += most;
      anew += most + best - halves;
      continue;
    }
    apart += exactlySaved(rows.length, Int32Array.from(rows.flatMap((a) => rows.map((b) => at(a, b))))).saved;
    const all = [...rows, ...ofGroups];
    const lessHalf = (a: number, b: number): number => {
      if (half.has(a) && half.has(b)) return 0;
      return Math.max(0, Math.ceil(at(a, b) - (half.get(a) ?? half.get(b) ?? 0)));
    };
    anew += exactlySaved(
      all.length,
      Int32Array.from(all.flatMap((a) => all.map((b) => lessHalf(a, b)))),
    ).saved;
  }
  return Math.ceil(Math.min(apart + best, anew + halves));
}

/** Rows of single visits that share inspectors. */
function parts(seats: readonly Seat[], single: readonly number[]): readonly (readonly number[])[] {
  const position = new Map(single.map((row) => [seats[row], row]));
  return together(single.flatMap((row) => seats[row] ?? [])).map((part) =>
    part.map((seat) => position.get(seat) ?? 0),
  );
}

/** Least way of a day with both; infinite when nobody can make them on one day. */
function leastTogether(facts: QualityFacts, a: Seat, b: Seat): number {
  const from = a.visit.institution;
  const to = b.visit.institution;
  if (a.visit === b.visit || (from === to && !a.mayRepeat)) return Infinity;
  const between = facts.between(from, to);
  let least = Infinity;
  for (const inspector of a.who) {
    if (!b.who.includes(inspector)) continue;
    const way = facts.out(inspector, from) + between + facts.out(inspector, to);
    if (way >= least) continue;
    const other = b.halfDays.get(inspector);
    // Two visits take both half-days, one each.
    const fits = a.halfDays.get(inspector)?.some((bits, day) => {
      const bitsThere = other?.[day] ?? 0;
      return bits !== 0 && bitsThere !== 0 && (bits | bitsThere) === 3;
    });
    if (fits === true) least = way;
  }
  return least;
}

function isSame(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
