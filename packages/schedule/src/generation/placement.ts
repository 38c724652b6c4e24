import type { PlanModel } from "./plan-model.ts";
import type { Task } from "./tasks.ts";

/** Who visits where and when so far. A slot is a half-day: 2 × day, and 1 more in the afternoon. */
export interface Placement {
  readonly model: PlanModel;
  readonly tasks: readonly Task[];
  /** Slot by task; -1 while it has none. */
  readonly slot: Int32Array;
  /** Inspectors by task, the leader first. */
  readonly team: (readonly number[])[];
  /** Task by inspector × slots + slot; -1 when free. */
  readonly occupant: Int32Array;
  /** Number of half-days. */
  readonly slots: number;
  /** Placed tasks by institution. */
  readonly atInstitution: number[][];
  /** Half-days taken by inspector. */
  readonly load: Int32Array;
  /** Visits by slot over the whole district. */
  readonly crowd: Int32Array;
}

/** An empty plan with the fixed visits in it. */
export function placementOf(model: PlanModel, tasks: readonly Task[]): Placement {
  const slots = model.days.length * 2;
  const placement: Placement = {
    model,
    tasks,
    slots,
    slot: new Int32Array(tasks.length).fill(-1),
    team: tasks.map(() => []),
    occupant: new Int32Array(model.inspectors.length * slots).fill(-1),
    atInstitution: model.institutions.map(() => []),
    load: new Int32Array(model.inspectors.length),
    crowd: new Int32Array(slots),
  };
  tasks.forEach((task, index) => {
    if (task.fixed === undefined || task.from > task.until) return;
    const team = task.fixed.inspectors.flatMap((id) => {
      const inspector = model.inspectorIndex.get(id);
      return inspector === undefined ? [] : [inspector];
    });
    put(placement, index, 2 * task.from + (task.fixed.halfDay === "morning" ? 0 : 1), team);
  });
  return placement;
}

/** Gives a task a slot and a team. */
export function put(placement: Placement, task: number, slot: number, team: readonly number[]): void {
  placement.slot[task] = slot;
  placement.team[task] = team;
  for (const inspector of team) {
    placement.occupant[inspector * placement.slots + slot] = task;
    placement.load[inspector] = (placement.load[inspector] ?? 0) + 1;
  }
  placement.crowd[slot] = (placement.crowd[slot] ?? 0) + 1;
  const institution = placement.tasks[task]?.institution ?? -1;
  placement.atInstitution[institution]?.push(task);
}

/** Takes a task out of the plan again. */
export function take(placement: Placement, task: number): void {
  const slot = placement.slot[task] ?? -1;
  if (slot < 0) return;
  for (const inspector of placement.team[task] ?? []) {
    const cell = inspector * placement.slots + slot;
    if (placement.occupant[cell] === task) placement.occupant[cell] = -1;
    placement.load[inspector] = (placement.load[inspector] ?? 0) - 1;
  }
  placement.crowd[slot] = (placement.crowd[slot] ?? 0) - 1;
  placement.slot[task] = -1;
  placement.team[task] = [];
  const there = placement.atInstitution[placement.tasks[task]?.institution ?? -1];
  if (there !== undefined) there.splice(there.indexOf(task), 1);
}

/** Says whether a task may be on a day as far as its window, its institution and hard rest allow. */
export function dayAllowed(placement: Placement, index: number, day: number): boolean {
  const task = placement.tasks[index];
  if (task === undefined || day < task.from || day > task.until) return false;
  const { restRules } = placement.model;
  for (const other of placement.atInstitution[task.institution] ?? []) {
    if (other === index) continue;
    const there = (placement.slot[other] ?? 0) >> 1;
    if (there === day) return false;
    if (placement.tasks[other]?.kind === "follow-up" || task.kind === "follow-up") continue;
    for (const rule of restRules) if (rule.hard && missingRest(rule, day, there) > 0) return false;
  }
  return true;
}

/** Days missing between two visits under a rule; 0 when they lie far enough apart or the rule does not bind the later one. */
export function missingRest(rule: PlanModel["restRules"][number], a: number, b: number): number {
  const later = a > b ? a : b;
  if (later < rule.from || later > rule.until) return 0;
  const distance = (rule.dayNumber[later] ?? 0) - (rule.dayNumber[a > b ? b : a] ?? 0);
  return distance < rule.days ? rule.days - distance : 0;
}

/** Says whether an inspector may go to an institution on a day: at work, engaged, independent. */
export function inspectorMay(model: PlanModel, inspector: number, institution: number, day: number): boolean {
  if (model.free[inspector * model.days.length + day] !== 1) return false;
  const barred = model.recused.get(inspector * model.institutions.length + institution);
  return barred === undefined || barred[day] !== 1;
}

/** Says whether an inspector can take a task in a slot: {@link inspectorMay} and free in that half-day. */
export function inspectorCan(
  placement: Placement,
  inspector: number,
  institution: number,
  slot: number,
): boolean {
  return (
    placement.occupant[inspector * placement.slots + slot] === -1 &&
    inspectorMay(placement.model, inspector, institution, slot >> 1)
  );
}

/** The inspectors who make a task of one inspector: those of the institution's zone. */
export function staffOf(placement: Placement, task: Task): readonly number[] {
  return placement.model.staff[placement.model.zoneOf[task.institution] ?? -1] ?? [];
}

/** Slots of a window, the nearest to a wished one first. */
export function slotsAround(from: number, until: number, wished: number): readonly number[] {
  const first = 2 * from;
  const last = 2 * until + 1;
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
