import type { Placement } from "../model/placement.ts";
import { makeRoom, weightOf } from "./place-anywhere.ts";
import { leftOf, placeByMoving } from "./place-last.ts";

/**
 * Gives visits without a place that of less important ones, the most important first, and has the least important ones give way.
 *
 * For visits of one inspector this is the exchange of bipartite matching: any visit at the end of an augmenting path can be left out
 * instead, so that no choice of visits to leave out weighs less, as far as rules of rest and limits do not interfere.
 */
export function leaveOutLeast(placement: Placement, home: Int32Array): void {
  const { tasks, from, until } = placement;
  const weights = [...new Set(tasks.map((_, task) => weightOf(placement, task)))].toSorted((a, b) => a - b);
  for (const index of leftOf(placement))
    for (const limit of weights) {
      if (limit >= weightOf(placement, index) || placement.slot[index] !== -1) break;
      if (tasks[index]?.size === 1 && makeRoom(placement, index, new Set(), limit)) break;
      for (let at = 2 * (from[index] ?? 0); at <= 2 * (until[index] ?? -1) + 1; at += 1)
        if (placeByMoving(placement, index, at, home, limit)) break;
    }
}
