/**
 * 只含搜索的小引擎，可在网页、线程、别的机器上跑：问题变成不带姓名的数字送去，结果送回来核查。
 *
 * The search by itself, for pages, threads and machines elsewhere: `searchTaskOf` turns a problem into numbers without names, they are
 * searched here, and `planOfSearch` makes a checked plan of what was found where the register is kept.
 *
 * @category 大规模 At scale
 * @packageDocumentation
 */
export type { SearchOptions } from "../generation/search.ts";
export { type FoundPlan, searchPlan, searchPlanInSteps } from "./search-plan.ts";
export type { SearchTask } from "./search-task.ts";
