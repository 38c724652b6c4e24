import { contains, isRecusalInForce, type Issue } from "@supervision/domain";
import { recusalOver } from "../issues/checked-problem-issues.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/** Recusals that bind on no day of the time planned, as `checkProblem` says them in one warning. */
export function checkRecusals({ period, register, rules }: ScheduleProblem): readonly Issue[] {
  const years = rulesInForce(rules, period).reduce(
    (most, { edition: { rule } }) =>
      rule.type === "independence" ? Math.max(most, rule.yearsAfterPost) : most,
    0,
  );
  const over = register.recusals.filter((recusal) => {
    const { from = period.from } = recusal;
    const first = from > period.from ? from : period.from;
    return !contains(period, first) || !isRecusalInForce(recusal, first, years);
  });
  return over.length === 0 ? [] : [recusalOver(over, years, ["register", "recusals"])];
}
