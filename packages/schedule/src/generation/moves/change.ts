import { capRoom, dayAllowed, isIdle, mayMake, type Placement, restPenalty } from "../model/placement.ts";
import type { Moves, OwnRules } from "../costs/own-rules.ts";
import type { Places } from "../costs/subject-visits.ts";
import { imbalanceOf, type Shares, travelOn } from "../costs/plan-cost.ts";
import type { Random } from "../random.ts";
import { limitCost, softCost } from "../costs/soft-costs.ts";

/**
 * The search for a better plan; it works on the placement itself.
 *
 * Its moves are functions of the module: functions made anew for each plan lose their compiled code when the plan is forgotten.
 */
export interface Improvement {
  readonly placement: Placement;
  readonly shares: Shares;
  readonly own: OwnRules;
  readonly random: Random;
  /** Placed tasks of one inspector that are not fixed. */
  readonly movable: Int32Array;
  /** Those of them that belong to a pool whose plan is not proven best yet. */
  open: Int32Array;
  /** What the plan of each pool costs above its bound, and the pool of each inspector. */
  readonly excess: Float64Array;
  readonly poolOf: Int32Array;
  /** By task: those it can change places with, absent where it cannot move, and who can make it. */
  readonly partners: readonly (Int32Array | undefined)[];
  readonly staff: readonly (readonly number[])[];
  /** The change at hand: which tasks go where, and whence they came. */
  readonly moves: Moves;
  /** Of two plans that cost the same the one is kept that spreads visits over the half-days of the district. */
  crowding: number;
  /** What the plan costs now. */
  cost: number;
  /** The best plan, once it is left for others that can only be reached over worse ones, and what those may cost more; until then of no cost. */
  best: Places & { readonly cost: number };
  slack: number;
  /** What of it is rest and soft rules. */
  owed: number;
}

/** The movable tasks of pools that cost more than they must; a visit does not leave its pool. */
export function openOf({ movable, excess, poolOf, placement: { lead } }: Improvement): Int32Array {
  return movable.filter((task) => (excess[poolOf[lead[task] ?? 0] ?? 0] ?? 0) > 0);
}

/** Notes the plan at hand as the best. */
export function keep(search: Improvement): void {
  const { slot, lead } = search.placement;
  search.best = { cost: search.cost, slot: slot.slice(), who: lead.slice() };
}

function isBetter({ crowding, cost, best, slack }: Improvement, delta: number): boolean {
  return delta < 0 || (delta === 0 && crowding <= 0) || cost + delta <= best.cost + slack;
}

function fill(
  { occupant, load, crowd, slots, wholeDay }: Placement,
  index: number,
  who: number,
  first: number,
  taker: number,
  by: number,
): void {
  const last = first + (wholeDay[index] ?? 0);
  for (let at = first; at <= last; at += 1) {
    occupant[who * slots + at] = taker;
    load[who] = (load[who] ?? 0) + by;
    crowd[at] = (crowd[at] ?? 0) + by;
  }
}

// A task that is lifted is set again before anything asks where it is.
function lift(placement: Placement, index: number): void {
  fill(placement, index, placement.lead[index] ?? 0, placement.slot[index] ?? 0, -1, -1);
}

function set(placement: Placement, index: number, at: number, who: number): void {
  fill(placement, index, who, at, index, 1);
  placement.slot[index] = at;
  placement.lead[index] = who;
}

function daysCost(
  { placement, shares }: Improvement,
  i: number,
  dayI: number,
  j: number,
  dayJ: number,
): number {
  let sum = travelOn(placement, i, dayI);
  if (i !== j || dayI !== dayJ) sum += travelOn(placement, j, dayJ);
  if (placement.model.soft !== undefined)
    sum += limitCost(placement, i, dayI) + limitCost(placement, j, dayJ, i === j ? dayI : -1);
  if (i !== j) sum += imbalanceOf(placement, shares, i) + imbalanceOf(placement, shares, j);
  return sum;
}

/** Says whether the first `count` tasks may be where they are now: at work, let in, on the staff, in the window, below every limit. */
function isAllowed({ placement, moves, staff }: Improvement, count: number): boolean {
  const { task, to } = moves;
  for (let k = 0; k < count; k += 1) {
    const index = task[k] ?? 0;
    const at = to.slot[k] ?? 0;
    const who = to.who[k] ?? 0;
    if (
      staff[index]?.includes(who) !== true ||
      !mayMake(placement, index, who, at) ||
      !dayAllowed(placement, index, at >> 1) ||
      (placement.model.caps !== undefined && capRoom(placement, who, at >> 1) < 0)
    )
      return false;
  }
  return true;
}

/** What the first `count` tasks cost by themselves in these places: rest and soft rules. They are hidden one after the other, so that each two count once. */
function visitsCost(
  placement: Placement,
  task: Int32Array,
  count: number,
  { slot: at, who }: Places,
): number {
  const { slot } = placement;
  let sum = 0;
  for (let k = 0; k < count; k += 1) {
    const index = task[k] ?? 0;
    sum +=
      restPenalty(placement, index, (at[k] ?? 0) >> 1) + softCost(placement, index, who[k] ?? 0, at[k] ?? 0);
    slot[index] = -1;
  }
  for (let k = 0; k < count; k += 1) slot[task[k] ?? 0] = at[k] ?? 0;
  return sum;
}

/** Makes the change of the first `count` tasks between two days of inspectors if it is valid and loses nothing. */
export function change(
  search: Improvement,
  count: number,
  i: number,
  dayI: number,
  j: number,
  dayJ: number,
): void {
  const { placement, own, moves } = search;
  const { task, from, to } = moves;
  const { slot, lead, crowd } = placement;
  let delta = -daysCost(search, i, dayI, j, dayJ);
  let crowding = 0;
  for (let k = 0; k < count; k += 1) {
    const index = task[k] ?? 0;
    const at = slot[index] ?? 0;
    from.slot[k] = at;
    from.who[k] = lead[index] ?? 0;
    crowding += (crowd[to.slot[k] ?? 0] ?? 0) - (crowd[at] ?? 0);
  }
  search.crowding = crowding;
  // Where nothing is owed nothing can be made up.
  let more = search.owed > 0 ? -visitsCost(placement, task, count, from) : 0;
  for (let k = 0; k < count; k += 1) lift(placement, task[k] ?? 0);
  let done = 0;
  while (done < count && isIdle(placement, task[done] ?? 0, to.who[done] ?? 0, to.slot[done] ?? 0)) {
    set(placement, task[done] ?? 0, to.slot[done] ?? 0, to.who[done] ?? 0);
    done += 1;
  }
  if (done === count) {
    delta += daysCost(search, i, dayI, j, dayJ);
    const hasOwn = own.scopes.length > 0;
    // Most changes lose something by this alone.
    if ((hasOwn || isBetter(search, delta + more)) && isAllowed(search, count)) {
      more += visitsCost(placement, task, count, to);
      delta += more;
      const accepted = hasOwn
        ? own.judge(moves, count, delta, (whole) => isBetter(search, whole))
        : isBetter(search, delta)
          ? delta
          : undefined;
      if (accepted !== undefined) {
        search.cost += accepted;
        search.owed += more;
        if (search.cost < search.best.cost) keep(search);
        const pool = search.poolOf[i] ?? 0;
        search.excess[pool] = (search.excess[pool] ?? 0) + accepted;
        if (search.excess[pool] <= 0) search.open = openOf(search);
        return;
      }
    }
  }
  while (done > 0) {
    done -= 1;
    lift(placement, task[done] ?? 0);
  }
  for (let k = 0; k < count; k += 1) set(placement, task[k] ?? 0, from.slot[k] ?? 0, from.who[k] ?? 0);
}

/** Plans that a task of the change at hand goes to a slot and an inspector. */
export function plan({ task, to }: Moves, k: number, index: number, at: number, who: number): void {
  task[k] = index;
  to.slot[k] = at;
  to.who[k] = who;
}
