import { BALANCE_WEIGHT, planCost, type Shares } from "./plan-cost.ts";
import { costOfOddLoads } from "../../matching/odd-loads.ts";
import type { Pairings, Singles } from "../pairs/pair-visits.ts";
import type { Placement } from "../model/placement.ts";
import type { Pools } from "../demand/pools.ts";

/**
 * What any plan of the placed visits costs at least: the shortest ways, and what fair shares ask of them. Days hold two visits, so an odd
 * share takes a day with one; where all visits go in pairs, pairs must part or shares be missed.
 */
export function leastCost(
  { leastTravel, singles = [] }: Pick<Pairings, "leastTravel" | "singles">,
  placement: Placement,
  pools: Pools,
  shares: Shares,
): number {
  return singles.reduce((sum, own) => sum + costOfShares(own, placement, pools, shares), leastTravel);
}

/** By pool, what its plan costs above what any plan of its visits must cost: 0 is proven best; infinite where that is not known. */
export function excessOf(
  { singles = [] }: Pick<Pairings, "singles">,
  placement: Placement,
  pools: Pools,
  shares: Shares,
): Float64Array {
  const excess = new Float64Array(pools.count).fill(Infinity);
  for (const own of singles) {
    const { travel, rest, balance } = planCost(
      placement,
      shares,
      (inspector) => pools.ofInspector[inspector] === own.pool,
    );
    excess[own.pool] = travel + rest + balance - own.way - costOfShares(own, placement, pools, shares);
  }
  return excess;
}

function costOfShares(
  { pool, days, breaks }: Singles,
  { load }: Placement,
  pools: Pools,
  shares: Shares,
): number {
  const staff = pools.staff[pool] ?? [];
  const of = (numbers: Int32Array): readonly number[] => staff.map((inspector) => numbers[inspector] ?? 0);
  const work = of(load).reduce((all, own) => all + own, 0);
  return costOfOddLoads(of(shares.least), of(shares.most), work, days, breaks, BALANCE_WEIGHT);
}
