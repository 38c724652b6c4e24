import type { ScheduleProblem } from "../schedule-problem.ts";
import { rulesInForce } from "./rules-in-force.ts";

/** Ids of the rules that count visits: what breaks them are visits that are missing, not those that were made. */
export function countingRules({ rules, period }: ScheduleProblem): ReadonlySet<string> {
  return new Set(
    rulesInForce(rules, period).flatMap(({ id, edition }) => (edition.rule.type === "cadence" ? [id] : [])),
  );
}
