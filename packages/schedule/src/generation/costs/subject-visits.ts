import type { Visit } from "@supervision/domain";
import { mondayOf } from "../../day-spans.ts";
import type { RuleScope } from "../../rules/schedule-rule.ts";
import { byId } from "../../text-order.ts";
import type { Placement } from "../model/placement.ts";
import { visitOf } from "../outcome/visits-of.ts";

/** Where visits of one inspector each go, or whence they come, as parallel columns. */
export interface Places {
  readonly slot: Int32Array;
  readonly who: Int32Array;
}

/** The visits of a plan, kept while tasks move. */
export interface VisitTable {
  /** Visit by task; absent while it has no place. */
  readonly visits: (Visit | undefined)[];
  /** Position by half-day and id, by task. */
  readonly keys: Float64Array;
  /** Days of the plan and of visits fixed on other days, in order. */
  readonly dates: readonly string[];
  /** Index into `dates` by visiting day. */
  readonly dateOf: Int32Array;
  /** Puts a task of one inspector somewhere. */
  set(task: number, slot: number, who: number): void;
  /** Reads off the plan where any task is now. */
  renew(task: number): void;
}

/** Makes the visits of a placement. */
export function visitTable(placement: Placement): VisitTable {
  const { model, tasks } = placement;
  const visits = tasks.map((_, task) => visitOf(placement, task));
  const rank = new Int32Array(tasks.length);
  tasks
    .map(({ id }, task) => ({ id, task }))
    .toSorted(byId)
    .forEach(({ task }, position) => {
      rank[task] = position;
    });
  const dates = [...new Set([...model.days, ...visits.flatMap((visit) => visit?.date ?? [])])].toSorted();
  const at = new Map(dates.map((date, index) => [date, index]));
  const dateOf = Int32Array.from(model.days, (day) => at.get(day) ?? 0);
  const keyOf = (task: number, date = 0, half = 0): number =>
    (2 * date + half) * tasks.length + (rank[task] ?? 0);
  const keyNow = (task: number): number => {
    const { date = "", halfDay } = visits[task] ?? {};
    return keyOf(task, at.get(date), halfDay === "morning" ? 0 : 1);
  };
  const keys = Float64Array.from(tasks, (_, task) => keyNow(task));
  const teams = model.inspectors.map(({ id }): readonly [string] => [id]);
  return {
    visits,
    keys,
    dates,
    dateOf,
    renew(task) {
      visits[task] = visitOf(placement, task);
      keys[task] = keyNow(task);
    },
    set(task, slot, who) {
      keys[task] = keyOf(task, dateOf[slot >> 1], slot & 1);
      const before = visits[task];
      const inspectors = teams[who];
      const date = model.days[slot >> 1];
      if (before === undefined || inspectors === undefined || date === undefined) return;
      const { id, institution, kind, items, topic, followsUp, wholeDay } = before;
      const halfDay = slot & 1 ? "afternoon" : "morning";
      // Spreading takes much longer, and most visits have none of these.
      visits[task] =
        topic === undefined && followsUp === undefined && wholeDay === undefined
          ? { id, institution, inspectors, date, halfDay, kind, items }
          : { ...before, inspectors, date, halfDay };
    },
  };
}

/** The visits of each thing of one scope by half-day and id, kept in order while single visits move. */
export interface SubjectVisits {
  readonly names: readonly string[];
  /** Asked also when they have no visits. */
  readonly alsoEmpty: boolean;
  of(subject: number): readonly Visit[];
  /** Tasks of the same visits. */
  tasksOf(subject: number): readonly number[];
  /** Every subject of a task where it is. */
  subjectsOf(task: number): readonly number[];
  /** The subject a task of one inspector belongs to somewhere; -1 for none. */
  subjectOf(task: number, slot: number, who: number): number;
  add(subject: number, task: number): void;
  remove(subject: number, task: number): void;
}

interface Naming {
  readonly names: readonly string[];
  readonly subjectOf: SubjectVisits["subjectOf"];
  /** Subjects of any visit of the plan as it stands; absent: the one of its task. */
  readonly all?: (task: number, visit: Visit) => readonly number[];
}

/** Lists the visits of each subject. */
export function subjectVisits(
  scope: Exclude<RuleScope, "plan">,
  placement: Placement,
  { visits, keys, dates, dateOf }: VisitTable,
): SubjectVisits {
  const { model, institution } = placement;
  const byDate = (nameOf: readonly string[]): Naming => {
    const names = [...new Set(nameOf)];
    const at = Int32Array.from(nameOf, (name) => names.indexOf(name));
    return {
      names,
      subjectOf: (_, slot) => at[dateOf[slot >> 1] ?? 0] ?? -1,
      all: (_, { date }) => [at[dates.indexOf(date)] ?? -1],
    };
  };
  const namings: Readonly<Record<typeof scope, () => Naming>> = {
    institution: () => ({
      names: model.institutions.map(({ id }) => id),
      subjectOf: (task) => institution[task] ?? -1,
    }),
    zone: () => ({
      names: model.zones,
      subjectOf: (task) => model.zoneOf[institution[task] ?? 0] ?? -1,
    }),
    inspector: () => ({
      names: model.inspectors.map(({ id }) => id),
      subjectOf: (_, __, who) => who,
      all: (_, { inspectors }) => inspectors.flatMap((id) => model.inspectorIndex.get(id) ?? []),
    }),
    day: () => byDate(dates),
    week: () => byDate(dates.map(mondayOf)),
  };
  const { names, subjectOf, all } = namings[scope]();
  const lists: number[][] = names.map(() => []);
  const add = (subject: number, task: number): void => {
    const list = lists[subject] ?? [];
    const key = keys[task] ?? 0;
    let at = list.length;
    while (at > 0 && (keys[list[at - 1] ?? 0] ?? 0) > key) at -= 1;
    list.splice(at, 0, task);
  };
  const subjectsOf = (task: number): readonly number[] => {
    const visit = visits[task];
    return visit === undefined ? [] : (all?.(task, visit) ?? [subjectOf(task, 0, 0)]);
  };
  visits.forEach((_, task) => {
    for (const subject of new Set(subjectsOf(task))) add(subject, task);
  });
  return {
    names,
    alsoEmpty: scope !== "day" && scope !== "week",
    subjectOf,
    subjectsOf,
    tasksOf: (subject) => lists[subject] ?? [],
    of(subject) {
      const found: Visit[] = [];
      for (const task of lists[subject] ?? []) {
        const visit = visits[task];
        if (visit !== undefined) found.push(visit);
      }
      return found;
    },
    add,
    remove(subject, task) {
      const list = lists[subject] ?? [];
      list.splice(list.indexOf(task), 1);
    },
  };
}
