import type { Visit, VisitKind } from "@supervision/domain";
import { isOfKind, keepsTo, standFor, suitableDays } from "../generation/demand/stand-for.ts";
import type { Counted, Demand, Task } from "../generation/demand/task.ts";
import { firstFrom, type PlanModel } from "../generation/model/plan-model.ts";
import { randomFrom } from "../generation/random.ts";
import { grouped } from "../grouped.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { obstacles } from "./can-stay.ts";
import type { GivenUp } from "./duties-short.ts";
import type { Matching } from "./match-visits.ts";

/** Which visit does which task, without tasks that nothing needs. */
export interface StandIns extends Matching {
  /** The duties, with the visits of the plan that count for them. */
  readonly counted: readonly Counted[];
}

/**
 * Takes out tasks nobody does that the visits of a plan stand for: the special visit of a term made in May is the visit of May. Such a
 * visit keeps to the days on which it counts for all of its duties, unless that was `givenUp`. New visits stand for others in the
 * same way, but where the plan is only explained (`isRead`).
 */
export function standIns(
  problem: ScheduleProblem,
  model: PlanModel,
  { counted }: Demand,
  { taskOf, open }: Matching,
  visits: readonly Visit[],
  stays: (visit: Visit) => boolean,
  {
    isKept,
    givenUp,
    seed,
    first,
    isRead,
  }: {
    /** Whether a visit is past or pinned, and stays whatever is against it. */
    readonly isKept: (visit: Visit) => boolean;
    readonly givenUp: GivenUp["tasks"];
    readonly seed: number;
    /** First day, as index, on which something new may be made. */
    readonly first: number;
    readonly isRead: boolean;
  },
): StandIns {
  if (open.length === 0) return { taskOf, open, counted };
  const doing = new Map(taskOf);
  const left: Task[] = [];
  const openAt = grouped(open, ({ institution }) => [institution]);
  const visitsAt = grouped(visits, (visit) => {
    const institution = model.institutionIndex.get(visit.institution) ?? -1;
    return openAt.has(institution) ? [institution] : [];
  });
  const dutiesAt = grouped(counted, ({ there: [any] }) => (any === undefined ? [] : [any.institution]));
  const obstacleOf = obstacles(problem, model);
  const changed = new Map<Counted, Counted>();
  const between = suitableDays(model, randomFrom(seed), givenUp);
  for (const [institution, tasks] of openAt) {
    const days = new Map<Task, number>();
    const madeBy = new Map<Task, Visit>();
    for (const visit of visitsAt.get(institution) ?? []) {
      const day = firstFrom(model.days, visit.date);
      const task = taskOf.get(visit.id);
      const isImpossible = !isKept(visit) && obstacleOf(visit) !== undefined;
      // What nothing asks for and cannot stay may be called off.
      if (task === undefined && isImpossible) continue;
      const isThere = stays(visit) && !isImpossible;
      const mine = asTask(visit.kind, institution, day, isThere ? undefined : task, task?.id);
      days.set(mine, day);
      madeBy.set(mine, visit);
    }
    const places = new Set([...days.keys(), ...tasks.map((task) => ({ ...task }))]);
    const duties = (dutiesAt.get(institution) ?? []).map((duty) => {
      const asked = new Set([...duty.there].map(({ id }) => id));
      const there = [...places].filter(
        (place) => isOfKind(duty, place) && (asked.has(place.id) || keepsTo(duty, place)),
      );
      const now = { ...duty, there: new Set(there) };
      changed.set(duty, now);
      return now;
    });
    standFor(places, duties, (place, from, until, other) => {
      // The duties can do without it, whatever else is made.
      if (place === other) return 0;
      const day = days.get(place);
      if (day === undefined) return isRead ? Infinity : between(place, Math.max(from, first), until, other);
      const isFree = !givenUp.has(place.id) && !givenUp.has(other.id);
      return from <= day && day <= until && isFree ? 0 : Infinity;
    });
    standTogether(places, duties, days, givenUp);
    for (const place of places) {
      const visit = madeBy.get(place);
      const task = taskOf.get(visit?.id ?? "");
      if (visit === undefined) left.push(place);
      else if (task !== undefined && place.standsFor !== undefined) {
        const { from, until, importance, standsFor } = place;
        doing.set(visit.id, {
          ...task,
          from,
          until,
          ...(importance === undefined ? {} : { importance }),
          standsFor,
        });
      }
    }
  }
  return { taskOf: doing, open: left, counted: counted.map((duty) => changed.get(duty) ?? duty) };
}

/** Takes out what several visits stand for together as they lie, each for some of its duties, as planning spares it. */
function standTogether(
  places: Set<Task>,
  duties: readonly Counted[],
  days: ReadonlyMap<Task, number>,
  givenUp: GivenUp["tasks"],
): void {
  for (const other of places) {
    if (days.has(other) || other.taught !== true || givenUp.has(other.id)) continue;
    const short = duties.filter(({ there, count }) => there.has(other) && there.size <= count);
    const found = short.map((duty) => {
      const visit = [...days.keys()].find((place) => {
        const day = days.get(place) ?? -1;
        const isFree = place.standsFor === undefined && !duty.there.has(place) && !givenUp.has(place.id);
        return isFree && isOfKind(duty, place) && duty.first <= day && day <= duty.last;
      });
      return visit === undefined ? [] : [{ duty, visit }];
    });
    if (found.some(({ length }) => length === 0)) continue;
    for (const { duty, visit } of found.flat()) {
      const from = Math.max(visit.from, duty.first);
      const until = Math.min(visit.until, duty.last);
      Object.assign(visit, { from, until, standsFor: other });
      duty.there.add(visit);
    }
    for (const { there } of duties) there.delete(other);
    places.delete(other);
  }
}

// A visit as what it does: anywhere in the time of its task, or only where it is.
function asTask(kind: VisitKind, institution: number, day: number, task: Task | undefined, id = ""): Task {
  return {
    size: 1,
    share: 0,
    portion: 1,
    rule: "",
    period: { from: "", until: "" },
    acrossZones: false,
    sides: undefined,
    from: day,
    until: day,
    ...task,
    id,
    institution,
    kind,
    taught: false,
  };
}
