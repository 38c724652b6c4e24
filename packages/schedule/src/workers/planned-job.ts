import { failed } from "@supervision/domain";
import { generateSchedule } from "../generation/generate-schedule.ts";
import { jobFailed } from "../issues.ts";
import type { PlanJob, PlanResult } from "./generate-many.ts";

/** Plans one job; what would end a single call is the job's own failure here, so that the others go on. */
export function plannedJob({ id, problem, seed, maxMoves }: PlanJob): PlanResult {
  try {
    return {
      id,
      outcome: generateSchedule(problem, { seed, ...(maxMoves === undefined ? {} : { maxMoves }) }),
    };
  } catch (error) {
    return { id, outcome: failed([jobFailed(id, String(error))]) };
  }
}
