import { type Placement, staffOf } from "../model/placement.ts";
import { grouped } from "../../grouped.ts";

/** Who may make which task: one list for all tasks with the same people, and each list as a row of marks. */
export function staffLists(placement: Placement): {
  readonly staff: readonly (readonly number[])[];
  readonly listOf: Int32Array;
  readonly isStaff: Uint8Array;
} {
  const { tasks, model } = placement;
  const staff = tasks.map((task) => staffOf(placement, task));
  const lists = new Map([...new Set(staff)].map((list, number) => [list, number]));
  const isStaff = new Uint8Array(lists.size * model.inspectors.length);
  for (const [list, number] of lists)
    for (const inspector of list) isStaff[number * model.inspectors.length + inspector] = 1;
  return { staff, listOf: Int32Array.from(staff, (list) => lists.get(list) ?? 0), isStaff };
}

/** Visits of the same zone and window, whose half-days can be exchanged. */
export function partnersOf(placement: Placement, movable: Int32Array): readonly (Int32Array | undefined)[] {
  const { model, tasks } = placement;
  const partners: (Int32Array | undefined)[] = tasks.map(() => undefined);
  const alike = grouped(movable, (index) => {
    const zone = model.zoneOf[placement.institution[index] ?? 0] ?? -1;
    return [`${zone}/${tasks[index]?.period.from ?? ""}/${tasks[index]?.period.until ?? ""}`];
  });
  for (const group of alike.values()) {
    const own = Int32Array.from(group);
    for (const index of group) partners[index] = own;
  }
  return partners;
}
