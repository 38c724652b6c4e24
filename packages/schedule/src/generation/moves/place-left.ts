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
const LOOKS = 32_768;
const LOOKS_EACH = 8;

/** Somebody who makes a visit when others give way. */
interface Relieved extends Member {
  readonly out: readonly number[];
}

/** A half-day and a team for a visit, and the visits that give way to it. */
interface Seat {
  readonly slot: number;
  readonly team: readonly number[];
  readonly out: readonly number[];
}

/** Keeps hard rules of a district's own while visits come and go. */
export interface Watch {
  /** Gives a task a slot and a team, or none (-1): how many more violations there are then. */
  readonly move: (task: number, slot: number, team: readonly number[]) => number;
  /** Tasks that violations name. */
  readonly broken: () => readonly number[];
}

/**
 * Gives visits without a place a half-day, whatever others have to give way: they line up for another one in turn, so that any number of
 * visits may move for one. Of all that is tried the plan is kept that leaves out the least important visits and the fewest; true when it is
 * better than the one before.
 *
 * What had to line up often is asked less often to give way, and half-days a visit was sent to in vain cost more: so the search does
 * not go round in circles. Groups and whole days take part like all others; rest and limits are kept at every step, and what `own` watches.
 *
 */
export function placeLeft(
  placement: Placement,
  { move: moved, broken }: Watch = {
    move: (task, at, team) => seat(placement, task, at, team),
    broken: () => [],
  },
): boolean {
  const { tasks, slot, slots, occupant } = placement;
  const line = withoutPlace(placement);
  // Visits won since the best plan by importance, violations that came with them, and how all of it is undone.
  const won = new Map<number, number>();
  let worse = 0;
  let undo: (() => void)[] = [];
  const move = (task: number, at: number, team: readonly number[]): void => {
    const from = slot[task] ?? -1;
    const before = teamOf(placement, task);
    const gain = Number(at >= 0) - Number(from >= 0);
    undo.push(() => {
      raise(won, importanceOf(placement, task), -gain);
      worse += moved(task, from, before);
      if (at < 0) line.pop();
    });
    raise(won, importanceOf(placement, task), gain);
    if (at < 0) line.push(task);
    worse += moved(task, at, team);
  };
  const back = (mark: number): void => {
    for (const step of undo.splice(mark).toReversed()) step();
  };
  /** Has visits give way if that helps against violations. */
  const oust = (others: readonly number[]): boolean => {
    const before = worse;
    const mark = undo.length;
    for (const task of others) move(task, -1, []);
    if (worse < before) return true;
    back(mark);
    return false;
  };
  const prices: Prices = {
    task: tasks.map(({ fixed }) => (fixed === undefined ? 1 : Infinity)),
    seat: new Map(),
    looks: LOOKS + LOOKS_EACH * occupant.length,
  };
  let isBetter = false;
  /** Keeps what has been reached if it is better than all before. */
  const settle = (): void => {
    const [[, most] = [0, 0]] = [...won].filter(([, number]) => number !== 0).toSorted(([a], [b]) => b - a);
    if (worse > 0 || (worse === 0 && most <= 0)) return;
    isBetter = true;
    prices.looks += LOOKS;
    won.clear();
    worse = 0;
    undo = [];
  };
  // What a rule names gives way where that mends it, alone or with one that only then stands against a rule.
  for (let before = Infinity; worse < before;) {
    before = worse;
    const named = broken();
    for (const task of named) {
      if (slot[task] === -1 || oust([task])) continue;
      const mark = undo.length;
      move(task, -1, []);
      const other = broken().find((one) => !named.includes(one));
      back(mark);
      if (other !== undefined) oust([task, other]);
    }
  }
  settle();
  for (let task = line.shift(); task !== undefined && prices.looks > 0; task = line.shift()) {
    const found = cheapestSeat(placement, task, prices);
    // Nobody can make it at any time.
    if (found === undefined) continue;
    const key = 1 + task * slots + found.slot;
    raise(prices.seat, key);
    prices.task[task] = (prices.task[task] ?? 0) + 1;
    for (const other of found.out) move(other, -1, []);
    move(task, found.slot, found.team);
    if (worse > 0) {
      // What breaks a rule beside it gives way as well; where that does not help, it does.
      raise(prices.seat, -key);
      for (const other of broken()) if (worse > 0 && other !== task && slot[other] !== -1) oust([other]);
      if (worse > 0) move(task, -1, []);
    }
    settle();
  }
  back(0);
  return isBetter;
}

/** Tasks without a place, the most important first. */
export function withoutPlace(placement: Placement): number[] {
  return placement.tasks
    .flatMap(({ fixed }, task) => (placement.slot[task] === -1 && fixed === undefined ? [task] : []))
    .toSorted((a, b) => importanceOf(placement, b) - importanceOf(placement, a) || a - b);
}

function importanceOf({ tasks }: Placement, task: number): number {
  return tasks[task]?.importance ?? 0;
}

/** Gives a task a slot and a team, or none (-1). */
export function seat(placement: Placement, task: number, at: number, team: readonly number[]): number {
  take(placement, task);
  if (at >= 0) put(placement, task, at, team);
  return 0;
}

/** What it costs that a visit gives way, by task, without end for a fixed one; and, by 1 + task × slots + slot, that one takes a slot again with others giving way, below 0 that it breaks a rule there. */
interface Prices {
  readonly task: number[];
  readonly seat: Map<number, number>;
  /** Half-days of inspectors that may be looked at yet. */
  looks: number;
}

function raise(numbers: Map<number, number>, key: number, by = 1): void {
  numbers.set(key, (numbers.get(key) ?? 0) + by);
}

/** The seat for which the fewest visits give way, of those that were asked less often. */
function cheapestSeat(placement: Placement, index: number, prices: Prices): Seat | undefined {
  const { from, until, near, nearStart, slots } = placement;
  let best: Seat | undefined;
  let least = Infinity;
  for (let slot = 2 * (from[index] ?? 0); slot <= 2 * (until[index] ?? -1) + 1 && least > 0; slot += 1) {
    if (!inWindow(placement, index, slot >> 1)) continue;
    const key = 1 + index * slots + slot;
    const again = prices.seat.get(key) ?? 0;
    const ruled = prices.seat.get(-key) ?? 0;
    const priceOf = (others: readonly number[]): number =>
      others.reduce(
        (sum, other) => sum + (prices.task[other] ?? 0),
        others.length === 0 ? ruled : ruled + again,
      );
    const close: number[] = [];
    for (let at = nearStart[index] ?? 0; at < (nearStart[index + 1] ?? 0); at += 1)
      if (tooClose(placement, index, slot >> 1, near[at] ?? 0)) close.push(near[at] ?? 0);
    if (priceOf(close) >= least) continue;
    const team = teamAt(placement, index, (inspector): Relieved | undefined => {
      prices.looks -= 1;
      if (!mayMake(placement, index, inspector, slot)) return undefined;
      const out = relieved(placement, index, inspector, slot, close, prices);
      const way = priceOf(out);
      return way >= least ? undefined : { inspector, way, out };
    });
    if (team === undefined) continue;
    const out = [...new Set(team.flatMap((member) => member.out))];
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
