import { groupFor, meetsAlone } from "../generation/staffing/team-needs.ts";
import type { PlanModel } from "../generation/model/plan-model.ts";
import type { GroupKind } from "./group-members.ts";
import { mayTake, overlap, restMissing, type Seated, slotsOn, staffFor } from "./seat-visits.ts";
import type { VisitsBeside } from "./visits-beside.ts";

/** A half-day a visit could begin with, and who could make it then. */
export interface Choice {
  readonly slot: number;
  readonly who: readonly number[];
  /** Set where it is: these very people, whoever else could make it. */
  readonly crew?: readonly number[];
}

/** Visits that are to be made together, with all that each of them could do. */
export interface Choices {
  readonly model: PlanModel;
  readonly visits: readonly Seated[];
  readonly kinds: readonly GroupKind[];
  readonly slots: number;
  /** By visit; none for those that are held. */
  readonly of: (visit: number) => readonly Choice[];
  /** Other visits of the institution by visit. */
  readonly near: readonly (readonly number[])[];
  readonly beside: VisitsBeside | undefined;
}

/** Everything each visit could do beside those that are held. */
export function choicesOf(
  model: PlanModel,
  visits: readonly Seated[],
  kinds: readonly GroupKind[],
  beside: VisitsBeside | undefined,
): Choices {
  const slots = 2 * model.days.length;
  const taken = new Uint8Array(model.inspectors.length * slots);
  const at: number[][] = model.institutions.map(() => []);
  visits.forEach(({ held, home, crew, whole, institution }, visit) => {
    at[institution]?.push(visit);
    if (held && home >= 0)
      for (const inspector of crew)
        for (const cell of cellsOf(whole, inspector * slots + home)) taken[cell] = 1;
  });
  const near = visits.map(({ institution }, visit) =>
    (at[institution] ?? []).filter((other) => other !== visit),
  );
  const isFree = (own: Seated, inspector: number, slot: number): boolean =>
    cellsOf(own.whole, inspector * slots + slot).every((cell) => taken[cell] === 0);
  const known: (readonly Choice[])[] = [];
  const of = (visit: number): readonly Choice[] => {
    const before = known[visit];
    const own = visits[visit];
    if (before !== undefined || own === undefined) return before ?? [];
    const found = own.held ? [] : choicesFor(own, visit);
    known[visit] = found;
    return found;
  };
  const choicesFor = (own: Seated, visit: number): readonly Choice[] => {
    const staff = staffOf(model, own, kinds[visit]);
    const blocked = (near[visit] ?? []).filter((other) => visits[other]?.held === true);
    const isOpen = (slot: number): boolean =>
      blocked.every((other) => !standsInTheWay(model, own, slot, visits[other], visits[other]?.home ?? -1));
    const found: Choice[] = [];
    const isHomeFree =
      own.home >= 0 && isOpen(own.home) && own.crew.every((inspector) => isFree(own, inspector, own.home));
    if (isHomeFree) found.push({ slot: own.home, who: own.crew, crew: own.crew });
    for (const slot of slotsOn(own, own.from, own.until)) {
      if (!isOpen(slot)) continue;
      const who = staff.filter(
        (inspector) => mayTake(model, own, inspector, slot) && isFree(own, inspector, slot),
      );
      if (who.length >= own.size) found.push({ slot, who });
    }
    return found;
  };
  return { model, visits, kinds, slots, of, near, beside };
}

/** Says whether some people can make a visit in a half-day as far as they and the visits that are held go. */
export function isChoice(
  { of, visits }: Choices,
  visit: number,
  slot: number,
  team: readonly number[],
): boolean {
  const own = visits[visit];
  if (own === undefined || team.length !== own.size) return false;
  return of(visit).some(
    (choice) =>
      choice.slot === slot &&
      team.every((inspector) => choice.who.includes(inspector)) &&
      (choice.crew !== undefined ||
        own.size === 1 ||
        groupFor({ size: own.size, team: own.needs, sides: own.sides }, team) !== undefined),
  );
}

/** The seats a visit takes that begins in one: both halves of a whole day. */
export function cellsOf(whole: boolean, cell: number): readonly number[] {
  return whole ? [cell, cell + 1] : [cell];
}

/** Says whether two visits of one institution cannot begin in two half-days. */
export function standsInTheWay(
  model: PlanModel,
  own: Seated,
  slot: number,
  other: Seated | undefined,
  there: number,
): boolean {
  if (other === undefined || there < 0) return false;
  const bothHome = slot === own.home && there === other.home;
  if (slot >> 1 === there >> 1 && (!bothHome || overlap(own, slot, other, there))) return true;
  return restMissing(model, own, other, slot >> 1, there >> 1);
}

/** Who may take part in a visit. */
export function staffOf(model: PlanModel, own: Seated, kind: GroupKind | undefined): readonly number[] {
  const { needs, size } = own;
  if (size === 1)
    return staffFor(model, own).filter((each) => needs === undefined || meetsAlone(needs, each));
  const all =
    kind?.acrossZones === true
      ? [...model.inspectors.keys()]
      : (own.staff ?? model.staff[model.zoneOf[own.institution] ?? -1] ?? []);
  return all.filter((inspector) => needs === undefined || needs.everyone[inspector] === 1);
}
