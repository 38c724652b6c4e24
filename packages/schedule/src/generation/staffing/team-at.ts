import { type Placement, staffOf } from "../model/placement.ts";
import { travelOn } from "../costs/plan-cost.ts";
import { limitCost, softCost } from "../costs/soft-costs.ts";
import { groupFor } from "./team-needs.ts";

/** An inspector who can make a visit in a half-day, and the way it adds. */
export interface Member {
  readonly inspector: number;
  readonly way: number;
}

/** What a visit adds on the day of an inspector: its way, and what it costs under soft rules. */
export function wayAdded(placement: Placement, index: number, inspector: number, slot: number): number {
  const { occupant, slots } = placement;
  const day = slot >> 1;
  const dayCost = (): number => travelOn(placement, inspector, day) + limitCost(placement, inspector, day);
  const before = dayCost();
  occupant[inspector * slots + slot] = index;
  const after = dayCost();
  occupant[inspector * slots + slot] = -1;
  return after - before + softCost(placement, index, inspector, slot);
}

/**
 * Those who add least way, and whom the visit needs: who is qualified, and people of two zones for a joint visit; of equal ones those of
 * the own zone and the least loaded. `memberAt` says who can make it; `isOpen` has people of all zones make what they may make, alone as well.
 */
export function teamAt<One extends Member>(
  placement: Placement,
  index: number,
  memberAt: (inspector: number) => One | undefined,
  isOpen = false,
): readonly One[] | undefined {
  const { model, load, tasks } = placement;
  const task = tasks[index];
  if (task === undefined) return undefined;
  const own = staffOf(placement, task);
  const isOwn = ({ inspector }: Member): boolean => own.includes(inspector);
  const able: One[] = [];
  for (const inspector of task.acrossZones && (isOpen || task.size > 1) ? model.inspectors.keys() : own) {
    if (task.team?.everyone[inspector] === 0) continue;
    const member = memberAt(inspector);
    if (member !== undefined) able.push(member);
  }
  able.sort(
    (a, b) =>
      a.way - b.way ||
      Number(isOwn(b)) - Number(isOwn(a)) ||
      (load[a.inspector] ?? 0) - (load[b.inspector] ?? 0) ||
      a.inspector - b.inspector,
  );
  const chosen = groupFor(
    task,
    able.map(({ inspector }) => inspector),
  )?.flatMap((inspector) => able.find((member) => member.inspector === inspector) ?? []);
  return task.team === undefined ? chosen?.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a))) : chosen;
}
