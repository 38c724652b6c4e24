import { type Branch, ROOT } from "./branch.ts";
import { branchesOf } from "./branches-of.ts";
import { lostBy, type Work } from "./cheapest-path.ts";
import { cheapestSeats, type Seats } from "./cheapest-seats.ts";
import type { GroupKind } from "./group-members.ts";
import type { Ground } from "./ground.ts";
import { packingBound } from "./packing-bound.ts";
import { insert, type Node, type ReseatOptions } from "./search-node.ts";
import type { Seated } from "./seat-visits.ts";

/** How a search ended: with the best seats, without any, or before it knew. */
export type SearchEnd =
  | { readonly is: "found"; readonly node: Node; readonly seats: Seats }
  | { readonly is: "none"; readonly failed: number; readonly broken: number }
  /** The node is that of all open ones that costs least. */
  | { readonly is: "stopped"; readonly node?: Node };

/** A search that can be gone on with. */
export interface BestSearch {
  /** Searches for so many steps more. */
  readonly run: (steps: number) => SearchEnd;
  /** Whether it came so far that a limit on what people are told could have ruled something out. */
  readonly isTold: () => boolean;
}

/** What one branch counts beside the steps in it. */
const NODE_WORK = 500;

/**
 * Looks for the best seats there are: the fewest visits left out, then the fewest moved. With `without` some visits have none.
 *
 * Best first: the cheapest seats when visits of one institution may stand in each other's way, groups may be robbed and the district's own
 * rules are not read are a lower bound; the first thing wrong with them opens branches, each of which rules it out in one way. The
 * first seats with nothing wrong are the best there are.
 */
export function bestSeats(
  start: Ground,
  kindOf: (visit: number) => GroupKind,
  options: ReseatOptions,
  without: readonly number[] = [],
): BestSearch {
  const { allOrNothing, toldAtMost, mayFit } = options;
  const work: Work = { left: 0, any: allOrNothing === true };
  const open: Node[] = [];
  let order = 0;
  const push = (node: Omit<Node, "order">): void => {
    order += 1;
    insert(open, { ...node, order });
  };
  const branch: Branch = { ...ROOT, groups: new Map(without.map((visit) => [visit, -1])) };
  const packed = without.length > 0 ? { failed: 0, moves: 0 } : packingBound(start);
  push({
    branch,
    depth: 0,
    small: 0,
    ...packed,
    moves: packed.moves + leastLost(start.visits, packed.failed),
  });
  const stop = (node: Node): SearchEnd => {
    insert(open, node);
    return { is: "stopped", node };
  };
  return {
    isTold: () => work.isTold === true,
    run(steps) {
      work.left = steps;
      for (;;) {
        const node = open.shift();
        // Every branch is ruled out.
        if (node === undefined) return { is: "none", failed: 1, broken: 0 };
        if (work.left < 0) return stop(node);
        const { failed, branch: here } = node;
        if (allOrNothing === true && (failed > 0 || here.accepted.size > 0))
          return { is: "none", failed, broken: here.accepted.size };
        if (toldAtMost !== undefined && failed > toldAtMost.leftOut) return { is: "none", failed, broken: 0 };
        if (node.seats === undefined) {
          work.left -= NODE_WORK;
          if (mayFit?.(here) === false) continue;
          const seats = cheapestSeats(start, here, kindOf, work);
          if (seats === undefined) {
            if (work.left < 0) return stop(node);
            continue;
          }
          const left = Math.max(failed, seats.failed);
          const moves = movesOf(node, seats, left, options);
          insert(open, { ...node, failed: left, moves, small: seats.small, seats });
          continue;
        }
        const children = branchesOf(start, node, node.seats, kindOf, options, work);
        if (children === undefined) return { is: "found", node, seats: node.seats };
        for (const child of children) push({ ...child, depth: node.depth + 1 });
      }
    },
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
