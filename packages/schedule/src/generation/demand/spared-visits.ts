import { grouped } from "../../grouped.ts";
import { type Placement, take } from "../model/placement.ts";
import { standFor } from "./stand-for.ts";
import type { Counted, Task } from "./task.ts";

/**
 * Takes visits out that the duties can do without now that it is known where the others lie, and names them as indexes: one that stands for
 * nothing falls into some month all the same.
 */
export function spareVisits(placement: Placement, counted: readonly Counted[]): ReadonlySet<number> {
  const { tasks, tasksAt, slot } = placement;
  const spared = new Set<number>();
  for (const [institution, duties] of grouped(counted, ({ there: [any] }) => [any?.institution ?? -1])) {
    const places = new Map<Task, number>();
    for (const index of tasksAt[institution] ?? []) {
      const task = tasks[index];
      const day = (slot[index] ?? -1) >> 1;
      if (task && day >= 0) places.set({ ...task, from: day, until: day }, index);
    }
    const made = new Set(places.keys());
    const now = duties.map((duty) => ({ ...duty, there: new Set<Task>() }));
    standFor(made, now, (place, _from, _until, other) => (place === other ? 0 : Infinity));
    for (const [place, index] of places) {
      if (made.has(place)) continue;
      spared.add(index);
      take(placement, index);
    }
  }
  return spared;
}
