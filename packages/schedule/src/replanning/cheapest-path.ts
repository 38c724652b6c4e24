import { type Branch, isBarred } from "./branch.ts";
import type { Ground } from "./ground.ts";
import { mayTake, MOVE, type Seated, slotCost, strangerCost } from "./seat-visits.ts";

/** Cost of leaving a visit out: more than any number of moves. */
const LEFT_OUT = 1e12;
/** Cost of a member of a group who comes from another zone. */
const FOREIGN = 500;

/** Cost of leaving a visit out: the least important first. */
export function outCost(own: Seated): number {
  return LEFT_OUT + MOVE * lostBy(own) + (own.home >= 0 ? MOVE : 0);
}

/** What is lost with a visit that is left out, in visits that move. */
export function lostBy({ importance = 0 }: Pick<Seated, "importance">): number {
  return Math.min(importance, MOST_IMPORTANT);
}

/** Importance beyond which nothing is weighed any more. */
const MOST_IMPORTANT = 5000;

/** Steps of the search; it ends when none are left. */
export interface Work {
  left: number;
  /** Whether any seats do, whatever they cost. */
  readonly any?: boolean;
  /** Whether it came so far that a limit on what people are told could have ruled something out. */
  isTold?: boolean;
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
  /** What its half-days cost it and who may make it then, by place in `slots`; filled as they are asked for. */
  readonly choices: Choice[];
}

/** What a guest's half-day costs it whoever makes the visit, and the seats in it, each with what its inspector costs. */
interface Choice {
  readonly cost: number;
  seats?: readonly { readonly inspector: number; readonly cell: number; readonly cost: number }[];
}

/** Who sits where while a branch is being seated. */
export interface Table {
  readonly start: Ground;
  readonly branch: Branch;
  /** Whether groups are to be seated, whose members may come from anywhere. */
  readonly isJoined: boolean;
  /** Guest by seat; -1 when free. */
  readonly guestAt: Int32Array;
  /** Seat by guest; -1 without one. */
  readonly seatOf: Int32Array;
  /** The group by seat that loses a member when somebody takes it; -1 for none. */
  readonly toll: Int32Array;
  /** A guest by number; absent for those that do not move. */
  readonly guestOf: (guest: number) => Guest | undefined;
  /** What the seats taken so far cost, by the parts of the plan that have no people in common; visits left out are not counted. */
  readonly spentBy: Float64Array;
  /** Where the search for a path notes what it finds; see {@link Labels}. */
  readonly labels: Labels;
}

/** What reaching seats and guests costs, and by whom a seat is reached: room that one search after another uses. */
export interface Labels {
  readonly cost: Float64Array;
  readonly taker: Int32Array;
  readonly spent: Float64Array;
  readonly queued: Uint8Array;
  /** Seats and guests that have such a note. */
  readonly cells: number[];
  readonly guests: number[];
}

/** The part of the plan in which somebody looks for a seat: 0 when groups may join all of them. */
export function partOf({ start: { partAt }, isJoined, guestOf }: Table, guest: number): number {
  return isJoined ? 0 : (partAt[guestOf(guest)?.staff[0] ?? -1] ?? 0);
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
  const { branch, guestAt, seatOf, guestOf } = table;
  const { slots } = table.start;
  const { cost, taker, spent, queued, cells, guests } = table.labels;
  // Every search begins without labels.
  for (const cell of cells.splice(0)) cost[cell] = Infinity;
  for (const guest of guests.splice(0)) {
    spent[guest] = Infinity;
    queued[guest] = 0;
  }
  spent[from] = 0;
  guests.push(from);
  const queue = [from];
  const isAny = work.any === true;
  // Guests already seated can give back at most what they cost now: those who can be in each other's way at all.
  const back = table.spentBy[partOf(table, from)] ?? 0;
  let best = Infinity;
  let endCell = -1;
  let leaves = -1;
  for (let head = 0; head < queue.length; head += 1) {
    const index = queue[head] ?? -1;
    queued[index] = 0;
    const guest = guestOf(index);
    const base = spent[index] ?? Infinity;
    if (guest === undefined || base - back >= best) continue;
    const { own, visit, isMember } = guest;
    const cellNow = seatOf[index] ?? -1;
    const leaving = cellNow < 0 ? 0 : cellCost(table, guest, cellNow);
    if (!isMember && !branch.made.has(visit)) {
      const out = base - leaving + guest.part * outCost(own);
      if (out < best) {
        best = out;
        leaves = index;
      }
    }
    // Whoever leaves home costs a move at least.
    const isHome = cellNow >= 0 && !isMember && beginOf(own, cellNow % slots) === own.home;
    if (isHome && base + guest.part * MOVE - back >= best) continue;
    const bars = branch.bars.get(visit);
    const { slots: open, staff, choices, part } = guest;
    for (let place = 0; place < open.length; place += 1) {
      const slot = open[place] ?? 0;
      const begin = beginOf(own, slot);
      const choice: Choice = (choices[place] ??= {
        cost: isMember ? 0 : part * slotCost(table.start, visit, begin),
      });
      const half = base - leaving + choice.cost;
      if (half - back >= best) continue;
      work.left -= staff.length;
      if (bars !== undefined && isBarred(bars, begin, -1, own.home)) continue;
      for (const { inspector, cell, cost: person } of (choice.seats ??= seatsIn(table, guest, slot))) {
        if (cell === cellNow) continue;
        if (bars !== undefined && isBarred(bars, begin, inspector, own.home)) continue;
        const other = guestAt[cell] ?? -1;
        if (other >= 0 && guestOf(other) === undefined) continue;
        if (own.whole && isTaken(table, cell ^ 1)) continue;
        const total = half + person + tollOf(table, cell);
        const before = cost[cell] ?? Infinity;
        if (total >= before || (isAny && before < Infinity)) continue;
        if (other < 0) {
          if (total >= best) continue;
          best = total;
          endCell = cell;
          leaves = -1;
        } else {
          const least = spent[other] ?? Infinity;
          if (total >= least || (isAny && least < Infinity)) continue;
          if (least === Infinity) guests.push(other);
          spent[other] = total;
          if (queued[other] === 0) {
            queued[other] = 1;
            queue.push(other);
          }
        }
        if (before === Infinity) cells.push(cell);
        cost[cell] = total;
        taker[cell] = index;
      }
    }
    if (work.left < 0) return undefined;
    if (isAny && endCell >= 0) break;
  }
  if (best === Infinity) return undefined;
  return pathBack(table, from, best, leaves < 0 ? endCell : (seatOf[leaves] ?? -1), leaves, taker);
}

function seatsIn(table: Table, guest: Guest, slot: number): NonNullable<Choice["seats"]> {
  const { model, slots } = table.start;
  const begin = beginOf(guest.own, slot);
  return guest.staff.flatMap((inspector) =>
    mayTake(model, guest.own, inspector, begin)
      ? [{ inspector, cell: inspector * slots + slot, cost: personCost(table, guest, inspector, slot) }]
      : [],
  );
}

function pathBack(
  { seatOf }: Table,
  from: number,
  cost: number,
  end: number,
  leaves: number,
  taker: Int32Array,
): SeatPath | undefined {
  const steps: { guest: number; cell: number }[] = [];
  if (leaves === from) return { cost, leaves, steps };
  const seen = new Set<number>();
  for (let cell = end; cell >= 0;) {
    const guest = taker[cell] ?? -1;
    if (guest < 0 || seen.has(guest)) return undefined;
    seen.add(guest);
    steps.push({ guest, cell });
    if (guest === from) return { cost, leaves, steps };
    cell = seatOf[guest] ?? -1;
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
function isTaken({ guestAt, guestOf }: Table, cell: number): boolean {
  const other = guestAt[cell] ?? -1;
  return other >= 0 && guestOf(other) === undefined;
}

function tollOf({ toll, start }: Table, cell: number): number {
  const group = toll[cell] ?? -1;
  return group < 0 ? 0 : MOVE / seatsOf(start.visits[group]);
}
