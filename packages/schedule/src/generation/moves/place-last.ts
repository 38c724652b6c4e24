import {
  capRoom,
  dayAllowed,
  inspectorCan,
  mayMake,
  type Placement,
  put,
  slotsAround,
  staffOf,
  take,
  teamOf,
} from "../model/placement.ts";
import { placeAnywhere, tryPut, weightOf } from "./place-anywhere.ts";
import { placeGroup } from "./place-groups.ts";

/** Half-days tried by moving others, over all visits without a place. */
const TRIES = 4096;

/**
 * Gives visits without a place any half-day of their time that is left, the most important first; where none is left, one that
 * other visits can do without. True when any found one.
 */
export function placeLast(placement: Placement, home: Int32Array): boolean {
  const { slot, from, until } = placement;
  let tries = TRIES;
  let isChanged = false;
  const left = leftOf(placement);
  for (const mayMove of [false, true])
    for (const index of left)
      for (let at = 2 * (from[index] ?? 0); at <= 2 * (until[index] ?? -1) + 1; at += 1) {
        if (slot[index] !== -1 || (mayMove && (tries -= 1) < 0)) break;
        if (mayMove ? placeByMoving(placement, index, at, home) : placeAt(placement, index, at))
          isChanged = true;
      }
  return isChanged;
}

/** Tasks without a place, the most important first. */
export function leftOf(placement: Placement): readonly number[] {
  return placement.tasks
    .flatMap((task, index) => (placement.slot[index] === -1 && task.fixed === undefined ? [index] : []))
    .toSorted((a, b) => weightOf(placement, b) - weightOf(placement, a) || a - b);
}

function placeAt(placement: Placement, index: number, at: number): boolean {
  const task = placement.tasks[index];
  return task?.size === 1
    ? staffOf(placement, task).some((inspector) => tryPut(placement, index, inspector, at))
    : placeGroup(placement, index, at);
}

/**
 * Gives a visit a slot for which visits of its people and of its institution are moved elsewhere. Those no more
 * important than `limit` may stay without a place; otherwise everything stays as it is when one of them has none.
 */
export function placeByMoving(
  placement: Placement,
  index: number,
  at: number,
  home: Int32Array,
  limit = -1,
): boolean {
  const { tasks, model, from, until, near, nearStart, occupant, slot, slots, wholeDay } = placement;
  const task = tasks[index];
  if (task === undefined) return false;
  const moved = new Set<number>();
  const meet = (other = -1): void => {
    if (tasks[other]?.fixed === undefined && (slot[other] ?? -1) >= 0) moved.add(other);
  };
  const inGroup = task.size > 1 && task.acrossZones;
  for (const inspector of inGroup ? model.inspectors.keys() : staffOf(placement, task)) {
    if (!mayMake(placement, index, inspector, at)) continue;
    meet(occupant[inspector * slots + at]);
    if (wholeDay[index] === 1) meet(occupant[inspector * slots + at + 1]);
    // Whoever has reached a limit must give up any visit of the same month or week.
    if (capRoom(placement, inspector, at >> 1) < 1)
      for (let cell = 0; cell < slots; cell += 1)
        if (sameSpan(placement, cell >> 1, at >> 1)) meet(occupant[inspector * slots + cell]);
  }
  if (!dayAllowed(placement, index, at >> 1))
    for (const other of near.subarray(nearStart[index], nearStart[index + 1])) meet(other);
  // Groups, which find a place less easily, come back first.
  const before = [...moved]
    .map((other) => ({ other, seat: slot[other] ?? -1, team: teamOf(placement, other) }))
    .toSorted((a, b) => b.team.length - a.team.length);
  for (const other of moved) take(placement, other);
  const isPlaced = placeAt(placement, index, at);
  const away = before.filter(({ other, seat, team }) => {
    if (
      !dayAllowed(placement, other, seat >> 1) ||
      !team.every((inspector) => inspectorCan(placement, other, inspector, seat))
    )
      return true;
    put(placement, other, seat, team);
    return false;
  });
  const lost: number[] = [];
  const isSettled = away.every(
    ({ other, seat, team }) =>
      (team.length > 1
        ? slotsAround(from[other] ?? 0, until[other] ?? -1, seat).some((there) =>
            placeGroup(placement, other, there),
          )
        : placeAnywhere(placement, other, home, false)) ||
      (weightOf(placement, other) <= limit && lost.push(other) > 0),
  );
  if (isPlaced && isSettled) {
    for (const other of lost) placeAnywhere(placement, other, home);
    return true;
  }
  take(placement, index);
  for (const { other } of before) take(placement, other);
  for (const { other, seat, team } of before) put(placement, other, seat, team);
  return false;
}

/** Says whether two days lie in one week or month of limits. */
function sameSpan({ model: { caps } }: Placement, day: number, other: number): boolean {
  return caps !== undefined && (caps.week[day] === caps.week[other] || caps.month[day] === caps.month[other]);
}
