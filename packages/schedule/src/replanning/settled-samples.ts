import { contains, type Visit } from "@supervision/domain";
import { ruleOfExtra } from "../extra-rule.ts";
import { drawnIn, extraWindows } from "../extra-windows.ts";
import { demandOf, type Task } from "../generation/demand/tasks.ts";
import { type PlanModel, planModel } from "../generation/model/plan-model.ts";
import { randomFrom } from "../generation/random.ts";
import { planningDays } from "../planning-days.ts";
import type { UnscheduledVisit } from "../schedule-outcome.ts";
import type { ExtraVisits, ScheduleProblem } from "../schedule-problem.ts";

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
      const filled = [...new Set([...known, ...(known.size < sample ? first(rule, window.from) : [])])];
      return filled.length === 0 ? [] : [[window.from, filled.slice(0, sample)] as const];
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
  return drawnBy(model, demandOf(problem, model, [], randomFrom(seed)).tasks);
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
