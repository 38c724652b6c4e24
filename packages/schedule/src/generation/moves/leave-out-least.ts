import { capRoom, inspectorMayAt, type Placement, put, staffOf, take, teamOf } from "../model/placement.ts";
import { placeAnywhere } from "./place-anywhere.ts";
import { leftOf, placeByMoving, sameSpan, weightOf } from "./place-last.ts";

/** Less important visits tried for each one that has no place. */
const TRIES = 8;

/**
 * Gives visits without a place that of less important ones, the most important first; those are then placed elsewhere if they can be.
 *
 * For visits of one inspector this is the exchange of bipartite matching: what can be freed is all that an augmenting path reaches, so
 * that no choice of visits to leave out weighs less, as far as rules of rest and limits do not interfere.
 */
export function leaveOutLeast(placement: Placement, home: Int32Array): void {
  const { tasks, from, until } = placement;
  const least = tasks.reduce((low, _, index) => Math.min(low, weightOf(placement, index)), Infinity);
  for (const index of leftOf(placement)) {
    if (weightOf(placement, index) <= least) continue;
    if (tasks[index]?.size === 1) makeWay(placement, index, home);
    else
      for (let at = 2 * (from[index] ?? 0); at <= 2 * (until[index] ?? -1) + 1; at += 1)
        if (placeByMoving(placement, index, at, home, true)) break;
  }
}

function makeWay(placement: Placement, index: number, home: Int32Array): void {
  const { slot } = placement;
  const candidates = reachedFrom(placement, index)
    .filter((other) => weightOf(placement, other) < weightOf(placement, index))
    .toSorted((a, b) => weightOf(placement, a) - weightOf(placement, b) || b - a)
    .slice(0, TRIES);
  for (const other of candidates) {
    const at = slot[other] ?? -1;
    const team = teamOf(placement, other);
    take(placement, other);
    if (placeAnywhere(placement, index, home)) {
      placeAnywhere(placement, other, home);
      return;
    }
    put(placement, other, at, team);
  }
}

/** Visits whose half-days a visit could have, directly or by moving others. */
function reachedFrom(placement: Placement, start: number): readonly number[] {
  const { tasks, occupant, slots, model } = placement;
  const reached = new Set<number>();
  const queue = [start];
  const meet = (other: number): void => {
    const there = tasks[other];
    if (there === undefined || there.fixed !== undefined || there.size > 1 || reached.has(other)) return;
    reached.add(other);
    queue.push(other);
  };
  for (const index of queue) {
    const task = tasks[index];
    if (task === undefined) continue;
    for (const inspector of staffOf(placement, task))
      for (let at = 2 * task.from; at <= 2 * task.until + 1; at += 1) {
        if (!inspectorMayAt(model, inspector, task.institution, at)) continue;
        const other = occupant[inspector * slots + at] ?? -1;
        if (other >= 0) meet(other);
        // Whoever has reached a limit must give up any visit of the same month or week.
        else if (capRoom(placement, inspector, at >> 1) < 1)
          for (let cell = inspector * slots; cell < (inspector + 1) * slots; cell += 1)
            if (sameSpan(placement, (cell % slots) >> 1, at >> 1)) meet(occupant[cell] ?? -1);
      }
  }
  reached.delete(start);
  return [...reached];
}
