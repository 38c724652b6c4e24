import { windowsOf } from "../generation/pairs/pair-visits.ts";
import { halfDaysOf, type Placement, staffOf } from "../generation/model/placement.ts";
import type { Pools } from "../generation/demand/pools.ts";
import type { Task } from "../generation/demand/tasks.ts";
import type { CapacityShortage } from "./capacity-shortage.ts";

/** Visits and the half-days they would all have to share. */
interface Violator {
  readonly tasks: number[];
  readonly cells: number[];
}

/**
 * Matches the single visits of every pool and window with half-days and names each set that is larger than its half-days
 * (a violator of Hall's condition). What groups take away is not counted, so a plan may fail for more reasons than these.
 */
export function shortagesOf(placement: Placement, pools: Pools): readonly CapacityShortage[] {
  const matching = new Matching(placement);
  for (const { tasks } of windowsOf(placement, pools, () => true))
    for (const task of tasks) matching.add(task);
  return matching.violators().map((violator) => inWords(placement, violator));
}

class Matching {
  readonly #placement: Placement;
  /** Task by inspector × slots + slot; -1 when free, -2 when a fixed visit has it. */
  readonly #holder: Int32Array;
  /** Number of the violator a half-day was found in, counted from 1. */
  readonly #closed: Int32Array;
  /** Number of the search that last came by. */
  readonly #seen: Int32Array;
  #search = 0;
  readonly #violators: (Violator | undefined)[] = [undefined];

  constructor(placement: Placement) {
    this.#placement = placement;
    this.#holder = placement.occupant.map((task) => (task === -1 ? -1 : -2));
    this.#closed = new Int32Array(placement.occupant.length);
    this.#seen = new Int32Array(placement.occupant.length);
  }

  /** Finds a half-day for a task, moving others if need be; remembers why when there is none. */
  add(task: number): void {
    this.#search += 1;
    const reached: Violator = { tasks: [task], cells: [] };
    const met = new Set<number>();
    if (this.#hasPlaceAtAll(task) && !this.#place(task, reached, met)) this.#close(reached, met);
  }

  violators(): readonly Violator[] {
    return this.#violators.filter((violator) => violator !== undefined);
  }

  *#cellsOf(task: number): Generator<number, void, void> {
    const placement = this.#placement;
    const details = placement.tasks[task];
    if (details === undefined) return;
    for (const inspector of staffOf(placement, details)) {
      const limited = this.#limitedCells(inspector, details);
      if (limited !== undefined) {
        yield* limited;
        continue;
      }
      for (let day: number = details.from; day <= details.until; day += 1) {
        const bits = halfDaysOf(placement.model, inspector, details.institution, day);
        const cell = inspector * placement.slots + 2 * day;
        if ((bits & 1) !== 0 && this.#holder[cell] !== -2) yield cell;
        if ((bits & 2) !== 0 && this.#holder[cell + 1] !== -2) yield cell + 1;
      }
    }
  }

  // Somebody with a limit has as many half-days in a week or month as visits are allowed there, and any of them will do.
  #limitedCells(inspector: number, { institution, from, until }: Task): readonly number[] | undefined {
    const { model, slots } = this.#placement;
    const { caps } = model;
    const week = caps?.perWeek[inspector] ?? 0;
    const month = caps?.perMonth[inspector] ?? 0;
    if (caps === undefined || (week === 0 && month === 0)) return undefined;
    const isByMonth = month > 0 && (week === 0 || month < 4 * week);
    const first = isByMonth ? caps.month : caps.week;
    const cells: number[] = [];
    let last = -1;
    for (let day = from; day <= until; day += 1) {
      const start = first[day] ?? 0;
      if (start === last || halfDaysOf(model, inspector, institution, day) === 0) continue;
      last = start;
      let left = isByMonth ? month : week;
      const open: number[] = [];
      for (let at = start; first[at] === start; at += 1)
        for (let cell = inspector * slots + 2 * at, end = cell + 2; cell < end; cell += 1)
          if (this.#holder[cell] === -2) left -= 1;
          else if (((model.free[inspector * model.days.length + at] ?? 0) >> (cell & 1)) & 1) open.push(cell);
      cells.push(...open.slice(0, Math.max(0, left)));
    }
    return cells;
  }

  // A visit that nobody may make on any day has a reason of its own.
  #hasPlaceAtAll(task: number): boolean {
    return this.#cellsOf(task).next().done === false;
  }

  #place(task: number, reached: Violator, met: Set<number>): boolean {
    for (const cell of this.#cellsOf(task))
      if (this.#holder[cell] === -1) {
        this.#holder[cell] = task;
        return true;
      }
    for (const cell of this.#cellsOf(task)) {
      const closed = this.#closed[cell] ?? 0;
      if (closed > 0) met.add(closed);
      if (closed > 0 || this.#seen[cell] === this.#search) continue;
      this.#seen[cell] = this.#search;
      const other = this.#holder[cell] ?? -1;
      reached.cells.push(cell);
      reached.tasks.push(other);
      if (this.#place(other, reached, met)) {
        this.#holder[cell] = task;
        return true;
      }
    }
    return false;
  }

  #close(reached: Violator, met: ReadonlySet<number>): void {
    const own = this.#violators.length;
    for (const number of met) {
      const other = this.#violators[number];
      if (other === undefined) continue;
      reached.tasks.push(...other.tasks);
      reached.cells.push(...other.cells);
      this.#violators[number] = undefined;
    }
    for (const cell of reached.cells) this.#closed[cell] = own;
    this.#violators.push(reached);
  }
}

function inWords(placement: Placement, { tasks, cells }: Violator): CapacityShortage {
  const { model, slots } = placement;
  const places = [...new Set(tasks.map((task) => placement.institution[task] ?? 0))].toSorted(
    (a, b) => a - b,
  );
  const zones = [...new Set(places.map((place) => model.zones[model.zoneOf[place] ?? -1] ?? ""))].toSorted();
  const people = [...new Set(cells.map((cell) => Math.floor(cell / slots)))].toSorted((a, b) => a - b);
  const details = tasks.flatMap((task) => placement.tasks[task] ?? []);
  const [first] = details;
  const period = { from: first?.period.from ?? "", until: first?.period.until ?? "" };
  for (const task of details) {
    if (task.period.from < period.from) period.from = task.period.from;
    if (task.period.until > period.until) period.until = task.period.until;
  }
  const demand = tasks.length;
  const supply = cells.length;
  const named = zones.join("、");
  return {
    zones,
    period,
    institutions: places.flatMap((place) => model.institutions[place]?.id ?? []),
    inspectors: people.flatMap((person) => model.inspectors[person]?.id ?? []),
    demand,
    supply,
    because: {
      zh: `责任区 ${named} ${period.from}至${period.until}须督导${demand}次，可派督学${people.length}名，只有${supply}个半天`,
      en: `${zones.join(", ")}, ${period.from} to ${period.until}: ${demand} visits are owed, and the ${people.length} inspector(s) who could make them have ${supply} half-days.`,
    },
  };
}
