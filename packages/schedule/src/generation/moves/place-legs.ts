import type { Leg } from "../pairs/pair-legs.ts";
import {
  capRoom,
  dayAllowed,
  inspectorCan,
  type Placement,
  put,
  restPenalty,
  slotsAround,
  staffOf,
} from "../model/placement.ts";
import { softCost } from "../costs/soft-costs.ts";
import { groupFor } from "../staffing/team-needs.ts";
import { grouped } from "../../grouped.ts";
import { halfDays, widthOf } from "./place-outings.ts";
import { wishedDay } from "../demand/wished-day.ts";

/** Keeps count of the half-days that routine visits can do without. */
export interface Reserve {
  /** Says whether they can do without so many of an inspector's around a day. */
  spares(inspector: number, day: number, size: number): boolean;
  /** Takes so many of them. */
  use(inspector: number, day: number, size: number): void;
}

/** Half-day of a group beside the first one: 0 the same, 1 the other of the day. */
type Halves = ReadonlyMap<number, number>;

/** Puts groups on the half-days and gives them the members whose days are shortest, those that share members on one day; others remain to be placed. */
export function placeLegs(placement: Placement, legs: readonly Leg[], reserve: Reserve): void {
  const { institution, slot, tasks } = placement;
  const ofGroup = grouped(legs, (leg) => leg.groups);
  const isOpen = (group: number): boolean => slot[group] === -1 && tasks[group]?.fixed === undefined;
  // Nobody is visited twice on one day.
  const mayJoin = (group: number, halves: Halves): boolean =>
    isOpen(group) && [...halves.keys()].every((other) => institution[other] !== institution[group]);
  for (const first of [...ofGroup.keys()].toSorted(
    (a, b) => widthOf(placement, a) - widthOf(placement, b) || a - b,
  )) {
    const halves = new Map(isOpen(first) ? [[first, 0]] : []);
    for (const [group, half] of halves)
      for (const leg of ofGroup.get(group) ?? [])
        for (const other of leg.groups) if (mayJoin(other, halves)) halves.set(other, 1 - half);
    // Of those that hang together as many as fit on a day.
    for (let count = halves.size; count > 0; count -= 1)
      if (placeTogether(placement, new Map([...halves].slice(0, count)), ofGroup, reserve)) break;
  }
}

function placeTogether(
  placement: Placement,
  halves: Halves,
  ofGroup: ReadonlyMap<number, readonly Leg[]>,
  reserve: Reserve,
): boolean {
  const { from, until, tasks } = placement;
  const groups = [...halves.keys()];
  const legs = [...new Set(groups.flatMap((group) => ofGroup.get(group) ?? []))].toSorted(
    (a, b) => a.who.length - b.who.length,
  );
  const begin = Math.max(...groups.map((group) => from[group] ?? 0));
  const end = Math.min(...groups.map((group) => until[group] ?? -1));
  const [first] = groups.flatMap((group) => tasks[group] ?? []);
  if (first === undefined) return false;
  const wished = wishedDay({ ...first, from: begin, until: end }, first.institution);
  let best: ReadonlyMap<number, readonly number[]> | undefined;
  let at = 0;
  let least = Infinity;
  for (const slot of slotsAround(begin, end, 2 * wished)) {
    const found = teamsAt(placement, halves, legs, slot, reserve);
    if (found === undefined || found.cost >= least) continue;
    least = found.cost;
    best = found.teams;
    at = slot;
  }
  for (const [group, team] of best ?? []) {
    put(placement, group, at ^ (halves.get(group) ?? 0), team);
    for (const inspector of team) reserve.use(inspector, at >> 1, halfDays(placement, [group]));
  }
  return best !== undefined;
}

/** Teams of groups when the first has a slot, and what they cost; `undefined` when one does not come together. */
function teamsAt(
  placement: Placement,
  halves: Halves,
  legs: readonly Leg[],
  at: number,
  reserve: Reserve,
): { readonly cost: number; readonly teams: ReadonlyMap<number, readonly number[]> } | undefined {
  const {
    institution,
    load,
    tasks,
    model: { ways },
  } = placement;
  const teams = new Map([...halves.keys()].map((group): [number, number[]] => [group, []]));
  let cost = 0;
  for (const group of halves.keys()) {
    if (!dayAllowed(placement, group, at >> 1)) return undefined;
    cost += restPenalty(placement, group, at >> 1);
  }
  // All of them lie on one day, so that what somebody joins counts together under a limit of visits.
  const joined = (inspector: number): number =>
    [...teams.values()].filter((team) => team.includes(inspector)).length;
  const can = (inspector: number, groups: readonly number[]): boolean =>
    reserve.spares(inspector, at >> 1, halfDays(placement, groups)) &&
    capRoom(placement, inspector, at >> 1) >= joined(inspector) + groups.length &&
    groups.every((group) => {
      const half = halves.get(group) ?? 0;
      return (
        [...teams].every(([other, team]) => halves.get(other) !== half || !team.includes(inspector)) &&
        inspectorCan(placement, group, inspector, at ^ half)
      );
    });
  const join = (who: readonly number[], groups: readonly number[]): boolean => {
    const [a = 0, b = a] = groups.map((group) => institution[group] ?? 0);
    let chosen = -1;
    let least = Infinity;
    for (const inspector of who) {
      let soft = 0;
      for (const group of groups)
        soft += softCost(placement, group, inspector, at ^ (halves.get(group) ?? 0));
      // Of those with the same way the least loaded.
      const way =
        soft +
        ways.out(inspector, a) +
        ways.out(inspector, b) +
        (a === b ? 0 : ways.between(a, b)) +
        (load[inspector] ?? 0) / 10_000;
      if (way >= least || !can(inspector, groups)) continue;
      least = way;
      chosen = inspector;
    }
    if (chosen < 0) return false;
    cost += least;
    for (const group of groups) teams.get(group)?.push(chosen);
    return true;
  };
  for (const leg of legs) {
    const groups = leg.groups.filter((group) => halves.has(group));
    const [a = -1, b = -1] = groups;
    // Two groups of one half-day cannot share a member.
    if (halves.get(a) !== halves.get(b) && join(leg.who, groups)) continue;
    if (!groups.every((group) => join(leg.who, [group]))) return undefined;
  }
  for (const [group, team] of teams) {
    const task = tasks[group];
    if (task === undefined) return undefined;
    // Whoever may lead comes first, then those of the own zone.
    const own = staffOf(placement, task);
    const rank = (inspector: number): number =>
      2 * (task.team?.leader[inspector] ?? 0) + (own.includes(inspector) ? 1 : 0);
    team.sort((x, y) => rank(y) - rank(x) || x - y);
    const fit = team.filter((inspector) => task.team?.everyone[inspector] !== 0);
    if (groupFor(task, fit) === undefined) return undefined;
  }
  return { cost, teams };
}
