/**
 * 许多县一起编排，用 Node 的多个线程。
 *
 * Plans many districts at once over the worker threads of Node.
 *
 * @category 大规模 At scale
 * @packageDocumentation
 */
export { generateMany, type ManyOptions, type PlanJob, type PlanResult } from "./generate-many.ts";
