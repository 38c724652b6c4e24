import { type Placement, staffOf } from "../model/placement.ts";
import { grouped } from "../../grouped.ts";

/** Who may make which task: one list for all tasks with the same people, and each list as a row of marks. */
export function staffLists(placement: Placement): {
  readonly staff: readonly Int32Array[];
  readonly listOf: Int32Array;
  readonly isStaff: Uint8Array;
} {
  const { tasks, model } = placement;
  const numbers = new Map<readonly number[], number>();
  const lists: Int32Array[] = [];
  const listOf = Int32Array.from(tasks, (task) => {
    const own = staffOf(placement, task);
    let number = numbers.get(own);
    if (number === undefined) {
      number = lists.push(Int32Array.from(own)) - 1;
      numbers.set(own, number);
    }
    return number;
  });
  const isStaff = new Uint8Array(lists.length * model.inspectors.length);
  lists.forEach((list, number) => {
    for (const inspector of list) isStaff[number * model.inspectors.length + inspector] = 1;
  });
  return { staff: Array.from(listOf, (number) => lists[number] ?? new Int32Array()), listOf, isStaff };
}

/** `inspectorMayAt` for the innermost loop: the tables are read off the model once. */
export function mayAtOf(
  model: Placement["model"],
): (inspector: number, place: number, slot: number) => boolean {
  const { free, closedRow, closedHalves, barred, barredDays, standby } = model;
  const days = model.days.length;
  const places = model.institutions.length;
  return (inspector, place, slot) => {
    const day = slot >> 1;
    const bit = 1 << (slot & 1);
    if (((free[inspector * days + day] ?? 0) & bit) === 0) return false;
    const pair = inspector * places + place;
    // Row 0 of each table holds nothing.
    if (((closedHalves[(closedRow[place] ?? 0) * days + day] ?? 0) & bit) !== 0) return false;
    if (((barredDays[(barred[pair] ?? 0) * days + day] ?? 0) & bit) !== 0) return false;
    return (
      standby === undefined || ((standby.halves[(standby.row[pair] ?? 0) * days + day] ?? 0) & bit) === 0
    );
  };
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
