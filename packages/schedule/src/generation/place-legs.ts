import type { Leg } from "./pair-legs.ts";
import {
  dayAllowed,
  inspectorCan,
  type Placement,
  put,
  restPenalty,
  slotsAround,
  staffOf,
} from "./placement.ts";
import type { Task } from "./tasks.ts";
import { teamMeets } from "./team-needs.ts";

/** One day of an inspector: who makes what, in the half-days of the groups or the others. */
interface Outing {
  readonly inspector: number;
  /** Tasks, each with 0 for the half-day of the first group and 1 for the other one. */
  readonly stops: readonly (readonly [task: number, half: number])[];
}

/** Groups tried on one day at most: those that hang together may be many, and a day has room for few. */
const MOST = 6;

/**
 * Puts groups that share members on one day, and the single visits that lie best beside them on the other half-day of that day.
 *
 * What cannot be had so is left for others to place. `spares` says whether routine visits can do without a half-day of an inspector.
 */
export function placeLegs(
  placement: Placement,
  legs: readonly Leg[],
  spares: (inspector: number, day: number, size: number) => boolean,
): void {
  const { slot, tasks } = placement;
  const ofGroup = new Map<number, Leg[]>();
  for (const leg of legs)
    for (const group of leg.groups) ofGroup.set(group, [...(ofGroup.get(group) ?? []), leg]);
  for (const [first] of [...ofGroup].toSorted(
    ([a], [b]) => width(placement, a) - width(placement, b) || a - b,
  )) {
    if ((slot[first] ?? -1) >= 0 && tasks[first]?.fixed === undefined) continue;
    const halves = new Map([[first, 0]]);
    for (const [group, half] of halves)
      for (const leg of ofGroup.get(group) ?? [])
        for (const other of leg.groups)
          if (!halves.has(other) && (slot[other] ?? -1) < 0) halves.set(other, 1 - half);
    // Of those that hang together as many go on one day as lie better there than apart.
    const all = [...halves].slice(0, MOST);
    const plans = all.map((_, count) =>
      together(placement, new Map(all.slice(0, count + 1)), ofGroup, spares),
    );
    const apart = all.map(
      ([group]) => together(placement, new Map([[group, 0]]), ofGroup, spares)?.cost ?? 0,
    );
    let best: Together | undefined;
    let least = Infinity;
    plans.forEach((plan, count) => {
      const cost = apart.slice(count + 1).reduce((sum, one) => sum + one, plan?.cost ?? Infinity);
      if (cost > least) return;
      least = cost;
      best = plan;
    });
    if (best !== undefined) settle(placement, best);
  }
}

function width({ from, until }: Placement, task: number): number {
  return (until[task] ?? 0) - (from[task] ?? 0);
}

/** Groups on one day with all who make them. */
interface Together {
  readonly cost: number;
  readonly at: number;
  /** Group by group 0 for the half-day of `at` and 1 for the other one. */
  readonly halves: ReadonlyMap<number, number>;
  readonly outings: readonly Outing[];
}

/** The cheapest day for some groups; `undefined` when they find none. */
function together(
  placement: Placement,
  halves: ReadonlyMap<number, number>,
  ofGroup: ReadonlyMap<number, readonly Leg[]>,
  spares: (inspector: number, day: number, size: number) => boolean,
): Together | undefined {
  const { from, until, tasks, slot } = placement;
  const [first = -1] = halves.keys();
  const details = tasks[first];
  if (details === undefined) return undefined;
  const legs = [...new Set([...halves.keys()].flatMap((group) => ofGroup.get(group) ?? []))]
    .flatMap((leg): readonly Leg[] => {
      const there = leg.groups.filter((group) => halves.has(group));
      // Two groups of one half-day cannot share a member.
      return there.length === 2 && halves.get(there[0] ?? 0) === halves.get(there[1] ?? 0)
        ? there.map((group) => ({ ...leg, groups: [group] }))
        : [{ ...leg, groups: there }];
    })
    .toSorted((a, b) => a.who.length - b.who.length);
  let begin = from[first] ?? 0;
  let end = until[first] ?? -1;
  for (const group of halves.keys()) {
    begin = Math.max(begin, from[group] ?? 0);
    end = Math.min(end, until[group] ?? -1);
  }
  const fixed = slot[first] ?? -1;
  const wished = 2 * begin + Math.floor(details.share * 2 * (end - begin + 1));
  let best: Together | undefined;
  for (const at of fixed < 0 ? slotsAround(begin, end, wished) : [fixed]) {
    const outings = outingsAt(placement, halves, legs, at, spares);
    if (outings === undefined) continue;
    let cost = 0;
    for (const { inspector, stops } of outings) cost += wayOf(placement, inspector, stops);
    const there = new Set(outings.flatMap(({ stops }) => stops.map(([one]) => one)));
    for (const task of there) cost += restPenalty(placement, task, at >> 1);
    // A single visit that does not come along goes by itself.
    for (const { single, who } of legs)
      if (single >= 0 && !there.has(single))
        cost += Math.min(...who.map((one) => wayOf(placement, one, [[single, 0]]) / 2));
    if (best === undefined || cost < best.cost) best = { cost, at, halves, outings };
  }
  return best;
}

function settle(placement: Placement, { at, halves, outings }: Together): void {
  const { tasks } = placement;
  for (const [group, half] of halves) {
    const task = tasks[group];
    if (task === undefined || task.fixed !== undefined) continue;
    put(placement, group, at ^ half, teamIn(placement, group, task, outings));
  }
  for (const { inspector, stops } of outings)
    for (const [task, half] of stops)
      if (isSingle(placement, task) && dayAllowed(placement, task, at >> 1))
        put(placement, task, at ^ half, [inspector]);
}

function wayOf(
  { institution, model: { ways } }: Placement,
  inspector: number,
  stops: Outing["stops"],
): number {
  const [a = 0, b = a] = stops.map(([task]) => institution[task] ?? 0);
  return ways.out(inspector, a) + (a === b ? 0 : ways.between(a, b)) + ways.out(inspector, b);
}

/** Who makes the visits of the legs when the first group has a slot; `undefined` when a group does not come together. */
function outingsAt(
  placement: Placement,
  halves: ReadonlyMap<number, number>,
  legs: readonly Leg[],
  at: number,
  spares: (inspector: number, day: number, size: number) => boolean,
): readonly Outing[] | undefined {
  const { institution, load, tasks, occupant, slots } = placement;
  const day = at >> 1;
  for (const group of halves.keys())
    if (tasks[group]?.fixed === undefined && !dayAllowed(placement, group, day)) return undefined;
  const outings: Outing[] = [];
  const taken = new Set<number>();
  const can = (inspector: number, stops: Outing["stops"]): boolean =>
    spares(inspector, day, stops.length) &&
    stops.every(([task, half]) => {
      const cell = inspector * slots + (at ^ half);
      if (occupant[cell] === task) return true;
      return (
        !taken.has(cell) &&
        tasks[task]?.fixed === undefined &&
        inspectorCan(placement, inspector, institution[task] ?? 0, at ^ half, tasks[task]?.acrossZones)
      );
    });
  const go = (who: readonly number[], stops: Outing["stops"]): boolean => {
    let chosen = -1;
    let least = Infinity;
    for (const inspector of who) {
      const way = wayOf(placement, inspector, stops);
      // Of those with the same way the least loaded.
      const cost = way + (load[inspector] ?? 0) / 10_000;
      if (cost >= least || !can(inspector, stops)) continue;
      least = cost;
      chosen = inspector;
    }
    if (chosen < 0) return false;
    for (const [, half] of stops) taken.add(chosen * slots + (at ^ half));
    outings.push({ inspector: chosen, stops });
    return true;
  };
  for (const { groups, single, who } of legs) {
    const stops = groups.map((group) => [group, halves.get(group) ?? 0] as const);
    const [stop] = stops;
    if (stop === undefined) continue;
    const beside =
      single >= 0 && (placement.slot[single] ?? -1) < 0 && dayAllowed(placement, single, day)
        ? [[single, 1 - stop[1]] as const]
        : [];
    if (go(who, [...stops, ...beside])) continue;
    for (const one of stops) {
      if (go(who, [one])) continue;
      // Whoever is there already leaves a single visit to somebody else.
      const other = outings.findIndex(
        ({ inspector, stops: [, second] }) =>
          second !== undefined &&
          second[1] === one[1] &&
          isSingle(placement, second[0]) &&
          who.includes(inspector),
      );
      const outing = outings[other];
      const [kept] = outing?.stops ?? [];
      if (outing === undefined || kept === undefined || kept[0] === one[0]) return undefined;
      taken.delete(outing.inspector * slots + (at ^ one[1]));
      if (!can(outing.inspector, [one])) return undefined;
      taken.add(outing.inspector * slots + (at ^ one[1]));
      outings[other] = { inspector: outing.inspector, stops: [kept, one] };
    }
  }
  for (const group of halves.keys()) {
    const task = tasks[group];
    if (task === undefined) return undefined;
    if (task.fixed !== undefined) continue;
    const team = teamIn(placement, group, task, outings);
    if (team.length < task.size || !teamMeets(task.team, team)) return undefined;
  }
  return outings;
}

// Whoever may lead comes first, then those of the own zone.
function teamIn(
  placement: Placement,
  group: number,
  task: Task,
  outings: readonly Outing[],
): readonly number[] {
  const own = staffOf(placement, task);
  const rank = (inspector: number): number =>
    2 * (task.team?.leader[inspector] ?? 0) + (own.includes(inspector) ? 1 : 0);
  return outings
    .flatMap(({ inspector, stops }) => (stops.some(([one]) => one === group) ? [inspector] : []))
    .toSorted((a, b) => rank(b) - rank(a) || a - b);
}

function isSingle({ tasks }: Placement, task: number): boolean {
  return tasks[task]?.size === 1 && tasks[task].fixed === undefined;
}
