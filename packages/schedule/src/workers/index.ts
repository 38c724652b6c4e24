/**
 * Plans many districts at once over the worker threads of Node.
 *
 * @packageDocumentation
 */
export { generateMany, type ManyOptions, type PlanJob, type PlanResult } from "./generate-many.ts";
