import {
  dayAllowed,
  inspectorCan,
  inspectorMay,
  type Placement,
  put,
  slotsAround,
  staffOf,
  take,
} from "./placement.ts";
import type { Task } from "./tasks.ts";

/** Routine visits of one zone that share one window, with the inspectors they belong to. */
export interface Batch {
  readonly zone: number;
  readonly tasks: readonly number[];
}

/** Visits by one inspector, put together by zone and window, the narrowest windows first. */
export function batchesOf(placement: Placement): readonly Batch[] {
  const batches = new Map<string, { zone: number; from: number; width: number; tasks: number[] }>();
  placement.tasks.forEach((task, index) => {
    if (task.size > 1 || task.fixed !== undefined) return;
    const zone = placement.model.zoneOf[task.institution] ?? -1;
    const key = `${zone}/${task.period.from}/${task.period.until}/${task.share}`;
    const batch = batches.get(key);
    if (batch !== undefined) batch.tasks.push(index);
    else batches.set(key, { zone, from: task.from, width: task.until - task.from, tasks: [index] });
  });
  return [...batches.values()].toSorted((a, b) => a.width - b.width || a.from - b.from || a.zone - b.zone);
}

/** Places a batch: each inspector's visits evenly over the window, two near ones on one day where places are known. */
export function placeBatch(placement: Placement, batch: Batch, home: Int32Array): void {
  const { model } = placement;
  const own = new Map<number, number[]>();
  for (const index of batch.tasks) {
    const task = placement.tasks[index];
    if (task === undefined || task.from > task.until) continue;
    const inspector = home[task.institution] ?? -1;
    const list = own.get(inspector);
    if (list === undefined) own.set(inspector, [index]);
    else list.push(index);
  }
  const leftOver: number[] = [];
  for (const [inspector, list] of [...own].toSorted(([a], [b]) => a - b)) {
    const institutionOf = (index: number): number => placement.tasks[index]?.institution ?? -1;
    const ordered = list.toSorted(
      (a, b) => (model.round[institutionOf(a)] ?? 0) - (model.round[institutionOf(b)] ?? 0) || a - b,
    );
    const groups = pairs(placement, inspector, ordered);
    groups.forEach((group, at) => {
      const task = placement.tasks[group[0]];
      if (task === undefined) return;
      const slot = wishedSlot(task, inspector, at, groups.length);
      if (!placeGroup(placement, group, inspector, slot)) leftOver.push(...group);
    });
  }
  for (const index of leftOver) placeAnywhere(placement, index, home);
}

/** Places a single visit with anybody who can make it, moving visits elsewhere out of the way if that is allowed and nothing else helps. */
export function placeAnywhere(
  placement: Placement,
  index: number,
  home: Int32Array,
  mayDisplace = true,
): boolean {
  const task = placement.tasks[index];
  if (task === undefined || task.from > task.until) return false;
  const own = home[task.institution] ?? -1;
  const others = staffOf(placement, task)
    .filter((inspector) => inspector !== own)
    .toSorted((a, b) => (placement.load[a] ?? 0) - (placement.load[b] ?? 0) || a - b);
  const wished = wishedSlot(task, own, 0, 1);
  for (const inspector of own < 0 ? others : [own, ...others])
    for (const slot of slotsAround(task.from, task.until, wished))
      if (tryPut(placement, index, inspector, slot)) return true;
  return mayDisplace && makeRoom(placement, index, new Set());
}

type Group = readonly [number] | readonly [number, number];

function pairs(placement: Placement, inspector: number, list: readonly number[]): readonly Group[] {
  const { model, tasks } = placement;
  const groups: Group[] = [];
  for (let at = 0; at < list.length; at += 1) {
    const a = list[at] ?? -1;
    const b = list[at + 1];
    const first = tasks[a]?.institution ?? -1;
    const second = b === undefined ? -1 : (tasks[b]?.institution ?? -1);
    const saved =
      b === undefined || first === second
        ? 0
        : model.wayOut(inspector, first) + model.wayOut(inspector, second) - model.wayBetween(first, second);
    if (b !== undefined && saved > 0) {
      groups.push([a, b]);
      at += 1;
    } else groups.push([a]);
  }
  return groups;
}

// The at-th of `count` days of an inspector in the task's part of its window; inspectors begin at different points.
function wishedSlot(task: Task, inspector: number, at: number, count: number): number {
  const width = task.until - task.from + 1;
  const start = task.from + (task.share - task.portion / 2) * width;
  const phase = ((((inspector + 1) * 5) % 8) + 0.5) / 8;
  const day = Math.floor(start + ((at + phase) * task.portion * width) / count);
  const inside = Math.min(task.until, Math.max(task.from, day));
  return 2 * inside + ((at + inspector + task.from) % 2 === 0 ? 0 : 1);
}

function placeGroup(placement: Placement, group: Group, inspector: number, wished: number): boolean {
  const [first, second] = group;
  const task = placement.tasks[first];
  if (task === undefined || inspector < 0) return false;
  const slots = slotsAround(task.from, task.until, wished);
  if (second === undefined) return slots.some((slot) => tryPut(placement, first, inspector, slot));
  for (const slot of slots) {
    const morning = slot - (slot % 2);
    if (!tryPut(placement, first, inspector, morning)) continue;
    if (tryPut(placement, second, inspector, morning + 1)) return true;
    take(placement, first);
  }
  const firstPlaced = slots.some((slot) => tryPut(placement, first, inspector, slot));
  const secondPlaced = slots.some((slot) => tryPut(placement, second, inspector, slot));
  if (firstPlaced && !secondPlaced) take(placement, first);
  return firstPlaced && secondPlaced;
}

function tryPut(placement: Placement, index: number, inspector: number, slot: number): boolean {
  const institution = placement.tasks[index]?.institution ?? -1;
  if (inspector < 0 || !inspectorCan(placement, inspector, institution, slot)) return false;
  if (!dayAllowed(placement, index, slot >> 1)) return false;
  put(placement, index, slot, [inspector]);
  return true;
}

// An augmenting path of bipartite matching: a visit takes the half-day of another, which looks for a new one in turn.
function makeRoom(placement: Placement, index: number, seen: Set<number>): boolean {
  const task = placement.tasks[index];
  if (task === undefined) return false;
  for (const inspector of staffOf(placement, task))
    for (let slot = 2 * task.from; slot <= 2 * task.until + 1; slot += 1) {
      const cell = inspector * placement.slots + slot;
      if (seen.has(cell) || !inspectorMay(placement.model, inspector, task.institution, slot >> 1)) continue;
      if (!dayAllowed(placement, index, slot >> 1)) continue;
      seen.add(cell);
      const other = placement.occupant[cell] ?? -1;
      if (other === -1) {
        put(placement, index, slot, [inspector]);
        return true;
      }
      const displaced = placement.tasks[other];
      if (displaced === undefined || displaced.fixed !== undefined || displaced.size > 1) continue;
      take(placement, other);
      put(placement, index, slot, [inspector]);
      if (makeRoom(placement, other, seen)) return true;
      take(placement, index);
      put(placement, other, slot, [inspector]);
    }
  return false;
}
