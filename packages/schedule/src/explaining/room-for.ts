import type { Visit } from "@supervision/domain";
import type { PlanModel } from "../generation/plan-model.ts";
import type { Task } from "../generation/tasks.ts";
import { breachFinder, ownBreachKeys } from "../replanning/own-breaches.ts";
import { fixedPins, prepare, seatedNew } from "../replanning/prepare.ts";
import { type Reseated, reseat } from "../replanning/reseat.ts";
import type { Seated } from "../replanning/seat-visits.ts";
import { mayFitLimits } from "./within-limits.ts";
import type { UnscheduledVisit } from "../schedule-outcome.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/** Whether there is room: `unknown` when the search ended before it knew. */
export type Room = "yes" | "no" | "unknown";

/** Steps of the search in which nobody else moves. */
const AS_IT_STANDS = 100_000;

/**
 * Says whether a visit finds a half-day when others may move within their own times, every hard rule kept.
 *
 * A search of all plans, cut by bounds: `no` is proven.
 */
export function roomFor(problem: ScheduleProblem, visits: readonly Visit[], left: UnscheduledVisit): Room {
  const prepared = prepare(problem, visits, fixedPins(problem), {
    today: "0000-01-01",
    open: problem.period.from,
    seed: 1,
  });
  if (!prepared.ok) return "no";
  const { model, open, sorted } = prepared.value;
  const institution = model.institutionIndex.get(left.institution);
  if (institution === undefined || sorted.withdrawn.length > 0) return "no";
  const task =
    open.find(
      (candidate) =>
        candidate.institution === institution &&
        candidate.rule === left.rule &&
        candidate.period.from === left.period.from,
    ) ?? taskOf(model, institution, left);
  if (task.from > task.until) return "no";
  const entries = [...sorted.entries, { task, seated: seatedNew(model, task, task.from) }];
  const seated = entries.map((entry) => entry.seated);
  if (!mayFitLimits(model, seated)) return "no";
  const known = ownBreachKeys(problem, visits);
  const search = (own: readonly Seated[], work?: number): Reseated =>
    reseat(
      model,
      own,
      entries.map((entry) => entry.task),
      {
        allOrNothing: true,
        ...breachFinder(problem, model, entries, sorted.kept, known),
        ...(work === undefined ? {} : { work }),
      },
    );
  // Mostly it fits without anybody moving.
  if (
    fits(
      search(
        seated.map((each) => (each.home < 0 ? each : { ...each, held: true })),
        AS_IT_STANDS,
      ),
    )
  )
    return "yes";
  const found = search(seated);
  if (fits(found)) return "yes";
  return found.proven ? "no" : "unknown";
}

function fits({ failed, broken }: Reseated): boolean {
  return failed === 0 && broken === 0;
}

// A visit nothing asks for any more once some facts are gone.
function taskOf(model: PlanModel, institution: number, left: UnscheduledVisit): Task {
  const first = model.days.findIndex((day) => day >= left.period.from);
  return {
    id: "wanted",
    institution,
    kind: left.kind,
    size: Math.max(model.groupSize(left.kind, left.period.from), left.kind === "joint" ? 2 : 1),
    from: Math.max(first < 0 ? model.days.length : first, model.openFrom[institution] ?? 0),
    until: Math.min(
      model.days.findLastIndex((day) => day <= left.period.until),
      model.openUntil[institution] ?? -1,
    ),
    share: 0.5,
    portion: 1,
    rule: left.rule,
    period: left.period,
    acrossZones: ["special", "comprehensive", "joint"].includes(left.kind),
    twoZones: left.kind === "joint",
  };
}
