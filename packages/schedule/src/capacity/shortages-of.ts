import { windowsOf } from "../generation/pairs/pair-visits.ts";
import { BOTH } from "../generation/model/half-day-bits.ts";
import { halvesFor, type Placement, staffOf, visitsOn } from "../generation/model/placement.ts";
import type { Pools } from "../generation/demand/pools.ts";
import type { Task } from "../generation/demand/task.ts";
import type { CapacityShortage } from "./capacity-shortage.ts";
import { shortageWords } from "../issues.ts";

/**
 * Half-days of visits and those they would all have to share. A half-day of a visit is 2 × task, and 1 more for the afternoon of a visit
 * that takes the whole day.
 */
interface Violator {
  readonly halves: number[];
  readonly cells: number[];
}

/**
 * Matches the single visits of every pool and window with half-days and names each set that takes more than its half-days
 * (a violator of Hall's condition). What groups take away is not counted, nor that the two halves of a whole day are those of one day, so a
 * plan may fail for more reasons than these.
 */
export function shortagesOf(placement: Placement, pools: Pools): readonly CapacityShortage[] {
  // What stands for another visit takes a place of that, wherever it goes itself.
  const asked = placement.tasks.map((task) => task.standsFor ?? task);
  const matching = matchingOf({ ...placement, tasks: asked });
  for (const { tasks } of windowsOf(placement, pools, () => true))
    for (const task of tasks)
      // A visit whose morning has no place is told of once.
      if (matching.add(2 * task) && asked[task]?.wholeDay === true) matching.add(2 * task + 1);
  return [...matching.violators].map((violator) => inWords(placement, violator));
}

interface Matching {
  /** Finds a place for a half-day of a visit, moving others if need be; remembers why when there is none, and is false then. */
  add(half: number): boolean;
  readonly violators: Iterable<Violator>;
}

function matchingOf(placement: Placement): Matching {
  const { model, occupant, slots } = placement;
  const { caps } = model;
  /** Half-day of a visit by inspector × slots + slot; -1 when free, -2 when a fixed visit has it. */
  const holder = occupant.map((task) => (task === -1 ? -1 : -2));
  const violators = new Set<Violator>();
  /** The violator a half-day was found in. */
  const closed = new Map<number, Violator>();

  /** Shows the half-days a half-day of a visit can have, one after the other, until one is taken; false when none is. */
  function someCell(half: number, take: (cell: number) => boolean): boolean {
    const details = placement.tasks[half >> 1];
    if (details === undefined) return false;
    for (const inspector of staffOf(placement, details)) {
      const limited = limitedCells(inspector, details, half & 1);
      if (limited !== undefined) {
        if (limited.some(take)) return true;
        continue;
      }
      for (let day: number = details.from; day <= details.until; day += 1) {
        const cell = inspector * slots + 2 * day;
        let bits = halvesFor(placement, details, inspector, day);
        if (holder[cell] === -2) bits &= 2;
        if (holder[cell + 1] === -2) bits &= 1;
        if (details.wholeDay === true) bits = bits === BOTH ? 1 + (half & 1) : 0;
        if (((bits & 1) !== 0 && take(cell)) || ((bits & 2) !== 0 && take(cell + 1))) return true;
      }
    }
    return false;
  }

  // Somebody with a limit has as many half-days in a week or month as visits are allowed there, and any of them will do; what whole days
  // take more can be as many again.
  function limitedCells(inspector: number, task: Task, more: number): readonly number[] | undefined {
    const week = caps?.perWeek[inspector] ?? 0;
    const month = caps?.perMonth[inspector] ?? 0;
    if (caps === undefined || (week === 0 && month === 0)) return undefined;
    const isByMonth = month > 0 && (week === 0 || month < 4 * week);
    const first = isByMonth ? caps.month : caps.week;
    const cells: number[] = [];
    let last = -1;
    for (let day: number = task.from; day <= task.until; day += 1) {
      const start = first[day] ?? 0;
      if (start === last || halvesFor(placement, task, inspector, day) === 0) continue;
      last = start;
      let left = isByMonth ? month : week;
      const open: number[] = [];
      let within = 0;
      let at = start;
      for (; first[at] === start; at += 1) {
        left -= visitsOn(placement, inspector, at);
        const free = model.free[inspector * model.days.length + at] ?? 0;
        for (let cell = inspector * slots + 2 * at, end = cell + 2; cell < end; cell += 1)
          if (holder[cell] !== -2 && (free >> (cell & 1)) & 1) {
            open.push(cell);
            if (at >= task.from && at <= task.until) within += 1;
          }
      }
      const any = open.slice(0, Math.max(0, left * (1 + more)));
      // Of a week that the time of the visit holds in part, it has no more than the half-days of that part: the first or the last of those
      // allowed, so that visits before and after the turn share the rest.
      if (more > 0 || within >= any.length || (task.from > start && task.until < at - 1)) cells.push(...any);
      else cells.push(...(task.from > start ? any.slice(any.length - within) : any.slice(0, within)));
    }
    return cells;
  }

  /** Puts a half-day of a visit on one that is free or can be made free; notes what it `reached`, and the violators it `met`. */
  function place(half: number, reached: Violator, seen: Set<number>, met: Set<Violator>): boolean {
    const isFree = (cell: number): boolean => {
      if (holder[cell] !== -1) return false;
      holder[cell] = half;
      return true;
    };
    const canBeFree = (cell: number): boolean => {
      const known = closed.get(cell);
      if (known !== undefined) met.add(known);
      if (known !== undefined || seen.has(cell)) return false;
      seen.add(cell);
      const other = holder[cell] ?? -1;
      reached.cells.push(cell);
      reached.halves.push(other);
      if (!place(other, reached, seen, met)) return false;
      holder[cell] = half;
      return true;
    };
    return someCell(half, isFree) || someCell(half, canBeFree);
  }

  return {
    violators,
    add(half) {
      const reached: Violator = { halves: [half], cells: [] };
      const met = new Set<Violator>();
      if (place(half, reached, new Set(), met)) return true;
      // A visit that nobody may make on any day has a reason of its own.
      if (!someCell(half, () => true)) return false;
      for (const other of met) {
        reached.halves.push(...other.halves);
        reached.cells.push(...other.cells);
        violators.delete(other);
      }
      for (const cell of reached.cells) closed.set(cell, reached);
      violators.add(reached);
      return false;
    },
  };
}

function inWords(placement: Placement, { halves, cells }: Violator): CapacityShortage {
  const { model, slots, wholeDay } = placement;
  const tasks = [...new Set(halves.map((half) => half >> 1))];
  const places = [...new Set(tasks.map((task) => placement.institution[task] ?? 0))].toSorted(
    (a, b) => a - b,
  );
  const zones = [...new Set(places.map((place) => model.zones[model.zoneOf[place] ?? -1] ?? ""))].toSorted();
  const people = [...new Set(cells.map((cell) => Math.floor(cell / slots)))].toSorted((a, b) => a - b);
  const details = tasks.flatMap((task) => placement.tasks[task] ?? []);
  const period = {
    from: details.map((task) => task.period.from).toSorted()[0] ?? "",
    until:
      details
        .map((task) => task.period.until)
        .toSorted()
        .at(-1) ?? "",
  };
  // Where whole days have too few mornings, they have too few days.
  const days = tasks.every((task) => wholeDay[task] === 1) && tasks.length > cells.length ? 2 : 1;
  const demand = days * halves.length;
  const supply = days * cells.length;
  return {
    zones,
    period,
    institutions: places.flatMap((place) => model.institutions[place]?.id ?? []),
    inspectors: people.flatMap((person) => model.inspectors[person]?.id ?? []),
    demand,
    supply,
    because: shortageWords(zones, period, tasks.length, demand, people.length, supply),
  };
}
