import { BOTH } from "../generation/model/half-day-bits.ts";
import { capRoom, halfDaysOf, inspectorMayAt, missingRest } from "../generation/model/placement.ts";
import type { Sides, TeamNeeds } from "../generation/staffing/team-needs.ts";
import type { PlanModel } from "../generation/model/plan-model.ts";
import type { VisitsBeside } from "./visits-beside.ts";

/** A visit of the new plan: where it was, and where it may go. */
export interface Seated {
  /** Institution index. */
  readonly institution: number;
  /** Inspectors it needs. */
  readonly size: number;
  /** First and last visiting day it may move to, as indexes; `until` before `from`: it cannot move. */
  readonly from: number;
  readonly until: number;
  /** Whether it takes the whole day: its half-day is the morning then. */
  readonly whole: boolean;
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
  /** Whether inspectors of other zones, and deputies, may take part. */
  readonly across: boolean;
  /** Set when deputies of its zone may take part, for those they stand in for must. */
  readonly together?: boolean;
  /** Set when it moves only to days on which schools teach. */
  readonly taught?: boolean;
  /** Who may make it alone, where rules of qualification or rotation have a say. */
  readonly staff?: readonly number[];
  /** What a group must bring, where rules of qualification have a say. */
  readonly needs?: TeamNeeds;
  /** For whom inspectors stand, where people of two zones must take part. */
  readonly sides?: Sides;
  /** How important it is; the least important is left out first. */
  readonly importance?: number;
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
  /** Visits that have no half-day here and count for limits all the same. */
  readonly beside?: VisitsBeside;
}

/** Cost of a visit that moves although it could stay. Everything a choice of seat can cost lies far below it. */
export const MOVE = 100_000_000;
/** Cost of another half-day for a planned group: more than that of two other people. */
const OTHER_TIME = 3000;
/** Cost of another inspector. */
const STRANGER = 400;
/** Cost of a missing day of rest. */
const REST = 10;
/** Cost of a day on which the institution has another visit, or on which hard rest would be missing beside one. */
const CROWDED = 1000;

/** Seats every visit that has a home. */
export function seatingOf(model: PlanModel, visits: readonly Seated[], beside?: VisitsBeside): Seating {
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
    ...(beside === undefined ? {} : { beside }),
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

/** The visits in other seats. */
export function seatedAs(
  start: Seating,
  { slot, team }: { readonly slot: Int32Array; readonly team: readonly (readonly number[])[] },
): Seating {
  const seating = copyOf(start);
  start.visits.forEach((_, visit) => unseat(seating, visit));
  start.visits.forEach((_, visit) => {
    const at = slot[visit] ?? -1;
    if (at >= 0) seat(seating, visit, at, team[visit] ?? []);
  });
  return seating;
}

/** Gives a visit a half-day, or the day that begins with it, and its inspectors. */
export function seat(seating: Seating, visit: number, slot: number, team: readonly number[]): void {
  seating.slot[visit] = slot;
  seating.team[visit] = team;
  const isWhole = seating.visits[visit]?.whole === true;
  for (const inspector of team) {
    const cell = inspector * seating.slots + slot;
    seating.occupant[cell] = visit;
    if (isWhole) seating.occupant[cell + 1] = visit;
  }
}

/** Takes a visit out. */
export function unseat(seating: Seating, visit: number): void {
  const slot = seating.slot[visit] ?? -1;
  if (slot < 0) return;
  for (const inspector of seating.team[visit] ?? []) {
    const cell = inspector * seating.slots + slot;
    for (const one of [cell, cell ^ 1]) if (seating.occupant[one] === visit) seating.occupant[one] = -1;
  }
  seating.slot[visit] = -1;
  seating.team[visit] = [];
}

/** Half-days a visit may begin with on some days: every one, or the mornings of a visit that takes the whole day. */
export function slotsOn({ whole }: Pick<Seated, "whole">, from: number, until: number): readonly number[] {
  const slots: number[] = [];
  for (let slot = 2 * from; slot <= 2 * until + 1; slot += whole ? 2 : 1) slots.push(slot);
  return slots;
}

/** Says whether an inspector may make a visit in a half-day, or on the whole of its day where the visit takes that. */
export function mayTake(
  model: PlanModel,
  {
    institution,
    across,
    together = across,
    whole,
    taught,
  }: Pick<Seated, "institution" | "across" | "together" | "whole" | "taught">,
  inspector: number,
  slot: number,
): boolean {
  if (taught === true && model.untaught?.[slot >> 1] === 1) return false;
  return whole
    ? halfDaysOf(model, inspector, institution, slot >> 1, together, true) === BOTH
    : inspectorMayAt(model, inspector, institution, slot, together);
}

/** The visits that hold an inspector in the half-day, or the whole day, that a visit would take; -1 stands for none. */
export function holdersOf(
  { occupant, slots }: Pick<Seating, "occupant" | "slots">,
  { whole }: Pick<Seated, "whole">,
  inspector: number,
  slot: number,
): readonly number[] {
  const cell = inspector * slots + slot;
  const first = occupant[cell] ?? -1;
  const second = whole ? (occupant[cell ^ 1] ?? -1) : first;
  return first === second || second < 0 ? [first] : first < 0 ? [second] : [first, second];
}

/** How many more visits an inspector may make in the week and month of a day; infinite without a limit. */
export function roomLeft(seating: Seating, inspector: number, day: number): number {
  const { beside } = seating;
  const room = capRoom(seating, inspector, day);
  if (beside === undefined) return room;
  return room - Math.max(beside.inWeek(inspector, day), beside.inMonth(inspector, day));
}

/** Says whether two visits that begin in two half-days take a half-day in common. */
export function overlap(a: Seated, slotA: number, b: Seated, slotB: number): boolean {
  return slotA === slotB || (slotA >> 1 === slotB >> 1 && (a.whole || b.whole));
}

/** Says whether hard rest is missing between two visits of one institution on two days. */
export function restMissing(model: PlanModel, a: Seated, b: Seated, dayA: number, dayB: number): boolean {
  if (a.restless || b.restless) return false;
  return model.restAt[a.institution]?.some((rule) => rule.hard && missingRest(rule, dayA, dayB) > 0) === true;
}

/** Says whether a visit may be on a day beside the other visits of its institution: not twice a day, hard rest kept. */
export function dayFits({ model, visits, slot, at }: Seating, visit: number, day: number): boolean {
  const own = visits[visit];
  if (own === undefined) return false;
  for (const index of at[own.institution] ?? []) {
    const there = slot[index] ?? -1;
    const other = visits[index];
    if (index === visit || there < 0 || other === undefined) continue;
    if (there >> 1 === day || restMissing(model, own, other, day, there >> 1)) return false;
  }
  return true;
}

/**
 * What a half-day costs a visit, whoever makes it: nothing at home, {@link MOVE} away from it, and a little for distance in time, missing
 * rest and crowded days beside the homes of the institution's other visits. It depends on no other choice.
 */
export function slotCost({ model, visits, at }: Seating, visit: number, slot: number): number {
  const own = visits[visit];
  if (own === undefined) return MOVE;
  if (slot === own.home) return 0;
  const wished = own.home >= 0 ? own.home : own.wished;
  let cost = Math.min(300, Math.abs((slot >> 1) - (wished >> 1)) * 2 + ((slot ^ wished) & 1));
  for (const index of at[own.institution] ?? []) {
    const other = visits[index];
    if (index === visit || other === undefined || other.home < 0) continue;
    if (other.home >> 1 === slot >> 1) cost += CROWDED;
    if (own.restless || other.restless) continue;
    for (const rule of model.restAt[own.institution] ?? []) {
      const missing = missingRest(rule, slot >> 1, other.home >> 1);
      if (missing > 0) cost += rule.hard ? CROWDED : REST * Math.min(30, missing);
    }
  }
  return cost + (own.home >= 0 ? MOVE : 0);
}

/**
 * What a half-day costs a visit whose people are chosen for it: little for distance in time, and more for a planned group that leaves its
 * half-day, so that one person is changed rather than the day of all.
 */
export function pullOf({ home, wished, planned, size }: Seated, slot: number): number {
  const old = home >= 0 ? home : wished;
  const distance = Math.min(300, Math.abs((slot >> 1) - (old >> 1)) * 2 + ((slot ^ old) & 1));
  return distance + (planned && size > 1 && slot !== old ? OTHER_TIME : 0);
}

/** What inspectors cost a visit that leaves its home: a little for each that is new. */
export function strangerCost({ crew }: Seated, inspectors: readonly number[]): number {
  if (crew.length === 0) return 0;
  return STRANGER * inspectors.filter((inspector) => !crew.includes(inspector)).length;
}

/** What a seat costs a visit: nothing at home with its own inspectors. */
export function seatCost(
  seating: Seating,
  visit: number,
  inspectors: readonly number[],
  slot: number,
): number {
  const own = seating.visits[visit];
  if (own === undefined) return MOVE;
  if (slot === own.home) return sameCrew(own.crew, inspectors) ? 0 : MOVE + strangerCost(own, inspectors);
  return slotCost(seating, visit, slot) + strangerCost(own, inspectors);
}

/** The inspectors who may make a visit of one inspector: those of its zone, and who made it before. */
export function staffFor(model: PlanModel, own: Seated): readonly number[] {
  if (own.staff !== undefined) return own.staff;
  const zone = model.zoneOf[own.institution] ?? -1;
  const staff = model.staff[zone] ?? [];
  if (zone < 0) return staff;
  const [lead] = own.crew;
  // Someone of the zone who is no responsible inspector made it before.
  return lead === undefined || staff.includes(lead) || model.homeZone[lead] !== model.zoneOf[own.institution]
    ? staff
    : [...staff, lead];
}

function sameCrew(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((inspector) => b.includes(inspector));
}
