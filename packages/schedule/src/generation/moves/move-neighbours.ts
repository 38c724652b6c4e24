import {
  dayAllowed,
  inspectorCan,
  type Placement,
  put,
  slotsAround,
  staffOf,
  take,
  teamOf,
} from "../model/placement.ts";
import { placeAnywhere } from "./place-anywhere.ts";

/**
 * Places a visit that a hard rule of rest keeps out, by moving the other visits of its institution out of the way.
 *
 * Gives up, and leaves everything as it was, when no half-day works with each of the moved visits placed again.
 */
export function placeByMovingNeighbours(placement: Placement, index: number, home: Int32Array): boolean {
  const task = placement.tasks[index];
  if (task === undefined || task.from > task.until || !placement.model.restRules.some(({ hard }) => hard))
    return false;
  const neighbours = (placement.tasksAt[task.institution] ?? []).filter((other) => {
    const there = placement.tasks[other];
    return (
      (placement.slot[other] ?? -1) >= 0 &&
      there !== undefined &&
      there.fixed === undefined &&
      there.size === 1
    );
  });
  const before = neighbours.map((other) => ({
    other,
    slot: placement.slot[other] ?? -1,
    team: teamOf(placement, other),
  }));
  for (const inspector of staffOf(placement, task))
    for (const slot of slotsAround(task.from, task.until, task.from + task.until)) {
      if (!inspectorCan(placement, inspector, task.institution, slot)) continue;
      for (const { other } of before) take(placement, other);
      if (dayAllowed(placement, index, slot >> 1)) {
        put(placement, index, slot, [inspector]);
        if (putBack(placement, before, home)) return true;
        take(placement, index);
      }
      for (const kept of before) {
        take(placement, kept.other);
        put(placement, kept.other, kept.slot, kept.team);
      }
    }
  return false;
}

interface Kept {
  readonly other: number;
  readonly slot: number;
  readonly team: readonly number[];
}

// Where a visit was if it may stay there, elsewhere if not.
function putBack(placement: Placement, before: readonly Kept[], home: Int32Array): boolean {
  const moved: number[] = [];
  for (const { other, slot, team } of before)
    if (dayAllowed(placement, other, slot >> 1)) put(placement, other, slot, team);
    else moved.push(other);
  return moved.every((other) => placeAnywhere(placement, other, home, false));
}
