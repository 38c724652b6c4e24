import { common, leastWay, share } from "./least-way.ts";
import { type Placement, staffOf } from "./placement.ts";

/** A half-day of an inspector that is no single visit of the search, with which one may share a day: of a group, or of a visit fixed before. */
export interface Seat {
  readonly task: number;
  /** Inspectors who may sit there. */
  readonly who: readonly number[];
  /** Way it takes at least by itself. */
  readonly alone: number;
  /** Way it takes at least by itself or with another seat, the half of both. */
  readonly shared: number;
}

/** What two seats of different visits save when one inspector makes both on a day. */
export interface SeatPair {
  readonly a: number;
  readonly b: number;
  readonly saved: number;
}

/**
 * The seats of all visits that are not single ones of the search, and the pairs of them that save something.
 *
 * When the members of a group are put in the order of their way, the second has at least the second shortest way, and so on: so each seat
 * leaves out as many of the nearest inspectors.
 */
export function seatsOf(
  placement: Placement,
  counts: (task: number) => boolean,
): { readonly seats: readonly Seat[]; readonly pairs: readonly SeatPair[] } {
  const { model, institution } = placement;
  const found: Omit<Seat, "shared">[] = [];
  placement.tasks.forEach((task, index) => {
    if ((task.size === 1 && task.fixed === undefined) || task.from > task.until || !counts(index)) return;
    const out = (inspector: number): number => model.ways.out(inspector, institution[index] ?? 0);
    const add = (who: readonly number[]): void => {
      const alone = leastWay(placement, who, index);
      if (alone < Infinity) found.push({ task: index, who, alone });
    };
    if (task.fixed === undefined) {
      const own = staffOf(placement, task);
      const zone = model.zoneOf[task.institution];
      const byWay = (task.acrossZones ? [...model.inspectors.keys()] : own)
        .filter((inspector) => leastWay(placement, [inspector], index) < Infinity)
        .toSorted((a, b) => out(a) - out(b) || a - b);
      const home = (inspector: number): number | undefined => model.homeZone[inspector];
      const mixed = task.twoZones
        ? [
            byWay.filter((inspector) => own.includes(inspector)),
            byWay.filter(
              (inspector) => !own.includes(inspector) && home(inspector) !== zone && home(inspector) !== -1,
            ),
          ]
        : [];
      mixed.forEach(add);
      const others = byWay.filter((inspector) => mixed.every(([nearest]) => inspector !== nearest));
      for (let rank = 0; rank < task.size - mixed.length; rank += 1) add(others.slice(rank));
    } else
      for (const id of task.fixed.inspectors) {
        const inspector = model.inspectorIndex.get(id);
        if (inspector !== undefined) add([inspector]);
      }
  });
  const shared = found.map(({ alone }) => alone);
  const pairs: SeatPair[] = [];
  found.forEach((one, a) => {
    for (let b = 0; b < a; b += 1) {
      const other = found[b];
      if (other === undefined || other.task === one.task || !share(placement, one.task, other.task)) continue;
      const way = leastWay(placement, common(one.who, other.who), one.task, other.task);
      const saved = one.alone + other.alone - way;
      if (saved > 0) pairs.push({ a, b, saved });
      for (const seat of [a, b]) shared[seat] = Math.min(shared[seat] ?? 0, Math.floor(way / 2));
    }
  });
  return { seats: found.map((seat, index) => ({ ...seat, shared: shared[index] ?? seat.alone })), pairs };
}
