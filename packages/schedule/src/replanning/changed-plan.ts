import { type Bilingual, type Checked, type IsoDate, passed, type Visit } from "@supervision/domain";
import { checkSchedule } from "../checking/check-schedule.ts";
import { withChineseTimes } from "../chinese-time.ts";
import { rotateItems } from "../generation/outcome/rotate-items.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { byTime } from "../text-order.ts";
import { comparePlans } from "./compare-plans.ts";
import { historyNotes, isKept, pastOf } from "./history.ts";
import { lapsedDuties } from "./lapsed-duties.ts";
import type { PlanChange } from "./plan-change.ts";
import type { Prepared } from "./prepare.ts";
import type { SeatsRead } from "./read-seats.ts";
import type { MovedVisit, Replan } from "./replan-outcome.ts";

/** The new plan as it was read off its seats: what moved and why, what has no place, who must be told, and what the checker says. */
export function changedPlan(
  after: ScheduleProblem,
  current: readonly Visit[],
  { demand, sorted }: Pick<Prepared, "demand" | "sorted">,
  { visits, added, reasons, left }: SeatsRead,
  {
    before,
    changes,
    today,
    lowerBound,
  }: {
    readonly before: ScheduleProblem;
    readonly changes: readonly PlanChange[];
    readonly today: IsoDate;
    readonly lowerBound: number;
  },
): Checked<Replan> {
  const finished = added.size === 0 ? visits : withItems(after, visits, added);
  const check = checkSchedule(after, finished);
  if (!check.ok) return check;
  const unscheduled = [...demand.unscheduled, ...left.flatMap(({ owed }) => owed ?? [])];
  const withdrawn = [...sorted.withdrawn, ...left.flatMap(({ gone }) => gone ?? [])];
  const comparison = comparePlans(current, finished);
  const moved = comparison.moved.map(({ from, to }): MovedVisit => ({
    from,
    to,
    because: reasons.get(to.id) ?? { zh: "", en: "" },
  }));
  return passed({
    status:
      unscheduled.length === 0 && isKept(after, check.value, pastOf(finished, today))
        ? "complete"
        : "partial",
    problem: after,
    visits: finished,
    moved: printed(moved),
    added: comparison.added,
    withdrawn: printed(withdrawn.toSorted((a, b) => byTime(a.visit, b.visit))),
    unscheduled,
    lapsed: printed(lapsedDuties(before, after, finished, today)),
    kept: comparison.kept,
    lowerBound,
    brokenPins: printed(sorted.brokenPins),
    history: printed(historyNotes(after, changes, check.value, finished, today)),
    told: comparison.told,
    check: check.value,
  });
}

/** Reasons whose Chinese has days as offices print them. */
function printed<Told extends { readonly because: Bilingual }>(list: readonly Told[]): readonly Told[] {
  return list.map((told) => ({ ...told, because: withChineseTimes(told.because) }));
}

/** The plan with items for its new visits: they take their place in the rotation, the others keep the items people know. */
export function withItems(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  added: ReadonlySet<string>,
): readonly Visit[] {
  if (problem.rotations === undefined) return visits;
  const rotated = rotateItems(problem, visits, ({ kind }) => kind === "routine").visits;
  const items = new Map(rotated.map((visit) => [visit.id, visit.items]));
  return visits.map((visit) =>
    added.has(visit.id) ? { ...visit, items: items.get(visit.id) ?? visit.items } : visit,
  );
}
