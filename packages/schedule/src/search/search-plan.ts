import { search, type SearchOptions } from "../generation/search.ts";
import { teamOf } from "../generation/model/placement.ts";
import type { ScheduleCancelled, ScheduleProgress } from "../schedule-outcome.ts";
import { searchInput } from "./read-task.ts";
import { isReadable, SEARCH_FORMAT, type SearchTask } from "./search-task.ts";

/**
 * Where a search has put the visits: JSON, to be made a plan by `planOfSearch`.
 *
 * @term 搜索结果
 */
export interface FoundPlan {
  /** Tells it from a search that was called off. */
  readonly status: "found";
  /** Seed of the task. */
  readonly seed: number;
  /** Moves tried. */
  readonly moves: number;
  /** Half-day and inspectors of each visit, as numbers of the task; empty for visits without a place. */
  readonly places: readonly (readonly number[])[];
}

/**
 * Searches a plan for a task: the same visits that `generateSchedule` finds for the same problem and seed.
 *
 * It loads neither the reading of rules and calendars, nor the pairing of visits, nor the checks and their words, and it sees no names: a page, a thread or a machine
 * elsewhere can do this part of the work, and `planOfSearch` makes it a checked plan where the register is kept. Throws a `TypeError` for
 * a task of another version of the format.
 */
export function searchPlan(task: SearchTask, options: SearchOptions = {}): FoundPlan | ScheduleCancelled {
  const steps = searchPlanInSteps(task, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same as {@link searchPlan}, one step at a time: between steps the caller can let other work go first.
 *
 * @term 分步搜索
 *
 * @example
 * ```ts
 * import { searchPlanInSteps, type SearchTask } from "@supervision/schedule/search";
 * // On a page: the search gives way to clicks, a part of a second at a time.
 * async function searchGently(task: SearchTask) {
 *   const steps = searchPlanInSteps(task);
 *   for (let step = steps.next(); ; step = steps.next()) {
 *     if (step.done === true) return step.value;
 *     await new Promise((later) => setTimeout(later));
 *   }
 * }
 * ```
 */
export function* searchPlanInSteps(
  task: SearchTask,
  options: SearchOptions = {},
): Generator<ScheduleProgress, FoundPlan | ScheduleCancelled, void> {
  if (!isReadable(task))
    throw new TypeError(`Expected a search task of format ${SEARCH_FORMAT}, got another one`);
  const input = searchInput(task.data);
  const found = yield* search(input, options);
  if (found.status === "cancelled") return found;
  const { placement } = input;
  return {
    status: "found",
    seed: task.seed,
    moves: found.moves,
    places: placement.tasks.map((_, index) => {
      const slot = placement.slot[index] ?? -1;
      return slot < 0 ? [] : [slot, ...teamOf(placement, index)];
    }),
  };
}
