import { type Checked, type Issue, passed } from "@supervision/domain";
import type { CapacityShortage } from "../../capacity/capacity-shortage.ts";
import { judgeSchedule } from "../../checking/check-schedule.ts";
import { softPenalty } from "../../checking/soft-penalty.ts";
import { rulesInForce } from "../../rules/rules-in-force.ts";
import type { SchedulePlan } from "../../schedule-outcome.ts";
import type { ScheduleProblem } from "../../schedule-problem.ts";
import { compareText } from "../../text-order.ts";
import { leastCost } from "../costs/least-cost.ts";
import { type Pairings, pairVisits } from "../pairs/pair-visits.ts";
import { planCost, sharesOf } from "../costs/plan-cost.ts";
import type { Prepared } from "../prepare.ts";
import { rotateItems } from "./rotate-items.ts";
import type { Found } from "../search.ts";
import { unscheduledVisit } from "./unscheduled-reason.ts";
import { visitsOf } from "./visits-of.ts";

/** Makes a plan of a placement: visits with their items, what has no place and why, and what the independent checker says. */
export function judgedPlan(
  problem: ScheduleProblem,
  prepared: { readonly value: Prepared; readonly warnings: readonly Issue[] },
  shortages: readonly CapacityShortage[],
  found: Omit<Found, "status"> & {
    readonly seed: number;
    readonly pairs: Pairings;
    /** Tasks that nothing needs any more; absent: none. */
    readonly spared?: ReadonlySet<number>;
  },
): Checked<SchedulePlan> {
  const { demand, placement, pools, workdays } = prepared.value;
  const { leftOut } = found;
  const shares = sharesOf(placement, pools, problem.workShares);
  const { travel, rest, balance } = planCost(placement, shares);
  // Whoever comes alone from another zone may have a shorter way than those the bound knows of.
  const isBound = demand.tasks.map(({ size, fixed, institution }, index) => {
    const pool = pools.ofInspector[placement.lead[index] ?? -1];
    return (
      size > 1 ||
      fixed !== undefined ||
      pool === undefined ||
      pool === pools.ofZone[placement.model.zoneOf[institution] ?? -1]
    );
  });
  const isOpen = isBound.includes(false);
  const pairs =
    isOpen || placement.slot.includes(-1)
      ? pairVisits(placement, pools, (task) => (placement.slot[task] ?? -1) >= 0 && isBound[task] === true)
      : found.pairs;
  const planned = visitsOf(placement, problem.fixedVisits ?? []);
  const routine = new Set(demand.tasks.filter(({ taught }) => taught === true).map(({ id }) => id));
  const rotated = rotateItems(problem, planned, (visit) => routine.has(visit.id));
  const check = judgeSchedule(problem, rotated.visits, workdays);
  const own = softPenalty(check.rules, rulesInForce(problem.rules, problem.period));
  const unscheduled = [
    ...demand.unscheduled,
    ...demand.tasks.flatMap((task, index) =>
      task.fixed !== undefined || (placement.slot[index] ?? -1) >= 0 || found.spared?.has(index) === true
        ? []
        : [task, task.standsFor ?? []]
            .flat()
            .map((one) => unscheduledVisit(placement, one, leftOut.get(index))),
    ),
  ].toSorted(
    (a, b) =>
      compareText(a.period.from, b.period.from) ||
      compareText(a.institution, b.institution) ||
      compareText(a.rule, b.rule),
  );
  return passed(
    {
      status: unscheduled.length === 0 && check.ok ? "complete" : "partial",
      visits: rotated.visits,
      unscheduled,
      score: check.rules.map(({ rule, title, edition, level, penalty, violations }) => ({
        rule,
        title,
        ...(edition === undefined ? {} : { edition }),
        level,
        penalty,
        violations: violations.length,
      })),
      seed: found.seed,
      moves: found.moves,
      quality: {
        cost: travel + rest + balance + own,
        travel,
        rest,
        balance,
        own,
        lowerBound: leastCost(isOpen ? { leastTravel: pairs.leastTravel } : pairs, placement, pools, shares),
      },
      shortages,
    },
    [...prepared.value.warnings, ...rotated.warnings],
  );
}
