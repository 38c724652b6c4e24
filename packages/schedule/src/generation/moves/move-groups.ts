import {
  dayAllowed,
  inspectorCan,
  mayMake,
  type Placement,
  put,
  restPenalty,
  staffOf,
  take,
  teamOf,
} from "../model/placement.ts";
import { travelOn } from "../costs/plan-cost.ts";
import { softCost } from "../costs/soft-costs.ts";
import { type Member, teamAt, wayAdded } from "../staffing/team-at.ts";
import type { OwnRules } from "../costs/own-rules.ts";
import type { Task } from "../demand/tasks.ts";
import { seat } from "./place-left.ts";

/** A member who may bring a single visit along to the other half of the day. */
interface Accompanied extends Member {
  /** -1 for none. */
  readonly along: number;
}

/** A single visit of an inspector that would lie better beside a group's visit, and what that saves. */
interface Companion {
  readonly task: number;
  readonly saved: number;
}

/**
 * Gives visits by groups the half-days and the teams that add the least way, now that the other visits have their places; single visits
 * of the members come along to the other half of the day where that saves way.
 *
 * True when any moved. Whoever has a visit near by on the other half of the day, alone or with the same group, makes the second one on the same way.
 * Under rules of a district's own groups that cost something under them move, and alone.
 */
export function moveGroups(placement: Placement, own: OwnRules): boolean {
  let isMoved = false;
  if (!placement.model.ways.known && own.scopes.length === 0) return false;
  placement.tasks.forEach((task, index) => {
    if (task.size > 1 && task.fixed === undefined && (placement.slot[index] ?? -1) >= 0)
      isMoved = moveGroup(placement, task, index, own) || isMoved;
  });
  return isMoved;
}

function moveGroup(placement: Placement, task: Task, index: number, own: OwnRules): boolean {
  const isSteered = own.scopes.length > 0;
  /** What the district's own rules cost more than at the start. */
  let ownCost = 0;
  const move = (slot: number, team: readonly number[]): number => {
    seat(placement, index, slot, team);
    return (ownCost += own.follow(index));
  };
  const before = { slot: placement.slot[index] ?? 0, team: teamOf(placement, index) };
  const broken = -move(-1, []);
  let least = broken + restPenalty(placement, index, before.slot >> 1);
  for (const inspector of before.team) least += wayAdded(placement, index, inspector, before.slot);
  let best: { readonly slot: number; readonly team: readonly Accompanied[] } | undefined;
  const companions = new Map<number, readonly Companion[]>();
  const along = (inspector: number): readonly Companion[] => {
    const known = companions.get(inspector) ?? (isSteered ? [] : companionsOf(placement, index, inspector));
    companions.set(inspector, known);
    return known;
  };
  /** Tries the best team of some people in a slot. */
  const tryTeam = (slot: number, isAmong = (_inspector: number): boolean => true): void => {
    const team = teamAt(placement, index, (inspector) =>
      isAmong(inspector) && inspectorCan(placement, index, inspector, slot)
        ? memberAt(placement, index, inspector, slot, along)
        : undefined,
    );
    if (team === undefined) return;
    let cost = team.reduce((sum, { way }) => sum + way, restPenalty(placement, index, slot >> 1));
    if (cost >= least) return;
    cost += broken + move(slot, idsOf(team));
    // The rules are asked again only where it comes to stand next.
    seat(placement, index, -1, []);
    if (cost >= least) return;
    least = cost;
    best = { slot, team };
  };
  for (let slot = 2 * task.from; slot <= 2 * task.until + 1; slot += 1)
    if ((!isSteered || broken > 0) && dayAllowed(placement, index, slot >> 1)) tryTeam(slot);
  // The district's own rules may ask for others than those who have the shortest way.
  if (isSteered && broken > 0) {
    const { slot: at } = best ?? before;
    const zone = staffOf(placement, task);
    tryTeam(at, (one) => !zone.includes(one));
    // Others in the place of one member after another, as long as it gains something.
    let cost: number;
    do {
      cost = least;
      const team = best === undefined ? before.team : idsOf(best.team);
      for (const out of team)
        for (const other of placement.model.inspectors.keys())
          tryTeam(at, (one) => one === other || (one !== out && team.includes(one)));
    } while (least < cost);
  }
  if (best === undefined) {
    move(before.slot, before.team);
    return false;
  }
  const { slot, team } = best;
  move(slot, idsOf(team));
  for (const { inspector, along: other } of team)
    // Of two to the same institution one comes along.
    if (other >= 0 && dayAllowed(placement, other, slot >> 1)) {
      take(placement, other);
      put(placement, other, slot ^ 1, [inspector]);
    }
  return true;
}

function idsOf(team: readonly Member[]): readonly number[] {
  return team.map(({ inspector }) => inspector);
}

// Single visits of an inspector that a day with the group would suit better than the day they have, the best first.
function companionsOf(placement: Placement, index: number, inspector: number): readonly Companion[] {
  const { institution, model, occupant, slots, tasks, from, until } = placement;
  const { ways } = model;
  const place = institution[index] ?? 0;
  const found: Companion[] = [];
  for (let slot = 2 * (from[index] ?? 0); slot <= 2 * (until[index] ?? -1) + 1; slot += 1) {
    const task = occupant[inspector * slots + slot] ?? -1;
    if (task < 0 || tasks[task]?.size !== 1 || tasks[task].fixed !== undefined) continue;
    if (tasks[task].wholeDay === true) continue;
    const own = institution[task] ?? 0;
    const now = travelOn(placement, inspector, slot >> 1);
    occupant[inspector * slots + slot] = -1;
    const without = travelOn(placement, inspector, slot >> 1);
    occupant[inspector * slots + slot] = task;
    const saved =
      now - without + ways.out(inspector, place) - ways.between(place, own) - ways.out(inspector, own);
    if (own !== place && saved > 0) found.push({ task, saved });
  }
  return found.toSorted((a, b) => b.saved - a.saved || a.task - b.task);
}

/** The way a group's visit adds for an inspector, alone on the day or beside what is there or comes along. */
function memberAt(
  placement: Placement,
  index: number,
  inspector: number,
  slot: number,
  along: (inspector: number) => readonly Companion[],
): Accompanied {
  const { model, slot: slotOf } = placement;
  const way = wayAdded(placement, index, inspector, slot);
  const alone = { inspector, way, along: -1 };
  if (placement.wholeDay[index] === 1 || placement.occupant[inspector * placement.slots + (slot ^ 1)] !== -1)
    return alone;
  const day = slot >> 1;
  for (const { task, saved } of along(inspector)) {
    if (!mayMake(placement, task, inspector, slot ^ 1)) continue;
    if (model.caps !== undefined || !dayAllowed(placement, task, day)) continue;
    const before = slotOf[task] ?? 0;
    const more =
      restPenalty(placement, task, day) -
      restPenalty(placement, task, before >> 1) +
      softCost(placement, task, inspector, slot ^ 1) -
      softCost(placement, task, inspector, before);
    if (more < saved) return { inspector, way: way - saved + more, along: task };
  }
  return alone;
}
