import { failed } from "@supervision/domain";
import { generateSchedule } from "../generation/generate-schedule.ts";
import { jobFailed } from "../issues.ts";
import type { PlanJob, PlanResult } from "./generate-many.ts";

/** Plans one job; what would end a single call is the job's own failure here, so that the others go on. */
export function plannedJob(job: PlanJob): PlanResult {
  try {
    const { id, problem, seed, maxMoves } = job;
    return {
      id,
      outcome: generateSchedule(problem, { seed, ...(maxMoves === undefined ? {} : { maxMoves }) }),
    };
  } catch (error) {
    // A list from elsewhere may hold what is no job at all.
    const id = isJob(job) ? job.id : "";
    return { id, outcome: failed([jobFailed(id, String(error))]) };
  }
}

function isJob(job: unknown): job is PlanJob {
  return typeof job === "object" && job !== null && "id" in job && typeof job.id === "string";
}
