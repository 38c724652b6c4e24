import { contains, type Issue, overlaps } from "@supervision/domain";
import { common } from "../day-spans.ts";
import { quarterCut } from "../issues/counted-time-issues.ts";
import { countingTimes, isCounted } from "../obligations/counting-times.ts";
import type { PlanningDays } from "../planning-days.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import { timeLabel } from "../rules/time-label.ts";
import { wholeTimes } from "../rules/whole-times.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/** Teaching days below which part of a quarter is too short for its visits: two weeks. */
const FEW = 10;

/**
 * Quarters the planned time cuts, which count by their days and not by those on which schools teach: one that counts with hardly any of them
 * (1 to 3 July of a school year), and one that does not count although it has many (September), as `checkProblem` says them.
 */
export function checkQuarters(problem: ScheduleProblem, days: PlanningDays): readonly Issue[] {
  const { period } = problem;
  return rulesInForce(problem.rules, period).flatMap(({ id, edition: { rule }, days: bound }) => {
    if (rule.type !== "cadence" || rule.activity !== "visit" || rule.every !== "quarter") return [];
    const counted = new Map(countingTimes(problem, days, rule).map((time) => [time.key, time]));
    const cut = wholeTimes(problem, rule).flatMap(({ key, whole }) => {
      const part = common(whole, period);
      const isCut = period.until < whole.until || whole.from < period.from;
      if (!isCut || !overlaps(whole, period) || !contains(bound, part.from)) return [];
      const time = counted.get(key);
      const visiting = days.teaching.filter((day) => contains(part, day)).length;
      const isOwed = time !== undefined && isCounted(rule, time, time);
      const isOdd = isOwed ? visiting < FEW : time === undefined && visiting >= FEW;
      return isOdd ? [{ label: timeLabel("quarter", whole), days: part, visiting, isOwed }] : [];
    });
    return cut.length === 0 ? [] : [quarterCut(id, cut, FEW, ["rules", id])];
  });
}
