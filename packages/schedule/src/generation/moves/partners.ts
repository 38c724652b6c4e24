import type { Placement } from "../model/placement.ts";
import { grouped } from "../../grouped.ts";

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
