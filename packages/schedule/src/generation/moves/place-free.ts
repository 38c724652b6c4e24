import { wishedDay } from "../demand/wished-day.ts";
import { dayAllowed, inspectorCan, type Placement, slotsAround } from "../model/placement.ts";
import { seat } from "./place-left.ts";
import { teamAt, wayAdded } from "../staffing/team-at.ts";

/** Shows the half-days of a task on which people are at hand with nobody giving way, the nearest to where it belongs first, until one is taken. */
export function placeFree(
  placement: Placement,
  index: number,
  take: (team: readonly number[], slot: number) => boolean,
  spares = (_inspector: number, _day: number): boolean => true,
): void {
  const task = placement.tasks[index];
  if (task !== undefined)
    slotsAround(task.from, task.until, 2 * wishedDay(task, task.institution)).some((slot) => {
      if (!dayAllowed(placement, index, slot >> 1)) return false;
      const team = teamAt(placement, index, (inspector) =>
        spares(inspector, slot >> 1) && inspectorCan(placement, index, inspector, slot)
          ? { inspector, way: wayAdded(placement, index, inspector, slot) }
          : undefined,
      )?.map(({ inspector }) => inspector);
      return team !== undefined && take(team, slot);
    });
}

/** Gives each of these tasks a place that is free for it, where `move`, which puts a task there or takes it out again (-1), tells of no more violations. */
export function placeRest(
  placement: Placement,
  left: readonly number[],
  move = (task: number, at: number, team: readonly number[]): number => seat(placement, task, at, team),
): void {
  for (const index of left)
    placeFree(placement, index, (team, slot) => {
      if (move(index, slot, team) > 0) move(index, -1, []);
      return placement.slot[index] === slot;
    });
}
