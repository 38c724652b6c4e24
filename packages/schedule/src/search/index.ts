/**
 * The search by itself, for pages, threads and machines elsewhere: `searchTaskOf` turns a problem into numbers without names, they are
 * searched here, and `planOfSearch` makes a checked plan of what was found where the register is kept.
 *
 * @packageDocumentation
 */
export type { SearchOptions } from "../generation/search.ts";
export { type FoundPlan, searchPlan, searchPlanInSteps } from "./search-plan.ts";
export type { SearchTask } from "./search-task.ts";
