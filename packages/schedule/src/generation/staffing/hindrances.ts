import { isOnLeave, mayActOn, unavailableAt } from "@supervision/domain";
import { BOTH, usable } from "../model/half-day-bits.ts";
import { halvesFor, type Placement } from "../model/placement.ts";
import type { Task } from "../demand/task.ts";
import { teamMeets } from "./team-needs.ts";

/**
 * What keeps an inspector from a task on all days on which the institution takes visits, by their English names; empty for
 * one who can make it. Days may have a hindrance each; what holds for the whole time is named alone.
 */
export function hindrancesOf(placement: Placement, task: Task, inspector: number): ReadonlySet<string> {
  const { model } = placement;
  const { institution, from, until, size, team, acrossZones, wholeDay } = task;
  const found = new Set<string>();
  const person = model.inspectors[inspector];
  if (!acrossZones && model.rotated(institution)?.has(inspector) === true)
    return found.add("due for rotation");
  if (size === 1 ? !teamMeets(team, [inspector]) : team?.everyone[inspector] === 0)
    return found.add("not qualified");
  const days = model.days.length;
  const barred = (model.barred[inspector * model.institutions.length + institution] ?? 0) * days;
  const closed = (model.closedRow[institution] ?? 0) * days;
  for (let day: number = from; day <= until; day += 1) {
    if (halvesFor(placement, task, inspector, day) !== 0) return new Set();
    const open = usable(BOTH & ~(model.closedHalves[closed + day] ?? 0), wholeDay);
    const free = model.free[inspector * days + day] ?? 0;
    const date = model.days[day];
    if (open === 0 || date === undefined || person === undefined) continue;
    if (model.barredDays[barred + day] !== 0) found.add("recused");
    else if (!mayActOn(person, date)) found.add("not engaged");
    else if (isOnLeave(person, date)) found.add("on leave");
    else if (free > usable(free, wholeDay)) found.add("no whole day");
    else if ((open & free) !== 0) found.add("standing by");
    else
      for (const half of ["morning", "afternoon"] as const) {
        if ((open & (half === "morning" ? 1 : 2)) === 0) continue;
        found.add(unavailableAt(person.unavailable, date, half)?.reason ?? "no weekly time");
      }
  }
  return found;
}
