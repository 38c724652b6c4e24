import {
  dayAllowed,
  inspectorCan,
  mayMake,
  type Placement,
  restPenalty,
  staffOf,
  teamOf,
} from "../model/placement.ts";
import { softCost } from "../costs/soft-costs.ts";
import { type Member, teamAt, wayAdded } from "../staffing/team-at.ts";
import type { OwnRules } from "../costs/own-rules.ts";
import type { Task } from "../demand/task.ts";
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
 * Gives visits by groups the half-days and the teams that cost the least, now that the other visits have their places; single visits
 * of the members come along to the other half of the day where that saves way. With `sameTeams` all visits, those of single inspectors too, take
 * the half-days in which the same people make them for least.
 *
 * True when any moved. Whoever has a visit near by on the other half of the day, alone or with the same group, makes the second one on the same way.
 * Under rules of a district's own visits move alone; what costs something under them is also tried with others than those who have the shortest way,
 * from other zones where the visit is open to them.
 */
export function moveGroups(placement: Placement, own: OwnRules, sameTeams = false): boolean {
  const isSteered = own.scopes.length > 0;
  let isMoved = false;
  placement.tasks.forEach((task, index) => {
    if (
      (sameTeams || task.size > 1 || (isSteered && task.acrossZones)) &&
      task.fixed === undefined &&
      (placement.slot[index] ?? -1) >= 0
    )
      isMoved = moveVisit(placement, task, index, own, sameTeams) || isMoved;
  });
  return isMoved;
}

function moveVisit(
  placement: Placement,
  task: Task,
  index: number,
  own: OwnRules,
  sameTeam: boolean,
): boolean {
  const { caps, inspectors } = placement.model;
  const at = placement.slot[index] ?? 0;
  const people = teamOf(placement, index);
  seat(placement, index, -1, []);
  const broken = -own.follow(index);
  // A rule may ask for visits: what others cost under it now is the most that this one can save wherever it comes.
  const owed = own.total(true);
  const start = {
    slot: at,
    team: people.map((inspector): Accompanied => ({
      inspector,
      way: wayAdded(placement, index, inspector, at),
      along: -1,
    })),
  };
  const costOf = (team: readonly Member[], slot: number): number =>
    team.reduce((sum, { way }) => sum + way, restPenalty(placement, index, slot >> 1));
  let best: { readonly slot: number; readonly team: readonly Accompanied[] } = start;
  let least = broken + costOf(start.team, at);
  const companions: (readonly Companion[])[] = [];
  const along = (inspector: number): readonly Companion[] =>
    (companions[inspector] ??=
      sameTeam || caps !== undefined || own.scopes.length > 0
        ? []
        : companionsOf(placement, index, inspector));
  /** Tries the best team of some people in a slot. */
  const tryTeam = (slot: number, isAmong: (inspector: number) => boolean): void => {
    const team = teamAt(
      placement,
      index,
      (inspector) => {
        if (!isAmong(inspector) || !inspectorCan(placement, index, inspector, slot)) return undefined;
        const member = memberAt(placement, index, inspector, slot, along);
        return sameTeam && member.way >= least + owed ? undefined : member;
      },
      sameTeam || broken > 0,
    );
    if (team === undefined) return;
    let cost = costOf(team, slot);
    if (cost >= least + owed) return;
    seat(placement, index, slot, idsOf(team));
    cost += own.follow(index, least - cost);
    seat(placement, index, -1, []);
    if (cost >= least) return;
    least = cost;
    best = { slot, team };
  };
  for (let slot = 2 * task.from; slot <= 2 * task.until + 1; slot += 1)
    if (least + owed > 0 && dayAllowed(placement, index, slot >> 1))
      tryTeam(slot, (one) => !sameTeam || people.includes(one));
  // The district's own rules may ask for others than those who have the shortest way.
  if (broken > 0 && !sameTeam) {
    const { slot } = best;
    const zone = staffOf(placement, task);
    tryTeam(slot, (one) => !zone.includes(one));
    // Others in the place of one member after another, as long as it gains something.
    for (let cost = Infinity; least < cost;) {
      cost = least;
      const team = idsOf(best.team);
      for (const out of team)
        for (const other of inspectors.keys())
          tryTeam(slot, (one) => one === other || (one !== out && team.includes(one)));
    }
  }
  const { slot, team } = best;
  seat(placement, index, slot, idsOf(team));
  own.follow(index);
  for (const { inspector, along: other } of team)
    // Of two to the same institution one comes along.
    if (other >= 0 && dayAllowed(placement, other, slot >> 1)) seat(placement, other, slot ^ 1, [inspector]);
  return best !== start;
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
    const cell = inspector * slots + slot;
    const task = occupant[cell] ?? -1;
    if (task < 0 || tasks[task]?.size !== 1 || tasks[task].fixed !== undefined) continue;
    if (tasks[task].wholeDay === true) continue;
    const other = institution[task] ?? 0;
    occupant[cell] = -1;
    const saved =
      wayAdded(placement, task, inspector, slot) +
      ways.out(inspector, place) -
      ways.between(place, other) -
      ways.out(inspector, other);
    occupant[cell] = task;
    if (other !== place && saved > 0) found.push({ task, saved });
  }
  return found.toSorted((a, b) => b.saved - a.saved);
}

/** The way a group's visit adds for an inspector, alone on the day or beside what is there or comes along. */
function memberAt(
  placement: Placement,
  index: number,
  inspector: number,
  slot: number,
  along: (inspector: number) => readonly Companion[],
): Accompanied {
  const way = wayAdded(placement, index, inspector, slot);
  const alone = { inspector, way, along: -1 };
  if (placement.wholeDay[index] === 1 || placement.occupant[inspector * placement.slots + (slot ^ 1)] !== -1)
    return alone;
  const day = slot >> 1;
  for (const { task, saved } of along(inspector)) {
    if (!mayMake(placement, task, inspector, slot ^ 1) || !dayAllowed(placement, task, day)) continue;
    const more =
      restPenalty(placement, task, day) -
      restPenalty(placement, task, (placement.slot[task] ?? 0) >> 1) +
      softCost(placement, task, inspector, slot ^ 1);
    if (more < saved) return { inspector, way: way - saved + more, along: task };
  }
  return alone;
}
