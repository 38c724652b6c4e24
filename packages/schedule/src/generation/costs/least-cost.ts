import { costOfOddLoads } from "../../matching/odd-loads.ts";
import type { Pairings } from "../pairs/pair-visits.ts";
import type { Placement } from "../model/placement.ts";
import { BALANCE_WEIGHT, type Shares } from "./plan-cost.ts";
import type { Pools } from "../demand/pools.ts";

/**
 * What any plan of the placed visits costs at least: the shortest ways, and what fair shares ask of them. Days hold two visits, so an odd
 * share takes a day with one; where all visits go in pairs, pairs must part or shares be missed.
 */
export function leastCost(
  { leastTravel, singles = [] }: Pick<Pairings, "leastTravel" | "singles">,
  { load }: Placement,
  pools: Pools,
  shares: Shares,
): number {
  let sum = leastTravel;
  for (const { pool, days, breaks } of singles) {
    const staff = pools.staff[pool] ?? [];
    const of = (numbers: Int32Array): readonly number[] => staff.map((inspector) => numbers[inspector] ?? 0);
    const work = of(load).reduce((all, own) => all + own, 0);
    sum += costOfOddLoads(of(shares.least), of(shares.most), work, days, breaks, BALANCE_WEIGHT);
  }
  return sum;
}
