import { addDays, contains, type IsoDate, type Period, type Visit } from "@supervision/domain";
import { ruleOfExtra } from "../extra-rule.ts";
import { drawnIn, extraWindows, isDrawnForGood } from "../extra-windows.ts";
import { demandOf } from "../generation/demand/tasks.ts";
import type { Demand, Task } from "../generation/demand/task.ts";
import { type PlanModel, planModel } from "../generation/model/plan-model.ts";
import { randomFrom } from "../generation/random.ts";
import { planningDays } from "../planning-days.ts";
import type { UnscheduledVisit } from "../schedule-outcome.ts";
import type { ExtraVisits, ScheduleProblem } from "../schedule-problem.ts";
import type { PlanChange } from "./plan-change.ts";

/** A visit of a sample that has no place. */
export type LeftOfSample = Pick<UnscheduledVisit, "rule" | "period" | "institution">;

/** Institution ids of a sample by rule and first day of its window. */
export type Drawn = (rule: string, from: string) => readonly string[];

/**
 * Samples stay as they were drawn: window by window, those with a visit, those named before, and those of the sample that have no place
 * are `drawn`; what is missing then is filled up by `first`.
 */
export function settledExtras(
  problem: Pick<ScheduleProblem, "period" | "terms" | "extraVisits">,
  visits: readonly Visit[],
  left: readonly LeftOfSample[] = [],
  first: Drawn = () => [],
): readonly ExtraVisits[] {
  return (problem.extraVisits ?? []).map((extra) => {
    const { sample, kind } = extra.visits;
    if (sample === undefined) return extra;
    const rule = ruleOfExtra(extra);
    const drawn = extraWindows(extra, problem).flatMap((window) => {
      const prefix = `${extra.id}-${window.from.slice(0, 7)}-`;
      const known = new Set([
        ...visits
          .filter(
            (visit) => visit.kind === kind && visit.id.startsWith(prefix) && contains(window, visit.date),
          )
          .map(({ institution }) => institution),
        ...drawnIn(extra, window),
        ...left.flatMap((one) =>
          one.rule === rule && one.period.from === window.from ? [one.institution] : [],
        ),
      ]);
      // No more than was drawn at first, where nothing more is drawn any longer.
      const others = known.size < sample ? first(rule, window.from) : [];
      const most = isDrawnForGood(extra, window) ? Math.max(known.size, others.length) : sample;
      const filled = [...new Set([...known, ...others])].slice(0, Math.min(most, sample));
      return filled.length === 0 ? [] : [[window.from, filled] as const];
    });
    return drawn.length === 0 ? extra : { ...extra, drawn: Object.fromEntries(drawn) };
  });
}

/** What planning drew for the samples of a problem under a seed, read when it is first asked for. */
export function drawnAtFirst(problem: ScheduleProblem, seed: number): Drawn {
  let known: Drawn | undefined;
  return (rule, from) => {
    known ??= drawnNow(problem, seed);
    return known(rule, from);
  };
}

function drawnNow(problem: ScheduleProblem, seed: number): Drawn {
  const days = planningDays(problem);
  if (!days.ok) return () => [];
  const model = planModel(problem, days.value);
  return drawnBy(
    model,
    withoutLateDraws(problem, model, demandOf(problem, model, [], randomFrom(seed))).tasks,
  );
}

function drawnBy(model: PlanModel, tasks: readonly Task[]): Drawn {
  return (rule, from) =>
    tasks.flatMap((task) =>
      task.rule === rule && task.period.from === from ? (model.institutions[task.institution]?.id ?? []) : [],
    );
}

/** The problem with the institutions its samples went to, so that the next change finds them. */
export function withDrawn(
  problem: ScheduleProblem,
  model: PlanModel,
  tasks: readonly Task[],
): ScheduleProblem {
  const { extraVisits } = problem;
  if (extraVisits?.some(({ visits }) => visits.sample !== undefined) !== true) return problem;
  return { ...problem, extraVisits: settledExtras(problem, [], [], drawnBy(model, tasks)) };
}

/** Extra visits whose sample a change makes larger or smaller: windows that ended before `today` are drawn for good. */
export function drawnForGood(
  extras: readonly ExtraVisits[],
  changes: readonly PlanChange[],
  today: IsoDate,
): readonly ExtraVisits[] {
  const resized = new Set(
    changes.flatMap((change) => (change.type === "extra-sample" ? [change.extra] : [])),
  );
  return extras.map((extra) =>
    resized.has(extra.id) ? { ...extra, drawnUntil: addDays(today, -1) } : extra,
  );
}

/** What is asked for without what a larger sample would draw in windows that are drawn for good. */
export function withoutLateDraws(
  problem: Pick<ScheduleProblem, "extraVisits">,
  model: PlanModel,
  demand: Demand,
): Demand {
  const extras = new Map(
    (problem.extraVisits ?? []).flatMap((extra) =>
      extra.drawnUntil === undefined || extra.visits.sample === undefined
        ? []
        : [[ruleOfExtra(extra), extra] as const],
    ),
  );
  if (extras.size === 0) return demand;
  const isLate = (rule: string, window: Period, institution: string | undefined): boolean => {
    const extra = extras.get(rule);
    return (
      extra !== undefined &&
      isDrawnForGood(extra, window) &&
      !drawnIn(extra, window).includes(institution ?? "")
    );
  };
  return {
    ...demand,
    tasks: demand.tasks.filter(
      ({ rule, period, institution }) => !isLate(rule, period, model.institutions[institution]?.id),
    ),
    unscheduled: demand.unscheduled.filter(
      ({ rule, period, institution }) => !isLate(rule, period, institution),
    ),
  };
}
