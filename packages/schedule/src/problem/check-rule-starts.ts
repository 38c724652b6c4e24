import { contains, type Issue } from "@supervision/domain";
import { ruleStartsWithin } from "../issues/counted-time-issues.ts";
import { countingTimes } from "../obligations/counting-times.ts";
import type { PlanningDays } from "../planning-days.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import { timeLabel } from "../rules/time-label.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/**
 * Rules of frequency that take effect within a month, quarter or term, of which most is left, and so ask for nothing in it: the edition in
 * force on its first day binds. It is said where no other edition does.
 */
export function checkRuleStarts(problem: ScheduleProblem, days: PlanningDays): readonly Issue[] {
  const spans = rulesInForce(problem.rules, problem.period);
  return spans.flatMap(({ id, edition: { rule }, days: bound }) => {
    if (rule.type !== "cadence" || rule.every === "week" || rule.every === "year") return [];
    const missed = countingTimes(problem, days, rule).filter(
      ({ bindsOn, days: { from, until }, visiting }) =>
        bindsOn < bound.from &&
        contains({ from, until }, bound.from) &&
        2 * visiting.filter((day) => day >= bound.from).length >= Math.max(1, visiting.length) &&
        !spans.some((other) => other.id === id && contains(other.days, bindsOn)),
    );
    return missed.map((time) =>
      ruleStartsWithin(id, bound.from, timeLabel(rule.every, time.days, problem.terms), time.bindsOn, [
        "rules",
        id,
      ]),
    );
  });
}
