import { way } from "../generation/model/map-plane.ts";
import type { Random } from "../generation/random.ts";
import { isCut, middleOf, type Point } from "./measure-zones.ts";

/** Institutions to be divided into zones, as numbers. */
export interface Division {
  readonly zones: number;
  /** Most institutions a zone. */
  readonly most: number;
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly known: Uint8Array;
  readonly work: readonly number[];
  /** Zone today; -1 when there is none. */
  readonly today: readonly number[];
  /** Institutions that stay together. */
  readonly blocks: readonly (readonly number[])[];
  readonly lines: readonly (readonly [Point, Point])[];
}

/** What counts how much. */
export interface Weights {
  /** A unit of work above or below the mean of the zones. */
  readonly balance: number;
  /** 100 m of way from the middle of the zone. */
  readonly way: number;
  /** An institution that changes its zone. */
  readonly change: number;
}

const TOO_LARGE = 1_000_000;
const CUT = 5_000;

/** Divides: from today's zones or from places far apart, then by moving and exchanging blocks as long as it gets better. */
export function divide(division: Division, weights: Weights, random: Random): readonly number[] {
  const { zones, blocks, work } = division;
  const zoneOf = startAt(division);
  const members = Array.from({ length: zones }, (): number[] => []);
  zoneOf.forEach((zone, index) => members[zone]?.push(index));
  const mean = work.reduce((sum, one) => sum + one, 0) / zones;
  const costs = members.map((own, zone) => costOf(division, weights, mean, own, zone));
  const tries = blocks.length < 2 || zones < 2 ? 0 : Math.min(60_000, 300 * blocks.length);
  for (let turn = 0; turn < tries; turn += 1) {
    const block = blocks[random.below(blocks.length)] ?? [];
    const from = zoneOf[block[0] ?? 0] ?? 0;
    const to = (from + 1 + random.below(zones - 1)) % zones;
    const other = random.below(2) === 0 ? [] : (blocks[random.below(blocks.length)] ?? []);
    const back = other !== block && zoneOf[other[0] ?? -1] === to ? other : [];
    const fromAfter = [...(members[from] ?? []).filter((index) => !block.includes(index)), ...back];
    const toAfter = [...(members[to] ?? []).filter((index) => !back.includes(index)), ...block];
    const fromCost = costOf(division, weights, mean, fromAfter, from);
    const toCost = costOf(division, weights, mean, toAfter, to);
    if (fromCost + toCost >= (costs[from] ?? 0) + (costs[to] ?? 0)) continue;
    members[from] = fromAfter;
    members[to] = toAfter;
    costs[from] = fromCost;
    costs[to] = toCost;
    for (const index of block) zoneOf[index] = to;
    for (const index of back) zoneOf[index] = from;
  }
  return zoneOf;
}

function costOf(
  { x, y, known, work, today, most, lines }: Division,
  weights: Weights,
  mean: number,
  members: readonly number[],
  zone: number,
): number {
  const placed = members.filter((index) => known[index] === 1);
  const middle = middleOf(placed, x, y);
  let ways = 0;
  let cuts = 0;
  for (const index of placed) {
    const at: Point = [x[index] ?? 0, y[index] ?? 0];
    ways += way(middle[0], middle[1], at[0], at[1]);
    if (lines.length > 0 && isCut(lines, middle, at)) cuts += 1;
  }
  let own = 0;
  let changed = 0;
  for (const index of members) {
    own += work[index] ?? 0;
    const before = today[index] ?? -1;
    if (before >= 0 && before !== zone) changed += 1;
  }
  // Squares, so that two small differences are better than one large.
  const off = own - mean;
  return (
    weights.balance * off * off +
    weights.way * ways +
    weights.change * changed +
    CUT * cuts +
    TOO_LARGE * Math.max(0, members.length - most)
  );
}

function startAt(division: Division): number[] {
  const { zones, today, blocks, x, y, most } = division;
  const zoneOf = today.map(() => -1);
  const sizes = Array.from({ length: zones }, () => 0);
  const middles = seeds(division);
  // Blocks with a zone of today first, large ones before small ones.
  const order = blocks.toSorted(
    (a, b) => hasZone(today, b) - hasZone(today, a) || b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0),
  );
  for (const block of order) {
    const first = block[0] ?? 0;
    const before = today[first] ?? -1;
    const ranked = middles
      .map((middle, zone) => ({
        zone,
        full: (sizes[zone] ?? 0) + block.length > most && zone !== before ? 1 : 0,
        own: zone === before ? 0 : 1,
        distance: way(middle[0], middle[1], x[first] ?? 0, y[first] ?? 0),
      }))
      .toSorted((a, b) => a.own - b.own || a.full - b.full || a.distance - b.distance || a.zone - b.zone);
    const zone = ranked[0]?.zone ?? 0;
    for (const index of block) zoneOf[index] = zone;
    sizes[zone] = (sizes[zone] ?? 0) + block.length;
  }
  return zoneOf;
}

function hasZone(today: readonly number[], block: readonly number[]): number {
  return (today[block[0] ?? 0] ?? -1) >= 0 ? 1 : 0;
}

// The middles of today's zones; the others as far from all as can be.
function seeds({ zones, today, x, y }: Division): readonly Point[] {
  const found: Point[] = [];
  const at = (index: number): Point => [x[index] ?? 0, y[index] ?? 0];
  for (let zone = 0; zone < zones; zone += 1) {
    const members = today.flatMap((own, index) => (own === zone ? [index] : []));
    if (members.length > 0) {
      found.push(middleOf(members, x, y));
      continue;
    }
    let far = 0;
    let most = -1;
    today.forEach((_, index) => {
      const nearest = Math.min(
        ...found.map((point) => way(point[0], point[1], x[index] ?? 0, y[index] ?? 0)),
      );
      const distance = found.length === 0 ? 0 : nearest;
      if (distance > most) {
        most = distance;
        far = index;
      }
    });
    found.push(at(far));
  }
  return found;
}
