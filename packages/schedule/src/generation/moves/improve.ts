import { capRoom, dayAllowed, isIdle, type Placement, restPenalty } from "../model/placement.ts";
import type { OwnRules } from "../costs/own-rules.ts";
import type { Places } from "../costs/subject-visits.ts";
import { imbalanceOf, type Shares, travelOn } from "../costs/plan-cost.ts";
import type { Random } from "../random.ts";
import { limitCost, softCost } from "../costs/soft-costs.ts";
import { mayAtOf, partnersOf, staffLists } from "./who-and-with-whom.ts";

/** Visits one change moves at most: two whole days change places. */
const MOST = 4;

/** The search for a better plan, one batch of moves at a time; it works on the placement itself. */
export interface Improvement {
  /** Tries so many moves that lose nothing; `wholeDays` leaves the visits of a day together. Each begins with one `among` these tasks; absent: any. */
  run(moves: number, wholeDays: boolean, among?: ArrayLike<number>): void;
  /** What the plan costs now; it never rises. */
  readonly cost: number;
}

/** Prepares the improvement of a plan: moves of single visits that keep it valid. `cost` is what it costs at the start, `owing` what of it is rest and soft rules. */
export function improvementOf(
  placement: Placement,
  shares: Shares,
  own: OwnRules,
  random: Random,
  cost: number,
  owing: number,
): Improvement {
  const { tasks, slot, lead, occupant, load, crowd, slots, institution, from, until, model, wholeDay } =
    placement;
  const movable = Int32Array.from(
    tasks.flatMap(({ size, fixed }, index) =>
      size === 1 && fixed === undefined && (slot[index] ?? -1) >= 0 ? [index] : [],
    ),
  );
  const isMovable = new Uint8Array(tasks.length);
  for (const task of movable) isMovable[task] = 1;
  const partners = partnersOf(placement, movable);
  const { staff, listOf, isStaff } = staffLists(placement);
  const inspectors = model.inspectors.length;
  const { soft } = model;
  const mayAt = mayAtOf(model);
  const hasOwn = own.scopes.length > 0;

  let current = cost;
  let owed = owing;

  // The change at hand: which tasks go where, and whence they came.
  const task = new Int32Array(MOST);
  const toSlot = new Int32Array(MOST);
  const toWho = new Int32Array(MOST);
  const fromSlot = new Int32Array(MOST);
  const fromWho = new Int32Array(MOST);
  const moves = { task, from: { slot: fromSlot, who: fromWho }, to: { slot: toSlot, who: toWho } };
  // Of two plans that cost the same the one is kept that spreads visits over the half-days of the district.
  let crowding = 0;
  const isBetter = (delta: number): boolean => delta < 0 || (delta === 0 && crowding <= 0);

  const fill = (index: number, who: number, first: number, taker: number, by: number): void => {
    for (let at = first; at <= first + (wholeDay[index] ?? 0); at += 1) {
      occupant[who * slots + at] = taker;
      load[who] = (load[who] ?? 0) + by;
      crowd[at] = (crowd[at] ?? 0) + by;
    }
  };
  // A task that is lifted is set again before anything asks where it is.
  const lift = (index: number): void => {
    fill(index, lead[index] ?? 0, slot[index] ?? 0, -1, -1);
  };
  const set = (index: number, at: number, who: number): void => {
    fill(index, who, at, index, 1);
    slot[index] = at;
    lead[index] = who;
  };
  const daysCost = (i: number, dayI: number, j: number, dayJ: number): number => {
    let sum = travelOn(placement, i, dayI);
    if (i !== j || dayI !== dayJ) sum += travelOn(placement, j, dayJ);
    if (soft !== undefined)
      sum += limitCost(placement, i, dayI) + limitCost(placement, j, dayJ, i === j ? dayI : -1);
    if (i !== j) sum += imbalanceOf(placement, shares, i) + imbalanceOf(placement, shares, j);
    return sum;
  };
  /** Says whether the first `count` tasks may be where they are now: at work, let in, on the staff, in the window, below every limit. */
  const isAllowed = (count: number): boolean => {
    for (let k = 0; k < count; k += 1) {
      const index = task[k] ?? 0;
      const at = toSlot[k] ?? 0;
      const who = toWho[k] ?? 0;
      if (
        !mayAt(who, institution[index] ?? 0, at) ||
        (wholeDay[index] === 1 && !mayAt(who, institution[index] ?? 0, at + 1)) ||
        isStaff[(listOf[index] ?? 0) * inspectors + who] !== 1 ||
        !dayAllowed(placement, index, at >> 1) ||
        (model.caps !== undefined && capRoom(placement, who, at >> 1) < 0)
      )
        return false;
    }
    return true;
  };
  /** What the first `count` tasks cost by themselves in these places: rest and soft rules. They are hidden one after the other, so that each two count once. */
  const visitsCost = (count: number, { slot: at, who }: Places): number => {
    let sum = 0;
    for (let k = 0; k < count; k += 1) {
      const index = task[k] ?? 0;
      sum +=
        restPenalty(placement, index, (at[k] ?? 0) >> 1) +
        softCost(placement, index, who[k] ?? 0, at[k] ?? 0);
      slot[index] = -1;
    }
    for (let k = 0; k < count; k += 1) slot[task[k] ?? 0] = at[k] ?? 0;
    return sum;
  };

  /** Makes the change of the first `count` tasks between two days of inspectors if it is valid and loses nothing. */
  const change = (count: number, i: number, dayI: number, j: number, dayJ: number): void => {
    let delta = -daysCost(i, dayI, j, dayJ);
    crowding = 0;
    for (let k = 0; k < count; k += 1) {
      const index = task[k] ?? 0;
      const at = slot[index] ?? 0;
      fromSlot[k] = at;
      fromWho[k] = lead[index] ?? 0;
      crowding += (crowd[toSlot[k] ?? 0] ?? 0) - (crowd[at] ?? 0);
    }
    // Where nothing is owed nothing can be made up.
    let more = owed > 0 ? -visitsCost(count, moves.from) : 0;
    for (let k = 0; k < count; k += 1) lift(task[k] ?? 0);
    let done = 0;
    while (done < count && isIdle(placement, task[done] ?? 0, toWho[done] ?? 0, toSlot[done] ?? 0)) {
      set(task[done] ?? 0, toSlot[done] ?? 0, toWho[done] ?? 0);
      done += 1;
    }
    if (done === count) {
      delta += daysCost(i, dayI, j, dayJ);
      // Most changes lose something by this alone.
      if ((hasOwn || isBetter(delta + more)) && isAllowed(count)) {
        more += visitsCost(count, moves.to);
        const accepted = own.judge(moves, count, delta + more, isBetter);
        if (accepted !== undefined) {
          current += accepted;
          owed += more;
          return;
        }
      }
    }
    while (done > 0) {
      done -= 1;
      lift(task[done] ?? 0);
    }
    for (let k = 0; k < count; k += 1) set(task[k] ?? 0, fromSlot[k] ?? 0, fromWho[k] ?? 0);
  };

  const plan = (k: number, index: number, at: number, who: number): void => {
    task[k] = index;
    toSlot[k] = at;
    toWho[k] = who;
  };

  const swapDays = (i: number, dayI: number, j: number, dayJ: number): void => {
    if (i === j && dayI === dayJ) return;
    let count = 0;
    for (let half = 0; half < 2; half += 1) {
      const a = occupant[i * slots + 2 * dayI + half] ?? -1;
      // What takes the whole day was met in the morning.
      if (a >= 0 && slot[a] === 2 * dayI + half) {
        if (isMovable[a] !== 1) return;
        plan(count, a, 2 * dayJ + half, j);
        count += 1;
      }
      const b = occupant[j * slots + 2 * dayJ + half] ?? -1;
      if (b >= 0 && slot[b] === 2 * dayJ + half) {
        if (isMovable[b] !== 1) return;
        plan(count, b, 2 * dayI + half, i);
        count += 1;
      }
    }
    change(count, i, dayI, j, dayJ);
  };

  const tryMove = (index: number): void => {
    const before = lead[index] ?? 0;
    const near = staff[index];
    if (near === undefined) return;
    const at = slot[index] ?? 0;
    const who = random.below(3) === 0 ? (near[random.below(near.length)] ?? before) : before;
    const first = from[index] ?? 0;
    // A whole day begins in the morning.
    const to = (2 * first + random.below(2 * ((until[index] ?? 0) - first + 1))) & ~(wholeDay[index] ?? 0);
    if (occupant[who * slots + to] !== -1) return;
    plan(0, index, to, who);
    change(1, before, at >> 1, who, to >> 1);
  };

  const trySwap = (a: number): void => {
    const near = partners[a];
    if (near === undefined) return;
    const b = near[random.below(near.length)] ?? a;
    if (a === b) return;
    if (wholeDay[a] !== wholeDay[b]) {
      swapDays(lead[a] ?? 0, (slot[a] ?? 0) >> 1, lead[b] ?? 0, (slot[b] ?? 0) >> 1);
      return;
    }
    const whoA = lead[a] ?? 0;
    const whoB = lead[b] ?? 0;
    const slotA = slot[a] ?? 0;
    const slotB = slot[b] ?? 0;
    plan(0, a, slotB, whoB);
    plan(1, b, slotA, whoA);
    change(2, whoA, slotA >> 1, whoB, slotB >> 1);
  };

  /** Exchanges all an inspector does on a day with another inspector's day, or with an empty one. */
  const tryDays = (index: number): void => {
    const near = staff[index];
    if (near === undefined) return;
    const i = lead[index] ?? 0;
    const dayI = (slot[index] ?? 0) >> 1;
    const j = random.below(2) === 0 ? i : (near[random.below(near.length)] ?? i);
    const first = from[index] ?? 0;
    const dayJ = first + random.below((until[index] ?? 0) - first + 1);
    swapDays(i, dayI, j, dayJ);
  };

  return {
    run(tries, wholeDays, among = movable) {
      if (among.length === 0) return;
      for (let done = 0; done < tries; done += 1) {
        const index = among[random.below(among.length)] ?? 0;
        if (isMovable[index] !== 1) continue;
        const kind = wholeDays ? 0 : random.below(4);
        if (kind === 0) tryDays(index);
        else if (kind === 1) tryMove(index);
        else trySwap(index);
      }
    },
    get cost() {
      return current;
    },
  };
}
