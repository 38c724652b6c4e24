import { change, type Improvement, openOf, plan } from "./change.ts";
import type { OwnRules } from "../costs/own-rules.ts";
import type { Places } from "../costs/subject-visits.ts";
import { type Placement, staffOf } from "../model/placement.ts";
import type { Random } from "../random.ts";
import type { Shares } from "../costs/plan-cost.ts";
import { partnersOf } from "./partners.ts";

/** Visits one change moves at most: two whole days change places. */
const MOST = 4;

/** Prepares the improvement of a plan: moves of single visits that keep it valid. `cost` is what it costs at the start, `owed` what of it is rest and soft rules. */
export function improvementOf(
  placement: Placement,
  shares: Shares,
  own: OwnRules,
  random: Random,
  cost: number,
  owed: number,
  excess: Float64Array,
  poolOf: Int32Array,
): Improvement {
  const { tasks, slot } = placement;
  const movable = Int32Array.from(
    tasks.flatMap(({ size, fixed }, index) =>
      size === 1 && fixed === undefined && (slot[index] ?? -1) >= 0 ? [index] : [],
    ),
  );
  const places = (): Places => ({ slot: new Int32Array(MOST), who: new Int32Array(MOST) });
  const search: Improvement = {
    placement,
    shares,
    own,
    random,
    movable,
    open: movable,
    excess,
    poolOf,
    partners: partnersOf(placement, movable),
    staff: tasks.map((task) => staffOf(placement, task)),
    moves: { task: new Int32Array(MOST), from: places(), to: places() },
    crowding: 0,
    cost,
    best: { cost: -Infinity, ...places() },
    slack: 0,
    owed,
  };
  search.open = openOf(search);
  return search;
}

/**
 * Tries so many moves that lose nothing, or fewer when one of them makes the plan of a pool the best, and says how many; `wholeDays` leaves
 * the visits of a day together. Each begins with a task that is open.
 */
export function improve(search: Improvement, tries: number, wholeDays: boolean): number {
  const { random, open } = search;
  if (open.length === 0) return tries;
  let done = 0;
  while (done < tries && search.open === open) {
    done += 1;
    const index = open[random.below(open.length)] ?? 0;
    const kind = wholeDays ? 0 : random.below(4);
    if (kind === 0) tryDays(search, index);
    else if (kind === 1) tryMove(search, index);
    else trySwap(search, index);
  }
  return done;
}

function swapDays(search: Improvement, i: number, dayI: number, j: number, dayJ: number): void {
  const {
    partners,
    moves,
    placement: { occupant, slots, slot },
  } = search;
  if (i === j && dayI === dayJ) return;
  let count = 0;
  for (let half = 0; half < 2; half += 1) {
    const a = occupant[i * slots + 2 * dayI + half] ?? -1;
    // What takes the whole day was met in the morning.
    if (a >= 0 && slot[a] === 2 * dayI + half) {
      if (partners[a] === undefined) return;
      plan(moves, count, a, 2 * dayJ + half, j);
      count += 1;
    }
    const b = occupant[j * slots + 2 * dayJ + half] ?? -1;
    if (b >= 0 && slot[b] === 2 * dayJ + half) {
      if (partners[b] === undefined) return;
      plan(moves, count, b, 2 * dayI + half, i);
      count += 1;
    }
  }
  change(search, count, i, dayI, j, dayJ);
}

function tryMove(search: Improvement, index: number): void {
  const { random, placement, staff, moves } = search;
  const { lead, slot, from, until, wholeDay, occupant, slots } = placement;
  const before = lead[index] ?? 0;
  const near = staff[index] ?? [];
  const at = slot[index] ?? 0;
  const who = random.below(3) === 0 ? (near[random.below(near.length)] ?? before) : before;
  const first = from[index] ?? 0;
  // A whole day begins in the morning.
  const to = (2 * first + random.below(2 * ((until[index] ?? 0) - first + 1))) & ~(wholeDay[index] ?? 0);
  if (occupant[who * slots + to] !== -1) return;
  plan(moves, 0, index, to, who);
  change(search, 1, before, at >> 1, who, to >> 1);
}

function trySwap(search: Improvement, a: number): void {
  const { random, placement, partners, moves } = search;
  const { lead, slot, wholeDay } = placement;
  const near = partners[a] ?? [];
  const b = near[random.below(near.length)] ?? a;
  if (a === b) return;
  const whoA = lead[a] ?? 0;
  const whoB = lead[b] ?? 0;
  const slotA = slot[a] ?? 0;
  const slotB = slot[b] ?? 0;
  if (wholeDay[a] !== wholeDay[b]) {
    swapDays(search, whoA, slotA >> 1, whoB, slotB >> 1);
    return;
  }
  plan(moves, 0, a, slotB, whoB);
  plan(moves, 1, b, slotA, whoA);
  change(search, 2, whoA, slotA >> 1, whoB, slotB >> 1);
}

/** Exchanges all an inspector does on a day with another inspector's day, or with an empty one. */
function tryDays(search: Improvement, index: number): void {
  const { random, placement, staff } = search;
  const near = staff[index] ?? [];
  const i = placement.lead[index] ?? 0;
  const dayI = (placement.slot[index] ?? 0) >> 1;
  const j = random.below(2) === 0 ? i : (near[random.below(near.length)] ?? i);
  const first = placement.from[index] ?? 0;
  const dayJ = first + random.below((placement.until[index] ?? 0) - first + 1);
  swapDays(search, i, dayI, j, dayJ);
}
