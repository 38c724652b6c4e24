import { meetsAlone } from "../generation/staffing/team-needs.ts";
import type { Task } from "../generation/demand/tasks.ts";
import { type Branch, isBarred } from "./branch.ts";
import { cheapestPath, type Guest, outCost, type Table, type Work } from "./cheapest-path.ts";
import { MOVE, type Seated, type Seating, staffFor } from "./seat-visits.ts";

/** What tells a visit by a group apart. */
export type GroupKind = Pick<Task, "acrossZones" | "twoZones">;

/** Who sits where in the cheapest plan of a branch. */
export interface Seats {
  /** Half-day by visit; -1 while it has none. */
  readonly slot: Int32Array;
  /** Inspectors by visit. */
  readonly team: readonly (readonly number[])[];
  /** Groups that lost a member to another visit though nobody decided so. */
  readonly robbed: readonly number[];
  /** Visits left out. */
  readonly failed: number;
  /** Visits that leave their home, rounded up where groups lose members. */
  readonly moves: number;
  /** All small costs together. */
  readonly small: number;
}

/**
 * The cheapest seats of a branch when visits of one institution may stand in each other's way: fewest visits left out, then fewest that
 * move, then the smallest costs. Shortest augmenting paths find it exactly.
 *
 * Groups keep their homes, but any member can be taken from them for its share of a move, so that the result is a lower bound. Returns
 * `undefined` when a decided group cannot be seated, or when no work is left.
 */
export function cheapestSeats(
  start: Seating,
  branch: Branch,
  kindOf: (visit: number) => GroupKind,
  work: Work,
): Seats | undefined {
  const { visits } = start;
  const members = membersOf(start, branch, kindOf);
  const table = tableOf(start, branch, members);
  const homeless = visits.flatMap((own, visit) =>
    own.size === 1 && own.from <= own.until && isSentAway(own, visit, branch) ? [visit] : [],
  );
  const order = homeless.toSorted((a, b) => room(visits[a]) - room(visits[b]) || a - b);
  for (const guest of [...members.keys()].map((index) => visits.length + index).concat(order)) {
    const path = cheapestPath(table, guest, work);
    if (path === undefined) return undefined;
    table.spent += path.cost;
    const left = visits[path.leaves];
    if (left !== undefined) {
      table.spent -= outCost(left);
      table.seatOf.delete(path.leaves);
    }
    for (const step of path.steps) {
      table.seatOf.set(step.guest, step.cell);
      table.occupant[step.cell] = step.guest;
    }
  }
  return readTable(table, members);
}

function tableOf(start: Seating, branch: Branch, members: readonly Guest[]): Table {
  const { visits, slots, model } = start;
  const occupant = start.occupant.slice();
  const toll = new Map<number, number>();
  const seatOf = new Map<number, number>();
  visits.forEach((own, visit) => {
    if (own.home < 0 || isFixed(own, visit, branch)) return;
    const isAway = isSentAway(own, visit, branch);
    for (const inspector of own.crew) {
      const cell = inspector * slots + own.home;
      if (own.size > 1 || isAway) occupant[cell] = -1;
      if (own.size > 1 && !isAway) toll.set(cell, visit);
      if (own.size === 1 && !isAway) seatOf.set(visit, cell);
    }
  });
  // Guests of visits of one inspector have the visit's own number; members of groups come after them.
  const known: (Guest | undefined)[] = [];
  const guestOf = (guest: number): Guest | undefined => {
    if (guest >= visits.length) return members[guest - visits.length];
    const own = visits[guest];
    if (own === undefined || own.size !== 1 || isFixed(own, guest, branch)) return undefined;
    known[guest] ??= { visit: guest, own, slots: slotsOf(own), staff: staffFor(model, own), isMember: false };
    return known[guest];
  };
  return { start, branch, occupant, seatOf, toll, guestOf, spent: 0 };
}

function slotsOf({ from, until, home }: Seated): readonly number[] {
  const slots = from > until || (home >> 1 >= from && home >> 1 <= until) || home < 0 ? [] : [home];
  if (from > until && home >= 0) slots.push(home);
  for (let slot = 2 * from; slot <= 2 * until + 1; slot += 1) slots.push(slot);
  return slots;
}

function membersOf(
  { model, visits }: Seating,
  branch: Branch,
  kindOf: (visit: number) => GroupKind,
): readonly Guest[] {
  return [...branch.groups].flatMap(([visit, slot]): readonly Guest[] => {
    const own = visits[visit];
    if (own === undefined || slot < 0) return [];
    const { acrossZones, twoZones } = kindOf(visit);
    const zone = model.zoneOf[own.institution] ?? -1;
    const all = acrossZones ? model.inspectors.map((_, index) => index) : (model.staff[zone] ?? []);
    const staff = all.filter((inspector) => own.needs === undefined || own.needs.everyone[inspector] === 1);
    const isNear = (inspector: number): boolean => model.homeZone[inspector] === zone;
    return Array.from({ length: own.size }, (_, member) => ({
      visit,
      own,
      slots: [slot],
      // Of a group from two zones, the first is from here and the second from elsewhere; the first leads, the others bring what is needed.
      staff: staff.filter(
        (inspector) =>
          (!twoZones || member > 1 || isNear(inspector) === (member === 0)) &&
          bringsItsPart(own, member, inspector),
      ),
      isMember: true,
    }));
  });
}

function readTable(
  { start: { visits, slots }, branch, seatOf, occupant, toll, spent }: Table,
  members: readonly Guest[],
): Seats {
  const slot = new Int32Array(visits.length).fill(-1);
  const team: number[][] = visits.map(() => []);
  let failed = 0;
  let moves = branch.leave.size;
  let small = spent;
  visits.forEach((own, visit) => {
    if (own.home >= 0 && (isFixed(own, visit, branch) || (own.size > 1 && !isSentAway(own, visit, branch)))) {
      slot[visit] = own.home;
      team[visit] = [...own.crew];
    } else if (own.size > 1) {
      if ((branch.groups.get(visit) ?? 0) < 0 || own.from > own.until) failed += 1;
    } else {
      const cell = seatOf.get(visit);
      if (cell === undefined) {
        failed += 1;
        if (own.home >= 0) moves += 1;
      } else {
        slot[visit] = cell % slots;
        team[visit] = [Math.floor(cell / slots)];
      }
      if (cell !== undefined && own.home >= 0 && cell !== (own.crew[0] ?? 0) * slots + own.home) {
        moves += 1;
        small -= MOVE;
      }
    }
  });
  members.forEach(({ visit }, index) => {
    const cell = seatOf.get(visits.length + index);
    if (cell === undefined) return;
    slot[visit] = cell % slots;
    team[visit]?.push(Math.floor(cell / slots));
  });
  const robbed = new Set<number>();
  let share = 0;
  for (const [cell, visit] of toll)
    if (occupant[cell] !== -1 && seatOf.get(occupant[cell] ?? -1) === cell) {
      robbed.add(visit);
      share += 1 / (visits[visit]?.size ?? 1);
    }
  return {
    slot,
    team: team.map((people, visit) => leaderFirst(people, visits[visit])),
    robbed: [...robbed].toSorted((a, b) => a - b),
    failed,
    moves: Math.ceil(moves + share - 1e-6),
    small: small - share * MOVE,
  };
}

// With more needs than members besides the leader, the last member brings the rest.
function bringsItsPart({ needs, size }: Seated, member: number, inspector: number): boolean {
  if (needs === undefined) return true;
  if (member === 0) return needs.leader[inspector] === 1 && (size > 1 || meetsAlone(needs, inspector));
  return needs.someone.every(
    (mask, index) => Math.min(index + 1, size - 1) !== member || mask[inspector] === 1,
  );
}

// Who led the group before leads it again.
function leaderFirst(people: readonly number[], own: Seated | undefined): readonly number[] {
  const lead = own?.crew.find((inspector) => people.includes(inspector));
  return people.length < 2 || lead === undefined || own?.needs !== undefined
    ? people
    : [lead, ...people.filter((inspector) => inspector !== lead)];
}

/** Says whether a visit has lost its home in a branch. */
export function isSentAway(own: Seated, visit: number, branch: Branch): boolean {
  if (own.home < 0) return true;
  if (own.size > 1) return branch.leave.has(visit);
  return isBarred(branch.bars.get(visit), own.home, own.crew[0] ?? -1, own.home);
}

function isFixed(own: Seated, visit: number, branch: Branch): boolean {
  return own.held || branch.stay.has(visit);
}

function room(visit: Seated | undefined): number {
  return visit === undefined ? 0 : visit.until - visit.from;
}
