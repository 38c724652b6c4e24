import { grouped } from "../../grouped.ts";
import type { Placement } from "../model/placement.ts";
import { isOfKind, keepsTo, standFor } from "./stand-for.ts";
import type { Counted, Task } from "./task.ts";

/**
 * Visits, as indexes, that the duties can do without now that it is known where the others lie: one that stands for nothing falls into
 * some month all the same.
 */
export function sparedVisits(
  { tasks, tasksAt, slot }: Placement,
  counted: readonly Counted[],
): ReadonlySet<number> {
  const spared = new Set<number>();
  for (const [institution, duties] of grouped(counted, ({ there: [any] }) =>
    any === undefined ? [] : [any.institution],
  )) {
    const places = new Map<Task, number>();
    for (const index of tasksAt[institution] ?? []) {
      const task = tasks[index];
      const day = (slot[index] ?? -1) >> 1;
      if (task !== undefined && day >= 0) places.set({ ...task, from: day, until: day }, index);
    }
    const made = new Set(places.keys());
    const now = duties.map((duty) => ({
      ...duty,
      there: new Set([...made].filter((place) => isOfKind(duty, place) && keepsTo(duty, place))),
    }));
    standFor(made, now, (place, _from, _until, other) => (place === other ? 0 : Infinity));
    for (const [place, index] of places) if (!made.has(place)) spared.add(index);
  }
  return spared;
}
