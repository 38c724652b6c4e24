import {
  capRoom,
  inWindow,
  isIdle,
  mayMake,
  type Placement,
  put,
  take,
  teamOf,
  tooClose,
} from "../model/placement.ts";
import { type Member, teamAt } from "../staffing/team-at.ts";

/** Half-days of inspectors looked at in vain before it is taken that no more visits can be placed: so many, and some for each half-day of the plan. */
const LOOKS = 1 << 15;
const LOOKS_EACH = 8;

/** Somebody who makes a visit when others give way. */
interface Relieved extends Member {
  readonly out: readonly number[];
}

/** A half-day and a team for a visit, and the visits that give way to it. */
interface Seat {
  readonly slot: number;
  readonly team: readonly number[];
  readonly out: ReadonlySet<number>;
}

/**
 * Gives visits without a place a half-day, whatever others have to give way: they line up for another one in turn, so that any number of
 * visits may move for one. Of all that is tried the plan is kept that leaves out the least important visits and the fewest; true when it is
 * better than the one before.
 *
 * What had to line up often is asked less often to give way, and half-days a visit was sent to in vain cost more: so the search does
 * not go round in circles. Groups and whole days take part like all others; rest and limits are kept at every step. `part` of the usual time is taken.
 */
export function placeLeft(placement: Placement, part = 1): boolean {
  const { tasks, slot, slots, occupant } = placement;
  const importanceOf = (task: number): number => tasks[task]?.importance ?? 0;
  const line = tasks
    .flatMap(({ fixed }, task) => (slot[task] === -1 && fixed === undefined ? [task] : []))
    .toSorted((a, b) => importanceOf(b) - importanceOf(a) || a - b);
  // Visits won since the best plan, the most important first, and what became of the others.
  const levels = [...new Set(tasks.map((_, task) => importanceOf(task)))].toSorted((a, b) => b - a);
  const won = levels.map(() => 0);
  const undo: (() => void)[] = [];
  const move = (task: number, at: number, team: readonly number[]): void => {
    const before = { at: slot[task] ?? -1, team: teamOf(placement, task) };
    undo.push(() => seat(placement, task, before.at, before.team));
    seat(placement, task, at, team);
    const level = levels.indexOf(importanceOf(task));
    won[level] = (won[level] ?? 0) + (at < 0 ? -1 : 1);
  };
  const prices: Prices = {
    task: Float64Array.from(tasks, ({ fixed }) => (fixed === undefined ? 1 : Infinity)),
    seat: new Map(),
  };
  let isBetter = false;
  let looks = line.length === 0 ? 0 : part * (LOOKS + LOOKS_EACH * occupant.length);
  for (let task = line.shift(); task !== undefined && looks > 0; task = line.shift()) {
    const found = cheapestSeat(placement, task, prices, () => {
      looks -= 1;
    });
    // Nobody can make it at any time.
    if (found === undefined) continue;
    const key = task * slots + found.slot;
    prices.seat.set(key, (prices.seat.get(key) ?? 0) + 1);
    prices.task[task] = (prices.task[task] ?? 0) + 1;
    for (const other of found.out) {
      move(other, -1, []);
      line.push(other);
    }
    move(task, found.slot, found.team);
    if ((won.find((number) => number !== 0) ?? 0) <= 0) continue;
    isBetter = true;
    looks += part * LOOKS;
    won.fill(0);
    undo.length = 0;
  }
  for (const back of undo.toReversed()) back();
  return isBetter;
}

function seat(placement: Placement, task: number, at: number, team: readonly number[]): void {
  take(placement, task);
  if (at >= 0) put(placement, task, at, team);
}

/** What it costs that a visit gives way, by task, without end for a fixed one; and that one takes a slot with others giving way, by task × slots + slot. */
interface Prices {
  readonly task: Float64Array;
  readonly seat: Map<number, number>;
}

/** The seat for which the fewest visits give way, of those that were asked less often. */
function cheapestSeat(
  placement: Placement,
  index: number,
  prices: Prices,
  look: () => void,
): Seat | undefined {
  const { from, until, near, nearStart, slots } = placement;
  let best: Seat | undefined;
  let least = Infinity;
  for (let slot = 2 * (from[index] ?? 0); slot <= 2 * (until[index] ?? -1) + 1 && least > 0; slot += 1) {
    if (!inWindow(placement, index, slot >> 1)) continue;
    const again = prices.seat.get(index * slots + slot) ?? 0;
    const priceOf = (others: Iterable<number>): number => {
      let sum = 0;
      for (const other of others) sum += prices.task[other] ?? 0;
      return sum && sum + again;
    };
    const close: number[] = [];
    for (let at = nearStart[index] ?? 0; at < (nearStart[index + 1] ?? 0); at += 1)
      if (tooClose(placement, index, slot >> 1, near[at] ?? 0)) close.push(near[at] ?? 0);
    if (priceOf(close) >= least) continue;
    const team = teamAt(placement, index, (inspector): Relieved | undefined => {
      look();
      if (!mayMake(placement, index, inspector, slot)) return undefined;
      const out = relieved(placement, index, inspector, slot, close, prices);
      const way = priceOf(out);
      return way >= least ? undefined : { inspector, way, out };
    });
    if (team === undefined) continue;
    const out = new Set(team.flatMap((member) => member.out));
    const price = priceOf(out);
    if (price >= least) continue;
    least = price;
    best = { slot, team: team.map(({ inspector }) => inspector), out };
  }
  return best;
}

/** Visits that give way when an inspector makes one in a slot: those too close to it and what the inspector has no time for then. */
function relieved(
  placement: Placement,
  index: number,
  inspector: number,
  slot: number,
  close: readonly number[],
  prices: Prices,
): readonly number[] {
  const { model, occupant, slots, wholeDay } = placement;
  const { caps } = model;
  const day = slot >> 1;
  const row = inspector * slots;
  let out = close;
  /** So many of the visits in some half-days go that at most a number remains, fixed ones last. */
  const keep = (most: number, first: number, last: number): void => {
    const there: number[] = [];
    for (let cell = row + first; cell <= row + last; cell += 1) {
      const other = occupant[cell] ?? -1;
      if (other >= 0 && !there.includes(other) && !out.includes(other)) there.push(other);
    }
    if (there.length <= most) return;
    there.sort((a, b) => (prices.task[a] ?? 0) - (prices.task[b] ?? 0));
    out = [...out, ...there.slice(0, there.length - most)];
  };
  if (!isIdle(placement, index, inspector, slot)) keep(0, slot, slot + (wholeDay[index] ?? 0));
  if (caps === undefined || capRoom(placement, inspector, day) + out.length > close.length) return out;
  for (const [most, first] of [
    [caps.perWeek[inspector] ?? 0, caps.week],
    [caps.perMonth[inspector] ?? 0, caps.month],
  ] as const) {
    const start = first[day] ?? 0;
    if (most > 0) keep(most - 1, 2 * start, 2 * first.lastIndexOf(start) + 1);
  }
  return out;
}
