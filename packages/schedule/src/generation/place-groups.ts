import { dayAllowed, inspectorCan, type Placement, put, slotsAround, staffOf } from "./placement.ts";
import type { Leg } from "./pair-legs.ts";
import { placeLegs } from "./place-legs.ts";
import { neededMembers } from "./team-needs.ts";
import type { Task } from "./tasks.ts";

/** Half-days of each zone and month (`zone/YYYY-MM`) that routine visits still need, so that groups do not take them. */
interface Reserve {
  /** Half-days at hand in each window of each zone. */
  readonly supply: Map<string, number>;
  /** Routine visits to come. */
  readonly demand: Map<string, number>;
}

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
  const reserve = legs !== undefined && groups.length > 0 ? reserveOf(placement) : undefined;
  placeLegs(
    placement,
    legs ?? [],
    (inspector, day, size) => reserve === undefined || spare(reserve, placement, inspector, day, size),
  );
  for (const { task, index } of groups) {
    if (task.from > task.until || (placement.slot[index] ?? -1) >= 0) continue;
    const width = 2 * (task.until - task.from + 1);
    const wished = 2 * task.from + Math.min(width - 1, Math.floor(task.share * width));
    for (const slot of slotsAround(task.from, task.until, wished)) {
      if (!dayAllowed(placement, index, slot >> 1)) continue;
      const team = teamFor(placement, task, slot, reserve);
      if (team === undefined) continue;
      put(placement, index, slot, team);
      if (reserve !== undefined) for (const inspector of team) use(reserve, placement, inspector, slot >> 1);
      break;
    }
  }
}

function teamFor(
  placement: Placement,
  task: Task,
  slot: number,
  reserve: Reserve | undefined,
): readonly number[] | undefined {
  const { model, load } = placement;
  const zone = model.zoneOf[task.institution] ?? -1;
  const own = new Set(staffOf(placement, task));
  const can = (inspector: number): boolean =>
    (task.team === undefined || task.team.everyone[inspector] === 1) &&
    inspectorCan(placement, inspector, task.institution, slot, task.acrossZones) &&
    (reserve === undefined || spare(reserve, placement, inspector, slot >> 1, task.size));
  const byLoad = (a: number, b: number): number => (load[a] ?? 0) - (load[b] ?? 0) || a - b;
  const near = [...own].filter(can).toSorted(byLoad);
  const far = task.acrossZones
    ? model.inspectors
        .map((_, inspector) => inspector)
        .filter((inspector) => !own.has(inspector) && can(inspector))
        .toSorted(byLoad)
    : [];
  const first = task.team === undefined ? [] : neededMembers(task.team, [...near, ...far]);
  if (first === undefined) return undefined;
  const strangers = far.filter(
    (inspector) => model.homeZone[inspector] !== zone && model.homeZone[inspector] !== -1,
  );
  const fromOutside =
    task.twoZones && !first.some((inspector) => strangers.includes(inspector)) ? strangers.slice(0, 1) : [];
  const others = near.filter((inspector) => !first.includes(inspector));
  const near1 = others.slice(0, Math.max(0, task.size - first.length - fromOutside.length));
  const team = [...new Set([...first, ...near1, ...fromOutside, ...far])].slice(0, task.size);
  if (team.length < task.size || first.length > task.size) return undefined;
  const isMixed =
    team.some((inspector) => strangers.includes(inspector)) && team.some((inspector) => own.has(inspector));
  return task.twoZones && !isMixed ? undefined : team;
}

/** A group for a task in a slot out of whoever is at hand. */
export function groupFor(placement: Placement, task: Task, slot: number): readonly number[] | undefined {
  return teamFor(placement, task, slot, undefined);
}

function reserveOf(placement: Placement): Reserve {
  const { model } = placement;
  const supply = new Map<string, number>();
  const demand = new Map<string, number>();
  for (const task of placement.tasks) {
    if (task.size > 1 || task.fixed !== undefined || task.from > task.until) continue;
    const zone = model.zoneOf[task.institution] ?? -1;
    for (let day = task.from; day <= task.until; day += 1) {
      const key = `${zone}/${monthKey(placement, day)}`;
      // A visit with a window of several months weighs on each of them with its share.
      demand.set(key, (demand.get(key) ?? 0) + 1 / (task.until - task.from + 1));
    }
  }
  model.staff.forEach((staff, zone) => {
    for (const inspector of staff)
      model.days.forEach((_, day) => {
        const free = model.free[inspector * model.days.length + day] ?? 0;
        if (free === 0) return;
        const key = `${zone}/${monthKey(placement, day)}`;
        const open = [0, 1].filter(
          (half) =>
            ((free >> half) & 1) === 1 &&
            placement.occupant[inspector * placement.slots + 2 * day + half] === -1,
        ).length;
        supply.set(key, (supply.get(key) ?? 0) + open);
      });
  });
  return { supply, demand };
}

function spare(
  reserve: Reserve,
  placement: Placement,
  inspector: number,
  day: number,
  size: number,
): boolean {
  return placement.model.staff.every((staff, zone) => {
    if (!staff.includes(inspector)) return true;
    const key = `${zone}/${monthKey(placement, day)}`;
    return (reserve.supply.get(key) ?? 0) - size >= (reserve.demand.get(key) ?? 0);
  });
}

function use(reserve: Reserve, placement: Placement, inspector: number, day: number): void {
  placement.model.staff.forEach((staff, zone) => {
    if (!staff.includes(inspector)) return;
    const key = `${zone}/${monthKey(placement, day)}`;
    reserve.supply.set(key, (reserve.supply.get(key) ?? 0) - 1);
  });
}

function monthKey(placement: Placement, day: number): string {
  return placement.model.days[day]?.slice(0, 7) ?? "";
}
