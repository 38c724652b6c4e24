import {
  type HalfDay,
  type Inspector,
  isOnLeave,
  type IsoDate,
  isWeeklyTime,
  mayActOn,
  unavailableAt,
} from "@supervision/domain";

const HALVES: readonly HalfDay[] = ["morning", "afternoon"];

/** Half-days of a day on which an inspector is at hand: engaged, not on leave, not held by anything else. */
export function halvesAtHand(inspector: Inspector, day: IsoDate): readonly HalfDay[] {
  if (isOnLeave(inspector, day) || !mayActOn(inspector, day)) return [];
  return HALVES.filter(
    (half) =>
      unavailableAt(inspector.unavailable, day, half) === undefined &&
      isWeeklyTime(inspector.weeklyTimes, day, half),
  );
}
