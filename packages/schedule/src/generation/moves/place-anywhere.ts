import { dayAllowed, inspectorCan, type Placement, put, slotsAround, staffOf } from "../model/placement.ts";
import type { Task } from "../demand/tasks.ts";

/** Places a single visit with anybody who can make it. */
export function placeAnywhere(placement: Placement, index: number, home: Int32Array): void {
  const task = placement.tasks[index];
  if (task === undefined || task.from > task.until) return;
  const own = home[task.institution] ?? -1;
  const staff = staffOf(placement, task).toSorted(
    (a, b) =>
      Number(b === own) - Number(a === own) || (placement.load[a] ?? 0) - (placement.load[b] ?? 0) || a - b,
  );
  const wished = wishedSlot(task);
  for (const inspector of staff)
    for (const slot of slotsAround(task.from, task.until, wished))
      if (dayAllowed(placement, index, slot >> 1) && inspectorCan(placement, index, inspector, slot)) {
        put(placement, index, slot, [inspector]);
        return;
      }
}

// Each institution has a point of its own in the task's part of the window.
function wishedSlot(task: Task): number {
  const width = task.until - task.from + 1;
  const start = task.from + (task.share - task.portion / 2) * width;
  const phase = (((task.institution + 1) * 5) % 8) / 8;
  const day = Math.floor(start + phase * task.portion * width);
  return 2 * Math.min(task.until, Math.max(task.from, day)) + (task.institution % 2);
}
