import { way } from "../generation/model/map-plane.ts";
import type { Division, Figures } from "./division.ts";
import { isCut, type Point } from "./measure-zones.ts";

/** A division under way: where blocks are, and what a change would come to. */
export interface DividedZones {
  /** Zone of each block. */
  readonly zoneOf: Int32Array;
  /** Blocks of each zone. */
  readonly blocksOf: readonly number[][];
  /** What it comes to now. */
  figures(): Figures;
  /** What it would come to if a block went to another zone, and one of that zone (-1: none) came back. */
  tried(block: number, to: number, back: number): Figures;
  /** Does what was tried last. */
  take(): void;
}

interface Zone {
  readonly size: number;
  readonly work: number;
  readonly places: number;
  readonly east: number;
  readonly north: number;
  readonly ways: number;
  readonly cuts: number;
}

type Block = Omit<Zone, "ways" | "cuts">;

/** Lays blocks into zones; figures are kept up to date zone by zone. */
export function dividedZones(division: Division, start: readonly number[]): DividedZones {
  const { blocks, zones: count, most, x, y, known, work, today, lines } = division;
  const spreadAtMost = division.spreadAtMost ?? Infinity;
  const zoneOf = Int32Array.from(start);
  const blocksOf = Array.from({ length: count }, (): number[] => []);
  zoneOf.forEach((zone, block) => blocksOf[zone]?.push(block));
  const sums = blocks.map((members): Block => {
    const placed = members.filter((index) => known[index] === 1);
    return {
      size: members.length,
      work: sumOf(work, members),
      places: placed.length,
      east: sumOf(x, placed),
      north: sumOf(y, placed),
    };
  });
  // Members of a block that change when it lies in a zone: all who have one today, but for those of that very zone.
  const changes = blocks.map((members) => {
    const found = Array.from({ length: count }, () => members.filter((index) => today[index] !== -1).length);
    for (const index of members) {
      const zone = today[index] ?? -1;
      if (zone >= 0 && zone < count) found[zone] = (found[zone] ?? 0) - 1;
    }
    return found;
  });
  const nobody: Block = { size: 0, work: 0, places: 0, east: 0, north: 0 };
  const empty: Zone = { ...nobody, ways: 0, cuts: 0 };
  const blockAt = (block: number): Block => sums[block] ?? nobody;

  const measured = (members: readonly number[], gone: number, come: number, sum: Block): Zone => {
    if (sum.places === 0) return { ...sum, ways: 0, cuts: 0 };
    const middle: Point = [Math.round(sum.east / sum.places), Math.round(sum.north / sum.places)];
    let ways = 0;
    let cuts = 0;
    const add = (block: number): void => {
      for (const index of blocks[block] ?? []) {
        if (known[index] !== 1) continue;
        const east = x[index] ?? 0;
        const north = y[index] ?? 0;
        ways += way(middle[0], middle[1], east, north);
        if (lines.length > 0 && isCut(lines, middle, [east, north])) cuts += 1;
      }
    };
    for (const block of members) if (block !== gone) add(block);
    if (come >= 0) add(come);
    return { ...sum, ways, cuts };
  };
  const exchanged = (zone: number, gone: number, come: number): Zone => {
    const before = zones[zone] ?? empty;
    const less = blockAt(gone);
    const more = blockAt(come);
    return measured(blocksOf[zone] ?? [], gone, come, {
      size: before.size - less.size + more.size,
      work: before.work - less.work + more.work,
      places: before.places - less.places + more.places,
      east: before.east - less.east + more.east,
      north: before.north - less.north + more.north,
    });
  };
  const zones = blocksOf.map((members): Zone => {
    const sum = members.map(blockAt).reduce(
      (total, one) => ({
        size: total.size + one.size,
        work: total.work + one.work,
        places: total.places + one.places,
        east: total.east + one.east,
        north: total.north + one.north,
      }),
      nobody,
    );
    return measured(members, -1, -1, sum);
  });
  const spreadWith = (from: number, fromZone: Zone, to: number, toZone: Zone): number => {
    let large = Math.max(fromZone.work, toZone.work);
    let small = Math.min(fromZone.work, toZone.work);
    for (let zone = 0; zone < count; zone += 1) {
      if (zone === from || zone === to) continue;
      const own = zones[zone]?.work ?? 0;
      if (own > large) large = own;
      if (own < small) small = own;
    }
    return large - small;
  };
  const faultsOf = ({ size }: Zone): number => (size === 0 ? 1 : Math.max(0, size - most));
  const changeOf = (block: number, zone: number): number => changes[block]?.[zone] ?? 0;

  const spread = spreadWith(0, zones[0] ?? empty, 0, zones[0] ?? empty);
  let now: Figures = {
    faults: zones.reduce((sum, zone) => sum + faultsOf(zone), 0),
    crossings: zones.reduce((sum, { cuts }) => sum + cuts, 0),
    excess: Math.max(0, spread - spreadAtMost),
    moved: zoneOf.reduce((sum, zone, block) => sum + changeOf(block, zone), 0),
    spread,
    squares: zones.reduce((sum, zone) => sum + zone.work * zone.work, 0),
    ways: zones.reduce((sum, { ways }) => sum + ways, 0),
  };
  let last = { block: 0, from: 0, to: 0, back: -1, fromZone: empty, toZone: empty, figures: now };

  const tried = (block: number, to: number, back: number): Figures => {
    const from = zoneOf[block] ?? 0;
    const a = zones[from] ?? empty;
    const b = zones[to] ?? empty;
    const fromZone = exchanged(from, block, back);
    const toZone = exchanged(to, back, block);
    const after = spreadWith(from, fromZone, to, toZone);
    const figures: Figures = {
      faults: now.faults - faultsOf(a) - faultsOf(b) + faultsOf(fromZone) + faultsOf(toZone),
      crossings: now.crossings - a.cuts - b.cuts + fromZone.cuts + toZone.cuts,
      excess: Math.max(0, after - spreadAtMost),
      moved:
        now.moved -
        changeOf(block, from) +
        changeOf(block, to) +
        (back < 0 ? 0 : changeOf(back, from) - changeOf(back, to)),
      spread: after,
      squares:
        now.squares -
        a.work * a.work -
        b.work * b.work +
        fromZone.work * fromZone.work +
        toZone.work * toZone.work,
      ways: now.ways - a.ways - b.ways + fromZone.ways + toZone.ways,
    };
    last = { block, from, to, back, fromZone, toZone, figures };
    return figures;
  };
  const take = (): void => {
    const { block, from, to, back, fromZone, toZone, figures } = last;
    const leave = (zone: number, gone: number): void => {
      const own = blocksOf[zone] ?? [];
      own.splice(own.indexOf(gone), 1);
    };
    leave(from, block);
    blocksOf[to]?.push(block);
    zoneOf[block] = to;
    if (back >= 0) {
      leave(to, back);
      blocksOf[from]?.push(back);
      zoneOf[back] = from;
    }
    zones[from] = fromZone;
    zones[to] = toZone;
    now = figures;
  };
  return { zoneOf, blocksOf, figures: () => now, tried, take };
}

function sumOf(values: readonly number[], members: readonly number[]): number {
  return members.reduce((total, index) => total + (values[index] ?? 0), 0);
}
