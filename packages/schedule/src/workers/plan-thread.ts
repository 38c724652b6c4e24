import { parentPort } from "node:worker_threads";
import type { PlanJob } from "./generate-many.ts";
import { plannedJob } from "./planned-job.ts";

parentPort?.on("message", (job: PlanJob) => {
  parentPort?.postMessage(plannedJob(job), []);
});
