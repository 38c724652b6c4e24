import { meetsAlone } from "../generation/staffing/team-needs.ts";
import type { Task } from "../generation/demand/tasks.ts";
import { type Branch, isBarred, mayHave, roleKey } from "./branch.ts";
import {
  beginOf,
  cheapestPath,
  type Guest,
  outCost,
  seatsOf,
  type Table,
  type Work,
} from "./cheapest-path.ts";
import { MOVE, pullOf, type Seated, type Seating, slotsOn, staffFor } from "./seat-visits.ts";

/** What tells a visit by a group apart. */
export type GroupKind = Pick<Task, "acrossZones">;

/** Who sits where in the cheapest plan of a branch. */
export interface Seats {
  /** Half-day by visit; -1 while it has none. */
  readonly slot: Int32Array;
  /** Inspectors by visit. */
  readonly team: readonly (readonly number[])[];
  /** Groups that lost a member to another visit though nobody decided so. */
  readonly robbed: readonly number[];
  /** The first visit of a whole day whose halves lie apart, or one half of which has no seat. */
  readonly torn?: Torn;
  /** Visits left out. */
  readonly failed: number;
  /** Visits that leave their home, rounded up where groups lose members. */
  readonly moves: number;
  /** All small costs together. */
  readonly small: number;
}

/** One part in a visit of a whole day that two people have, or on two days. */
export interface Torn {
  readonly visit: number;
  readonly member: number;
  /** Seats (inspector × slots + slot) of its morning and its afternoon; `undefined` without one. */
  readonly morning: number | undefined;
  readonly afternoon: number | undefined;
}

/**
 * The cheapest seats of a branch when visits of one institution may stand in each other's way: fewest visits left out, then fewest that
 * move, then the smallest costs. Shortest augmenting paths find it exactly.
 *
 * Groups keep their homes, but any member can be taken from them for its share of a move, so that the result is a lower bound; so do the
 * halves of whole days, which are looked for one by one. Returns `undefined` when a decided group cannot be seated, or when no work is left.
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
    own.size === 1 && own.from <= own.until && isSentAway(own, visit, branch) && !branch.groups.has(visit)
      ? [visit]
      : [],
  );
  const order = homeless
    .toSorted((a, b) => room(visits[a]) - room(visits[b]) || a - b)
    .flatMap((visit) => (visits[visit]?.whole === true ? [visit, visits.length + visit] : [visit]));
  for (const guest of [...members.keys()].map((index) => 2 * visits.length + index).concat(order)) {
    const path = cheapestPath(table, guest, work);
    if (path === undefined) return undefined;
    table.spent += path.cost;
    const left = table.guestOf(path.leaves);
    if (left !== undefined) {
      table.spent -= left.part * outCost(left.own);
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
    for (const inspector of own.crew)
      for (const half of own.whole ? [0, 1] : [0]) {
        const cell = inspector * slots + own.home + half;
        const guest = half * visits.length + visit;
        occupant[cell] = own.size > 1 || isAway ? -1 : guest;
        if (own.size > 1 && !isAway) toll.set(cell, visit);
        if (own.size === 1 && !isAway) seatOf.set(guest, cell);
      }
  });
  // Guests of visits of one inspector have the visit's own number, afternoons of whole days after all of them; then come members of groups.
  const known: (Guest | undefined)[] = [];
  const guestOf = (guest: number): Guest | undefined => {
    if (guest >= 2 * visits.length) return members[guest - 2 * visits.length];
    const half = guest < visits.length ? 0 : 1;
    const visit = guest - half * visits.length;
    const own = visits[visit];
    if (own === undefined || own.size !== 1 || isFixed(own, visit, branch)) return undefined;
    known[guest] ??= {
      visit,
      own,
      part: own.whole ? 0.5 : 1,
      slots: slotsOf(own).map((slot) => slot + half),
      staff: staffFor(model, own),
      isMember: false,
    };
    return known[guest];
  };
  return { start, branch, occupant, seatOf, toll, guestOf, spent: 0 };
}

function slotsOf(own: Seated): readonly number[] {
  const { from, until, home } = own;
  const isIn = home >> 1 >= from && home >> 1 <= until;
  return [...(home < 0 || isIn ? [] : [home]), ...slotsOn(own, from, until)];
}

function membersOf(
  { model, visits }: Seating,
  branch: Branch,
  kindOf: (visit: number) => GroupKind,
): readonly Member[] {
  return [...branch.groups].flatMap(([visit, slot]): readonly Member[] => {
    const own = visits[visit];
    if (own === undefined || slot < 0) return [];
    const { acrossZones } = kindOf(visit);
    const zone = model.zoneOf[own.institution] ?? -1;
    const all =
      own.size > 1 && acrossZones
        ? [...model.inspectors.keys()]
        : own.size > 1
          ? (own.staff ?? model.staff[zone] ?? [])
          : staffFor(model, own);
    const staff = all.filter((inspector) => own.needs === undefined || own.needs.everyone[inspector] === 1);
    return Array.from({ length: own.size }, (_, member) => {
      const able = staff.filter(
        (inspector) =>
          bringsItsPart(own, member, inspector, branch.brings.get(roleKey(visit, member))) &&
          mayHave(branch.roles.get(roleKey(visit, member)), inspector),
      );
      return (own.whole ? [slot, slot + 1] : [slot]).map((half): Member => ({
        visit,
        own,
        part: own.whole ? 0.5 : 1,
        slots: [half],
        staff: able,
        isMember: true,
        member,
      }));
    }).flat();
  });
}

/** A member of a group, by number. */
interface Member extends Guest {
  readonly member: number;
}

function readTable(
  { start: { visits, slots }, branch, seatOf, occupant, toll, spent }: Table,
  members: readonly Member[],
): Seats {
  const slot = new Int32Array(visits.length).fill(-1);
  const team: number[][] = visits.map(() => []);
  let failed = 0;
  let moves = branch.leave.size;
  let small = spent;
  let torn: Torn | undefined;
  visits.forEach((own, visit) => {
    if (own.home >= 0 && (isFixed(own, visit, branch) || (own.size > 1 && !isSentAway(own, visit, branch)))) {
      slot[visit] = own.home;
      team[visit] = [...own.crew];
    } else if (own.size > 1 || branch.groups.has(visit)) {
      const given = branch.groups.get(visit);
      if ((given ?? 0) < 0 || own.from > own.until) failed += 1;
      else if (given !== undefined) small += pullOf(own, given);
      if (own.size === 1 && own.home >= 0) moves += 1;
    } else {
      const guests = own.whole ? [visit, visits.length + visit] : [visit];
      const cells = guests.map((guest) => seatOf.get(guest));
      for (const cell of cells) {
        const part = 1 / cells.length;
        if (cell === undefined) {
          failed += part;
          if (own.home >= 0) moves += part;
          continue;
        }
        slot[visit] = beginOf(own, cell % slots);
        team[visit] = [Math.floor(cell / slots)];
        if (own.home >= 0 && beginOf(own, cell) !== (own.crew[0] ?? 0) * slots + own.home) {
          moves += part;
          small -= part * MOVE;
        }
      }
      const [morning, afternoon] = cells;
      if (own.whole && (morning ?? -2) + 1 !== (afternoon ?? -1))
        torn ??= { visit, member: 0, morning, afternoon };
    }
  });
  const seats = new Map<string, number>();
  members.forEach(({ visit, own, member }, index) => {
    const cell = seatOf.get(2 * visits.length + index);
    if (cell === undefined) return;
    const morning = seats.get(roleKey(visit, member));
    if (morning !== undefined) {
      if (morning + 1 !== cell) torn ??= { visit, member, morning, afternoon: cell };
      return;
    }
    seats.set(roleKey(visit, member), cell);
    slot[visit] = beginOf(own, cell % slots);
    team[visit]?.push(Math.floor(cell / slots));
  });
  const robbed = new Set<number>();
  let share = 0;
  for (const [cell, visit] of toll)
    if (occupant[cell] !== -1 && seatOf.get(occupant[cell] ?? -1) === cell) {
      robbed.add(visit);
      share += 1 / seatsOf(visits[visit]);
    }
  const out = Math.ceil(failed - 1e-6);
  return {
    slot,
    team: team.map((people, visit) => leaderFirst(people, visits[visit])),
    robbed: [...robbed].toSorted((a, b) => a - b),
    ...(torn === undefined ? {} : { torn }),
    failed: out,
    // Who leaves out half a visit more may move fewer.
    moves: out > failed + 1e-6 ? 0 : Math.ceil(moves + share - 1e-6),
    small: small - share * MOVE,
  };
}

// Who brings what someone must bring is decided branch by branch: the leader may, and one may bring several.
function bringsItsPart(
  { needs, sides, size }: Seated,
  member: number,
  inspector: number,
  brings: readonly number[] = [],
): boolean {
  const side = sides?.[inspector] ?? 0;
  // Of a group from two zones the first is from here and the second from elsewhere, unless it is told who leads it.
  if (needs === undefined) return sides === undefined || member > 1 || (side & (member + 1)) > 0;
  if (size === 1) return meetsAlone(needs, inspector);
  return (
    (member > 0 || needs.leader[inspector] === 1) &&
    brings.every((need) => (need < 0 ? (side & -need) > 0 : needs.someone[need]?.[inspector] === 1))
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
  if (own.home < 0 || branch.groups.has(visit)) return true;
  if (own.size > 1) return branch.leave.has(visit);
  return isBarred(branch.bars.get(visit), own.home, own.crew[0] ?? -1, own.home);
}

function isFixed(own: Seated, visit: number, branch: Branch): boolean {
  return own.held || branch.stay.has(visit);
}

function room(visit: Seated | undefined): number {
  return visit === undefined ? 0 : visit.until - visit.from;
}
