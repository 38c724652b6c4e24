import { parentPort } from "node:worker_threads";
import type { ScheduleProgress } from "../schedule-outcome.ts";
import type { PlanJob, PlanResult } from "./generate-many.ts";
import { plannedJob } from "./planned-job.ts";

/** What a thread is asked to do. */
export interface ThreadTask {
  readonly job: PlanJob;
  /** Whether somebody wants to know of every step; of each stage the first is told in any case. */
  readonly isWatched: boolean;
}

/** What a thread says of the job it is at: how far it has come, in the end its result. */
export type ThreadWord = { readonly progress: ScheduleProgress } | { readonly result: PlanResult };

const say = (word: ThreadWord): void => parentPort?.postMessage(word, []);

parentPort?.on("message", ({ job, isWatched }: ThreadTask) => {
  const steps = plannedJob(job);
  let stage = "";
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    if (isWatched || step.value.stage !== stage) say({ progress: step.value });
    ({ stage } = step.value);
  }
  say({ result: step.value });
});
