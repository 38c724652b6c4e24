import { type Checked, type Visit, failed, passed } from "@supervision/domain";
import { checkSchedule, type RuleResult } from "../checking/check-schedule.ts";
import { comparePlans } from "../replanning/compare-plans.ts";
import { replan } from "../replanning/replan.ts";
import type { UnscheduledVisit } from "../schedule-outcome.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { Repair } from "./repair.ts";
import type { Way } from "./ways-out.ts";

/** What the plan was before: its visits, and the penalty the checker gives it under each hard rule. */
export interface Before {
  readonly visits: readonly Visit[];
  readonly penalties: ReadonlyMap<string, number>;
}

/** The plan as it stands, to compare repairs with. */
export function beforeRepairs(problem: ScheduleProblem, visits: readonly Visit[]): Checked<Before> {
  const check = checkSchedule(problem, visits);
  if (!check.ok) return failed(check.issues);
  return passed({ visits, penalties: hardPenalties(check.value.rules) });
}

/** The ways that work, each tried on the whole plan, with their price, the cheapest first, two of each kind. */
export function triedRepairs(
  before: Before,
  visits: readonly Visit[],
  left: UnscheduledVisit,
  ways: readonly Way[],
): readonly Repair[] {
  const tried = ways
    .flatMap((way) => tryWay(before, visits, left, way) ?? [])
    .toSorted((a, b) => priceOf(a) - priceOf(b));
  // Two of each kind show the choice; more of the same would hide the others.
  return tried.filter(
    (repair, index) => tried.slice(0, index).filter(({ kind }) => kind === repair.kind).length < 2,
  );
}

// The whole plan is changed: the visit must get its place, and nothing else may be lost.
function tryWay(
  before: Before,
  visits: readonly Visit[],
  left: UnscheduledVisit,
  way: Way,
): Repair | undefined {
  const after = replan(way.problem, visits, [], { today: way.problem.period.from });
  if (!after.ok) return undefined;
  const { unscheduled, withdrawn, check } = after.value;
  const isLeft = unscheduled.some(
    ({ institution, rule, period }) =>
      institution === left.institution && rule === left.rule && period.from === left.period.from,
  );
  const penalties = hardPenalties(check.rules);
  const { moved, added, removed } = comparePlans(before.visits, after.value.visits);
  // One visit more, or one breach less, and no rule broken more than before.
  const isWorse = [...penalties].some(([rule, penalty]) => penalty > (before.penalties.get(rule) ?? 0));
  const isBetter = added.length > removed.length || sum(penalties) < sum(before.penalties);
  if (isLeft || withdrawn.length > 0 || isWorse || !isBetter) return undefined;
  const halfDays = way.halfDaysIn(after.value.visits) - way.halfDaysIn(before.visits);
  return {
    kind: way.kind,
    words: way.words(halfDays),
    price: { movedVisits: moved.length + Math.min(added.length, removed.length), halfDays },
    alsoPlanned: Math.max(0, added.length - 1 - removed.length),
    problem: way.problem,
    visits: after.value.visits,
  };
}

function hardPenalties(rules: readonly RuleResult[]): ReadonlyMap<string, number> {
  const penalties = new Map<string, number>();
  for (const { rule, level, penalty } of rules)
    if (level === "hard") penalties.set(rule, (penalties.get(rule) ?? 0) + penalty);
  return penalties;
}

function sum(penalties: ReadonlyMap<string, number>): number {
  return [...penalties.values()].reduce((all, penalty) => all + penalty, 0);
}

function priceOf({ price, kind }: Repair): number {
  return 2 * price.movedVisits + price.halfDays + (kind === "soften-rule" ? 0.5 : 0);
}
