import type { PlanModel } from "../generation/model/plan-model.ts";
import type { Task } from "../generation/demand/task.ts";
import { ROOT } from "./branch.ts";
import { branchesOf } from "./branches-of.ts";
import { lostBy, type Work } from "./cheapest-path.ts";
import { cheapestSeats, type Seats } from "./cheapest-seats.ts";
import type { GroupKind } from "./group-members.ts";
import { groundOf } from "./ground.ts";
import { packingBound } from "./packing-bound.ts";
import { quickSeats } from "./quick-seats.ts";
import { insert, type Node, type ReseatOptions } from "./search-node.ts";
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
  /** Whether fewer visits left out are proven impossible. */
  readonly proven: boolean;
  /** Breaches of the district's own hard rules that remain. */
  readonly broken: number;
  /** Set when the search ended before a limit on what people are told had a say: within any limit it finds nothing. */
  readonly isHopeless?: boolean;
}

/** What one branch counts beside the steps in it. */
const NODE_WORK = 500;
/** Steps of a search, and of one that keeps to a limit on what people are told. */
const WORK = 4_000_000;
const TOLD_WORK = 800_000;

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
  const start = groundOf(seatingOf(model, visits, options.beside));
  const kindBy = (visit: number): GroupKind => kindOf({ task: tasks[visit], seated: visits[visit] });
  const forced = visits.filter((visit) => visit.home < 0 && visit.planned).length;
  const work: Work = {
    left: options.work ?? (options.toldAtMost === undefined ? WORK : TOLD_WORK),
    any: options.allOrNothing === true,
  };
  const open: Node[] = [];
  let order = 0;
  const push = (node: Omit<Node, "order">): void => {
    order += 1;
    insert(open, { ...node, order });
  };
  const packed = packingBound(start);
  push({
    branch: ROOT,
    depth: 0,
    small: 0,
    ...packed,
    moves: packed.moves + leastLost(visits, packed.failed),
  });
  let last: Node | undefined;
  for (;;) {
    const node = open.shift();
    if (node === undefined) break;
    last = node;
    if (work.left < 0) break;
    if (options.allOrNothing === true && (node.failed > 0 || node.branch.accepted.size > 0))
      return { ...nobody(visits), failed: node.failed, broken: node.branch.accepted.size };
    if (options.toldAtMost !== undefined && node.failed > options.toldAtMost.leftOut) break;
    if (node.seats === undefined) {
      work.left -= NODE_WORK;
      if (options.mayFit?.(node.branch) === false) continue;
      const seats = cheapestSeats(start, node.branch, kindBy, work);
      if (seats === undefined) {
        if (work.left < 0) break;
        continue;
      }
      const failed = Math.max(node.failed, seats.failed);
      insert(open, {
        ...node,
        failed,
        moves: movesOf(node, seats, failed, options),
        small: seats.small,
        seats,
      });
      continue;
    }
    const children = branchesOf(start, node, node.seats, kindBy, options, work);
    if (children === undefined) {
      const { slot, team, lost } = node.seats;
      const broken = node.branch.accepted.size;
      const lowerBound = forced + Math.max(0, node.moves - lost);
      return { slot, team, failed: node.failed, lost, lowerBound, proven: true, broken };
    }
    for (const child of children) push({ ...child, depth: node.depth + 1 });
  }
  // Every branch is ruled out: not all have a seat.
  if (options.allOrNothing === true && open.length === 0 && work.left >= 0)
    return { ...nobody(visits), failed: 1, broken: 0 };
  // Nothing keeps to the limit on what people are told, or nothing was found in time.
  if (options.toldAtMost !== undefined)
    return {
      ...nobody(visits),
      failed: visits.length,
      broken: 0,
      proven: work.left >= 0,
      ...(work.isTold === true ? {} : { isHopeless: true }),
    };
  const bound = last ?? { failed: 0, moves: 0 };
  const quick = quickSeats(start, last, kindBy, options);
  const broken = countBreaches(quick, options);
  // What is known of plans that break no rule says nothing of one that breaks some.
  const isBound = bound.failed >= quick.failed && broken <= (last?.branch.accepted.size ?? 0);
  return {
    slot: quick.slot,
    team: quick.team,
    failed: quick.failed,
    lost: quick.lost,
    lowerBound: forced + (isBound ? Math.max(0, bound.moves - quick.lost) : 0),
    proven: bound.failed >= quick.failed,
    broken,
    // The search within a limit would end sooner, and no further on.
    ...(options.work === undefined && work.isTold !== true && bound.failed <= quick.failed
      ? { isHopeless: true }
      : {}),
  };
}

// Moves count where as many are left out as the seats leave out; who leaves out more may move fewer.
function movesOf(node: Node, seats: Seats, failed: number, { allOrNothing }: ReseatOptions): number {
  if (allOrNothing === true) return 0;
  if (seats.failed < failed) return node.moves;
  return node.failed < failed ? seats.moves : Math.max(node.moves, seats.moves);
}

// What is lost at least with so many visits left out.
function leastLost(visits: readonly Seated[], failed: number): number {
  if (failed === 0) return 0;
  const worth = visits
    .filter(({ held }) => !held)
    .map(lostBy)
    .toSorted((a, b) => a - b);
  return worth.slice(0, failed).reduce((sum, one) => sum + one, 0);
}

function nobody(visits: readonly Seated[]): Omit<Reseated, "failed" | "broken"> {
  return {
    slot: new Int32Array(visits.length).fill(-1),
    team: visits.map(() => []),
    lost: visits.reduce((sum, own) => sum + lostBy(own), 0),
    lowerBound: 0,
    proven: true,
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
