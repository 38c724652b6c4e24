import type { Issue } from "@supervision/domain";
import { inspectorVisitsNotSteered } from "../issues/inspector-visit-issues.ts";
import { isOfInspectors } from "../rules/inspector-visits.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/** Rules that ask each inspector for so many visits: a plan is judged by them, and nothing is planned for them. */
export function checkInspectorVisits({ rules, period }: ScheduleProblem): readonly Issue[] {
  const asking = rulesInForce(rules, period).flatMap(({ id, edition: { rule } }) =>
    rule.type === "cadence" && isOfInspectors(rule) ? [id] : [],
  );
  return [...new Set(asking)].map((id) => inspectorVisitsNotSteered(id, ["rules", id]));
}
