import { inspectorMayAt } from "../generation/placement.ts";
import type { PlanModel } from "../generation/plan-model.ts";
import type { Task } from "../generation/tasks.ts";
import { type Bar, type Branch, isBarred, ROOT, withBar } from "./branch.ts";
import type { Work } from "./cheapest-path.ts";
import { cheapestSeats, type GroupKind, isSentAway, type Seats } from "./cheapest-seats.ts";
import { barsBeside, firstClash, onlyOn } from "./clashes.ts";
import { firstOverload } from "./overload.ts";
import { greedySeats } from "./greedy-seats.ts";
import { type Seated, type Seating, seatingOf } from "./seat-visits.ts";

/** The seats after a change. */
export interface Reseated {
  /** Half-day by visit; -1 for visits without a place. */
  readonly slot: Int32Array;
  /** Inspectors by visit. */
  readonly team: readonly (readonly number[])[];
  /** Visits without a place. */
  readonly failed: number;
  /** At least so many visits that were there before cannot stay, in any plan that leaves out no more. */
  readonly lowerBound: number;
  /** Whether fewer visits left out are proven impossible. */
  readonly proven: boolean;
  /** Breaches of the district's own hard rules that remain. */
  readonly broken: number;
}

/** A breach of one of the district's own hard rules, with the visits in it. */
export interface OwnBreach {
  readonly key: string;
  readonly visits: readonly number[];
}

/** How far the search goes. */
export interface ReseatOptions {
  /** Names a breach of the district's own hard rules that nobody put up with yet. */
  readonly breach?: (
    slot: Int32Array,
    team: readonly (readonly number[])[],
    accepted: ReadonlySet<string>,
  ) => OwnBreach | undefined;
  /** Whether only seats for everybody without a breach matter, and not how many move: the search ends when there are none. */
  readonly allOrNothing?: boolean;
  /** Steps of the search; absent: 4 million, some 50 ms. */
  readonly work?: number;
}

/** What one reading of the district's own rules counts beside steps of the search. */
const BREACH_WORK = 10_000;

interface Node {
  readonly branch: Branch;
  readonly depth: number;
  readonly order: number;
  readonly failed: number;
  readonly moves: number;
  readonly small: number;
  readonly seats?: Seats;
}

/**
 * Gives every visit without a home a seat and moves as few others as possible.
 *
 * Best first: the cheapest seats when visits of one institution may stand in each other's way, groups may be robbed and the district's own
 * rules are not read are a lower bound; the first thing wrong with them opens branches, each of which rules it out in one way. The
 * first seats with nothing wrong are the best there are. When the steps end before, the quick way of one visit after another serves, and
 * the bound tells how far it is from the best at most.
 */
export function reseat(
  model: PlanModel,
  visits: readonly Seated[],
  tasks: readonly (Task | undefined)[],
  options: ReseatOptions = {},
): Reseated {
  const start = seatingOf(model, visits);
  const kindOf = (visit: number): GroupKind => zonesOf(tasks[visit], visits[visit]);
  const forced = visits.filter((visit) => visit.home < 0 && visit.planned).length;
  const work: Work = { left: options.work ?? 4_000_000 };
  const open: Node[] = [];
  let order = 0;
  const push = (node: Omit<Node, "order">): void => {
    order += 1;
    insert(open, { ...node, order });
  };
  push({ branch: ROOT, depth: 0, failed: 0, moves: 0, small: 0 });
  let last: Node | undefined;
  for (;;) {
    const node = open.shift();
    if (node === undefined) break;
    last = node;
    if (work.left < 0) break;
    if (options.allOrNothing === true && (node.failed > 0 || node.branch.accepted.size > 0))
      return { ...nobody(visits), failed: node.failed, broken: node.branch.accepted.size };
    if (node.seats === undefined) {
      const seats = cheapestSeats(start, node.branch, kindOf, work);
      if (seats === undefined) {
        if (work.left < 0) break;
        continue;
      }
      const failed = Math.max(node.failed, seats.failed);
      const moves =
        options.allOrNothing === true
          ? 0
          : failed === node.failed
            ? Math.max(node.moves, seats.moves)
            : seats.moves;
      insert(open, { ...node, failed, moves, small: seats.small, seats });
      continue;
    }
    const children = childrenOf(start, node, node.seats, kindOf, options, work);
    if (children === undefined) {
      const { slot, team } = node.seats;
      const broken = node.branch.accepted.size;
      return { slot, team, failed: node.failed, lowerBound: forced + node.moves, proven: true, broken };
    }
    for (const child of children) push({ ...child, depth: node.depth + 1 });
  }
  const quick = greedySeats(start, visits, kindOf);
  const failed = visits.filter((_, visit) => (quick.slot[visit] ?? -1) < 0).length;
  const bound = last === undefined ? undefined : last;
  return {
    slot: quick.slot,
    team: quick.team,
    failed,
    lowerBound: forced + (bound !== undefined && bound.failed >= failed ? bound.moves : 0),
    proven: bound !== undefined && bound.failed >= failed,
    broken: countBreaches(quick, options),
  };
}

function nobody(visits: readonly Seated[]): Omit<Reseated, "failed" | "broken"> {
  return {
    slot: new Int32Array(visits.length).fill(-1),
    team: visits.map(() => []),
    lowerBound: 0,
    proven: true,
  };
}

type Child = Omit<Node, "order" | "depth">;

// What is wrong with the seats of a node, and the ways to rule it out; nothing wrong: undefined.
function childrenOf(
  start: Seating,
  node: Node,
  seats: Seats,
  kindOf: (visit: number) => GroupKind,
  options: ReseatOptions,
  work: Work,
): readonly Child[] | undefined {
  const { visits, model } = start;
  const { branch, failed, moves, small } = node;
  const as = (next: Branch): Child => ({ branch: next, failed, moves, small });
  const homelessGroup = visits.findIndex(
    (own, visit) =>
      own.size > 1 && own.from <= own.until && isSentAway(own, visit, branch) && !branch.groups.has(visit),
  );
  if (homelessGroup >= 0) return groupChildren(start, node, homelessGroup, kindOf);
  const [robbed] = seats.robbed;
  if (robbed !== undefined)
    return [
      as({ ...branch, stay: new Set([...branch.stay, robbed]) }),
      as({ ...branch, leave: new Set([...branch.leave, robbed]) }),
    ];
  const isFixed = (visit: number): boolean => visits[visit]?.held === true || branch.stay.has(visit);
  const clash = firstClash(model, visits, start.at, seats.slot, isFixed, touchedBy(start, seats));
  if (clash !== undefined) {
    const [stays, goes] = inOrder(clash.a, clash.b, visits, seats, isFixed);
    const own = visits[goes];
    const other = visits[stays];
    const there = seats.slot[stays] ?? -1;
    if (own === undefined || other === undefined) return [];
    const day = there >> 1;
    // Either the one is made on that day and the other keeps out of its way, or it is made on another day.
    const beside = barsBeside(model, own, other, day);
    const kept = isFixed(stays) ? [branch] : keptOff(branch, stays, onlyOn(model, day), visits);
    return [
      ...kept.flatMap((next) => keptOff(next, goes, beside, visits)),
      ...keptOff(branch, stays, dayBar(there), visits),
    ].map((next) => as(next));
  }
  const crowd = firstOverload(model, visits, seats.slot, seats.team, isFixed);
  if (crowd !== undefined)
    return crowd.visits.flatMap((visit) =>
      keptOff(branch, visit, [crowd.bar], visits).map((next) => as(next)),
    );
  if (options.breach !== undefined) work.left -= BREACH_WORK;
  const breach = options.breach?.(seats.slot, seats.team, branch.accepted);
  if (breach === undefined) return undefined;
  const accepted = new Set([...branch.accepted, breach.key]);
  const children: Child[] = [];
  for (const visit of breach.visits) {
    if (isFixed(visit)) continue;
    const slot = seats.slot[visit] ?? -1;
    const who = visits[visit]?.size === 1 ? (seats.team[visit]?.[0] ?? -1) : -1;
    const bar = { from: slot, until: slot, inspector: who, butHome: false };
    children.push(...keptOff(branch, visit, [bar], visits).map((next) => as(next)));
  }
  return [...children, as({ ...branch, accepted })];
}

// A visit keeps off some half-days: a group that is at home there leaves it, one that was given one of them cannot.
function keptOff(
  branch: Branch,
  visit: number,
  bars: readonly Bar[],
  visits: readonly Seated[],
): readonly Branch[] {
  const own = visits[visit];
  if (own === undefined || own.held || branch.stay.has(visit)) return [];
  const next = withBar(branch, visit, ...bars);
  if (own.size === 1) return [next];
  const given = branch.groups.get(visit);
  if (given !== undefined) return isBarred(bars, given, -1, own.home) ? [] : [next];
  const isHome = own.home >= 0 && !branch.leave.has(visit);
  if (isHome && [-1, ...own.crew].some((inspector) => isBarred(bars, own.home, inspector, own.home)))
    return [{ ...next, leave: new Set([...branch.leave, visit]) }];
  return [next];
}

function groupChildren(
  start: Seating,
  { branch, failed, moves, small }: Node,
  visit: number,
  kindOf: (visit: number) => GroupKind,
): readonly Child[] {
  const { model, visits, slots, occupant } = start;
  const own = visits[visit];
  if (own === undefined) return [];
  const { acrossZones, twoZones } = kindOf(visit);
  const zone = model.zoneOf[own.institution] ?? -1;
  const staff = acrossZones ? model.inspectors.map((_, index) => index) : (model.staff[zone] ?? []);
  const children: Child[] = [];
  const wished = own.home >= 0 ? own.home : own.wished;
  for (let slot = 2 * own.from; slot <= 2 * own.until + 1; slot += 1) {
    if (isBarred(branch.bars.get(visit), slot, -1, own.home)) continue;
    let able = 0;
    let free = 0;
    let near = 0;
    for (const inspector of staff) {
      if (!inspectorMayAt(model, inspector, own.institution, slot)) continue;
      const other = occupant[inspector * slots + slot] ?? -1;
      const there = visits[other];
      if (there !== undefined && (there.held || branch.stay.has(other))) continue;
      able += 1;
      if (model.homeZone[inspector] === zone) near += 1;
      if (there === undefined || there.size > 1 || isSentAway(there, other, branch)) free += 1;
    }
    if (able < own.size || (twoZones && (near === 0 || near === able))) continue;
    children.push({
      branch: { ...branch, groups: new Map([...branch.groups, [visit, slot]]) },
      failed,
      moves: Math.max(moves, own.size - free),
      small: small + Math.abs(slot - wished),
    });
  }
  children.push({
    branch: { ...branch, groups: new Map([...branch.groups, [visit, -1]]) },
    failed: failed + 1,
    moves: 0,
    small,
  });
  return children;
}

// Whoever is held or at home stays rather than the other.
function inOrder(
  a: number,
  b: number,
  visits: readonly Seated[],
  { slot }: Seats,
  isFixed: (visit: number) => boolean,
): readonly [stays: number, goes: number] {
  const rank = (visit: number): number => (isFixed(visit) ? 0 : slot[visit] === visits[visit]?.home ? 1 : 2);
  return rank(b) < rank(a) ? [b, a] : [a, b];
}

function dayBar(slot: number): readonly Bar[] {
  const day = slot >> 1;
  return [{ from: 2 * day, until: 2 * day + 1, inspector: -1, butHome: false }];
}

// Institutions where a clash can be: all where hard rest may have come up between visits that stay, else those of visits away from home.
function touchedBy({ model, visits, at }: Seating, { slot }: Seats): readonly number[] {
  if (model.restRules.some(({ hard }) => hard)) return at.map((_, institution) => institution);
  const touched = new Set<number>();
  visits.forEach(({ institution, home }, visit) => {
    if (slot[visit] !== home) touched.add(institution);
  });
  return [...touched].toSorted((x, y) => x - y);
}

function countBreaches(
  { slot, team }: { readonly slot: Int32Array; readonly team: readonly (readonly number[])[] },
  { breach }: ReseatOptions,
): number {
  const accepted = new Set<string>();
  for (;;) {
    const next = breach?.(slot, team, accepted);
    if (next === undefined || accepted.has(next.key)) return accepted.size;
    accepted.add(next.key);
  }
}

function insert(open: Node[], node: Node): void {
  let low = 0;
  let high = open.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = open[middle];
    if (other !== undefined && isBefore(other, node)) low = middle + 1;
    else high = middle;
  }
  open.splice(low, 0, node);
}

function isBefore(a: Node, b: Node): boolean {
  if (a.failed !== b.failed) return a.failed < b.failed;
  const broken = a.branch.accepted.size - b.branch.accepted.size;
  if (broken !== 0) return broken < 0;
  if (a.moves !== b.moves) return a.moves < b.moves;
  if (a.depth !== b.depth) return a.depth > b.depth;
  return a.small === b.small ? a.order < b.order : a.small < b.small;
}

function zonesOf(task: Task | undefined, visit: Seated | undefined): GroupKind {
  return {
    acrossZones: task?.acrossZones ?? (visit?.size ?? 1) > 1,
    twoZones: task?.twoZones ?? false,
  };
}
