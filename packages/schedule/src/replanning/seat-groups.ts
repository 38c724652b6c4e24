import { groupFor } from "../generation/staffing/team-needs.ts";
import type { Task } from "../generation/demand/task.ts";
import {
  dayFits,
  holdersOf,
  mayTake,
  MOVE,
  pullOf,
  roomLeft,
  seat,
  seatCost,
  type Seating,
  slotsOn,
  unseat,
} from "./seat-visits.ts";

/** A half-day with a group for a visit by several, and the visits that give way to it. */
export interface GroupSeat {
  readonly slot: number;
  readonly team: readonly number[];
  readonly displaced: readonly number[];
  readonly cost: number;
}

/** Half-days and groups for a visit by several inspectors, the cheapest first: few visits give way, few people are new, near in time. */
export function groupSeats(
  seating: Seating,
  visit: number,
  task: Pick<Task, "acrossZones">,
  most: number,
): readonly GroupSeat[] {
  const own = seating.visits[visit];
  if (own === undefined) return [];
  const { model } = seating;
  const zone = model.zoneOf[own.institution] ?? -1;
  const staff = model.staff[zone] ?? [];
  const everybody = task.acrossZones
    ? model.inspectors.map((_, inspector) => inspector)
    : (own.staff ?? staff);
  const found: GroupSeat[] = [];
  for (const slot of slotsOn(own, own.from, own.until)) {
    if (!dayFits(seating, visit, slot >> 1)) continue;
    const able = everybody.flatMap((inspector) => {
      if (!mayTake(model, own, inspector, slot)) return [];
      const others = holdersOf(seating, own, inspector, slot).filter((other) => other >= 0);
      if (own.needs !== undefined && own.needs.everyone[inspector] !== 1) return [];
      if (others.length === 0 && roomLeft(seating, inspector, slot >> 1) <= 0) return [];
      if (
        others.map((other) => seating.visits[other]).some((there) => there?.held !== false || there.size > 1)
      )
        return [];
      const rank =
        others.length * MOVE +
        (own.crew.includes(inspector) ? 0 : 1000) +
        (staff.includes(inspector) ? 0 : 500);
      return [{ inspector, others, rank }];
    });
    const ranked = able.toSorted((a, b) => a.rank - b.rank || a.inspector - b.inspector);
    const team = groupFor(
      { size: own.size, team: own.needs, sides: own.sides },
      ranked.map(({ inspector }) => inspector),
    )?.flatMap((one) => ranked.find(({ inspector }) => inspector === one) ?? []);
    if (team === undefined) continue;
    const displaced = [...new Set(team.flatMap(({ others }) => others))];
    const inspectors = team.map(({ inspector }) => inspector);
    const lead = own.crew.find((inspector) => inspectors.includes(inspector));
    const ordered =
      lead === undefined || own.needs !== undefined
        ? inspectors
        : [lead, ...inspectors.filter((inspector) => inspector !== lead)];
    const strangers = team.reduce((sum, { rank }) => sum + (rank % MOVE), 0);
    found.push({
      slot,
      team: ordered,
      displaced,
      cost:
        displaced.length * MOVE +
        strangers +
        pullOf(own, slot) +
        seatCost(seating, visit, ordered, slot) / 10,
    });
  }
  return found.toSorted((a, b) => a.cost - b.cost || a.slot - b.slot).slice(0, most);
}

/** Seats a group and takes out whoever gives way; returns those. */
export function seatGroup(seating: Seating, visit: number, choice: GroupSeat): readonly number[] {
  for (const other of choice.displaced) unseat(seating, other);
  seat(seating, visit, choice.slot, choice.team);
  return choice.displaced;
}
