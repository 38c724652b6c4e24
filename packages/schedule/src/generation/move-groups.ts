import {
  dayAllowed,
  inspectorCan,
  type Placement,
  put,
  restPenalty,
  staffOf,
  take,
  teamOf,
} from "./placement.ts";
import { travelOn } from "./plan-cost.ts";
import { neededMembers, teamMeets } from "./team-needs.ts";
import type { Task } from "./tasks.ts";

/** Passes over all groups at most; hardly anything moves in the third. */
const PASSES = 3;

/** An inspector who can make a visit in a half-day, and the way it adds. */
interface Member {
  readonly inspector: number;
  readonly way: number;
}

/**
 * Gives visits by groups the half-days and the teams that add the least way, now that the other visits have their places.
 *
 * True when any moved. Whoever has a visit near by on the other half of the day, alone or with the same group, makes the second one on the same way.
 */
export function moveGroups(placement: Placement): boolean {
  const groups = placement.tasks.flatMap((task, index) =>
    task.size > 1 && task.fixed === undefined && (placement.slot[index] ?? -1) >= 0 ? [{ task, index }] : [],
  );
  if (!placement.model.ways.known) return false;
  let isChanged = false;
  for (let pass = 0; pass < PASSES; pass += 1) {
    let isMoved = false;
    for (const { task, index } of groups) if (moveGroup(placement, task, index)) isMoved = true;
    if (!isMoved) return isChanged;
    isChanged = true;
  }
  return isChanged;
}

function moveGroup(placement: Placement, task: Task, index: number): boolean {
  const before = { slot: placement.slot[index] ?? 0, team: teamOf(placement, index) };
  take(placement, index);
  const now = before.team.map((inspector) => ({
    inspector,
    way: wayAdded(placement, index, inspector, before.slot),
  }));
  let best = before;
  let least = costOf(placement, index, before.slot, now);
  for (let slot = 2 * task.from; slot <= 2 * task.until + 1; slot += 1) {
    if (!dayAllowed(placement, index, slot >> 1)) continue;
    const team = cheapestTeam(placement, task, index, slot);
    if (
      team === undefined ||
      !teamMeets(
        task.team,
        team.map(({ inspector }) => inspector),
      )
    )
      continue;
    const cost = costOf(placement, index, slot, team);
    if (cost >= least) continue;
    least = cost;
    best = { slot, team: team.map(({ inspector }) => inspector) };
  }
  put(placement, index, best.slot, best.team);
  return best !== before;
}

function costOf(placement: Placement, index: number, slot: number, team: readonly Member[]): number {
  return team.reduce((sum, { way }) => sum + way, 0) + restPenalty(placement, index, slot >> 1);
}

function wayAdded(placement: Placement, index: number, inspector: number, slot: number): number {
  const { occupant, slots } = placement;
  const before = travelOn(placement, inspector, slot >> 1);
  occupant[inspector * slots + slot] = index;
  const after = travelOn(placement, inspector, slot >> 1);
  occupant[inspector * slots + slot] = -1;
  return after - before;
}

/** Those who add least, and whom the visit needs: who is qualified, and one of the own zone and one of another for a joint visit. */
function cheapestTeam(
  placement: Placement,
  task: Task,
  index: number,
  slot: number,
): readonly Member[] | undefined {
  const { model, load } = placement;
  const zone = model.zoneOf[task.institution] ?? -1;
  const own = staffOf(placement, task);
  const asked = task.acrossZones ? model.inspectors.keys() : own.values();
  const able: Member[] = [];
  for (const inspector of asked)
    if (
      task.team?.everyone[inspector] !== 0 &&
      inspectorCan(placement, inspector, task.institution, slot, task.acrossZones)
    )
      able.push({ inspector, way: wayAdded(placement, index, inspector, slot) });
  if (able.length < task.size) return undefined;
  able.sort(
    (a, b) =>
      a.way - b.way || (load[a.inspector] ?? 0) - (load[b.inspector] ?? 0) || a.inspector - b.inspector,
  );
  const isOwn = ({ inspector }: Member): boolean => own.includes(inspector);
  const isStranger = ({ inspector }: Member): boolean =>
    !own.includes(inspector) && model.homeZone[inspector] !== zone && model.homeZone[inspector] !== -1;
  const ids = able.map(({ inspector }) => inspector);
  const first = task.team === undefined ? [] : neededMembers(task.team, ids);
  if (first === undefined) return undefined;
  const needed = first.flatMap((inspector) => able.find((member) => member.inspector === inspector) ?? []);
  const mixed = task.twoZones
    ? [isOwn, isStranger].flatMap((is) => needed.find(is) ?? able.find(is) ?? [])
    : [];
  const team = [...new Set([...needed, ...mixed, ...able])].slice(0, task.size);
  if (![...needed, ...mixed].every((member) => team.includes(member))) return undefined;
  if (task.twoZones && mixed.length < 2) return undefined;
  return task.team === undefined ? [...team.filter(isOwn), ...team.filter((member) => !isOwn(member))] : team;
}
