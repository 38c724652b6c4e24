import {
  checkSchedule,
  generateSchedule,
  type SchedulePlan,
  type ScheduleProblem,
} from "@supervision/schedule";

/** A plan and what making it took, in milliseconds. */
export interface Run {
  readonly plan: SchedulePlan;
  readonly wall: number;
  readonly processor: number;
}

/** Makes a plan and takes the time. */
export function run(problem: ScheduleProblem, seed: number, maxMoves: number): Run {
  const before = process.cpuUsage();
  const start = performance.now();
  const made = generateSchedule(problem, { seed, maxMoves });
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  if (!made.ok || made.value.status === "cancelled") throw new Error("A benchmark has no plan.");
  return { plan: made.value, wall, processor: (user + system) / 1000 };
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** How far a plan may be from the best, in per cent of the proven bound. */
export function gapOf({ quality }: SchedulePlan): number {
  if (quality === undefined) throw new Error("A generated plan has a quality.");
  return quality.lowerBound === 0 ? 0 : (100 * (quality.cost - quality.lowerBound)) / quality.lowerBound;
}

/** Breaches of hard rules, by the checker. */
export function broken(problem: ScheduleProblem, plan: SchedulePlan): number {
  const check = checkSchedule(problem, plan.visits);
  if (!check.ok) throw new Error("A benchmark cannot be checked.");
  return check.value.rules
    .filter(({ level }) => level === "hard")
    .reduce((sum, { violations }) => sum + violations.length, 0);
}

/** Additions of doubles a second, one after the other: the machine's own measure. */
export function additions(): number {
  let sum = 0;
  const start = performance.now();
  for (let step = 0; step < 200_000_000; step += 1) sum += 1.5;
  const seconds = (performance.now() - start) / 1000;
  return sum > 0 ? 200_000_000 / seconds : 0;
}

/** Prints a line of a table. */
export function print(...cells: readonly (string | number)[]): void {
  console.log(cells.map((cell, index) => String(cell).padEnd(index === 0 ? 34 : 16)).join(""));
}
