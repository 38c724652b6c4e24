import { parentPort } from "node:worker_threads";
import { generateSchedule } from "../generation/generate-schedule.ts";
import type { PlanJob, PlanResult } from "./generate-many.ts";

parentPort?.on("message", ({ id, problem, seed, maxMoves }: PlanJob) => {
  const outcome = generateSchedule(problem, { seed, ...(maxMoves === undefined ? {} : { maxMoves }) });
  const result: PlanResult = { id, outcome };
  parentPort?.postMessage(result, []);
});
