import { type Branch, isBarred } from "./branch.ts";
import { mayTake, MOVE, type Seated, type Seating, slotCost, strangerCost } from "./seat-visits.ts";

/** Cost of leaving a visit out: more than any number of moves. */
const LEFT_OUT = 1e12;
/** Cost of a member of a group who comes from another zone. */
const FOREIGN = 500;

/** Cost of leaving a visit out: the least important first. */
export function outCost({ home, importance = 0 }: Seated): number {
  return LEFT_OUT + MOVE * Math.min(importance, MOST_IMPORTANT) + (home >= 0 ? MOVE : 0);
}

/** Importance beyond which nothing is weighed any more. */
const MOST_IMPORTANT = 5000;

/** Steps of the search; it ends when none are left. */
export interface Work {
  left: number;
  /** Whether any seats do, whatever they cost. */
  readonly any?: boolean;
}

/**
 * Someone to be seated: a visit of one inspector, or one member of a group whose half-day is decided. Visits of a whole day are two guests
 * for each inspector, one of the morning and one of the afternoon, who should sit together.
 */
export interface Guest {
  readonly visit: number;
  readonly own: Seated;
  /** Part of the visit it stands for: a half of what takes the whole day. */
  readonly part: 1 | 0.5;
  readonly slots: readonly number[];
  readonly staff: readonly number[];
  /** Whether it belongs to a group. */
  readonly isMember: boolean;
}

/** Who sits where while a branch is being seated. */
export interface Table {
  readonly start: Seating;
  readonly branch: Branch;
  /** Guest by seat; -1 when free. */
  readonly occupant: Int32Array;
  /** Seat by guest. */
  readonly seatOf: Map<number, number>;
  /** The group that loses a member when somebody takes the seat. */
  readonly toll: ReadonlyMap<number, number>;
  /** A guest by number; absent for those that do not move. */
  readonly guestOf: (guest: number) => Guest | undefined;
  /** What the seats taken so far cost; visits left out are not counted. */
  spent: number;
}

/** Guests that change their seats so that one more has one, or who is left out instead. */
export interface SeatPath {
  readonly cost: number;
  /** Guest that is left out; -1 when nobody is. */
  readonly leaves: number;
  readonly steps: readonly { readonly guest: number; readonly cell: number }[];
}

/** The cheapest way to give a guest a seat: a shortest augmenting path. `undefined` when there is none, or no work is left. */
export function cheapestPath(table: Table, from: number, work: Work): SeatPath | undefined {
  const { start, branch, occupant, seatOf, guestOf } = table;
  const { model, slots } = start;
  const cost = new Map<number, number>();
  const taker = new Map<number, number>();
  const spent = new Map<number, number>([[from, 0]]);
  const queue = [from];
  const queued = new Set(queue);
  const isAny = work.any === true;
  // Guests already seated can give back at most what they cost now.
  const back = table.spent;
  let best = Infinity;
  let endCell = -1;
  let leaves = -1;
  for (let head = 0; head < queue.length; head += 1) {
    const index = queue[head] ?? -1;
    queued.delete(index);
    const guest = guestOf(index);
    const base = spent.get(index);
    if (guest === undefined || base === undefined || base - back >= best) continue;
    const { own, visit, isMember } = guest;
    const cellNow = seatOf.get(index);
    const leaving = cellNow === undefined ? 0 : cellCost(table, guest, cellNow);
    if (!isMember && !branch.made.has(visit)) {
      const out = base - leaving + guest.part * outCost(own);
      if (out < best) {
        best = out;
        leaves = index;
      }
    }
    // Whoever leaves home costs a move at least.
    const isHome = cellNow !== undefined && !isMember && beginOf(own, cellNow % slots) === own.home;
    if (isHome && base + guest.part * MOVE - back >= best) continue;
    const bars = branch.bars.get(visit);
    for (const slot of guest.slots) {
      const begin = beginOf(own, slot);
      const half = base - leaving + (isMember ? 0 : guest.part * slotCost(start, visit, begin));
      if (half - back >= best) continue;
      work.left -= guest.staff.length;
      for (const inspector of guest.staff) {
        const cell = inspector * slots + slot;
        if (cell === cellNow || !mayTake(model, own, inspector, begin)) continue;
        if (bars !== undefined && isBarred(bars, begin, inspector, own.home)) continue;
        const other = occupant[cell] ?? -1;
        if (other >= 0 && guestOf(other) === undefined) continue;
        if (own.whole && isTaken(table, cell ^ 1)) continue;
        const total = half + personCost(table, guest, inspector, slot) + tollOf(table, cell);
        if (total >= (cost.get(cell) ?? Infinity) || (isAny && cost.has(cell))) continue;
        if (other < 0) {
          if (total >= best) continue;
          best = total;
          endCell = cell;
          leaves = -1;
        } else {
          if (total >= (spent.get(other) ?? Infinity) || (isAny && spent.has(other))) continue;
          spent.set(other, total);
          if (!queued.has(other)) {
            queued.add(other);
            queue.push(other);
          }
        }
        cost.set(cell, total);
        taker.set(cell, index);
      }
    }
    if (work.left < 0) return undefined;
    if (isAny && endCell >= 0) break;
  }
  if (best === Infinity) return undefined;
  return pathBack(table, from, best, leaves < 0 ? endCell : seatOf.get(leaves), leaves, taker);
}

function pathBack(
  { seatOf }: Table,
  from: number,
  cost: number,
  end: number | undefined,
  leaves: number,
  taker: ReadonlyMap<number, number>,
): SeatPath | undefined {
  const steps: { guest: number; cell: number }[] = [];
  if (leaves === from) return { cost, leaves, steps };
  const seen = new Set<number>();
  for (let cell = end; cell !== undefined;) {
    const guest = taker.get(cell);
    if (guest === undefined || seen.has(guest)) return undefined;
    seen.add(guest);
    steps.push({ guest, cell });
    if (guest === from) return { cost, leaves, steps };
    cell = seatOf.get(guest);
  }
  return undefined;
}

function cellCost(table: Table, guest: Guest, cell: number): number {
  const { slots } = table.start;
  const slot = cell % slots;
  return (
    (guest.isMember ? 0 : guest.part * slotCost(table.start, guest.visit, beginOf(guest.own, slot))) +
    personCost(table, guest, Math.floor(cell / slots), slot) +
    tollOf(table, cell)
  );
}

function personCost(
  { start: { model } }: Table,
  { own, isMember, part }: Guest,
  inspector: number,
  slot: number,
): number {
  if (isMember) {
    const isNear = model.homeZone[inspector] === model.zoneOf[own.institution];
    return part * (strangerCost(own, [inspector]) + (isNear ? 0 : FOREIGN));
  }
  const isHome = beginOf(own, slot) === own.home;
  if (isHome && own.crew.includes(inspector)) return 0;
  return part * (strangerCost(own, [inspector]) + (isHome ? MOVE : 0));
}

/** Seats a visit takes: one an inspector and half-day. */
export function seatsOf(own: Seated | undefined): number {
  return (own?.size ?? 1) * (own?.whole === true ? 2 : 1);
}

/** The half-day with which a visit begins that takes a half-day. */
export function beginOf({ whole }: Seated, slot: number): number {
  return whole ? slot & ~1 : slot;
}

// Somebody who does not move has the half-day.
function isTaken({ occupant, guestOf }: Table, cell: number): boolean {
  const other = occupant[cell] ?? -1;
  return other >= 0 && guestOf(other) === undefined;
}

function tollOf({ toll, start }: Table, cell: number): number {
  const group = toll.get(cell);
  return group === undefined ? 0 : MOVE / seatsOf(start.visits[group]);
}
