import { halvesFor, type Placement, restPenalty, staffOf, teamOf } from "../model/placement.ts";
import type { Pools } from "../demand/pools.ts";
import { softTotal } from "./soft-costs.ts";

/** What a half-day more or less than an inspector's share of the work costs, in the unit of the score. */
export const BALANCE_WEIGHT = 200;

/** What sums of parts may be off. */
const NEARLY = 1e-9;

/** Fewest and most half-days that are each inspector's fair share. */
export interface Shares {
  readonly least: Int32Array;
  readonly most: Int32Array;
}

/** What a plan costs besides what it leaves out: whole numbers, 100 m of way counting 1. */
export interface PlanCost {
  readonly travel: number;
  readonly rest: number;
  readonly balance: number;
  /** Under soft and medium rules that are data, as far as the search knows. */
  readonly soft: number;
}

/**
 * Shares the work of each pool out by the half-days its inspectors are at hand and the part of an equal share each is to have,
 * rounded down and up. Who can make fewer visits than the share, because of recusals, has just those; the others share the rest.
 */
export function sharesOf(
  placement: Placement,
  pools: Pools,
  parts: Readonly<Record<string, number>> = {},
): Shares {
  const { load, model } = placement;
  const least = Int32Array.from(load);
  const most = Int32Array.from(load);
  const reach = reachOf(placement, pools);
  const weights = model.inspectors.map(
    ({ id }, inspector) => (model.freeHalfDays[inspector] ?? 0) * partOf(parts[id]),
  );
  pools.staff.forEach((staff) => {
    let sharing = staff.filter((inspector) => (model.freeHalfDays[inspector] ?? 0) > 0);
    // Nobody is to have any.
    if (sharing.every((inspector) => weights[inspector] === 0))
      for (const inspector of sharing) weights[inspector] = model.freeHalfDays[inspector] ?? 0;
    let work = sharing.reduce((sum, inspector) => sum + (load[inspector] ?? 0), 0);
    for (;;) {
      const days = sharing.reduce((sum, inspector) => sum + (weights[inspector] ?? 0), 0);
      const isShort = (inspector: number): boolean =>
        (reach[inspector] ?? 0) * days < work * (weights[inspector] ?? 0);
      const short = sharing.filter(isShort);
      if (short.length === 0 || short.length === sharing.length) {
        for (const inspector of sharing) {
          const share = (work * (weights[inspector] ?? 0)) / days;
          // Parts such as 0.2 are not exact; a share that is whole but for that is whole.
          least[inspector] = Math.floor(share + NEARLY);
          most[inspector] = Math.ceil(share - NEARLY);
        }
        return;
      }
      for (const inspector of short) {
        const visits = reach[inspector] ?? 0;
        least[inspector] = visits;
        most[inspector] = visits;
        work -= visits;
      }
      sharing = sharing.filter((inspector) => !short.includes(inspector));
    }
  });
  return { least, most };
}

/** Part of an equal share: 1 for what is no number from 0. */
function partOf(part = 1): number {
  return part >= 0 && part < Infinity ? part : 1;
}

// Half-days each inspector could be out at most: visits of groups and fixed ones as they are, single ones that are not barred throughout.
function reachOf(placement: Placement, pools: Pools): Int32Array {
  const { load, model, tasks, slot, wholeDay } = placement;
  const reach = new Int32Array(load.length);
  // Visits of a whole day among them.
  const whole = new Int32Array(load.length);
  tasks.forEach((task, index) => {
    const seat = slot[index] ?? -1;
    if (seat < 0) return;
    const isWhole = wholeDay[index] ?? 0;
    const add = (inspector: number): void => {
      reach[inspector] = (reach[inspector] ?? 0) + 1 + isWhole;
      whole[inspector] = (whole[inspector] ?? 0) + isWhole;
    };
    if (task.size !== 1 || task.fixed !== undefined) {
      teamOf(placement, index).forEach(add);
      return;
    }
    for (const inspector of staffOf(placement, task)) {
      if (pools.ofInspector[inspector] === -1) continue;
      for (let day = task.from; day <= task.until; day += 1)
        if (halvesFor(placement, task, inspector, day) !== 0) {
          add(inspector);
          break;
        }
    }
  });
  // Nobody makes more visits than their limit; who makes one of another zone makes it.
  load.forEach((own, inspector) => {
    const most = model.caps?.total[inspector] ?? Infinity;
    const halfDays = most + Math.min(whole[inspector] ?? 0, most);
    reach[inspector] = Math.max(own, Math.min(reach[inspector] ?? 0, halfDays));
  });
  return reach;
}

/** The way an inspector makes on a day: out, from one institution to the other, and back. */
export function travelOn(placement: Placement, inspector: number, day: number): number {
  const { occupant, institution, model } = placement;
  const cell = inspector * placement.slots + 2 * day;
  const morning = occupant[cell] ?? -1;
  const afternoon = occupant[cell + 1] ?? -1;
  if (morning < 0) return afternoon < 0 ? 0 : 2 * model.ways.out(inspector, institution[afternoon] ?? 0);
  const a = institution[morning] ?? 0;
  // The same all day.
  if (afternoon < 0 || afternoon === morning) return 2 * model.ways.out(inspector, a);
  const b = institution[afternoon] ?? 0;
  return model.ways.out(inspector, a) + model.ways.between(a, b) + model.ways.out(inspector, b);
}

/** Penalty of the half-days by which an inspector's load misses the share. */
export function imbalanceOf({ load }: Placement, { least, most }: Shares, inspector: number): number {
  const own = load[inspector] ?? 0;
  return BALANCE_WEIGHT * Math.max(0, (least[inspector] ?? 0) - own, own - (most[inspector] ?? 0));
}

/** Adds a plan's cost up from nothing, as far as visits of the inspectors that `counts` names; absent: all. */
export function planCost(
  placement: Placement,
  shares: Shares,
  counts = (_inspector: number): boolean => true,
): PlanCost {
  let travel = 0;
  let rest = 0;
  let balance = 0;
  placement.model.inspectors.forEach((_, inspector) => {
    if (!counts(inspector)) return;
    for (let day = 0; 2 * day < placement.slots; day += 1) travel += travelOn(placement, inspector, day);
    balance += imbalanceOf(placement, shares, inspector);
  });
  placement.tasks.forEach((_, index) => {
    const slot = placement.slot[index] ?? -1;
    if (slot >= 0 && counts(placement.lead[index] ?? -1)) rest += restPenalty(placement, index, slot >> 1);
  });
  // Each pair of visits was met from both sides.
  return { travel, rest: rest / 2, balance, soft: softTotal(placement) };
}
