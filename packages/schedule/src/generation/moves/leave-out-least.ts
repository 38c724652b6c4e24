import {
  capRoom,
  dayAllowed,
  inspectorMayAt,
  type Placement,
  put,
  staffOf,
  take,
  teamOf,
} from "../model/placement.ts";
import { placeAnywhere } from "./place-anywhere.ts";
import { groupFor } from "./place-groups.ts";
import type { Task } from "../demand/tasks.ts";

/** Less important visits tried for each one that has no place. */
const TRIES = 8;

/**
 * Gives visits without a place that of less important ones, the most important first; those are then placed elsewhere if they can be.
 *
 * For visits of one inspector this is the exchange of bipartite matching: what can be freed is all that an augmenting path reaches, so
 * that no choice of visits to leave out weighs less, as far as rules of rest and limits do not interfere.
 */
export function leaveOutLeast(placement: Placement, home: Int32Array): void {
  const { tasks, slot } = placement;
  const left = tasks
    .map((task, index) => ({ task, index }))
    .filter(
      ({ task, index }) =>
        (slot[index] ?? -1) < 0 && task.fixed === undefined && task.from <= task.until && weight(task) > 0,
    )
    .toSorted((a, b) => weight(b.task) - weight(a.task) || a.index - b.index);
  const least = tasks.reduce((low, task) => Math.min(low, weight(task)), Infinity);
  for (const { task, index } of left) {
    if (weight(task) <= least) continue;
    if (task.size > 1) makeWayForGroup(placement, index, task, home);
    else makeWay(placement, index, task, home);
  }
}

function weight({ importance = 0 }: Task): number {
  return importance;
}

function canGive(placement: Placement, other: number, task: Task): boolean {
  const there = placement.tasks[other];
  return there !== undefined && there.fixed === undefined && there.size === 1 && weight(there) < weight(task);
}

function makeWay(placement: Placement, index: number, task: Task, home: Int32Array): void {
  const { tasks, slot } = placement;
  const candidates = reachedFrom(placement, index)
    .filter((other) => canGive(placement, other, task))
    .map((other) => ({ other, weight: weight(tasks[other] ?? task) }))
    .toSorted((a, b) => a.weight - b.weight || b.other - a.other)
    .slice(0, TRIES);
  for (const { other } of candidates) {
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

function sameSpan({ model: { caps } }: Placement, day: number, other: number): boolean {
  return caps !== undefined && (caps.week[day] === caps.week[other] || caps.month[day] === caps.month[other]);
}

function makeWayForGroup(placement: Placement, index: number, task: Task, home: Int32Array): void {
  const { occupant, slots, model } = placement;
  for (let at = 2 * task.from; at <= 2 * task.until + 1; at += 1) {
    if (!dayAllowed(placement, index, at >> 1)) continue;
    const given: { other: number; team: readonly number[] }[] = [];
    model.inspectors.forEach((_, inspector) => {
      const other = occupant[inspector * slots + at] ?? -1;
      if (other >= 0 && canGive(placement, other, task))
        given.push({ other, team: teamOf(placement, other) });
    });
    for (const { other } of given) take(placement, other);
    const team = groupFor(placement, index, at);
    if (team !== undefined) put(placement, index, at, team);
    // Whoever was not needed comes back at once.
    const away = given.filter(({ other, team: own }) => {
      if (own.some((inspector) => occupant[inspector * slots + at] !== -1)) return true;
      put(placement, other, at, own);
      return false;
    });
    for (const { other } of away) placeAnywhere(placement, other, home);
    if (team !== undefined) return;
  }
}
