import { type Bilingual, type Checked, type IsoDate, passed, type Visit } from "@supervision/domain";
import { type PlanModel, planModel } from "../generation/model/plan-model.ts";
import { randomFrom } from "../generation/random.ts";
import { demandOf } from "../generation/demand/tasks.ts";
import type { Demand, Task } from "../generation/demand/task.ts";
import type { Obligation } from "../obligations/obligation.ts";
import { owedDuties } from "../obligations/owed-duties.ts";
import { type Pin, pinsByVisit } from "../pins/pin.ts";
import { planningDays } from "../planning-days.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { type GivenUp, NOTHING_GIVEN_UP } from "./duties-short.ts";
import { matchVisits } from "./match-visits.ts";
import type { BrokenPin, WithdrawnVisit } from "./replan-outcome.ts";
import { withoutLateDraws } from "./settled-samples.ts";
import { asTaskSays, sortVisits } from "./sort-visits.ts";
import { standIns } from "./stand-ins.ts";
import type { Seated } from "./seat-visits.ts";

/** Days of a change. */
export interface ChangeDays {
  /** Visits before it are past. */
  readonly today: IsoDate;
  /** First day that may change. */
  readonly open: IsoDate;
  /** Seed of samples. */
  readonly seed: number;
  /** Visits that no pin holds any more. */
  readonly released?: ReadonlySet<string>;
  /** What is asked for no more, since it has no place and duties counted on it; absent: nothing. */
  readonly givenUp?: GivenUp;
}

/** A plan read against a problem: what each visit is for, and what it can do. */
export interface Prepared {
  readonly model: PlanModel;
  readonly demand: Demand;
  /** Tasks no visit does. */
  readonly open: readonly Task[];
  readonly sorted: Sorted;
}

/** A visit, old or new, with its place in the search. */
export interface Entry {
  readonly seated: Seated;
  readonly visit?: Visit;
  readonly task?: Task;
  readonly because?: Bilingual;
  /** Set when a pin holds it. */
  readonly pinned?: true;
  /** Id under which its task is asked for, when the visit is given another. */
  readonly asked?: string;
}

/** The visits of a plan by what becomes of them. */
export interface Sorted {
  readonly kept: readonly Visit[];
  readonly entries: readonly Entry[];
  readonly withdrawn: readonly WithdrawnVisit[];
  readonly brokenPins: readonly BrokenPin[];
}

/** A visit that is new: no home, a day that suits it. */
export function seatedNew(model: PlanModel, task: Task, from: number): Seated {
  const width = task.until - from + 1;
  const day = from + Math.min(width - 1, Math.floor(task.share * width));
  return {
    institution: task.institution,
    size: task.size,
    from,
    until: task.until,
    whole: task.wholeDay === true,
    home: -1,
    wished: 2 * Math.max(0, Math.min(day, model.days.length - 1)),
    crew: [],
    planned: false,
    held: false,
    restless: task.kind === "follow-up",
    ...asTaskSays(model, task),
  };
}

/** A problem read: the model of the search, and what is owed. */
export interface ProblemRead {
  readonly model: PlanModel;
  readonly owed: readonly Obligation[];
}

function readProblem(problem: ScheduleProblem): Checked<ProblemRead> {
  const days = planningDays(problem);
  if (!days.ok) return days;
  const owed = owedDuties(problem, undefined, days);
  if (!owed.ok) return owed;
  return passed({ model: planModel(problem, days.value), owed: owed.value }, owed.warnings);
}

/** Reads a plan against a problem, which may have been read before. Issues as `planObligations`. */
export function prepare(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  pins: readonly Pin[],
  when: ChangeDays,
  read: Checked<ProblemRead> = readProblem(problem),
): Checked<Prepared> {
  if (!read.ok) return read;
  const { model, owed } = read.value;
  const { fixedVisits: _fixed, ...unfixed } = problem;
  const { givenUp = NOTHING_GIVEN_UP } = when;
  const demand = withoutLateDraws(
    problem,
    model,
    demandOf(unfixed, model, owed, randomFrom(when.seed), givenUp.tasks, () => Infinity),
  );
  const held = new Map(pinsByVisit(pins, visits, problem));
  for (const id of when.released ?? []) held.delete(id);
  const stays = ({ id, date }: Visit): boolean => date < when.open || held.has(id);
  const first = firstOpen(model, when.open);
  // A visit that cannot be made and has no day left does its task no more: another visit may, or it is owed and has no place.
  const lost = new Map<string, WithdrawnVisit>(givenUp.visits);
  for (;;) {
    const still = lost.size === 0 ? visits : visits.filter(({ id }) => !lost.has(id));
    const matching = matchVisits(problem, model, demand.tasks, still, stays);
    const { taskOf, open, counted } = standIns(problem, model, demand, matching, still, stays, {
      isKept: ({ id, date }) => date < when.today || held.has(id),
      givenUp: givenUp.tasks,
      seed: when.seed,
      first,
      isRead: when.givenUp === undefined,
    });
    const sorted = sortVisits(problem, model, visits, taskOf, held, { ...when, first }, lost);
    const more = sorted.withdrawn.filter(({ visit }) => taskOf.has(visit.id));
    if (more.length === 0)
      return passed({ model, demand: { ...demand, counted }, open, sorted }, read.warnings);
    for (const one of more) lost.set(one.visit.id, one);
  }
}

/** Index of the first visiting day that may change. */
export function firstOpen(model: PlanModel, open: IsoDate): number {
  const first = model.days.findIndex((day) => day >= open);
  return first < 0 ? model.days.length : first;
}

/** Visits the problem itself fixes, as pins. */
export function fixedPins(problem: ScheduleProblem): readonly Pin[] {
  return (problem.fixedVisits ?? []).map(({ id }) => ({
    what: { visit: id },
    by: "fixedVisits",
    reason: "已确定的督导",
  }));
}
