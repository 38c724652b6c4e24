import { type Placement, restPenalty } from "./placement.ts";
import type { Pools } from "./pools.ts";

/** What a half-day more or less than an inspector's share of the work costs, in the unit of the score. */
export const BALANCE_WEIGHT = 200;

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
}

/** Shares the work of each pool out by the days its inspectors are at hand, rounded down and up. */
export function sharesOf(placement: Placement, pools: Pools): Shares {
  const { load, model } = placement;
  const least = Int32Array.from(load);
  const most = Int32Array.from(load);
  pools.staff.forEach((staff, pool) => {
    const days = pools.days[pool] ?? 0;
    const work = staff.reduce((sum, inspector) => sum + (load[inspector] ?? 0), 0);
    if (days === 0) return;
    for (const inspector of staff) {
      const share = work * (model.freeDays[inspector] ?? 0);
      least[inspector] = Math.floor(share / days);
      most[inspector] = Math.ceil(share / days);
    }
  });
  return { least, most };
}

/** The way an inspector makes on a day: out, from one institution to the other, and back. */
export function travelOn(placement: Placement, inspector: number, day: number): number {
  const { occupant, institution, model } = placement;
  const cell = inspector * placement.slots + 2 * day;
  const morning = occupant[cell] ?? -1;
  const afternoon = occupant[cell + 1] ?? -1;
  if (morning < 0) return afternoon < 0 ? 0 : 2 * model.ways.out(inspector, institution[afternoon] ?? 0);
  const a = institution[morning] ?? 0;
  if (afternoon < 0) return 2 * model.ways.out(inspector, a);
  const b = institution[afternoon] ?? 0;
  return model.ways.out(inspector, a) + model.ways.between(a, b) + model.ways.out(inspector, b);
}

/** Penalty of the half-days by which an inspector's load misses the share. */
export function imbalanceOf(load: number, least: number, most: number): number {
  return BALANCE_WEIGHT * (load < least ? least - load : load > most ? load - most : 0);
}

/** Adds a plan's cost up from nothing. */
export function planCost(placement: Placement, shares: Shares): PlanCost {
  let travel = 0;
  let rest = 0;
  let balance = 0;
  placement.model.inspectors.forEach((_, inspector) => {
    for (let day = 0; 2 * day < placement.slots; day += 1) travel += travelOn(placement, inspector, day);
    balance += imbalanceOf(
      placement.load[inspector] ?? 0,
      shares.least[inspector] ?? 0,
      shares.most[inspector] ?? 0,
    );
  });
  placement.tasks.forEach((_, index) => {
    const slot = placement.slot[index] ?? -1;
    if (slot >= 0) rest += restPenalty(placement, index, slot >> 1);
  });
  // Each pair of visits was met from both sides.
  return { travel, rest: rest / 2, balance };
}
