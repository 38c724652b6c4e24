import { bestPairs } from "../matching/best-pairs.ts";
import { halfDaysOf, type Placement, staffOf } from "./placement.ts";
import type { Pools } from "./pools.ts";

/** Largest number of visits and helpers for which the best pairs are sought exactly; the time grows with its cube. */
const LARGEST = 320;

/** Single visits of one pool whose windows hang together, with the best way to pair them. */
export interface Pairing {
  readonly pool: number;
  /** Tasks, by their windows. */
  readonly tasks: readonly number[];
  /** Position in `tasks` of the visit that shares an inspector's day; -1 for none. */
  readonly partner: Int32Array;
}

/** All pairings of a plan and the least way that any plan of the same visits takes. */
export interface Pairings {
  readonly pairings: readonly Pairing[];
  /** In 100 m. */
  readonly leastTravel: number;
}

/** A half-day that is no single visit of the search, with which one may share a day: one of a group, or a visit fixed before. */
interface Helper {
  readonly task: number;
  /** Inspectors who may make it. */
  readonly who: readonly number[];
  /** Way it takes at least, by itself or with its like. */
  readonly alone: number;
}

/**
 * Pairs the visits that one inspector makes on one day so that the ways are shortest, pool by pool and window by window.
 *
 * The sum is a lower bound of the travel of every plan of these visits: an inspector makes two visits a day at most, so a plan's days
 * are such pairs and single visits. `counts` says which tasks belong to the plan.
 */
export function pairVisits(placement: Placement, pools: Pools, counts: (task: number) => boolean): Pairings {
  if (!placement.model.ways.known) return { pairings: windowsOf(placement, pools, counts), leastTravel: 0 };
  const helpers = helpersOf(placement, counts);
  let leastTravel = helpers.reduce((sum, { alone }) => sum + alone, 0);
  const known = new Map<number, Solved>();
  const pairings = windowsOf(placement, pools, counts).map((pairing) => {
    const solved = solve(placement, pairing.tasks, helpers, known.get(pairing.pool));
    known.set(pairing.pool, solved);
    leastTravel += solved.travel;
    return { ...pairing, partner: solved.partner };
  });
  return { pairings, leastTravel };
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

interface Solved {
  readonly weight: Int32Array;
  /** Way of all visits when none shares a day. */
  readonly apart: number;
  readonly partner: Int32Array;
  readonly travel: number;
}

function solve(
  placement: Placement,
  tasks: readonly number[],
  helpers: readonly Helper[],
  before: Solved | undefined,
): Solved {
  const near = helpers.filter(({ task }) => tasks.some((own) => share(placement, own, task)));
  const staff = tasks.map((task) => {
    const details = placement.tasks[task];
    return details === undefined ? [] : staffOf(placement, details);
  });
  const alone = tasks.map((task, at) => leastWay(placement, staff[at] ?? [], task));
  const count = tasks.length + near.length;
  const weight = new Int32Array(count * count);
  const set = (a: number, b: number, saved: number): void => {
    weight[a * count + b] = saved;
    weight[b * count + a] = saved;
  };
  tasks.forEach((task, a) => {
    for (let b = 0; b < a; b += 1) {
      const way = leastWay(placement, common(staff[a], staff[b]), task, tasks[b]);
      if (way < Infinity) set(a, b, Math.max(0, (alone[a] ?? 0) + (alone[b] ?? 0) - way));
    }
    near.forEach((helper, at) => {
      const way = leastWay(placement, common(staff[a], helper.who), task, helper.task);
      if (way < Infinity) set(a, tasks.length + at, Math.max(0, (alone[a] ?? 0) + helper.alone - way));
    });
  });
  const apart = alone.reduce((sum, way) => sum + (way < Infinity ? way : 0), 0);
  if (before !== undefined && before.apart === apart && same(before.weight, weight)) return before;
  return count > LARGEST
    ? { weight, apart, ...roughPairs(tasks.length, count, weight, apart) }
    : { weight, apart, ...exactPairs(tasks.length, count, weight, apart) };
}

function exactPairs(
  own: number,
  count: number,
  weight: Int32Array,
  apart: number,
): Pick<Solved, "partner" | "travel"> {
  const all = bestPairs(count, weight);
  let travel = apart;
  const partner = new Int32Array(own).fill(-1);
  for (let a = 0; a < own; a += 1) {
    const b = all[a] ?? -1;
    if (b < 0) continue;
    if (b < own) partner[a] = b;
    if (b > a) travel -= weight[a * count + b] ?? 0;
  }
  return { partner, travel };
}

// Each visit saves no more than half of its best pair, or the whole of its best pair with a helper.
function roughPairs(
  own: number,
  count: number,
  weight: Int32Array,
  apart: number,
): Pick<Solved, "partner" | "travel"> {
  let saved = 0;
  const edges: { a: number; b: number; saving: number }[] = [];
  for (let a = 0; a < own; a += 1) {
    let half = 0;
    let whole = 0;
    for (let b = 0; b < count; b += 1) {
      const saving = weight[a * count + b] ?? 0;
      if (b >= own) whole = Math.max(whole, saving);
      else half = Math.max(half, saving);
      if (b < a && saving > 0) edges.push({ a, b, saving });
    }
    saved += Math.max(half / 2, whole);
  }
  const partner = new Int32Array(own).fill(-1);
  for (const { a, b } of edges.toSorted((x, y) => y.saving - x.saving || x.a - y.a || x.b - y.b))
    if (partner[a] === -1 && partner[b] === -1) {
      partner[a] = b;
      partner[b] = a;
    }
  return { partner, travel: Math.max(0, Math.floor(apart - saved)) };
}

function helpersOf(placement: Placement, counts: (task: number) => boolean): readonly Helper[] {
  const everybody = placement.model.inspectors.map((_, inspector) => inspector);
  const tasks: { readonly task: number; readonly who: readonly number[]; readonly times: number }[] = [];
  placement.tasks.forEach((task, index) => {
    if ((task.size === 1 && task.fixed === undefined) || task.from > task.until || !counts(index)) return;
    const own = task.acrossZones ? everybody : staffOf(placement, task);
    if (task.fixed === undefined) tasks.push({ task: index, who: own, times: task.size });
    else
      for (const id of task.fixed.inspectors) {
        const inspector = placement.model.inspectorIndex.get(id);
        if (inspector !== undefined) tasks.push({ task: index, who: [inspector], times: 1 });
      }
  });
  return tasks.flatMap(({ task, who, times }) => {
    let alone = leastWay(placement, who, task);
    for (const other of tasks) {
      if (other.task === task) continue;
      const way = leastWay(placement, common(who, other.who), task, other.task);
      alone = Math.min(alone, Math.floor(way / 2));
    }
    return alone < Infinity ? Array.from({ length: times }, () => ({ task, who, alone })) : [];
  });
}

/** Least way of a day with one or two visits, over the inspectors who can make them on a common day; infinite when nobody can. */
function leastWay(placement: Placement, who: readonly number[], a: number, b?: number): number {
  const { institution, model, tasks } = placement;
  const placeA = institution[a] ?? 0;
  const placeB = b === undefined ? -1 : (institution[b] ?? 0);
  if (placeA === placeB) return Infinity;
  const from = Math.max(placement.from[a] ?? 0, b === undefined ? 0 : (placement.from[b] ?? 0));
  const until = Math.min(placement.until[a] ?? -1, b === undefined ? Infinity : (placement.until[b] ?? -1));
  const isFixed = tasks[a]?.fixed !== undefined || (b !== undefined && tasks[b]?.fixed !== undefined);
  let least = Infinity;
  for (const inspector of who) {
    const way =
      placeB < 0
        ? 2 * model.ways.out(inspector, placeA)
        : model.ways.out(inspector, placeA) +
          model.ways.between(placeA, placeB) +
          model.ways.out(inspector, placeB);
    if (way >= least) continue;
    for (let day = from; day <= until; day += 1)
      // A visit fixed before may stand against the rules.
      if (isFixed || fitsDay(model, inspector, placeA, placeB, day)) {
        least = way;
        break;
      }
  }
  return least;
}

// Two visits take both half-days of the inspector, one each.
function fitsDay(
  model: Placement["model"],
  inspector: number,
  placeA: number,
  placeB: number,
  day: number,
): boolean {
  const a = halfDaysOf(model, inspector, placeA, day);
  if (placeB < 0) return a > 0;
  const b = halfDaysOf(model, inspector, placeB, day);
  return a > 0 && b > 0 && (a | b) === 3;
}

function share({ from, until }: Placement, a: number, b: number): boolean {
  return (from[a] ?? 0) <= (until[b] ?? -1) && (from[b] ?? 0) <= (until[a] ?? -1);
}

function common(a: readonly number[] = [], b: readonly number[] = []): readonly number[] {
  return a === b ? a : a.filter((inspector) => b.includes(inspector));
}

function same(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
