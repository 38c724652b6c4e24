import type { Institution, Issue } from "@supervision/domain";
import { turnOutsideCycle } from "../issues/checked-problem-issues.ts";
import { cycleDays } from "../obligations/cycle-obligations.ts";
import type { CycleRule } from "../rules/cycle-rule.ts";
import { concernsInstitution, isAmong } from "../rules/institutions-among.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/** Institutions whose turn does not keep the cycle it is to keep, or that have none, as `checkProblem` says them. */
export function checkTurns(problem: ScheduleProblem): readonly Issue[] {
  return rulesInForce(problem.rules, problem.period).flatMap(({ id, edition: { rule } }) => {
    if (rule.type !== "cycle" || rule.turns === undefined) return [];
    const found = { late: [], early: [], none: [] } as Record<"late" | "early" | "none", string[]>;
    for (const institution of problem.register.institutions) {
      if (!concernsInstitution(rule, institution, problem.zones)) continue;
      const how = howItMisses(problem, rule, institution);
      if (how !== undefined) found[how].push(institution.name);
    }
    return (["late", "early", "none"] as const).flatMap((how) =>
      found[how].length === 0
        ? []
        : [turnOutsideCycle(id, how, rule, found[how], ["rules", id, "rule", "turns"])],
    );
  });
}

/** What is wrong with the next turn of an institution: after the cycle's end, before it may begin anew, or not there at all. */
function howItMisses(
  problem: ScheduleProblem,
  rule: CycleRule,
  institution: Institution,
): "late" | "early" | "none" | undefined {
  const { limit, earliest, turns } = cycleDays(problem, rule, institution);
  const [next] = turns;
  if (next === undefined) {
    // Turns that are over were kept or not; the cycle goes on from the visit.
    const ever = (rule.turns ?? []).some(({ among }) => isAmong(among, institution, problem.zones) === true);
    return ever ? undefined : "none";
  }
  if (limit === undefined) return undefined;
  const { until: end } = problem.period;
  if (next.until < earliest) return next.from <= end ? "early" : undefined;
  return limit < next.from ? "late" : undefined;
}
