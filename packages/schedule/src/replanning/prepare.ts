import {
  type Bilingual,
  type Checked,
  type IsoDate,
  passed,
  type Visit,
  visitHalfDays,
} from "@supervision/domain";
import { type PlanModel, planModel } from "../generation/model/plan-model.ts";
import { randomFrom } from "../generation/random.ts";
import { demandOf } from "../generation/demand/tasks.ts";
import type { Demand, Task } from "../generation/demand/task.ts";
import { whoMayMake } from "../generation/staffing/who-may-make.ts";
import type { Obligation } from "../obligations/obligation.ts";
import { owedDuties } from "../obligations/owed-duties.ts";
import { type Pin, pinsByVisit } from "../pins/pin.ts";
import { planningDays } from "../planning-days.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { obstacles, slotOf } from "./can-stay.ts";
import { type GivenUp, NOTHING_GIVEN_UP } from "./duties-short.ts";
import { matchVisits } from "./match-visits.ts";
import { noLongerOwed } from "./no-longer-owed.ts";
import type { BrokenPin, WithdrawnVisit } from "./replan-outcome.ts";
import { withoutLateDraws } from "./settled-samples.ts";
import { standIns } from "./stand-ins.ts";
import type { Seated } from "./seat-visits.ts";
import { outOfTime, tooShort, unqualified } from "./task-obstacles.ts";

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

function sortVisits(
  problem: ScheduleProblem,
  model: PlanModel,
  current: readonly Visit[],
  taskOf: ReadonlyMap<string, Task>,
  pins: ReadonlyMap<string, readonly Pin[]>,
  { today, open }: ChangeDays,
  lost: ReadonlyMap<string, WithdrawnVisit>,
): Sorted {
  const obstacleOf = obstacles(problem, model);
  const kept: Visit[] = [];
  const entries: Entry[] = [];
  const withdrawn: WithdrawnVisit[] = [];
  const brokenPins: BrokenPin[] = [];
  const openFrom = firstOpen(model, open);
  const taken = new Set<string>();
  for (const visit of current) {
    const gone = lost.get(visit.id);
    if (gone !== undefined) {
      withdrawn.push(gone);
      continue;
    }
    const institution = model.institutionIndex.get(visit.institution) ?? -1;
    const task = taskOf.get(visit.id);
    const pinned = pins.get(visit.id);
    const seats = visitHalfDays(visit).flatMap((half) =>
      visit.inspectors.map((id) => `${id} ${visit.date} ${half}`),
    );
    const clash = seats.some((seat) => taken.has(seat));
    const obstacle =
      obstacleOf(visit) ??
      (task === undefined
        ? undefined
        : (unqualified(task, crewOf(model, visit)) ??
          outOfTime(model, visit, task) ??
          tooShort(problem, visit, task))) ??
      (clash
        ? { zh: "督学同一半天有两次督导", en: "An inspector has two visits that half-day." }
        : undefined);
    const isPast = visit.date < today;
    if (obstacle === undefined || isPast || pinned !== undefined) {
      if (obstacle !== undefined && !isPast && pinned !== undefined)
        brokenPins.push({ visit: visit.id, pins: pinned, because: obstacle });
      const day = model.dayIndex.get(visit.date);
      if (institution < 0 || day === undefined || clash) {
        kept.push(visit);
        continue;
      }
      for (const seat of seats) taken.add(seat);
      const isFree = !isPast && visit.date >= open && pinned === undefined && task !== undefined;
      entries.push({
        visit,
        ...(task === undefined ? {} : { task }),
        ...(pinned === undefined ? {} : { pinned: true }),
        seated: {
          institution,
          size: visit.inspectors.length,
          from: Math.max(task?.from ?? day, openFrom),
          until: task?.until ?? day,
          whole: visit.wholeDay === true,
          home: slotOf(visit, day),
          wished: -1,
          crew: crewOf(model, visit),
          planned: true,
          held: !isFree,
          restless: visit.kind === "follow-up",
          ...asTaskSays(model, task, visit),
        },
      });
      continue;
    }
    const window = windowOf(model, visit, institution, task);
    const from = Math.max(window.from, openFrom);
    if (institution < 0 || from > window.until) {
      const isOwed = task !== undefined || institution < 0;
      withdrawn.push({ visit, because: isOwed ? obstacle : noLongerOwed(obstacle) });
      continue;
    }
    const near = model.days.findIndex((day) => day >= visit.date);
    const day = near < 0 ? model.days.length - 1 : near;
    const size = Math.max(model.groupSize(institution, visit.kind, visit.date), visit.inspectors.length);
    // Hard rules of qualification and rotation hold for visits that nobody owes, too, once they are given another place.
    const says = task ?? whoMayMake({ institution, kind: visit.kind, size, ...window }, model);
    entries.push({
      visit,
      ...(task === undefined ? {} : { task }),
      because: obstacle,
      seated: {
        institution,
        size,
        from,
        until: window.until,
        whole:
          visit.wholeDay === true ||
          task?.wholeDay === true ||
          model.isWholeDay(institution, visit.kind, { from: visit.date, until: visit.date }),
        home: -1,
        wished: slotOf(visit, day),
        crew: crewOf(model, visit),
        planned: true,
        held: false,
        restless: visit.kind === "follow-up",
        ...asTaskSays(model, says, visit),
      },
    });
  }
  return { kept, entries, withdrawn, brokenPins };
}

// A visit nothing asks for any more stays in its month.
function windowOf(
  model: PlanModel,
  visit: Visit,
  institution: number,
  task: Task | undefined,
): { readonly from: number; readonly until: number } {
  if (task !== undefined) return task;
  const month = visit.date.slice(0, 7);
  const from = model.days.findIndex((day) => day.startsWith(month));
  if (from < 0 || institution < 0) return { from: 0, until: -1 };
  return {
    from: Math.max(from, model.openFrom[institution] ?? 0),
    until: Math.min(
      model.days.findLastIndex((day) => day.startsWith(month)),
      model.openUntil[institution] ?? -1,
    ),
  };
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

function asTaskSays(
  model: PlanModel,
  task: Partial<Task> | undefined,
  visit?: Visit,
): Pick<Seated, "across" | "together" | "taught" | "staff" | "needs" | "sides" | "importance"> {
  const sides =
    visit === undefined
      ? task?.sides
      : model.sides(model.institutionIndex.get(visit.institution) ?? -1, visit.kind);
  return {
    across: task?.acrossZones ?? (visit !== undefined && model.acrossZones.has(visit.kind)),
    ...(task?.together === true ? { together: true } : {}),
    ...(task?.taught === undefined ? {} : { taught: task.taught }),
    ...(task?.staff === undefined ? {} : { staff: task.staff }),
    ...(task?.team === undefined ? {} : { needs: task.team }),
    ...(sides === undefined ? {} : { sides }),
    ...(task?.importance === undefined ? {} : { importance: task.importance }),
  };
}

function crewOf(model: PlanModel, visit: Visit): readonly number[] {
  return visit.inspectors.flatMap((id) => model.inspectorIndex.get(id) ?? []);
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
  // A visit that cannot be made and has no day left does its task no more: another visit may, or it is owed and has no place.
  const lost = new Map<string, WithdrawnVisit>(givenUp.visits);
  for (;;) {
    const still = lost.size === 0 ? visits : visits.filter(({ id }) => !lost.has(id));
    const matching = matchVisits(problem, model, demand.tasks, still, stays);
    const { taskOf, open, counted } = standIns(problem, model, demand, matching, still, stays, {
      isKept: ({ id, date }) => date < when.today || held.has(id),
      givenUp: givenUp.tasks,
      seed: when.seed,
      first: firstOpen(model, when.open),
      isRead: when.givenUp === undefined,
    });
    const sorted = sortVisits(problem, model, visits, taskOf, held, when, lost);
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
