import { type Branch, isSentAway, roleKey } from "./branch.ts";
import {
  beginOf,
  cheapestPath,
  lostBy,
  outCost,
  partOf,
  seatsOf,
  type Table,
  type Work,
} from "./cheapest-path.ts";
import { type GroupKind, type Member, membersOf } from "./group-members.ts";
import { byRoom, decide, type Ground, type Ledger, ledger } from "./ground.ts";
import { MOVE, pullOf, type Seated } from "./seat-visits.ts";

/** Who sits where in the cheapest plan of a branch. */
export interface Seats {
  /** Half-day by visit; -1 while it has none. */
  readonly slot: Int32Array;
  /** Inspectors by visit. */
  readonly team: readonly (readonly number[])[];
  /** Visits that may be elsewhere than at home, in order; all others are there. */
  readonly changed: readonly number[];
  /** Groups that lost a member to another visit though nobody decided so. */
  readonly robbed: readonly number[];
  /** The first visit of a whole day whose halves lie apart, or one half of which has no seat. */
  readonly torn?: Torn;
  /** Visits left out. */
  readonly failed: number;
  /** Importance of the visits left out. */
  readonly lost: number;
  /** Visits that leave their home, rounded up where groups lose members, and what is lost. */
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
 * The cheapest seats of a branch when visits of one institution may stand in each other's way: fewest visits left out, then the least important,
 * then fewest that move, then the smallest costs. Shortest augmenting paths find it exactly.
 *
 * Groups keep their homes, but any member can be taken from them for its share of a move, so that the result is a lower bound; so do the
 * halves of whole days, which are looked for one by one. Returns `undefined` when a decided group cannot be seated, or when no work is left.
 */
export function cheapestSeats(
  start: Ground,
  branch: Branch,
  kindOf: (visit: number) => GroupKind,
  work: Work,
): Seats | undefined {
  const { write, undo } = ledger();
  const seats = seatsIn(start, branch, membersOf(start, branch, kindOf), write, work);
  undo();
  return seats;
}

function seatsIn(
  start: Ground,
  branch: Branch,
  members: readonly Member[],
  write: Ledger["write"],
  work: Work,
): Seats | undefined {
  const { visits, unsettled, guestAt } = start;
  const decided = decide(start, branch, write);
  const table = tableOf(start, branch, members);
  const { guestOf, seatOf, spentBy } = table;
  const away = [...decided].filter((visit) => {
    const own = visits[visit];
    return own?.size === 1 && own.home >= 0 && own.from <= own.until && isSentAway(own, visit, branch);
  });
  const homeless = away.length === 0 ? start.homeless : [...start.homeless, ...away].toSorted(byRoom(visits));
  const order = homeless
    .filter((visit) => !branch.groups.has(visit))
    .flatMap((visit) => (visits[visit]?.whole === true ? [visit, visits.length + visit] : [visit]));
  const changed = new Set([...unsettled, ...decided]);
  const movers = new Set<number>();
  for (const guest of [...members.keys()].map((index) => 2 * visits.length + index).concat(order)) {
    const path = cheapestPath(table, guest, work);
    if (path === undefined) return undefined;
    const left = guestOf(path.leaves);
    const out = left === undefined ? 0 : left.part * outCost(left.own);
    const part = partOf(table, guest);
    spentBy[part] = (spentBy[part] ?? 0) + path.cost - out;
    if (left !== undefined) {
      write(seatOf, path.leaves, -1);
      changed.add(left.visit);
    }
    for (const { guest: one, cell } of path.steps) {
      movers.add(one);
      write(seatOf, one, cell);
      write(guestAt, cell, one);
      const visit = guestOf(one)?.visit;
      if (visit !== undefined) changed.add(visit);
    }
  }
  return readTable(
    table,
    members,
    [...changed].toSorted((a, b) => a - b),
    movers,
  );
}

function tableOf(start: Ground, branch: Branch, members: readonly Member[]): Table {
  const { visits, guest, guestAt, seatOf, toll, labels } = start;
  const own = 2 * visits.length;
  return {
    start,
    branch,
    guestAt,
    seatOf,
    toll,
    isJoined: members.length > 0,
    guestOf(index) {
      if (index >= own) return members[index - own];
      const found = guest(index);
      return found === undefined || branch.stay.has(found.visit) ? undefined : found;
    },
    spentBy: new Float64Array(start.parts),
    labels,
  };
}

function readTable(
  { start, branch, seatOf, guestAt, toll, spentBy }: Table,
  members: readonly Member[],
  changed: readonly number[],
  movers: ReadonlySet<number>,
): Seats {
  const { visits, slots } = start;
  const slot = start.slot.slice();
  const team = start.team.slice();
  let failed = 0;
  let lost = 0;
  let moves = branch.leave.size;
  let small = spentBy.reduce((sum, spent) => sum + spent, 0);
  let torn: Torn | undefined;
  const seatAt = (guest: number): number | undefined => {
    const cell = seatOf[guest] ?? -1;
    return cell < 0 ? undefined : cell;
  };
  for (const visit of changed) {
    const own = visits[visit];
    if (own === undefined) continue;
    slot[visit] = -1;
    team[visit] = [];
    if (own.home >= 0 && (isFixed(own, visit, branch) || (own.size > 1 && !isSentAway(own, visit, branch)))) {
      slot[visit] = own.home;
      team[visit] = own.crew;
    } else if (own.size > 1 || branch.groups.has(visit)) {
      const given = branch.groups.get(visit);
      if ((given ?? 0) < 0 || own.from > own.until) {
        failed += 1;
        lost += lostBy(own);
      } else if (given !== undefined) small += pullOf(own, given);
      if (own.size === 1 && own.home >= 0) moves += 1;
    } else {
      const guests = own.whole ? [visit, visits.length + visit] : [visit];
      const cells = guests.map((guest) => seatAt(guest));
      for (const cell of cells) {
        const part = 1 / cells.length;
        if (cell === undefined) {
          failed += part;
          lost += part * lostBy(own);
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
  }
  const seats = new Map<string, number>();
  members.forEach(({ visit, own, member }, index) => {
    const cell = seatAt(2 * visits.length + index);
    if (cell === undefined) return;
    const morning = seats.get(roleKey(visit, member));
    if (morning !== undefined) {
      if (morning + 1 !== cell) torn ??= { visit, member, morning, afternoon: cell };
      return;
    }
    seats.set(roleKey(visit, member), cell);
    slot[visit] = beginOf(own, cell % slots);
    team[visit] = [...(team[visit] ?? []), Math.floor(cell / slots)];
  });
  for (const visit of branch.groups.keys()) team[visit] = leaderFirst(team[visit] ?? [], visits[visit]);
  const robbed = new Set<number>();
  let share = 0;
  for (const guest of movers) {
    const cell = seatOf[guest] ?? -1;
    const group = cell < 0 ? -1 : (toll[cell] ?? -1);
    if (group < 0 || guestAt[cell] !== guest) continue;
    robbed.add(group);
    share += 1 / seatsOf(visits[group]);
  }
  const out = Math.ceil(failed - 1e-6);
  return {
    slot,
    team,
    changed,
    robbed: [...robbed].toSorted((a, b) => a - b),
    ...(torn === undefined ? {} : { torn }),
    failed: out,
    lost,
    // Who leaves out half a visit more may move fewer.
    moves: out > failed + 1e-6 ? 0 : Math.ceil(moves + share + lost - 1e-6),
    small: small - share * MOVE,
  };
}

// Who led the group before leads it again.
function leaderFirst(people: readonly number[], own: Seated | undefined): readonly number[] {
  const lead = own?.crew.find((inspector) => people.includes(inspector));
  return people.length < 2 || lead === undefined || own?.needs !== undefined
    ? people
    : [lead, ...people.filter((inspector) => inspector !== lead)];
}

function isFixed(own: Seated, visit: number, branch: Branch): boolean {
  return own.held || branch.stay.has(visit);
}
