import { type Bilingual, contains, type Visit } from "@supervision/domain";
import { extraOfRule } from "../extra-rule.ts";
import type { Task } from "../generation/demand/task.ts";
import type { PlanModel } from "../generation/model/plan-model.ts";
import { teamMeets } from "../generation/staffing/team-needs.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { isOutOfTime } from "./match-visits.ts";

/** Says why a visit is no longer what it is for: another day was written into a table, or the time of a campaign has changed. */
export function outOfTime(model: PlanModel, visit: Visit, task: Task): Bilingual | undefined {
  if (!isOutOfTime(model, visit, task)) return undefined;
  if (contains(task.period, visit.date))
    return { zh: `${visit.date}学校还没有开学`, en: `Schools do not teach yet on ${visit.date}.` };
  const { from, until } = task.period;
  return {
    zh: `${visit.date}不在应督导的期限${from}至${until}之内`,
    en: `${visit.date} is not within the time from ${from} to ${until} in which it is owed.`,
  };
}

/** Says whether a whole day is wanted by now, or a half-day was written into a table. */
export function tooShort(problem: ScheduleProblem, { wholeDay }: Visit, task: Task): Bilingual | undefined {
  return extraOfRule(problem, task.rule)?.visits.wholeDay === true && wholeDay !== true
    ? { zh: "须督导一整天", en: "It is to last the whole day." }
    : undefined;
}

/** Says whether those who make a visit, the leader first, may not do so: rules of qualification and rotation may have changed since. */
export function unqualified(task: Task, crew: readonly number[]): Bilingual | undefined {
  if (task.team === undefined && task.staff === undefined) return undefined;
  // Who may make it alone says nothing of more than are asked for.
  const isAmong =
    task.staff === undefined ||
    task.size < crew.length ||
    crew.every((inspector) => task.staff?.includes(inspector));
  const isFit = isAmong && (crew.length === 1 || teamMeets(task.team, crew));
  return isFit
    ? undefined
    : {
        zh: "督学不符合资格或轮换要求",
        en: "The inspectors are not qualified for it, or must rotate.",
      };
}
