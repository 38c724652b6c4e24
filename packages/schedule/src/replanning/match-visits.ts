import { contains, isIsoDate, type Visit, type VisitKind } from "@supervision/domain";
import type { PlanModel } from "../generation/model/plan-model.ts";
import type { Task } from "../generation/demand/task.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/** Which visit of the old plan does which task of the new problem. */
export interface Matching {
  /** Task by visit id. */
  readonly taskOf: ReadonlyMap<string, Task>;
  /** Tasks nobody does yet. */
  readonly open: readonly Task[];
}

/**
 * Matches by id first, then by institution, kind and time, so that plans made elsewhere are understood too.
 *
 * A visit that stays on a day outside the time of its task does not do it, whatever its id.
 */
export function matchVisits(
  problem: ScheduleProblem,
  model: PlanModel,
  tasks: readonly Task[],
  visits: readonly Visit[],
  stays: (visit: Visit) => boolean,
): Matching {
  const taskOf = new Map<string, Task>();
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const left: Visit[] = [];
  const done = new Set<Task>();
  for (const visit of visits) {
    const task = byId.get(visit.id);
    if (
      task !== undefined &&
      model.institutions[task.institution]?.id === visit.institution &&
      !(stays(visit) && isOutOfTime(model, visit, task))
    ) {
      taskOf.set(visit.id, task);
      done.add(task);
    } else left.push(visit);
  }
  const accepts = kindsByRule(problem);
  const isOwed = (kind: VisitKind): boolean => [...accepts.values()].some((counts) => counts(kind));
  // A visit too small for an extra one is that of a duty, which had counted on the extra one and planned its own when that had no place.
  const isAnothers = ({ id, kind, inspectors, wholeDay }: Visit, candidate: Task): boolean =>
    candidate.taught !== true &&
    (inspectors.length < candidate.size || (candidate.wholeDay === true && wholeDay !== true)) &&
    !id.startsWith(candidate.id) &&
    isOwed(kind);
  const open = tasks.filter((task) => !done.has(task));
  const openAt = new Map<string, Task[]>();
  for (const task of open.toSorted((a, b) => a.until - a.from - (b.until - b.from))) {
    const institution = model.institutions[task.institution]?.id ?? "";
    const known = openAt.get(institution);
    if (known === undefined) openAt.set(institution, [task]);
    else known.push(task);
  }
  for (const visit of left.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
    const fitting = (openAt.get(visit.institution) ?? []).filter(
      (candidate) =>
        !done.has(candidate) &&
        candidate.period.from <= visit.date &&
        visit.date <= candidate.period.until &&
        !isOutOfTime(model, visit, candidate) &&
        !isAnothers(visit, candidate) &&
        (candidate.kind === visit.kind || (accepts.get(candidate.rule)?.(visit.kind) ?? false)),
    );
    // A visit planned anew rather stands for what it was planned for, one of a whole day for one that takes the whole day, each for its kind.
    const alike = fitting.filter(({ kind }) => kind === visit.kind);
    const near = alike.length > 0 ? alike : fitting;
    const task =
      fitting.find(({ id }) => visit.id.startsWith(`${id}-`)) ??
      near.find(({ wholeDay }) => (wholeDay === true) === (visit.wholeDay === true)) ??
      near[0];
    if (task === undefined) continue;
    done.add(task);
    taskOf.set(visit.id, task);
  }
  return { taskOf, open: tasks.filter((task) => !done.has(task)) };
}

/** Says whether a visit lies on a day outside the time of its task, or on one without lessons that its task does not count. */
export function isOutOfTime({ dayIndex, untaught }: PlanModel, { date }: Visit, task: Task): boolean {
  if (!isIsoDate(date)) return false;
  return !contains(task.period, date) || (task.taught === true && untaught?.[dayIndex.get(date) ?? -1] === 1);
}

// The kinds of visit that count under a rule; one that names none counts every kind.
function kindsByRule(problem: ScheduleProblem): ReadonlyMap<string, (kind: VisitKind) => boolean> {
  const kinds = new Map<string, (kind: VisitKind) => boolean>();
  for (const { id, edition } of rulesInForce(problem.rules, problem.period)) {
    const { rule } = edition;
    if (rule.type !== "cadence" && rule.type !== "cycle") continue;
    const before = kinds.get(id);
    kinds.set(id, (kind) => before?.(kind) === true || rule.visitKinds?.includes(kind) !== false);
  }
  return kinds;
}
