import { type Placement, put } from "../model/placement.ts";
import type { Leg } from "../pairs/pair-legs.ts";
import { placeLegs, type Reserve } from "./place-legs.ts";
import { halfDays } from "./place-outings.ts";
import { placeFree } from "./place-free.ts";

/**
 * Places visits by groups, first those with the least room; inspectors of the own zone come first and the least loaded. With `legs`,
 * the days of their members, it keeps what routine visits need.
 */
export function placeGroups(placement: Placement, legs?: readonly Leg[]): void {
  const groups = placement.tasks
    .map((task, index) => ({ task, index }))
    .filter(({ task, index }) => task.size > 1 && task.fixed === undefined && placement.slot[index] === -1)
    .toSorted(
      (a, b) =>
        b.task.size - a.task.size ||
        a.task.until - a.task.from - (b.task.until - b.task.from) ||
        a.index - b.index,
    );
  const reserve = legs === undefined || groups.length === 0 ? undefined : reserveOf(placement);
  if (legs !== undefined && reserve !== undefined) placeLegs(placement, legs, reserve);
  for (const { task, index } of groups) {
    if ((placement.slot[index] ?? -1) >= 0) continue;
    const own = halfDays(placement, [index]);
    placeFree(
      placement,
      index,
      (team, slot) => {
        put(placement, index, slot, team);
        for (const inspector of team) reserve?.use(inspector, slot >> 1, own);
        return true;
      },
      (inspector, day) => reserve?.spares(inspector, day, own * task.size) !== false,
    );
  }
}

/** Keeps count of the half-days of each zone and month that routine visits do not need. */
function reserveOf(placement: Placement): Reserve {
  const { model, occupant, slots, tasks } = placement;
  const left = new Map<string, number>();
  const zonesOf = model.inspectors.map((_, inspector) =>
    model.staff.flatMap((staff, zone) => (staff.includes(inspector) ? [zone] : [])),
  );
  const add = (zone: number, day: number, number: number): void => {
    const key = keyOf(zone, day);
    left.set(key, (left.get(key) ?? 0) + number);
  };
  const keyOf = (zone: number, day: number): string => `${zone}/${model.days[day]?.slice(0, 7) ?? ""}`;
  for (const { size, fixed, institution, from, until, wholeDay } of tasks)
    if (size === 1 && fixed === undefined)
      // A visit with a window of several months weighs on each of them with its share.
      for (let day: number = from; day <= until; day += 1)
        add(model.zoneOf[institution] ?? -1, day, (wholeDay === true ? -2 : -1) / (until - from + 1));
  zonesOf.forEach((zones, inspector) => {
    for (let slot = 0; slot < slots; slot += 1) {
      const isFree = ((model.free[inspector * model.days.length + (slot >> 1)] ?? 0) >> (slot & 1)) & 1;
      if (isFree === 1 && occupant[inspector * slots + slot] === -1)
        for (const zone of zones) add(zone, slot >> 1, 1);
    }
  });
  return {
    spares: (inspector, day, size) =>
      zonesOf[inspector]?.every((zone) => (left.get(keyOf(zone, day)) ?? 0) >= size) === true,
    use: (inspector, day, size) => zonesOf[inspector]?.forEach((zone) => add(zone, day, -size)),
  };
}
