import {
  capRoom,
  dayAllowed,
  inspectorCan,
  mayMake,
  type Placement,
  put,
  slotsAround,
  staffOf,
  take,
} from "../model/placement.ts";
import type { Task } from "../demand/tasks.ts";

/** Places a single visit with anybody who can make it, moving visits elsewhere out of the way if that is allowed and nothing else helps. */
export function placeAnywhere(
  placement: Placement,
  index: number,
  home: Int32Array,
  mayDisplace = true,
): boolean {
  const task = placement.tasks[index];
  if (task === undefined || task.from > task.until) return false;
  const own = home[task.institution] ?? -1;
  const staff = staffOf(placement, task).toSorted(
    (a, b) =>
      Number(b === own) - Number(a === own) || (placement.load[a] ?? 0) - (placement.load[b] ?? 0) || a - b,
  );
  const wished = wishedSlot(task);
  for (const inspector of staff)
    for (const slot of slotsAround(task.from, task.until, wished))
      if (tryPut(placement, index, inspector, slot)) return true;
  return mayDisplace && makeRoom(placement, index, new Set());
}

/** How important a task is. */
export function weightOf({ tasks }: Placement, task: number): number {
  return tasks[task]?.importance ?? 0;
}

// Each institution has a point of its own in the task's part of the window.
function wishedSlot(task: Task): number {
  const width = task.until - task.from + 1;
  const start = task.from + (task.share - task.portion / 2) * width;
  const phase = (((task.institution + 1) * 5) % 8) / 8;
  const day = Math.floor(start + phase * task.portion * width);
  return 2 * Math.min(task.until, Math.max(task.from, day)) + (task.institution % 2);
}

/** Gives a single visit to an inspector in a slot if that can be. */
export function tryPut(placement: Placement, index: number, inspector: number, slot: number): boolean {
  if (inspector < 0 || !inspectorCan(placement, index, inspector, slot)) return false;
  if (!dayAllowed(placement, index, slot >> 1)) return false;
  put(placement, index, slot, [inspector]);
  return true;
}

/**
 * An augmenting path of bipartite matching: a single visit takes the half-day of another, which looks for a new one in turn. One that is
 * no more important than `limit` is left without a place.
 */
export function makeRoom(placement: Placement, index: number, seen: Set<number>, limit = -1): boolean {
  const task = placement.tasks[index];
  if (task === undefined) return false;
  for (const inspector of staffOf(placement, task))
    for (let slot = 2 * task.from; slot <= 2 * task.until + 1; slot += 1) {
      const cell = inspector * placement.slots + slot;
      if (seen.has(cell) || !mayMake(placement, index, inspector, slot)) continue;
      if (!dayAllowed(placement, index, slot >> 1)) continue;
      seen.add(cell);
      const { occupant, slot: slotOf, wholeDay } = placement;
      const first = occupant[cell] ?? -1;
      const second = wholeDay[index] === 1 ? (occupant[cell + 1] ?? -1) : -1;
      // Two at once are not moved.
      if (first !== -1 && second !== -1 && first !== second) continue;
      const other = Math.max(first, second);
      if (other === -1) {
        if (capRoom(placement, inspector, slot >> 1) < 1) continue;
        put(placement, index, slot, [inspector]);
        return true;
      }
      const displaced = placement.tasks[other];
      if (displaced === undefined || displaced.fixed !== undefined || displaced.size > 1) continue;
      const before = slotOf[other] ?? -1;
      take(placement, other);
      put(placement, index, slot, [inspector]);
      if (weightOf(placement, other) <= limit || makeRoom(placement, other, seen, limit)) return true;
      take(placement, index);
      put(placement, other, before, [inspector]);
    }
  return false;
}
