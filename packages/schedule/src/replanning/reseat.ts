import type { PlanModel } from "../generation/model/plan-model.ts";
import type { Task } from "../generation/demand/task.ts";
import { bestSeats, type SearchEnd } from "./best-seats.ts";
import { ROOT } from "./branch.ts";
import { lostBy } from "./cheapest-path.ts";
import type { GroupKind } from "./group-members.ts";
import { type Ground, groundOf } from "./ground.ts";
import { leastLeftOut } from "./least-left-out.ts";
import { leftOneByOne, quickSeats } from "./quick-seats.ts";
import type { ReseatOptions } from "./search-node.ts";
import { type Seated, seatingOf } from "./seat-visits.ts";

/** The seats after a change. */
export interface Reseated {
  /** Half-day by visit; -1 for visits without a place. */
  readonly slot: Int32Array;
  /** Inspectors by visit. */
  readonly team: readonly (readonly number[])[];
  /** Visits without a place. */
  readonly failed: number;
  /** Importance of the visits without a place. */
  readonly lost: number;
  /** At least so many visits that were there before cannot stay, in any plan that leaves out no more and nothing more important. */
  readonly lowerBound: number;
  /** Visits that were there before and cannot stay, in any plan. */
  readonly forced: number;
  /** Whether the search knows more than those. */
  readonly isBound: boolean;
  /** Whether fewer visits left out are proven impossible. */
  readonly proven: boolean;
  /** Breaches of the district's own hard rules that remain. */
  readonly broken: number;
  /** Set when the search ended before a limit on what people are told had a say: within any limit it finds nothing. */
  readonly isHopeless?: boolean;
}

/** Steps of a search, and of one that keeps to a limit on what people are told. */
const WORK = 4_000_000;
const TOLD_WORK = 800_000;
/** Of these, the steps in which a place is looked for of what the quick way leaves out. */
const FIRST_WORK = 300_000;

/**
 * Gives every visit without a home a seat and moves as few others as possible.
 *
 * The best seats there are where the search comes to its end. Where it is still busy with visits that the quick way, one visit after another,
 * leaves out, these are left aside and the best seats of all others are looked for. The bound tells how far the seats are from the best at most.
 */
export function reseat(
  model: PlanModel,
  visits: readonly Seated[],
  tasks: readonly (Task | undefined)[],
  options: ReseatOptions = {},
): Reseated {
  const start = groundOf(seatingOf(model, visits, options.beside));
  const kindBy = (visit: number): GroupKind => kindOf({ task: tasks[visit], seated: visits[visit] });
  const forced = visits.filter((visit) => visit.home < 0 && visit.planned).length;
  const { allOrNothing, toldAtMost, work } = options;
  const { end, others, certain, isTold } = searched(start, kindBy, options);
  if (end.is === "found") {
    const { node, seats } = end;
    const { slot, team, lost } = seats;
    const lowerBound = forced + Math.max(0, node.moves - lost);
    const broken = node.branch.accepted.size;
    return { slot, team, failed: node.failed, lost, lowerBound, forced, isBound: true, proven: true, broken };
  }
  const unknown = { lowerBound: forced, forced, isBound: false };
  if (end.is === "none" && allOrNothing === true)
    return { ...nobody(visits), ...unknown, failed: end.failed, broken: end.broken, proven: true };
  const { failed: least = 0, moves = 0, branch = ROOT } = (end.is === "stopped" ? end.node : undefined) ?? {};
  if (others?.is === "found") {
    const { slot, team, failed, lost } = others.seats;
    const broken = others.node.branch.accepted.size;
    return { slot, team, failed, lost, broken, ...unknown, proven: Math.max(certain, least) >= failed };
  }
  // Nothing keeps to the limit on what people are told, or nothing was found in time.
  if (toldAtMost !== undefined)
    return {
      ...nobody(visits),
      ...unknown,
      failed: visits.length,
      broken: 0,
      proven: end.is === "none",
      ...(isTold ? {} : { isHopeless: true }),
    };
  const { slot, team, failed, lost } = quickSeats(
    start,
    end.is === "stopped" ? end.node : undefined,
    kindBy,
    options,
  );
  const broken = countBreaches({ slot, team }, options);
  // What is known of plans that break no rule says nothing of one that breaks some.
  const isBound = least >= failed && broken <= branch.accepted.size;
  return {
    slot,
    team,
    failed,
    lost,
    lowerBound: forced + (isBound ? Math.max(0, moves - lost) : 0),
    forced,
    isBound,
    proven: Math.max(certain, least) >= failed,
    broken,
    // The search within a limit would end sooner, and no further on.
    ...(work === undefined && !isTold && least <= failed ? { isHopeless: true } : {}),
  };
}

interface Searched {
  readonly end: SearchEnd;
  /** The search without those that the quick way leaves out. */
  readonly others?: SearchEnd;
  /** So many visits are left out for certain. */
  readonly certain: number;
  readonly isTold: boolean;
}

function searched(start: Ground, kindBy: (visit: number) => GroupKind, options: ReseatOptions): Searched {
  const { allOrNothing, toldAtMost, share = 1 } = options;
  const { work = toldAtMost === undefined ? WORK : TOLD_WORK } = options;
  const whole = bestSeats(start, kindBy, options);
  if (allOrNothing === true) return { end: whole.run(work), certain: 0, isTold: whole.isTold() };
  const certain = leastLeftOut(start, kindBy);
  const leftOut = (): readonly number[] => toldAtMost?.aside ?? leftOneByOne(start, kindBy, options);
  let aside = certain === 0 ? undefined : leftOut();
  const first = FIRST_WORK * share;
  // What is certain to be left out is not tried.
  const isCertain = aside?.length === certain;
  const end = whole.run(isCertain ? 0 : Math.min(work, first));
  if (end.is !== "stopped") return { end, certain, isTold: whole.isTold() };
  aside ??= leftOut();
  if (aside.length <= (end.node?.failed ?? 0))
    return { end: whole.run(work - first), certain, isTold: whole.isTold() };
  // Of those that are left out some may stand in the plan: rather none of them, where as many are left out.
  const { visits } = start;
  const neverMade = [...visits.keys()].filter((visit) => visits[visit]?.planned === false);
  const choices = aside.some((visit) => visits[visit]?.planned === true) ? [neverMade, aside] : [aside];
  const searches = choices.map((each) => bestSeats(start, kindBy, options, each));
  const others = searches.map((each) => each.run(work - first)).reduce((a, b) => (isBetter(b, a) ? b : a));
  return { end, others, certain, isTold: whole.isTold() || searches.some((each) => each.isTold()) };
}

function isBetter(one: SearchEnd, other: SearchEnd): boolean {
  if (one.is !== "found" || other.is !== "found") return one.is === "found";
  const [a, b] = [one, other].map(({ seats, node }) => [
    seats.failed,
    node.branch.accepted.size,
    seats.moves,
  ]);
  const at = a?.findIndex((count, index) => count !== b?.[index]) ?? -1;
  return at >= 0 && (a?.[at] ?? 0) < (b?.[at] ?? 0);
}

function nobody(visits: readonly Seated[]): Pick<Reseated, "slot" | "team" | "lost"> {
  return {
    slot: new Int32Array(visits.length).fill(-1),
    team: visits.map(() => []),
    lost: visits.reduce((sum, own) => sum + lostBy(own), 0),
  };
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

/** Whether members of the group of a visit come from other zones. */
export function kindOf({
  task,
  seated,
}: {
  readonly task?: Task | undefined;
  readonly seated: Seated | undefined;
}): GroupKind {
  return {
    acrossZones: task?.acrossZones ?? seated?.across ?? false,
  };
}
