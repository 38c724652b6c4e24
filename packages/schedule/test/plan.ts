import { generateSchedule, type GenerateOptions } from "../src/generation/generate-schedule.ts";
import type { SchedulePlan } from "../src/schedule-outcome.ts";
import type { ScheduleProblem } from "../src/schedule-problem.ts";

/** The plan of a problem that is expected to have one. */
export function plan(problem: ScheduleProblem, options: GenerateOptions = { seed: 1 }): SchedulePlan {
  const made = generateSchedule(problem, options);
  if (!made.ok) throw new Error(made.issues[0].message.en);
  if (made.value.status === "cancelled") throw new Error("Generation was cancelled.");
  return made.value;
}
