import { dayAllowed, inspectorCan, missingRest, type Placement, put, staffOf, take } from "./placement.ts";
import type { Random } from "./random.ts";

/** Penalty of a half-day above or below an inspector's share of the zone's work, squared. */
const BALANCE_WEIGHT = 40;
/** Penalty of visits that fall on the same half-day of the district, squared. */
const CROWD_WEIGHT = 1;

/** The search for a better plan, one batch of moves at a time. */
export interface Improvement {
  /** Tries so many moves; `heat` is the largest loss a move may bring, in units of the score. */
  run(moves: number, heat: number): void;
}

/** Prepares the improvement of a plan: moves of single visits that keep it valid. */
export function improvementOf(placement: Placement, random: Random): Improvement {
  const { model, tasks, slot, team } = placement;
  const movable = tasks
    .map((task, index) => ({ task, index }))
    .filter(({ task, index }) => task.size === 1 && task.fixed === undefined && (slot[index] ?? -1) >= 0)
    .map(({ index }) => index);
  const partners = partnersOf(placement, movable);
  const share = sharesOf(placement);

  const travelOn = (inspector: number, day: number): number => {
    const cell = inspector * placement.slots + 2 * day;
    const morning = placement.occupant[cell] ?? -1;
    const afternoon = placement.occupant[cell + 1] ?? -1;
    const a = morning < 0 ? -1 : (tasks[morning]?.institution ?? -1);
    const b = afternoon < 0 ? -1 : (tasks[afternoon]?.institution ?? -1);
    if (a < 0) return b < 0 ? 0 : 2 * model.wayOut(inspector, b);
    if (b < 0) return 2 * model.wayOut(inspector, a);
    return model.wayOut(inspector, a) + model.wayBetween(a, b) + model.wayOut(inspector, b);
  };
  const restAround = (index: number): number => {
    const task = tasks[index];
    if (task === undefined || task.kind === "follow-up") return 0;
    const day = (slot[index] ?? 0) >> 1;
    let sum = 0;
    for (const other of placement.atInstitution[task.institution] ?? []) {
      if (other === index || tasks[other]?.kind === "follow-up") continue;
      const there = (slot[other] ?? 0) >> 1;
      for (const rule of model.restRules) sum += rule.weight * missingRest(rule, day, there);
    }
    return sum;
  };
  const imbalance = (inspector: number): number => {
    const off = 4 * (placement.load[inspector] ?? 0) - (share[inspector] ?? 0);
    return (off * off * BALANCE_WEIGHT) >> 4;
  };
  // What a visit's half-day costs, with the day's travel of its inspector.
  const costAt = (index: number, inspector: number): number => {
    const at = slot[index] ?? 0;
    const crowd = placement.crowd[at] ?? 0;
    return travelOn(inspector, at >> 1) + restAround(index) + CROWD_WEIGHT * crowd * crowd;
  };

  /** Moves a visit and returns the change of the score. */
  const move = (index: number, inspector: number, to: number): number => {
    const from = slot[index] ?? 0;
    const before = team[index]?.[0] ?? 0;
    const days = from >> 1 === to >> 1 && before === inspector ? 0 : travelOn(inspector, to >> 1);
    let score = -costAt(index, before) - days - CROWD_WEIGHT * (placement.crowd[to] ?? 0) ** 2;
    if (before !== inspector) score -= imbalance(before) + imbalance(inspector);
    take(placement, index);
    put(placement, index, to, [inspector]);
    const left = from >> 1 === to >> 1 && before === inspector ? 0 : travelOn(before, from >> 1);
    score += costAt(index, inspector) + left + CROWD_WEIGHT * (placement.crowd[from] ?? 0) ** 2;
    if (before !== inspector) score += imbalance(before) + imbalance(inspector);
    return score;
  };

  const tryMove = (index: number, heat: number): void => {
    const task = tasks[index];
    if (task === undefined) return;
    const before = team[index]?.[0] ?? 0;
    const from = slot[index] ?? 0;
    const staff = staffOf(placement, task);
    const inspector = random.below(3) === 0 ? (staff[random.below(staff.length)] ?? before) : before;
    const to = 2 * task.from + random.below(2 * (task.until - task.from + 1));
    if (to === from && inspector === before) return;
    if (to >> 1 !== from >> 1 && !dayAllowed(placement, index, to >> 1)) return;
    if (!inspectorCan(placement, inspector, task.institution, to)) return;
    if (move(index, inspector, to) > heat) move(index, before, from);
  };

  const trySwap = (a: number, heat: number): void => {
    const near = partners[a] ?? [];
    const b = near[random.below(Math.max(1, near.length))] ?? a;
    const taskA = tasks[a];
    const taskB = tasks[b];
    if (a === b || taskA === undefined || taskB === undefined) return;
    const slotA = slot[a] ?? 0;
    const slotB = slot[b] ?? 0;
    const inspectorA = team[a]?.[0] ?? 0;
    const inspectorB = team[b]?.[0] ?? 0;
    if (slotA === slotB && inspectorA === inspectorB) return;
    if (!dayAllowed(placement, a, slotB >> 1) || !dayAllowed(placement, b, slotA >> 1)) return;
    const beforeScore = pairCost(a, inspectorA, slotA, b, inspectorB, slotB);
    take(placement, a);
    take(placement, b);
    const possible =
      inspectorCan(placement, inspectorB, taskA.institution, slotB) &&
      inspectorCan(placement, inspectorA, taskB.institution, slotA);
    if (possible) {
      put(placement, a, slotB, [inspectorB]);
      put(placement, b, slotA, [inspectorA]);
      if (pairCost(a, inspectorA, slotA, b, inspectorB, slotB) - beforeScore <= heat) return;
      take(placement, a);
      take(placement, b);
    }
    put(placement, a, slotA, [inspectorA]);
    put(placement, b, slotB, [inspectorB]);
  };
  const pairCost = (
    a: number,
    inspectorA: number,
    slotA: number,
    b: number,
    inspectorB: number,
    slotB: number,
  ): number => {
    const oneDay = inspectorA === inspectorB && slotA >> 1 === slotB >> 1;
    const travel = travelOn(inspectorA, slotA >> 1) + (oneDay ? 0 : travelOn(inspectorB, slotB >> 1));
    return travel + restAround(a) + restAround(b);
  };

  return {
    run(moves, heat) {
      if (movable.length === 0) return;
      for (let done = 0; done < moves; done += 1) {
        const index = movable[random.below(movable.length)] ?? 0;
        if (random.below(2) === 0) trySwap(index, heat);
        else tryMove(index, heat);
      }
    },
  };
}

// Visits of the same zone and window, whose half-days can be exchanged.
function partnersOf(placement: Placement, movable: readonly number[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  const keyOf = (index: number): string => {
    const task = placement.tasks[index];
    if (task === undefined) return "";
    return `${placement.model.zoneOf[task.institution] ?? -1}/${task.period.from}/${task.period.until}`;
  };
  for (const index of movable) {
    const group = groups.get(keyOf(index));
    if (group === undefined) groups.set(keyOf(index), [index]);
    else group.push(index);
  }
  const partners: (readonly number[])[] = placement.tasks.map(() => []);
  for (const index of movable) partners[index] = groups.get(keyOf(index)) ?? [];
  return partners;
}

// Four times the half-days that are each inspector's share of the zone's work, by the days at hand.
function sharesOf(placement: Placement): Int32Array {
  const { model, load } = placement;
  const share = Int32Array.from(load, (taken) => 4 * taken);
  for (const staff of model.staff) {
    const days = staff.reduce((sum, inspector) => sum + (model.freeDays[inspector] ?? 0), 0);
    const work = staff.reduce((sum, inspector) => sum + (load[inspector] ?? 0), 0);
    if (days === 0) continue;
    for (const inspector of staff)
      share[inspector] = Math.round((4 * work * (model.freeDays[inspector] ?? 0)) / days);
  }
  return share;
}
