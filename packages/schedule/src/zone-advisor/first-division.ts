import { way } from "../generation/model/map-plane.ts";
import type { Division } from "./division.ts";
import { middleOf, type Point } from "./measure-zones.ts";

/** Where a search begins: everybody in the zone of today, the others in the nearest zone with room. Gives the zone of each block. */
export function firstDivision(division: Division): readonly number[] {
  const { zones, today, blocks, most } = division;
  const zoneOf = blocks.map(() => -1);
  const sizes = Array.from({ length: zones }, () => 0);
  const middles = seeds(division);
  const before = blocks.map((block) => mostOf(block.map((index) => today[index] ?? -1)));
  // Blocks with a zone of today first, large ones before small ones.
  const order = blocks
    .map((_, block) => block)
    .toSorted(
      (a, b) =>
        Number((before[b] ?? -1) >= 0) - Number((before[a] ?? -1) >= 0) ||
        (blocks[b]?.length ?? 0) - (blocks[a]?.length ?? 0) ||
        a - b,
    );
  for (const block of order) {
    const size = blocks[block]?.length ?? 0;
    const place = middleOfBlock(division, blocks[block] ?? []) ?? [0, 0];
    const ranked = middles
      .map((middle, zone) => ({
        zone,
        full: (sizes[zone] ?? 0) + size > most && zone !== before[block] ? 1 : 0,
        own: zone === before[block] ? 0 : 1,
        distance: way(middle[0], middle[1], place[0], place[1]),
      }))
      .toSorted((a, b) => a.own - b.own || a.full - b.full || a.distance - b.distance || a.zone - b.zone);
    const zone = ranked[0]?.zone ?? 0;
    zoneOf[block] = zone;
    sizes[zone] = (sizes[zone] ?? 0) + size;
  }
  return zoneOf;
}

/** The middle of a block; `undefined` where no place is known. */
export function middleOfBlock({ known, x, y }: Division, block: readonly number[]): Point | undefined {
  const placed = block.filter((index) => known[index] === 1);
  return placed.length === 0 ? undefined : middleOf(placed, x, y);
}

/** The value that comes most often, of several the least. */
function mostOf(values: readonly number[]): number {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? -1;
}

/** The middles of today's zones; the others as far from all as can be. */
function seeds(division: Division): readonly Point[] {
  const { zones, today, x, y, known } = division;
  const found: Point[] = [];
  for (let zone = 0; zone < zones; zone += 1) {
    const members = today.flatMap((own, index) => (own === zone && known[index] === 1 ? [index] : []));
    if (members.length > 0) {
      found.push(middleOf(members, x, y));
      continue;
    }
    let far: Point = [0, 0];
    let most = -1;
    known.forEach((isKnown, index) => {
      if (isKnown !== 1) return;
      const at: Point = [x[index] ?? 0, y[index] ?? 0];
      const distance = Math.min(...found.map((point) => way(point[0], point[1], at[0], at[1])));
      if ((found.length === 0 ? 0 : distance) > most) {
        most = found.length === 0 ? 0 : distance;
        far = at;
      }
    });
    found.push(far);
  }
  return found;
}
