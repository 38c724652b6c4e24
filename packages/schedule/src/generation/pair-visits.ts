import { common, leastWay, share } from "./least-way.ts";
import { type Leg, legsOf, pairGroups } from "./pair-legs.ts";
import { type Seat, type SeatPair, seatsOf } from "./pair-seats.ts";
import { type Placement, staffOf } from "./placement.ts";
import type { Numbers } from "./plan-model.ts";
import type { Pools } from "./pools.ts";
import { exactPairs, LARGEST, roughPairs, type Solved } from "./solve-pairs.ts";

/** Single visits of one pool whose windows hang together, with the best way to pair them. */
export interface Pairing {
  readonly pool: number;
  /** Tasks, by their windows. */
  readonly tasks: readonly number[];
  /** Position in `tasks` of the visit that shares an inspector's day; -1 for none. */
  readonly partner: Numbers;
}

/** All pairings of a plan and the least way that any plan of the same visits takes. */
export interface Pairings {
  readonly pairings: readonly Pairing[];
  /** Days of the members of groups, as far as the best pairs are known. */
  readonly legs: readonly Leg[];
  /** In 100 m. */
  readonly leastTravel: number;
  /** What it costs each pool to have more days with one visit; absent when not all pairs are known to be the best by themselves. */
  readonly singles?: readonly Singles[];
}

/** Days of a pool with one visit when all pairs are the best, and what two more cost each time, in rising order. */
export interface Singles {
  readonly pool: number;
  readonly days: number;
  readonly breaks: readonly number[];
}

/**
 * Pairs the visits that one inspector makes on one day so that the ways are shortest, pool by pool and window by window; groups, which
 * may tie pools together, are paired with all of those at once.
 *
 * The sum is a lower bound of the travel of every plan of these visits: an inspector makes two visits a day at most, so a plan's days
 * are such pairs and single visits. `counts` says which tasks belong to the plan.
 */
export function pairVisits(placement: Placement, pools: Pools, counts: (task: number) => boolean): Pairings {
  const windows = windowsOf(placement, pools, counts);
  if (!placement.model.ways.known) return { pairings: windows, legs: [], leastTravel: 0 };
  const blocks = windows.map(({ tasks }) => blockOf(placement, tasks));
  const { seats, pairs } = seatsOf(placement, counts);
  const ties = tiesOf(placement, blocks, seats);
  const partner: Numbers[] = windows.map((window) => window.partner);
  const legs: Leg[] = [];
  let leastTravel = 0;
  const gains: { pool: number; tasks: number; gains: readonly number[] }[] = [];
  const known = new Map<number, { readonly block: Block; readonly solved: Solved }>();
  for (const part of partsOf(blocks.length, seats.length, ties, pairs)) {
    const own = part.blocks.reduce((sum, block) => sum + (blocks[block]?.tasks.length ?? 0), 0);
    const inGroups = own === 0 ? pairGroups(part.seats, seats, pairs) : undefined;
    if (inGroups === undefined && part.seats.length > 0 && own + part.seats.length > LARGEST) {
      // Too many at once: every block with the seats for itself, which then share half a day's way at least with their like.
      for (const seat of part.seats) leastTravel += seats[seat]?.shared ?? 0;
      for (const block of part.blocks) {
        const solved = solve(blocks, [block], part.seats, seats, ties);
        leastTravel += solved.travel;
        partner[block] = inside(solved, 0, blocks[block]?.tasks.length ?? 0);
      }
      continue;
    }
    for (const seat of part.seats) leastTravel += seats[seat]?.alone ?? 0;
    const [first = -1] = part.blocks;
    const block = blocks[first];
    const pool = windows[first]?.pool ?? -1;
    const before = known.get(pool);
    const isAlone = part.seats.length === 0 && block !== undefined;
    if (own + part.seats.length > LARGEST && inGroups !== undefined) {
      leastTravel -= inGroups.saved;
      legs.push(...inGroups.legs);
      continue;
    }
    const solved =
      isAlone && before !== undefined && isSame(before.block, block)
        ? before.solved
        : solve(blocks, part.blocks, part.seats, seats, ties, pairs);
    if (isAlone) known.set(pool, { block, solved });
    if (inGroups !== undefined && -inGroups.saved >= solved.travel) {
      leastTravel -= inGroups.saved;
      legs.push(...inGroups.legs);
      continue;
    }
    leastTravel += solved.travel;
    if (isAlone && solved.gains !== undefined) gains.push({ pool, tasks: own, gains: solved.gains });
    let start = 0;
    for (const at of part.blocks) {
      const size = blocks[at]?.tasks.length ?? 0;
      partner[at] = inside(solved, start, size);
      start += size;
    }
    const singles = part.blocks.flatMap((index) => blocks[index]?.tasks ?? []);
    legs.push(...legsOf(placement, singles, part.seats, seats, solved.partner));
  }
  return {
    pairings: windows.map((window, at) => ({ ...window, partner: partner[at] ?? window.partner })),
    legs,
    leastTravel,
    ...(gains.length === windows.length && seats.length === 0 ? { singles: singlesOf(gains) } : {}),
  };
}

/** Partners of the visits of one block among those that were solved together; -1 for those outside it. */
function inside({ partner }: Solved, start: number, size: number): Int32Array {
  return partner
    .slice(start, start + size)
    .map((other) => (other < start || other >= start + size ? -1 : other - start));
}

function singlesOf(
  windows: readonly { readonly pool: number; readonly tasks: number; readonly gains: readonly number[] }[],
): readonly Singles[] {
  return [...new Set(windows.map(({ pool }) => pool))].map((pool) => {
    const own = windows.filter((window) => window.pool === pool);
    return {
      pool,
      days: own.reduce((sum, { tasks, gains }) => sum + tasks - 2 * gains.length, 0),
      breaks: own.flatMap(({ gains }) => gains).toSorted((a, b) => a - b),
    };
  });
}

/** Single visits by pool, cut where no window reaches over; none of them paired. */
export function windowsOf(
  placement: Placement,
  pools: Pools,
  counts: (task: number) => boolean,
): readonly Pairing[] {
  const byPool = new Map<number, number[]>();
  placement.tasks.forEach((task, index) => {
    if (task.size !== 1 || task.fixed !== undefined || task.from > task.until || !counts(index)) return;
    const pool = pools.ofZone[placement.model.zoneOf[task.institution] ?? -1] ?? -1;
    const list = byPool.get(pool);
    if (list === undefined) byPool.set(pool, [index]);
    else list.push(index);
  });
  const pairings: Pairing[] = [];
  const { from, until } = placement;
  for (const [pool, list] of byPool) {
    if (pool < 0) continue;
    const ordered = list.toSorted((a, b) => (from[a] ?? 0) - (from[b] ?? 0) || a - b);
    let tasks: number[] = [];
    let last = -1;
    const close = (): void => {
      if (tasks.length > 0) pairings.push({ pool, tasks, partner: new Int32Array(tasks.length).fill(-1) });
      tasks = [];
    };
    for (const task of ordered) {
      if ((from[task] ?? 0) > last) close();
      tasks.push(task);
      last = Math.max(last, until[task] ?? 0);
    }
    close();
  }
  return pairings;
}

/** A window's visits: the way of each by itself and what each two save on one day. */
interface Block {
  readonly tasks: readonly number[];
  readonly alone: readonly number[];
  /** Way of all when none shares a day. */
  readonly apart: number;
  readonly weight: Int32Array;
}

function blockOf(placement: Placement, tasks: readonly number[]): Block {
  const staff = tasks.map((task) => {
    const details = placement.tasks[task];
    return details === undefined ? [] : staffOf(placement, details);
  });
  const alone = tasks.map((task, at) => leastWay(placement, staff[at] ?? [], task));
  const count = tasks.length;
  const weight = new Int32Array(count * count);
  tasks.forEach((task, a) => {
    for (let b = 0; b < a; b += 1) {
      const way = leastWay(placement, common(staff[a], staff[b]), task, tasks[b]);
      if (way === Infinity) continue;
      const saved = Math.max(0, (alone[a] ?? 0) + (alone[b] ?? 0) - way);
      weight[a * count + b] = saved;
      weight[b * count + a] = saved;
    }
  });
  const apart = alone.reduce((sum, way) => sum + (way < Infinity ? way : 0), 0);
  return { tasks, alone, apart, weight };
}

/** What a visit of a block saves on one day with a seat. */
interface Tie {
  readonly block: number;
  /** Position in the block. */
  readonly at: number;
  readonly seat: number;
  readonly saved: number;
}

function tiesOf(placement: Placement, blocks: readonly Block[], seats: readonly Seat[]): readonly Tie[] {
  const ties: Tie[] = [];
  seats.forEach(({ task: other, who, alone: theirs }, seat) => {
    blocks.forEach(({ tasks, alone }, block) => {
      tasks.forEach((task, at) => {
        const details = placement.tasks[task];
        if (details === undefined || !share(placement, task, other)) return;
        const way = leastWay(placement, common(staffOf(placement, details), who), task, other);
        const saved = (alone[at] ?? 0) + theirs - way;
        if (saved > 0 && saved < Infinity) ties.push({ block, at, seat, saved });
      });
    });
  });
  return ties;
}

interface Part {
  readonly blocks: readonly number[];
  readonly seats: readonly number[];
}

/** Blocks and seats that hang together by what they may save. */
function partsOf(
  blocks: number,
  seats: number,
  ties: readonly Tie[],
  pairs: readonly SeatPair[],
): readonly Part[] {
  const above = Int32Array.from({ length: blocks + seats }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (above[at] !== at) at = above[at] ?? at;
    return at;
  };
  const join = (a: number, b: number): void => {
    above[Math.max(root(a), root(b))] = Math.min(root(a), root(b));
  };
  for (const { block, seat } of ties) join(block, blocks + seat);
  for (const { a, b } of pairs) join(blocks + a, blocks + b);
  const parts = new Map<number, { blocks: number[]; seats: number[] }>();
  above.forEach((_, index) => {
    const part = parts.get(root(index)) ?? { blocks: [], seats: [] };
    if (index < blocks) part.blocks.push(index);
    else part.seats.push(index - blocks);
    parts.set(root(index), part);
  });
  return [...parts.values()];
}

/** The best pairs of some blocks and seats; the way of the seats by themselves is not in the travel. */
function solve(
  blocks: readonly Block[],
  chosen: readonly number[],
  chosenSeats: readonly number[],
  seats: readonly Seat[],
  ties: readonly Tie[],
  pairs?: readonly SeatPair[],
): Solved {
  const start = new Map<number, number>();
  let own = 0;
  for (const at of chosen) {
    start.set(at, own);
    own += blocks[at]?.tasks.length ?? 0;
  }
  const seatAt = new Map(chosenSeats.map((seat, index) => [seat, own + index]));
  const count = own + chosenSeats.length;
  const weight = new Int32Array(count * count);
  const set = (a: number, b: number, saved: number): void => {
    weight[a * count + b] = saved;
    weight[b * count + a] = saved;
  };
  let apart = 0;
  for (const at of chosen) {
    const block = blocks[at];
    if (block === undefined) continue;
    const from = start.get(at) ?? 0;
    const size = block.tasks.length;
    apart += block.apart;
    for (let row = 0; row < size; row += 1)
      weight.set(block.weight.subarray(row * size, (row + 1) * size), (from + row) * count + from);
  }
  for (const { block, at, seat, saved } of ties) {
    const from = start.get(block);
    const to = seatAt.get(seat);
    if (from === undefined || to === undefined) continue;
    const { alone = 0, shared = 0 } = seats[seat] ?? {};
    // Without pairs of seats, a seat has given up beforehand what it may share with its like.
    set(from + at, to, pairs === undefined ? Math.max(0, saved - alone + shared) : saved);
  }
  for (const { a, b, saved } of pairs ?? []) {
    const [one, other] = [seatAt.get(a), seatAt.get(b)];
    if (one !== undefined && other !== undefined) set(one, other, saved);
  }
  return count > LARGEST ? roughPairs(own, count, weight, apart) : exactPairs(count, weight, apart);
}

function isSame(a: Block, b: Block): boolean {
  return (
    a.apart === b.apart &&
    a.weight.length === b.weight.length &&
    a.weight.every((value, index) => value === b.weight[index])
  );
}
