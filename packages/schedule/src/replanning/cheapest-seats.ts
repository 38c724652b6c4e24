import { inspectorMayAt } from "../generation/placement.ts";
import type { Task } from "../generation/tasks.ts";
import { type Branch, isBarred } from "./branch.ts";
import { MOVE, type Seated, type Seating, slotCost, staffFor, strangerCost } from "./seat-visits.ts";

/** What tells a visit by a group apart. */
export type GroupKind = Pick<Task, "acrossZones" | "twoZones">;

/** Cost of leaving a visit out: more than any number of moves. */
export const LEFT_OUT = 1e12;

/** Cost of a member of a group who comes from another zone. */
const FOREIGN = 500;

/** Who sits where in the cheapest plan of a branch. */
export interface Seats {
  /** Half-day by visit; -1 while it has none. */
  readonly slot: Int32Array;
  /** Inspectors by visit. */
  readonly team: readonly (readonly number[])[];
  /** Groups that lost a member to another visit though nobody decided so. */
  readonly robbed: readonly number[];
  /** Visits left out. */
  readonly failed: number;
  /** Visits that leave their home, rounded up where groups lose members. */
  readonly moves: number;
  /** All small costs together. */
  readonly small: number;
}

/** Steps of the search; it ends when none are left. */
export interface Work {
  left: number;
}

/** Someone to be seated: a visit of one inspector, or one member of a group whose half-day is decided. */
interface Guest {
  readonly visit: number;
  readonly own: Seated;
  readonly slots: readonly number[];
  readonly staff: readonly number[];
  readonly mayFail: boolean;
}

/**
 * The cheapest seats of a branch when visits of one institution may stand in each other's way: fewest visits left out, then fewest that
 * move, then the smallest costs. Shortest augmenting paths find it exactly.
 *
 * Groups keep their homes, but any member can be taken from them for its share of a move, so that the result is a lower bound. Returns
 * `undefined` when a decided group cannot be seated, or when no work is left.
 */
export function cheapestSeats(
  start: Seating,
  branch: Branch,
  kindOf: (visit: number) => GroupKind,
  work: Work,
): Seats | undefined {
  const { model, visits, slots } = start;
  const occupant = start.occupant.slice();
  const toll = new Map<number, number>();
  const homeless: number[] = [];
  const blocked = new Set<number>();
  visits.forEach((own, visit) => {
    const atHome = own.home >= 0 && !isSentAway(own, visit, branch);
    if (!atHome && own.size === 1 && own.from <= own.until) homeless.push(visit);
    if (own.home < 0) return;
    if (own.held || branch.stay.has(visit)) blocked.add(visit);
    else if (own.size > 1 || own.crew.length !== 1) {
      for (const inspector of own.crew) {
        const cell = inspector * slots + own.home;
        occupant[cell] = -1;
        if (atHome) toll.set(cell, visit);
      }
    } else if (!atHome) occupant[(own.crew[0] ?? 0) * slots + own.home] = -1;
  });

  const guests: Guest[] = [];
  // Guests of visits of one inspector have the visit's own number; members of groups come after them.
  const guestOf = (index: number): Guest | undefined => guests[index] ?? singleGuest(index);
  const known: (Guest | undefined)[] = [];
  const singleGuest = (visit: number): Guest | undefined => {
    const before = known[visit];
    if (before !== undefined) return before;
    const own = visits[visit];
    if (own === undefined || blocked.has(visit) || own.size !== 1) return undefined;
    const all: number[] = [];
    const first = 2 * own.from;
    const last = 2 * own.until + 1;
    if (own.home >= 0 && (own.home < first || own.home > last)) all.push(own.home);
    for (let slot = first; slot <= last; slot += 1) all.push(slot);
    const guest = { visit, own, slots: all, staff: staffFor(model, own), mayFail: true };
    known[visit] = guest;
    return guest;
  };
  const seatOf: number[] = [];
  visits.forEach(({ home, size, crew }, visit) => {
    const inspector = crew[0];
    if (size === 1 && inspector !== undefined && occupant[inspector * slots + home] === visit)
      seatOf[visit] = inspector * slots + home;
  });
  const order = homeless.toSorted((a, b) => room(visits[a]) - room(visits[b]) || a - b);
  let next = visits.length;
  const members: number[] = [];
  for (const [visit, slot] of branch.groups) {
    const own = visits[visit];
    if (own === undefined || slot < 0) continue;
    const { acrossZones, twoZones } = kindOf(visit);
    const zone = model.zoneOf[own.institution] ?? -1;
    const staff = acrossZones ? model.inspectors.map((_, index) => index) : (model.staff[zone] ?? []);
    const near = staff.filter((inspector) => model.homeZone[inspector] === zone);
    const far = staff.filter((inspector) => model.homeZone[inspector] !== zone);
    for (let member = 0; member < own.size; member += 1) {
      const among = twoZones && member === 0 ? near : twoZones && member === 1 ? far : staff;
      guests[next] = { visit, own, slots: [slot], staff: among, mayFail: false };
      members.push(next);
      next += 1;
    }
  }

  const costOf = (guest: Guest, slot: number): number =>
    guest.mayFail ? slotCost(start, guest.visit, slot) : 0;
  const personCost = ({ own, mayFail }: Guest, inspector: number, slot: number): number => {
    if (slot === own.home && mayFail)
      return own.crew.includes(inspector) ? 0 : MOVE + strangerCost(own, [inspector]);
    const foreign = mayFail || model.homeZone[inspector] === model.zoneOf[own.institution] ? 0 : FOREIGN;
    return strangerCost(own, [inspector]) + foreign;
  };
  let spentNow = 0;
  for (const index of [...members, ...order]) {
    const path = findPath(index);
    if (path === undefined) return undefined;
    spentNow += path.cost;
    if (path.leaves >= 0) {
      delete seatOf[path.leaves];
    }
    for (const { guest, cell } of path.steps) {
      seatOf[guest] = cell;
      occupant[cell] = guest;
    }
  }

  const slot = new Int32Array(visits.length).fill(-1);
  const team: number[][] = visits.map(() => []);
  let failed = 0;
  let moves = branch.leave.size;
  let small = spentNow;
  visits.forEach((own, visit) => {
    if (own.home >= 0 && (blocked.has(visit) || (own.size > 1 && !isSentAway(own, visit, branch)))) {
      slot[visit] = own.home;
      team[visit] = [...own.crew];
    } else if (own.size === 1) {
      const cell = seatOf[visit];
      if (cell === undefined) {
        failed += 1;
        if (own.from <= own.until || own.home >= 0) small -= LEFT_OUT;
      } else {
        slot[visit] = cell % slots;
        team[visit] = [Math.floor(cell / slots)];
      }
      if (own.home >= 0 && (cell === undefined || cell !== (own.crew[0] ?? 0) * slots + own.home)) {
        moves += 1;
        small -= MOVE;
      }
    } else if ((branch.groups.get(visit) ?? 0) < 0 || own.from > own.until) failed += 1;
  });
  for (const member of members) {
    const cell = seatOf[member];
    const visit = guests[member]?.visit;
    if (cell === undefined || visit === undefined) continue;
    slot[visit] = cell % slots;
    team[visit]?.push(Math.floor(cell / slots));
  }
  const robbed = new Set<number>();
  let share = 0;
  for (const [cell, visit] of toll)
    if (occupant[cell] !== -1 && seatOf[occupant[cell] ?? -1] === cell) {
      robbed.add(visit);
      share += 1 / (visits[visit]?.size ?? 1);
    }
  small -= share * MOVE;
  team.forEach((people, visit) => {
    const lead = visits[visit]?.crew.find((inspector) => people.includes(inspector));
    if (people.length > 1 && lead !== undefined)
      team[visit] = [lead, ...people.filter((inspector) => inspector !== lead)];
  });
  return {
    slot,
    team,
    robbed: [...robbed].toSorted((a, b) => a - b),
    failed,
    moves: Math.ceil(moves + share - 1e-6),
    small,
  };

  function findPath(
    from: number,
  ):
    | {
        readonly cost: number;
        readonly leaves: number;
        readonly steps: readonly { readonly guest: number; readonly cell: number }[];
      }
    | undefined {
    const cost = new Map<number, number>();
    const taker = new Map<number, number>();
    const spent = new Map<number, number>([[from, 0]]);
    const queue = [from];
    const queued = new Set(queue);
    let best = Infinity;
    let endCell = -1;
    let endGuest = -1;
    // Guests already seated can give back at most what they cost now.
    const back = spentNow % LEFT_OUT;
    for (let head = 0; head < queue.length; head += 1) {
      const index = queue[head] ?? -1;
      queued.delete(index);
      const guest = guestOf(index);
      const base = spent.get(index);
      if (guest === undefined || base === undefined) continue;
      if (base - back >= best) continue;
      const { own, visit } = guest;
      const cellNow = seatOf[index];
      const slotNow = cellNow === undefined ? -1 : cellNow % slots;
      const leaving =
        cellNow === undefined
          ? 0
          : costOf(guest, slotNow) + personCost(guest, Math.floor(cellNow / slots), slotNow) + tollOf(cellNow);
      if (guest.mayFail) {
        const out = base - leaving + LEFT_OUT + (own.home >= 0 ? MOVE : 0);
        if (out < best) {
          best = out;
          endCell = -1;
          endGuest = index;
        }
      }
      // Whoever leaves home costs a move at least.
      if (guest.mayFail && slotNow >= 0 && slotNow === own.home && base + MOVE - back >= best) continue;
      const bars = branch.bars.get(visit);
      for (const slot of guest.slots) {
        const half = base - leaving + costOf(guest, slot);
        if (half - back >= best) continue;
        work.left -= guest.staff.length;
        for (const inspector of guest.staff) {
          const cell = inspector * slots + slot;
          if (cell === cellNow || !inspectorMayAt(model, inspector, own.institution, slot)) continue;
          if (bars !== undefined && isBarred(bars, slot, inspector, own.home)) continue;
          const other = occupant[cell] ?? -1;
          if (other >= 0 && blocked.has(other)) continue;
          if (other >= 0 && other < visits.length && guestOf(other) === undefined) continue;
          const total = half + personCost(guest, inspector, slot) + tollOf(cell);
          if (total >= (cost.get(cell) ?? Infinity)) continue;
          if (other < 0) {
            if (total >= best) continue;
            cost.set(cell, total);
            taker.set(cell, index);
            best = total;
            endCell = cell;
            endGuest = -1;
          } else if (total < (spent.get(other) ?? Infinity)) {
            cost.set(cell, total);
            taker.set(cell, index);
            spent.set(other, total);
            if (!queued.has(other)) {
              queued.add(other);
              queue.push(other);
            }
          }
        }
      }
      if (work.left < 0) return undefined;
    }
    if (endCell < 0 && endGuest < 0) return undefined;
    const steps: { guest: number; cell: number }[] = [];
    let cell = endCell;
    if (endGuest >= 0) {
      if (endGuest === from) return { cost: best, leaves: from, steps };
      cell = seatOf[endGuest] ?? -1;
    }
    const seen = new Set<number>();
    for (;;) {
      const index = taker.get(cell);
      if (index === undefined || seen.has(index)) return undefined;
      seen.add(index);
      steps.push({ guest: index, cell });
      if (index === from) return { cost: best, leaves: endGuest, steps };
      cell = seatOf[index] ?? -1;
    }
  }

  function tollOf(cell: number): number {
    const group = toll.get(cell);
    return group === undefined ? 0 : MOVE / (visits[group]?.size ?? 1);
  }
}

/** Says whether a visit has lost its home in a branch. */
export function isSentAway(own: Seated, visit: number, branch: Branch): boolean {
  if (own.home < 0) return true;
  if (own.size > 1) return branch.leave.has(visit);
  return isBarred(branch.bars.get(visit), own.home, own.crew[0] ?? -1, own.home);
}

function room(visit: Seated | undefined): number {
  return visit === undefined ? 0 : visit.until - visit.from;
}
