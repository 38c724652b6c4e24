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
