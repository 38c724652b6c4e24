import { usable } from "./half-day-bits.ts";
import { nearTasks } from "./near-tasks.ts";
import type { PlanModel } from "./plan-model.ts";
import type { Task } from "../demand/task.ts";

/** Who visits where and when so far. A slot is a half-day: 2 × day, and 1 more in the afternoon; a visit of a whole day has the slot of its morning. */
export interface Placement {
  readonly model: PlanModel;
  readonly tasks: readonly Task[];
  /** Institution by task. */
  readonly institution: Int32Array;
  /** First and last day by task. */
  readonly from: Int32Array;
  readonly until: Int32Array;
  /** 1 for tasks that take both half-days of a day. */
  readonly wholeDay: Uint8Array;
  /** Slot by task; -1 while it has none. */
  readonly slot: Int32Array;
  /** Inspector by task, the leader of a group; -1 while it has none. */
  readonly lead: Int32Array;
  /** Whole group by task, the leader first; empty for one inspector alone. */
  readonly groups: (readonly number[])[];
  /** Task by inspector × slots + slot; -1 when free. */
  readonly occupant: Int32Array;
  /** Number of half-days. */
  readonly slots: number;
  /** Tasks by institution, placed or not. */
  readonly tasksAt: readonly (readonly number[])[];
  /** Tasks of the same institution that can come within reach of a rule of rest: from `nearStart[task]` up to the next task's. */
  readonly near: Int32Array;
  readonly nearStart: Int32Array;
  /** Rules of rest by task; none for follow-ups, to which they do not apply. */
  readonly rests: PlanModel["restAt"];
  /** Half-days taken by inspector. */
  readonly load: Int32Array;
  /** Visits by slot over the whole district. */
  readonly crowd: Int32Array;
}

/** An empty plan with the fixed visits in it. */
export function placementOf(model: PlanModel, tasks: readonly Task[]): Placement {
  const slots = model.days.length * 2;
  const tasksAt: number[][] = model.institutions.map(() => []);
  tasks.forEach(({ institution }, index) => tasksAt[institution]?.push(index));
  const placement: Placement = {
    model,
    tasks,
    slots,
    institution: Int32Array.from(tasks, ({ institution }) => institution),
    from: Int32Array.from(tasks, ({ from }) => from),
    until: Int32Array.from(tasks, ({ until }) => until),
    wholeDay: Uint8Array.from(tasks, ({ wholeDay }) => (wholeDay === true ? 1 : 0)),
    slot: new Int32Array(tasks.length).fill(-1),
    lead: new Int32Array(tasks.length).fill(-1),
    groups: tasks.map(() => []),
    occupant: new Int32Array(model.inspectors.length * slots).fill(-1),
    tasksAt,
    ...nearTasks(model, tasks, tasksAt),
    rests: tasks.map(({ institution, kind }) =>
      kind === "follow-up" ? [] : (model.restAt[institution] ?? []),
    ),
    load: new Int32Array(model.inspectors.length),
    crowd: new Int32Array(slots),
  };
  tasks.forEach((task, index) => {
    if (task.fixed === undefined || task.from > task.until) return;
    const team = task.fixed.inspectors.flatMap((id) => model.inspectorIndex.get(id) ?? []);
    const half = task.wholeDay !== true && task.fixed.halfDay === "afternoon" ? 1 : 0;
    put(placement, index, 2 * task.from + half, team);
  });
  return placement;
}

/** Inspectors of a task, the leader first; empty while it has no place. */
export function teamOf(placement: Placement, task: number): readonly number[] {
  const group = placement.groups[task] ?? [];
  const lead = placement.lead[task] ?? -1;
  return group.length > 0 || lead < 0 ? group : [lead];
}

/** Gives a task a slot and a team. */
export function put(placement: Placement, task: number, slot: number, team: readonly number[]): void {
  placement.slot[task] = slot;
  placement.lead[task] = team[0] ?? -1;
  placement.groups[task] = team.length > 1 ? team : [];
  occupy(placement, task, 1);
}

/** Takes a task out of the plan again. */
export function take(placement: Placement, task: number): void {
  if ((placement.slot[task] ?? -1) < 0) return;
  occupy(placement, task, -1);
  placement.slot[task] = -1;
  placement.lead[task] = -1;
  placement.groups[task] = [];
}

/** Fills the half-days of a task (1), or empties them (-1). */
function occupy(placement: Placement, task: number, by: 1 | -1): void {
  const { slot, occupant, slots, load, crowd, wholeDay } = placement;
  const first = slot[task] ?? 0;
  const last = first + (wholeDay[task] ?? 0);
  for (let at = first; at <= last; at += 1) {
    for (const inspector of teamOf(placement, task)) {
      const cell = inspector * slots + at;
      if (by > 0) occupant[cell] = task;
      else if (occupant[cell] === task) occupant[cell] = -1;
      load[inspector] = (load[inspector] ?? 0) + by;
    }
    crowd[at] = (crowd[at] ?? 0) + by;
  }
}

/** Says whether a task may be on a day as far as its window, its institution and hard rest allow. */
export function dayAllowed(placement: Placement, index: number, day: number): boolean {
  if (!inWindow(placement, index, day)) return false;
  const { near, nearStart } = placement;
  const end = nearStart[index + 1] ?? 0;
  for (let at = nearStart[index] ?? 0; at < end; at += 1)
    if (tooClose(placement, index, day, near[at] ?? 0)) return false;
  return true;
}

/** Says whether a task may be on a day if its institution has no other visits. */
export function inWindow({ from, until, model, tasks }: Placement, index: number, day: number): boolean {
  if (day < (from[index] ?? 0) || day > (until[index] ?? -1)) return false;
  return model.untaught?.[day] !== 1 || tasks[index]?.taught !== true;
}

/** Says whether another task at the same institution keeps a task from a day: by being there, or by hard rest. */
export function tooClose({ slot, rests }: Placement, index: number, day: number, other: number): boolean {
  const taken = slot[other] ?? -1;
  if (taken < 0) return false;
  if (taken >> 1 === day) return true;
  if (rests[other]?.length === 0) return false;
  const restRules = rests[index] ?? [];
  for (let each = 0; each < restRules.length; each += 1) {
    const rule = restRules[each];
    if (rule !== undefined && rule.hard && missingRest(rule, day, taken >> 1) > 0) return true;
  }
  return false;
}

/** Penalty of the days of rest missing between a task on a day and the others placed at its institution. */
export function restPenalty(placement: Placement, index: number, day: number): number {
  const { near, nearStart, slot, rests } = placement;
  const restRules = rests[index] ?? [];
  let sum = 0;
  const end = nearStart[index + 1] ?? 0;
  for (let at = nearStart[index] ?? 0; at < end; at += 1) {
    const other = near[at] ?? 0;
    const taken = slot[other] ?? -1;
    if (taken < 0 || rests[other]?.length === 0) continue;
    for (let each = 0; each < restRules.length; each += 1) {
      const rule = restRules[each];
      if (rule !== undefined) sum += rule.weight * missingRest(rule, day, taken >> 1);
    }
  }
  return sum;
}

/** Days missing between two visits under a rule; 0 when they lie far enough apart or the rule does not bind the later one. */
export function missingRest(rule: PlanModel["restRules"][number], a: number, b: number): number {
  const later = a > b ? a : b;
  if (later < rule.from || later > rule.until) return 0;
  const distance = (rule.dayNumber[later] ?? 0) - (rule.dayNumber[a > b ? b : a] ?? 0);
  return distance < rule.days ? rule.days - distance : 0;
}

/** Half-days (bits: 1 morning, 2 afternoon) of a day in which an inspector may go to an institution: at work, engaged, independent, let in. In a group that is `together` a deputy need not wait for others. */
export function halfDaysOf(
  model: PlanModel,
  inspector: number,
  institution: number,
  day: number,
  together = false,
  wholeDay = false,
): number {
  const days = model.days.length;
  const free = model.free[inspector * days + day] ?? 0;
  if (free === 0) return 0;
  const pair = inspector * model.institutions.length + institution;
  // Row 0 of each table holds nothing.
  const bits =
    free &
    ~(model.closedHalves[(model.closedRow[institution] ?? 0) * days + day] ?? 0) &
    ~(model.barredDays[(model.barred[pair] ?? 0) * days + day] ?? 0);
  const { standby } = model;
  return standby === undefined || together
    ? bits
    : bits & ~((standby.halves[(standby.row[pair] ?? 0) * days + day] ?? 0) >> (wholeDay ? 2 : 0));
}

/** Says whether an inspector may go to an institution in a slot. */
export function inspectorMayAt(
  model: PlanModel,
  inspector: number,
  institution: number,
  slot: number,
  together = false,
): boolean {
  return ((halfDaysOf(model, inspector, institution, slot >> 1, together) >> (slot & 1)) & 1) === 1;
}

/** Half-days of a day that an inspector has for a task, whatever else is planned: both or none for one of the whole day. */
export function halvesFor({ model }: Placement, task: Task, inspector: number, day: number): number {
  const { institution, together, wholeDay } = task;
  return usable(halfDaysOf(model, inspector, institution, day, together, wholeDay), wholeDay);
}

/** Says whether an inspector may make a task that begins in a slot, whatever else is planned; a whole day begins in the morning. */
export function mayMake(placement: Placement, index: number, inspector: number, slot: number): boolean {
  const task = placement.tasks[index];
  return (
    task !== undefined &&
    (slot & (placement.wholeDay[index] ?? 0)) === 0 &&
    ((halvesFor(placement, task, inspector, slot >> 1) >> (slot & 1)) & 1) === 1
  );
}

/** Says whether an inspector has nothing else to do in the half-days of a task that begins in a slot. */
export function isIdle(
  { occupant, slots, wholeDay }: Placement,
  index: number,
  inspector: number,
  slot: number,
): boolean {
  const cell = inspector * slots + slot;
  return occupant[cell] === -1 && (wholeDay[index] !== 1 || occupant[cell + 1] === -1);
}

/** Number of visits of an inspector on a day. */
export function visitsOn(
  { occupant, slots }: Pick<Placement, "occupant" | "slots">,
  inspector: number,
  day: number,
): number {
  const first = occupant[inspector * slots + 2 * day] ?? -1;
  const second = occupant[inspector * slots + 2 * day + 1] ?? -1;
  return (first < 0 ? 0 : 1) + (second < 0 || second === first ? 0 : 1);
}

/** How many more visits an inspector may make in the week and month of a day; infinite without a limit. */
export function capRoom(
  placement: Pick<Placement, "model" | "occupant" | "slots">,
  inspector: number,
  day: number,
): number {
  const { caps } = placement.model;
  if (caps === undefined) return Infinity;
  let room = Infinity;
  const look = (most: number, first: Int32Array): void => {
    if (most === 0) return;
    let left = most;
    for (let at = first[day] ?? 0; first[at] === first[day]; at += 1)
      left -= visitsOn(placement, inspector, at);
    room = Math.min(room, left);
  };
  look(caps.perWeek[inspector] ?? 0, caps.week);
  look(caps.perMonth[inspector] ?? 0, caps.month);
  return room;
}

/** Says whether an inspector can take a task more in a slot: {@link mayMake}, {@link isIdle}, below every limit. */
export function inspectorCan(placement: Placement, index: number, inspector: number, slot: number): boolean {
  return (
    isIdle(placement, index, inspector, slot) &&
    mayMake(placement, index, inspector, slot) &&
    capRoom(placement, inspector, slot >> 1) > 0
  );
}

/** The inspectors who make a task of one inspector: those of the institution's zone who are qualified for it. */
export function staffOf(placement: Placement, task: Task): readonly number[] {
  return task.staff ?? placement.model.staff[placement.model.zoneOf[task.institution] ?? -1] ?? [];
}

/** Slots of a window, the nearest to a wished one first. */
export function slotsAround(from: number, until: number, wished: number): readonly number[] {
  const [first, last] = [2 * from, 2 * until + 1];
  const slots: number[] = [];
  for (let step = 0; slots.length < last - first + 1; step += 1) {
    const later = wished + step;
    const earlier = wished - step;
    if (later >= first && later <= last) slots.push(later);
    if (step > 0 && earlier >= first && earlier <= last) slots.push(earlier);
    if (later > last && earlier < first) break;
  }
  return slots;
}
