import { type Visit, visitHalfDays } from "@supervision/domain";
import type { Task } from "../generation/demand/task.ts";
import type { PlanModel } from "../generation/model/plan-model.ts";
import { whoMayMake } from "../generation/staffing/who-may-make.ts";
import type { Pin } from "../pins/pin.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { obstacles, slotOf } from "./can-stay.ts";
import { noLongerOwed } from "./no-longer-owed.ts";
import type { ChangeDays, Entry, Sorted } from "./prepare.ts";
import type { BrokenPin, WithdrawnVisit } from "./replan-outcome.ts";
import type { Seated } from "./seat-visits.ts";
import { outOfTime, tooShort, unqualified } from "./task-obstacles.ts";

/** Sorts the visits of a plan by what becomes of them; `first` is the index of the first day that may change. */
export function sortVisits(
  problem: ScheduleProblem,
  model: PlanModel,
  current: readonly Visit[],
  taskOf: ReadonlyMap<string, Task>,
  pins: ReadonlyMap<string, readonly Pin[]>,
  { today, open, first: openFrom }: Pick<ChangeDays, "today" | "open"> & { readonly first: number },
  lost: ReadonlyMap<string, WithdrawnVisit>,
): Sorted {
  const obstacleOf = obstacles(problem, model);
  const kept: Visit[] = [];
  const entries: Entry[] = [];
  const withdrawn: WithdrawnVisit[] = [];
  const brokenPins: BrokenPin[] = [];
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

/** What a task says of the visit that does it, or will. */
export function asTaskSays(
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
