import { common, leastWay, share } from "../costs/least-way.ts";
import { type Leg, legsOf, pairGroups } from "./pair-legs.ts";
import { nodeOf, seatsOf, staffAt } from "./pair-seats.ts";
import type { Placement } from "../model/placement.ts";
import type { Numbers } from "../model/plan-model.ts";
import type { Pools } from "../demand/pools.ts";
import { solve, type Solved } from "./solve-pairs.ts";
import { grouped } from "../../grouped.ts";
import { connected } from "../../matching/connected.ts";

/** Single visits of one pool and one length whose windows hang together, with the best way to pair them; whole days are shared with none. */
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
  /** The least way that any plan of its visits takes, in 100 m. */
  readonly way: number;
  readonly days: number;
  readonly breaks: readonly number[];
}

/** What is paired: a single visit, or the half-day of a member of a group or of a visit fixed before. */
export interface Node {
  readonly task: number;
  /** Who can make it. */
  readonly who: readonly number[];
  /** Way it takes at least by itself. */
  readonly alone: number;
}

/**
 * Pairs the visits that one inspector makes on one day so that the ways are shortest, pool by pool and window by window; groups, which
 * may tie pools together, are paired with all of those at once.
 *
 * The sum is a lower bound of the travel of every plan of these visits: an inspector makes two visits a day at most, so a plan's days
 * are such pairs and single visits. `counts` says which tasks belong to the plan.
 */
export function pairVisits(placement: Placement, pools: Pools, counts: (task: number) => boolean): Pairings {
  const { model, wholeDay } = placement;
  const all = windowsOf(placement, pools, counts);
  const isWhole = ({ tasks: [task = -1] }: Pairing): boolean => wholeDay[task] === 1;
  const whole = all.filter(isWhole);
  const windows = all.filter((window) => !isWhole(window));
  const seats = seatsOf(placement, counts);
  const node = (task: number): Node => nodeOf(placement, task, staffAt(placement, task));
  // Whole days leave no odd shares; of visits without ways nobody knows more than their number.
  const gains: Gains[] = whole.map(({ pool, tasks }) => ({
    pool,
    way: wayOf(tasks.map(node)),
    tasks: 0,
    gains: [],
  }));
  let leastTravel = gains.reduce((sum, { way }) => sum + way, 0);
  if (!model.ways.known)
    for (const { pool, tasks } of windows) gains.push({ pool, way: 0, tasks: tasks.length, gains: [] });
  const blocks = windows.map(({ tasks }) => (model.ways.known ? tasks.map(node) : []));
  const savedBy = (a: Node | undefined, b: Node | undefined): number => {
    if (a === undefined || b === undefined || a.task === b.task || !share(placement, a.task, b.task))
      return 0;
    return Math.max(0, a.alone + b.alone - leastWay(placement, common(a.who, b.who), a.task, b.task));
  };
  const partner: Numbers[] = windows.map((window) => window.partner);
  const legs: Leg[] = [];
  const known = new Map<number, Solved & { readonly weight: Int32Array }>();
  for (const part of model.ways.known ? partsOf(blocks, seats, savedBy) : []) {
    const own = part.blocks.flatMap((block) => blocks[block] ?? []);
    const nodes = [...own, ...part.seats];
    const inGroups = own.length === 0 ? pairGroups(part.seats, savedBy) : undefined;
    let way = wayOf(nodes);
    const [first = -1] = part.blocks;
    const pool = windows[first]?.pool ?? -1;
    const isAlone = part.seats.length === 0;
    // Months often repeat.
    const solved = solve(nodes, savedBy, isAlone ? known.get(pool) : undefined);
    if (inGroups !== undefined && inGroups.saved <= solved.saved) {
      leastTravel += way - inGroups.saved;
      legs.push(...inGroups.legs);
      continue;
    }
    way -= solved.saved;
    leastTravel += way;
    if (isAlone) known.set(pool, solved);
    if (isAlone && solved.gains !== undefined)
      gains.push({ pool, way, tasks: own.length, gains: solved.gains });
    let start = 0;
    for (const at of part.blocks) {
      const size = blocks[at]?.length ?? 0;
      partner[at] = inside(solved, start, size);
      start += size;
    }
    legs.push(...legsOf(nodes, own.length, solved.partner));
  }
  return {
    pairings: [
      ...whole,
      ...windows.map((window, at) => ({ ...window, partner: partner[at] ?? window.partner })),
    ],
    legs,
    leastTravel: Math.max(0, leastTravel),
    ...(gains.length === all.length && seats.length === 0 ? { singles: singlesOf(gains) } : {}),
  };
}

// Visits nobody can make have no way.
function wayOf(nodes: readonly Node[]): number {
  return nodes.reduce((sum, { alone }) => (alone < Infinity ? sum + alone : sum), 0);
}

/** Partners of the visits of one block among those that were solved together; -1 for those outside it. */
function inside({ partner }: Solved, start: number, size: number): Int32Array {
  return partner
    .slice(start, start + size)
    .map((other) => (other < start || other >= start + size ? -1 : other - start));
}

/** Visits of half a day of one window, and what each further pair of them saves. */
interface Gains {
  readonly pool: number;
  /** The least way that any plan of them takes. */
  readonly way: number;
  readonly tasks: number;
  readonly gains: readonly number[];
}

function singlesOf(windows: readonly Gains[]): readonly Singles[] {
  const sum = (own: readonly Gains[], of: (window: Gains) => number): number =>
    own.reduce((all, window) => all + of(window), 0);
  return [...grouped(windows, ({ pool }) => [pool])].map(([pool, own]) => ({
    pool,
    way: sum(own, ({ way }) => way),
    days: sum(own, ({ tasks, gains }) => tasks - 2 * gains.length),
    breaks: own.flatMap(({ gains }) => gains).toSorted((a, b) => a - b),
  }));
}

/** Single visits by pool, those of a whole day by themselves, cut where no window reaches over; none of them paired. */
export function windowsOf(
  placement: Placement,
  pools: Pools,
  counts: (task: number) => boolean,
): readonly Pairing[] {
  const { from, until, wholeDay, tasks: all } = placement;
  const byPool = grouped(all.keys(), (index) => {
    const task = all[index];
    if (task?.size !== 1 || task.fixed !== undefined || task.from > task.until || !counts(index)) return [];
    const pool = pools.ofZone[placement.model.zoneOf[task.institution] ?? -1] ?? -1;
    return pool < 0 ? [] : [2 * pool + (wholeDay[index] ?? 0)];
  });
  const pairings: Pairing[] = [];
  for (const [key, list] of byPool) {
    const pool = key >> 1;
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

interface Part {
  readonly blocks: readonly number[];
  readonly seats: readonly Node[];
}

/** Blocks and seats that hang together by what they may save. */
function partsOf(
  blocks: readonly (readonly Node[])[],
  seats: readonly Node[],
  savedBy: (a: Node, b: Node) => number,
): readonly Part[] {
  const all = [...blocks, ...seats.map((seat) => [seat])];
  const pairs: [number, number][] = [];
  seats.forEach((seat, index) => {
    for (let at = 0; at < blocks.length + index; at += 1)
      if (all[at]?.some((node) => savedBy(node, seat) > 0) === true) pairs.push([at, blocks.length + index]);
  });
  const lowest = connected(all.length, pairs);
  return [...grouped(all.keys(), (index) => [lowest[index]]).values()].map((part) => ({
    blocks: part.filter((index) => index < blocks.length),
    seats: part.flatMap((index) => seats[index - blocks.length] ?? []),
  }));
}
