import { contains, type Issue } from "@supervision/domain";
import { monthsWithoutTeaching } from "../issues/counted-time-issues.ts";
import { countingTimes } from "../obligations/counting-times.ts";
import type { PlanningDays } from "../planning-days.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import { timeLabel } from "../rules/time-label.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/** Rules that ask for visits in all months, and the months without a teaching day, on which alone they are planned, as `checkProblem` says them. */
export function checkHolidayMonths(problem: ScheduleProblem, days: PlanningDays): readonly Issue[] {
  return rulesInForce(problem.rules, problem.period).flatMap(({ id, edition: { rule }, days: bound }) => {
    if (rule.type !== "cadence" || rule.activity !== "visit" || rule.countedMonths !== "all-months")
      return [];
    const idle = countingTimes(problem, days, rule).filter(
      ({ bindsOn, visiting }) => contains(bound, bindsOn) && visiting.length === 0,
    );
    return idle.length === 0
      ? []
      : [
          monthsWithoutTeaching(
            id,
            idle.map((time) => timeLabel("month", time.days)),
            ["rules", id],
          ),
        ];
  });
}
