import type { Issue } from "@supervision/domain";
import { inspectorVisitsNotSteered } from "../issues/inspector-visit-issues.ts";
import type { Obligation } from "../obligations/obligation.ts";
import { planObligations } from "../obligations/plan-obligations.ts";
import { isOfInspectors } from "../rules/inspector-visits.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/** Rules that ask each inspector for so many visits: a plan is judged by them, and nothing is planned for them. */
export function checkInspectorVisits(problem: ScheduleProblem): readonly Issue[] {
  const asking = rulesInForce(problem.rules, problem.period).flatMap(({ id, edition: { rule } }) =>
    rule.type === "cadence" && isOfInspectors(rule) ? [id] : [],
  );
  const owed = asking.length === 0 ? undefined : planObligations(problem);
  if (owed?.ok !== true) return [];
  const visits = owed.value.filter(
    ({ activity, coveredBy }) => activity === "visit" && coveredBy === undefined,
  );
  const ofInstitutions = sum(visits.filter(({ owedTo }) => owedTo.kind === "institution"));
  return [...new Set(asking)].map((id) =>
    inspectorVisitsNotSteered(id, sum(visits.filter(({ rule }) => rule === id)), ofInstitutions, [
      "rules",
      id,
    ]),
  );
}

function sum(duties: readonly Obligation[]): number {
  return duties.reduce((total, { count }) => total + count, 0);
}
