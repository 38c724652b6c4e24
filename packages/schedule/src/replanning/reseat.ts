import type { PlanModel } from "../generation/plan-model.ts";
import type { Task } from "../generation/tasks.ts";
import { type GroupSeat, groupSeats, seatGroup } from "./seat-groups.ts";
import { copyOf, MOVE, type Seated, type Seating, seatingOf, seatOne } from "./seat-visits.ts";

/** The seats after a change. */
export interface Reseated {
  /** Half-day by visit; -1 for visits without a place. */
  readonly slot: Int32Array;
  /** Inspectors by visit. */
  readonly team: readonly (readonly number[])[];
  /** At least so many visits that were there before cannot stay. */
  readonly lowerBound: number;
}

/** Ways to seat the last group that are tried when the first does not reach the lower bound. */
const TRIES = 40;

/** Gives every visit without a home a seat, and moves as few others as it can find. */
export function reseat(
  model: PlanModel,
  visits: readonly Seated[],
  tasks: readonly (Task | undefined)[],
): Reseated {
  const start = seatingOf(model, visits);
  const homeless = visits.flatMap((visit, index) =>
    visit.home < 0 && visit.from <= visit.until ? [index] : [],
  );
  const groups = homeless
    .filter((index) => (visits[index]?.size ?? 1) > 1)
    .toSorted((a, b) => (visits[b]?.size ?? 0) - (visits[a]?.size ?? 0) || a - b);
  const singles = homeless
    .filter((index) => (visits[index]?.size ?? 1) === 1)
    .toSorted((a, b) => room(visits[a]) - room(visits[b]) || a - b);
  const forced = visits.filter((visit) => visit.home < 0 && visit.planned).length;
  const relaxed = singles.length === 0 ? 0 : movesOf(seatAll(copyOf(start), singles, true));

  // All groups but the last take their cheapest place; the last one is tried in several.
  const displaced: number[] = [];
  const last = groups.at(-1);
  for (const index of groups) {
    if (index === last) break;
    const [choice] = groupSeats(start, index, zonesOf(tasks[index], visits[index]), 1);
    if (choice !== undefined) displaced.push(...seatGroup(start, index, choice));
  }
  const choices: readonly (GroupSeat | undefined)[] =
    last === undefined ? [undefined] : groupSeats(start, last, zonesOf(tasks[last], visits[last]), TRIES);
  let best: { readonly seating: Seating; readonly cost: number } | undefined;
  for (const choice of choices.length === 0 ? [undefined] : choices) {
    const seating = copyOf(start);
    const homeless2 = [...displaced];
    if (choice !== undefined && last !== undefined) homeless2.push(...seatGroup(seating, last, choice));
    const done = seatAll(seating, [...singles, ...homeless2], false);
    const cost = totalCost(seating, done);
    if (best === undefined || cost < best.cost) best = { seating, cost };
    if (Math.floor(best.cost / MOVE) <= relaxed) break;
  }
  const seating = best?.seating ?? start;
  return { slot: seating.slot, team: seating.team, lowerBound: forced + relaxed };
}

interface Done {
  readonly cost: number;
  readonly failed: number;
}

function seatAll(seating: Seating, visits: readonly number[], relaxed: boolean): Done {
  let cost = 0;
  let failed = 0;
  for (const visit of visits) {
    const added = seatOne(seating, visit, relaxed);
    if (added === undefined) failed += 1;
    else cost += added;
  }
  return { cost, failed };
}

function movesOf({ cost }: Done): number {
  return Math.floor(cost / MOVE);
}

// Visits without a place weigh more than any number of moves.
function totalCost(seating: Seating, { cost, failed }: Done): number {
  return cost + failed * MOVE * (seating.visits.length + 1);
}

function room(visit: Seated | undefined): number {
  return visit === undefined ? 0 : visit.until - visit.from;
}

function zonesOf(task: Task | undefined, visit: Seated | undefined): Pick<Task, "acrossZones" | "twoZones"> {
  return {
    acrossZones: task?.acrossZones ?? (visit?.size ?? 1) > 1,
    twoZones: task?.twoZones ?? false,
  };
}
