import { missingSide } from "../generation/staffing/team-needs.ts";
import { behindBreach, besideBreach } from "./behind-breach.ts";
import { type Bar, type Branch, isBarred, isSentAway, roleKey, withBar, withRole } from "./branch.ts";
import type { Work } from "./cheapest-path.ts";
import type { Seats, Torn } from "./cheapest-seats.ts";
import type { GroupKind } from "./group-members.ts";
import type { Ground } from "./ground.ts";
import { barsBeside, firstClash, onlyOn } from "./clashes.ts";
import { firstOverload } from "./overload.ts";
import { firstTold } from "./told-too-often.ts";
import { type Child, isSettled, type Node, type ReseatOptions } from "./search-node.ts";
import { holdersOf, mayTake, pullOf, type Seated, type Seating, slotsOn } from "./seat-visits.ts";
import { unmetNeeds } from "./unmet-needs.ts";

/** What one reading of the district's own rules counts beside steps of the search. */
const BREACH_WORK = 10_000;

/** What is wrong with the seats of a node, as the branches that rule it out; `undefined` when nothing is. */
export function branchesOf(
  start: Ground,
  node: Node,
  seats: Seats,
  kindOf: (visit: number) => GroupKind,
  options: ReseatOptions,
  work: Work,
): readonly Child[] | undefined {
  const { visits, model } = start;
  const { branch, failed, moves, small } = node;
  const as = (next: Branch): Child => ({ branch: next, failed, moves, small });
  const homelessGroup = seats.changed.find((visit) => {
    const own = visits[visit];
    return (
      own !== undefined &&
      own.size > 1 &&
      own.from <= own.until &&
      isSentAway(own, visit, branch) &&
      !branch.groups.has(visit)
    );
  });
  if (homelessGroup !== undefined) return groupChildren(start, node, seats, homelessGroup, kindOf);
  const [robbed] = seats.robbed;
  if (robbed !== undefined)
    return [
      as({ ...branch, stay: new Set([...branch.stay, robbed]) }),
      as({ ...branch, leave: new Set([...branch.leave, robbed]) }),
    ];
  if (seats.torn !== undefined) return tornChildren(start, branch, seats.torn).map((next) => as(next));
  const bringing = unmetNeeds(visits, branch, seats);
  if (bringing !== undefined) return bringing.map((next) => as(next));
  const isFixed = (visit: number): boolean => visits[visit]?.held === true || branch.stay.has(visit);
  const clash = firstClash(model, visits, start.at, seats.slot, touchedBy(start, seats));
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
  const crowd = firstOverload(model, visits, seats.slot, seats.team, isFixed, start.beside);
  if (crowd !== undefined)
    return crowd.visits.flatMap((visit) =>
      keptOff(branch, visit, [crowd.bar], visits).map((next) => as(next)),
    );
  const { toldAtMost: limit } = options;
  const told = limit === undefined ? undefined : firstTold(visits, seats.slot, seats.team, limit.each);
  if (limit === undefined || told !== undefined) work.isTold = true;
  if (told !== undefined)
    return told.flatMap(({ visit, bar }) =>
      bar === undefined
        ? [as({ ...branch, stay: new Set([...branch.stay, visit]) })]
        : keptOff(branch, visit, [bar], visits).map((next) => as(next)),
    );
  if (options.breach !== undefined) work.left -= BREACH_WORK;
  const breach = options.breach?.(seats.slot, seats.team, branch.accepted);
  if (breach === undefined) return undefined;
  const accepted = new Set([...branch.accepted, breach.key]);
  const children: Child[] = [];
  const seated = { ...seats, team: [...seats.team], visits };
  const isLoose = (visit: number): boolean => !isFixed(visit) && !isSettled(seated, visit);
  // A visit that is new, or not where it was, is rather left out than made against a hard rule, also where the rule names another that stays.
  let loose: readonly number[] = breach.isNamed ? breach.visits.filter(isLoose) : [];
  let others: readonly number[] = [];
  if (breach.isNamed && loose.length === 0) {
    const behind = (some: readonly number[]): readonly number[] => {
      const free = some.filter((visit) => !isFixed(visit));
      work.left -= free.length * BREACH_WORK;
      return behindBreach(seats, free, branch.accepted, options.named);
    };
    others = behind(besideBreach(seated, breach));
    // The last resort: what broke no rule before the change does not break one after it.
    loose = others.length > 0 || !breach.isNew ? others : behind(breach.visits);
  }
  for (const visit of [...breach.visits, ...others]) {
    if (isFixed(visit)) continue;
    const slot = seats.slot[visit] ?? -1;
    const who = visits[visit]?.size === 1 ? (seats.team[visit]?.[0] ?? -1) : -1;
    const bar = { from: slot, until: slot, inspector: who, butHome: false };
    children.push(...keptOff(branch, visit, [bar], visits).map((next) => as(next)));
  }
  if (loose.length === 0) return [...children, as({ ...branch, accepted })];
  return [
    ...children,
    ...loose.map((visit) => as({ ...branch, groups: new Map([...branch.groups, [visit, -1]]) })),
  ];
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
  const given = branch.groups.get(visit);
  if (given !== undefined) return isBarred(bars, given, -1, own.home) ? [] : [next];
  if (own.size === 1) return [next];
  const isHome = own.home >= 0 && !branch.leave.has(visit);
  if (isHome && [-1, ...own.crew].some((inspector) => isBarred(bars, own.home, inspector, own.home)))
    return [{ ...next, leave: new Set([...branch.leave, visit]) }];
  return [next];
}

// The halves of a whole day lie apart: its visit is made where one of them is, or it is not. Where one has no seat, it is made or left out.
function tornChildren(
  { visits, slots }: Seating,
  branch: Branch,
  { visit, member, morning, afternoon }: Torn,
): readonly Branch[] {
  const own = visits[visit];
  const seat = morning ?? (afternoon ?? 0) - 1;
  const inspector = Math.floor(seat / slots);
  const slot = seat % slots;
  if (own === undefined || seat < 0) return [];
  const [is, not] = withRole(branch, roleKey(visit, member), inspector);
  if (branch.groups.has(visit)) return [is, not];
  if (morning === undefined || afternoon === undefined)
    return [
      { ...branch, groups: new Map([...branch.groups, [visit, -1]]) },
      { ...branch, made: new Set([...branch.made, visit]) },
    ];
  const away = (cell: number): Branch => {
    const at = cell % slots;
    const bar = { from: at, until: at, inspector: Math.floor(cell / slots), butHome: false };
    return withBar(branch, visit, bar);
  };
  const home = own.home < 0 ? -1 : (own.crew[0] ?? 0) * slots + own.home;
  if (home >= 0 && (morning === home || afternoon === home + 1))
    return [{ ...branch, stay: new Set([...branch.stay, visit]) }, away(home)];
  return [{ ...is, groups: new Map([...branch.groups, [visit, slot]]) }, away(seat)];
}

function groupChildren(
  start: Seating,
  { branch, failed, moves, small }: Node,
  seats: Seats,
  visit: number,
  kindOf: (visit: number) => GroupKind,
): readonly Child[] {
  const { model, visits } = start;
  const own = visits[visit];
  if (own === undefined) return [];
  const { acrossZones } = kindOf(visit);
  const zone = model.zoneOf[own.institution] ?? -1;
  const staff = acrossZones
    ? model.inspectors.map((_, index) => index)
    : (own.staff ?? model.staff[zone] ?? []);
  const children: Child[] = [];
  for (const slot of slotsOn(own, own.from, own.until)) {
    if (isBarred(branch.bars.get(visit), slot, -1, own.home)) continue;
    const able: number[] = [];
    let free = 0;
    for (const inspector of staff) {
      if (!mayTake(model, own, inspector, slot)) continue;
      const others = holdersOf(start, own, inspector, slot).filter((other) => other >= 0);
      if (others.some((other) => visits[other]?.held === true || branch.stay.has(other))) continue;
      able.push(inspector);
      if (others.every((other) => givesWay(visits[other], other, branch))) free += 1;
    }
    if (able.length < own.size || missingSide(own.sides, able) > 0) continue;
    children.push({
      branch: { ...branch, groups: new Map([...branch.groups, [visit, slot]]) },
      failed,
      moves: Math.max(moves, own.size - free),
      small: small + pullOf(own, slot),
    });
  }
  const leftOut = Math.max(failed, seats.failed + 1);
  children.push({
    branch: { ...branch, groups: new Map([...branch.groups, [visit, -1]]) },
    failed: leftOut,
    moves: leftOut === failed ? moves : 0,
    small,
  });
  return children;
}

// Groups are counted when they are robbed, and whoever is sent away is counted already.
function givesWay(own: Seated | undefined, visit: number, branch: Branch): boolean {
  return own === undefined || own.size > 1 || isSentAway(own, visit, branch);
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

// Institutions where a clash can be: where visits are in each other's way at home, and those of visits away from home.
function touchedBy({ visits, clashing }: Ground, { slot, changed }: Seats): readonly number[] {
  const touched = new Set(clashing);
  for (const visit of changed) {
    const own = visits[visit];
    if (own !== undefined && slot[visit] !== own.home) touched.add(own.institution);
  }
  return [...touched].toSorted((x, y) => x - y);
}
