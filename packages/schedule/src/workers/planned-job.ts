import { type Checked, failed } from "@supervision/domain";
import { generateScheduleInSteps } from "../generation/generate-schedule.ts";
import { jobFailed } from "../issues/search-issues.ts";
import type { ScheduleOutcome, ScheduleProgress } from "../schedule-outcome.ts";
import type { PlanJob, PlanResult } from "./generate-many.ts";

/** Plans one job step by step; what would end a single call is the job's own failure here, so that the others go on. */
export function* plannedJob(job: PlanJob): Generator<ScheduleProgress, PlanResult, void> {
  // A list from elsewhere may hold what is no job at all.
  const id = idOf(job);
  let outcome: Checked<ScheduleOutcome>;
  try {
    const { problem, seed, maxMoves } = job;
    outcome = yield* generateScheduleInSteps(problem, {
      seed,
      ...(maxMoves === undefined ? {} : { maxMoves }),
    });
  } catch (error) {
    outcome = failed([jobFailed(id, String(error))]);
  }
  return { id, outcome };
}

function idOf(job: unknown): string {
  return typeof job === "object" && job !== null && "id" in job && typeof job.id === "string" ? job.id : "";
}
