import { type Checked, failed, passed } from "@supervision/domain";
import { shortagesOf } from "../capacity/shortages-of.ts";
import { judgedPlan } from "../generation/outcome/judged-plan.ts";
import { pairVisits } from "../generation/pairs/pair-visits.ts";
import { isIdle, put } from "../generation/model/placement.ts";
import { prepare, type Prepared } from "../generation/prepare.ts";
import { ruleNotPortable, searchResultInvalid } from "../issues/search-issues.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { SchedulePlan } from "../schedule-outcome.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { FoundPlan } from "./search-plan.ts";
import type { SearchTask } from "./search-task.ts";
import { searchTask } from "./write-task.ts";

/**
 * Reads a problem into a task that can be searched elsewhere.
 *
 * Issues as `generateSchedule`, and `rule-not-portable` for rules written as functions (`inspect`), which cannot go along; those over
 * the whole plan, which no search steers by, may. Throws a `TypeError` for a seed that is no whole number.
 *
 * @term 生成搜索任务
 *
 * @example
 * ```ts
 * import { defineZoneLayout } from "@supervision/domain";
 * import { planOfSearch, searchTaskOf } from "@supervision/schedule";
 * import { atLeastMonthlySchool } from "@supervision/schedule/national";
 * import { searchPlan } from "@supervision/schedule/search";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const problem = {
 *   period: { from: "2026-03-01", until: "2026-06-30" },
 *   terms: [{ id: "2026-spring", name: "第二学期", from: "2026-03-02", until: "2026-06-30" }],
 *   register: {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", town: "东街", students: {} }],
 *     inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: ["east"] }],
 *     recusals: [],
 *   },
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
 *   calendar: stateCouncilCalendar,
 *   rules: [atLeastMonthlySchool],
 * } as const;
 * const task = searchTaskOf(problem, 1); // where the register is: numbers without names
 * if (task.ok) {
 *   const found = searchPlan(task.value); // anywhere
 *   if (found.status === "found") {
 *     const plan = planOfSearch(problem, found); // where the register is: checked and in words
 *     console.log(plan.ok && plan.value.visits.length); // => 4
 *   }
 * }
 * ```
 */
export function searchTaskOf(problem: ScheduleProblem, seed: number): Checked<SearchTask> {
  const prepared = prepareFor(problem, seed);
  if (!prepared.ok) return prepared;
  return passed(searchTask(prepared.value, seed, problem.workShares), prepared.value.warnings);
}

/**
 * Makes a plan of what a search has found: the visits in words, checked by `checkSchedule`, with their cost and bound counted anew, so
 * that the searcher need not be trusted. Where a duty had counted on a visit that found no place, `generateSchedule` makes the plan
 * once more with another visit for it; here the check names the duty.
 *
 * The problem is the one the task was made of. Issues as {@link searchTaskOf}, and `search-result-invalid` for places that do not fit
 * the problem.
 *
 * @term 由搜索结果成案
 */
export function planOfSearch(
  problem: ScheduleProblem,
  { seed, moves, places }: FoundPlan,
): Checked<SchedulePlan> {
  const prepared = prepareFor(problem, seed);
  if (!prepared.ok) return prepared;
  const { placement, pools, demand } = prepared.value;
  const shortages = shortagesOf(placement, pools);
  if (!isList(places) || places.length !== demand.tasks.length)
    return failed([searchResultInvalid(["places"])]);
  for (const [index, place] of places.entries()) {
    if (!isList(place)) return failed([searchResultInvalid(["places", index])]);
    const [slot, ...team] = place;
    const task = demand.tasks[index];
    if (task?.fixed !== undefined || slot === undefined) continue;
    if (!fits(prepared.value, index, slot, team)) return failed([searchResultInvalid(["places", index])]);
    put(placement, index, slot, team);
  }
  return judgedPlan(problem, prepared, shortages, {
    moves,
    leftOut: new Map(),
    pairs: pairVisits(placement, pools, () => true),
    seed,
  });
}

// What comes back from a searcher elsewhere may be anything.
function isList(value: unknown): boolean {
  return Array.isArray(value);
}

function fits(
  { placement, demand }: Prepared,
  index: number,
  slot: number,
  team: readonly number[],
): boolean {
  const { model, slots, wholeDay } = placement;
  return (
    Number.isInteger(slot) &&
    slot >= 0 &&
    slot < slots &&
    (wholeDay[index] !== 1 || slot % 2 === 0) &&
    team.length === demand.tasks[index]?.size &&
    new Set(team).size === team.length &&
    team.every(
      (inspector) => model.inspectors[inspector] !== undefined && isIdle(placement, index, inspector, slot),
    )
  );
}

function prepareFor(problem: ScheduleProblem, seed: number): Checked<Prepared> {
  const prepared = prepare(problem, seed);
  if (!prepared.ok) return prepared;
  const [rule] = rulesInForce(problem.rules, problem.period).filter(
    ({ edition }) => edition.rule.type === "inspect" && edition.rule.scope !== "plan",
  );
  return rule === undefined ? prepared : failed([ruleNotPortable(rule.id, ["rules", rule.id])]);
}
