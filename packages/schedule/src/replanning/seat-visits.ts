import type { PlanModel } from "../generation/plan-model.ts";
import { inspectorMay, missingRest } from "../generation/placement.ts";

/** A visit of the new plan: where it was, and where it may go. */
export interface Seated {
  /** Institution index. */
  readonly institution: number;
  /** Inspectors it needs. */
  readonly size: number;
  /** First and last visiting day it may move to, as indexes; `until` before `from`: it cannot move. */
  readonly from: number;
  readonly until: number;
  /** Half-day it had in the old plan; -1 for new visits and those that cannot stay. */
  readonly home: number;
  /** Half-day that suits it best when it has no home. */
  readonly wished: number;
  /** Inspectors it had or had before it became impossible; empty for new visits. */
  readonly crew: readonly number[];
  /** Whether it stood in the old plan. */
  readonly planned: boolean;
  /** Whether it must stay where it is. */
  readonly held: boolean;
  /** Whether rules of rest leave it out. */
  readonly restless: boolean;
}

/** Who sits where: the plan while it is being changed. A seat is inspector × slots + slot. */
export interface Seating {
  readonly model: PlanModel;
  readonly visits: readonly Seated[];
  readonly slots: number;
  /** Half-day by visit; -1 while it has none. */
  readonly slot: Int32Array;
  /** Inspectors by visit. */
  readonly team: (readonly number[])[];
  /** Visit by seat; -1 when free. */
  readonly occupant: Int32Array;
  /** Visits by institution. */
  readonly at: readonly (readonly number[])[];
}

/** Cost of a visit that moves although it could stay. Everything a choice of seat can cost lies far below it. */
export const MOVE = 1_000_000;
/** Cost of another inspector. */
const STRANGER = 400;
/** Cost of a missing day of rest. */
const REST = 10;

/** Seats every visit that has a home. */
export function seatingOf(model: PlanModel, visits: readonly Seated[]): Seating {
  const slots = 2 * model.days.length;
  const at: number[][] = model.institutions.map(() => []);
  visits.forEach(({ institution }, index) => at[institution]?.push(index));
  const seating: Seating = {
    model,
    visits,
    slots,
    slot: new Int32Array(visits.length).fill(-1),
    team: visits.map(() => []),
    occupant: new Int32Array(model.inspectors.length * slots).fill(-1),
    at,
  };
  visits.forEach(({ home, crew }, index) => {
    if (home >= 0) seat(seating, index, home, crew);
  });
  return seating;
}

/** A copy that can be changed without touching the first. */
export function copyOf(seating: Seating): Seating {
  return {
    ...seating,
    slot: seating.slot.slice(),
    team: seating.team.slice(),
    occupant: seating.occupant.slice(),
  };
}

/** Gives a visit a half-day and its inspectors. */
export function seat(seating: Seating, visit: number, slot: number, team: readonly number[]): void {
  seating.slot[visit] = slot;
  seating.team[visit] = team;
  for (const inspector of team) seating.occupant[inspector * seating.slots + slot] = visit;
}

/** Takes a visit out. */
export function unseat(seating: Seating, visit: number): void {
  const slot = seating.slot[visit] ?? -1;
  if (slot < 0) return;
  for (const inspector of seating.team[visit] ?? []) {
    const cell = inspector * seating.slots + slot;
    if (seating.occupant[cell] === visit) seating.occupant[cell] = -1;
  }
  seating.slot[visit] = -1;
  seating.team[visit] = [];
}

/** Says whether a visit may be on a day beside the other visits of its institution: not twice a day, hard rest kept. */
export function dayFits({ model, visits, slot, at }: Seating, visit: number, day: number): boolean {
  const own = visits[visit];
  for (const other of at[own?.institution ?? -1] ?? []) {
    const there = slot[other] ?? -1;
    if (other === visit || there < 0) continue;
    if (there >> 1 === day) return false;
    if (own?.restless === true || visits[other]?.restless === true) continue;
    for (const rule of model.restRules) if (rule.hard && missingRest(rule, day, there >> 1) > 0) return false;
  }
  return true;
}

/** What a seat costs a visit: nothing at home, {@link MOVE} away from it, and a little for strangers, missing rest and distance in time. */
export function seatCost(
  seating: Seating,
  visit: number,
  inspectors: readonly number[],
  slot: number,
): number {
  const own = seating.visits[visit];
  if (own === undefined) return MOVE;
  if (slot === own.home && sameCrew(own.crew, inspectors)) return 0;
  const wished = own.home >= 0 ? own.home : own.wished;
  const strangers = inspectors.filter((inspector) => !own.crew.includes(inspector)).length;
  let rest = 0;
  if (!own.restless)
    for (const other of seating.at[own.institution] ?? []) {
      const there = seating.slot[other] ?? -1;
      if (other === visit || there < 0 || seating.visits[other]?.restless === true) continue;
      for (const rule of seating.model.restRules)
        if (!rule.hard) rest += Math.min(30, missingRest(rule, slot >> 1, there >> 1));
    }
  return (
    (own.home >= 0 ? MOVE : 0) +
    (own.crew.length > 0 ? STRANGER * strangers : 0) +
    REST * rest +
    Math.min(300, Math.abs((slot >> 1) - (wished >> 1)) * 2 + ((slot ^ wished) & 1))
  );
}

/** The inspectors who may make a visit of one inspector: those of its zone, and who made it before. */
export function staffFor({ model }: Seating, own: Seated): readonly number[] {
  const staff = model.staff[model.zoneOf[own.institution] ?? -1] ?? [];
  const [lead] = own.crew;
  return lead === undefined || staff.includes(lead) || !servesAgain(model, lead, own)
    ? staff
    : [...staff, lead];
}

// Someone of the zone who is no responsible inspector made it before.
function servesAgain(model: PlanModel, inspector: number, own: Seated): boolean {
  return model.homeZone[inspector] === model.zoneOf[own.institution];
}

function sameCrew(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((inspector) => b.includes(inspector));
}

/**
 * Finds a seat for a visit of one inspector at the smallest cost, moving others when nothing else helps: a shortest augmenting path.
 *
 * Done one visit after another this gives the cheapest plan with the most visits, as far as visits of one institution do not stand in
 * each other's way. With `relaxed` those conditions are left out, which gives a lower bound. Returns the added cost, or `undefined`
 * when there is no way, and then nothing has changed.
 */
export function seatOne(seating: Seating, visit: number, relaxed: boolean): number | undefined {
  const refused = new Set<number>();
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const path = cheapestPath(seating, visit, relaxed, refused);
    if (path === undefined) return undefined;
    const before = path.steps.map((step) => ({
      visit: step.visit,
      slot: seating.slot[step.visit] ?? -1,
      team: seating.team[step.visit] ?? [],
    }));
    for (const step of path.steps) unseat(seating, step.visit);
    for (const { visit: moved, cell } of path.steps)
      seat(seating, moved, cell % seating.slots, [Math.floor(cell / seating.slots)]);
    const wrong = relaxed
      ? undefined
      : path.steps.find((step) => !dayFits(seating, step.visit, (step.cell % seating.slots) >> 1));
    if (wrong === undefined) return path.cost;
    for (const step of path.steps) unseat(seating, step.visit);
    for (const old of before) if (old.slot >= 0) seat(seating, old.visit, old.slot, old.team);
    refused.add(wrong.visit * seating.occupant.length + wrong.cell);
  }
  return undefined;
}

interface Path {
  readonly cost: number;
  readonly steps: readonly { readonly visit: number; readonly cell: number }[];
}

function cheapestPath(
  seating: Seating,
  start: number,
  relaxed: boolean,
  refused: ReadonlySet<number>,
): Path | undefined {
  const { occupant, slots, visits, slot, team, model } = seating;
  // Cheapest known cost of taking a seat, and who takes it.
  const cost = new Map<number, number>();
  const taker = new Map<number, number>();
  const spent = new Map<number, number>([[start, 0]]);
  const queue = [start];
  const queued = new Set(queue);
  let best = Infinity;
  let end = -1;
  for (let head = 0; head < queue.length && head < 20_000; head += 1) {
    const visit = queue[head] ?? -1;
    queued.delete(visit);
    const own = visits[visit];
    const base = spent.get(visit);
    if (own === undefined || base === undefined || base >= best) continue;
    const here = slot[visit] ?? -1;
    // Whoever leaves home costs a move at least.
    if (here >= 0 && here === own.home && base + MOVE >= best) continue;
    const leaving = here < 0 ? 0 : seatCost(seating, visit, team[visit] ?? [], here);
    const first = 2 * own.from;
    const last = 2 * own.until + 1;
    const halfDays = own.home >= 0 && (own.home < first || own.home > last) ? [own.home] : [];
    for (let at = first; at <= last; at += 1) halfDays.push(at);
    const staff = staffFor(seating, own);
    for (const at of halfDays) {
      const day = at >> 1;
      if (!relaxed && !dayFits(seating, visit, day)) continue;
      for (const inspector of staff) {
        const cell = inspector * slots + at;
        const other = occupant[cell] ?? -1;
        if (other === visit || !inspectorMay(model, inspector, own.institution, day)) continue;
        if (other >= 0 && !isMovable(visits[other])) continue;
        if (refused.has(visit * occupant.length + cell)) continue;
        const total = base - leaving + seatCost(seating, visit, [inspector], at);
        if (total >= (cost.get(cell) ?? Infinity) || total >= best) continue;
        cost.set(cell, total);
        taker.set(cell, visit);
        if (other < 0) {
          best = total;
          end = cell;
        } else if (total < (spent.get(other) ?? Infinity)) {
          spent.set(other, total);
          if (!queued.has(other)) {
            queued.add(other);
            queue.push(other);
          }
        }
      }
    }
  }
  return end < 0 ? undefined : pathBack(seating, start, end, best, taker);
}

function pathBack(
  { slot, team, slots }: Seating,
  start: number,
  end: number,
  cost: number,
  taker: ReadonlyMap<number, number>,
): Path | undefined {
  const steps: { visit: number; cell: number }[] = [];
  const seen = new Set<number>();
  for (let cell = end; ;) {
    const visit = taker.get(cell);
    if (visit === undefined || seen.has(visit)) return undefined;
    seen.add(visit);
    steps.push({ visit, cell });
    if (visit === start) return { cost, steps };
    cell = (team[visit]?.[0] ?? 0) * slots + (slot[visit] ?? 0);
  }
}

function isMovable(own: Seated | undefined): boolean {
  return own !== undefined && !own.held && own.size === 1;
}
