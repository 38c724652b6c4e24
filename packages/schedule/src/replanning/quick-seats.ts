import { branchesOf } from "./branches-of.ts";
import { lostBy, type Work } from "./cheapest-path.ts";
import { cheapestSeats, type Seats } from "./cheapest-seats.ts";
import type { GroupKind } from "./group-members.ts";
import type { Ground } from "./ground.ts";
import { greedySeats } from "./greedy-seats.ts";
import { isBefore, type Node, type ReseatOptions } from "./search-node.ts";
import { seatedAs, type Seating } from "./seat-visits.ts";
import { withoutBreaches } from "./without-breaches.ts";

/** Steps of the straight way on, and children looked at each time. */
const DIVE_WORK = 2_000_000;
const DIVE_WIDTH = 12;

/** Seats that may not be the best. */
export interface Quick {
  readonly slot: Int32Array;
  readonly team: readonly (readonly number[])[];
  readonly failed: number;
  /** Importance of the visits left out. */
  readonly lost: number;
  /** Visits that move, and what is lost. */
  readonly moves: number;
}

/** When the steps have ended: straight on from the best branch, or one visit after another, whichever leaves more as it was. */
export function quickSeats(
  start: Ground,
  from: Node | undefined,
  kindOf: (visit: number) => GroupKind,
  options: ReseatOptions,
): Quick {
  const one = oneByOne(start, kindOf, true);
  const other = from === undefined ? undefined : straightOn(start, from, kindOf, options);
  const best = other !== undefined && isAsGood(other, one) ? other : one;
  const kept = oneByOne(start, kindOf, false);
  const chosen = isAsGood(best, kept) ? best : kept;
  const { breach } = options;
  // Whoever asks only whether there is room wants to know of the rule, not of a plan without the visit.
  if (options.allOrNothing === true || breach?.(chosen.slot, chosen.team, new Set()) === undefined)
    return chosen;
  return quickOf(
    [best, kept]
      .map((quick) => withoutBreaches(seatedAs(start, quick), kindOf, { ...options, breach }))
      .reduce((a, b) => (isAsGood(quickOf(a), quickOf(b)) ? a : b)),
  );
}

function isAsGood(one: Quick, other: Quick): boolean {
  return one.failed < other.failed || (one.failed === other.failed && one.moves <= other.moves);
}

/** Visits that have no place when one visit after another takes its cheapest seat and nobody gives way to a group. */
export function leftOneByOne(
  start: Seating,
  kindOf: (visit: number) => GroupKind,
  { breach, named }: Pick<ReseatOptions, "breach" | "named">,
): readonly number[] {
  const seating = greedySeats(start, start.visits, kindOf, false);
  const { visits, slot } =
    breach?.(seating.slot, seating.team, new Set()) === undefined
      ? seating
      : withoutBreaches(seating, kindOf, { breach, ...(named === undefined ? {} : { named }) });
  return [...visits.keys()].filter((visit) => (slot[visit] ?? -1) < 0);
}

function oneByOne(start: Seating, kindOf: (visit: number) => GroupKind, giveWay: boolean): Quick {
  return quickOf(greedySeats(start, start.visits, kindOf, giveWay));
}

function quickOf({ visits, slot, team }: Seating): Quick {
  const left = visits.filter((_, visit) => (slot[visit] ?? -1) < 0);
  const lost = left.reduce((sum, own) => sum + lostBy(own), 0);
  const moved = visits.filter(
    ({ home, crew }, visit) =>
      home >= 0 && (slot[visit] !== home || crew.some((each) => team[visit]?.includes(each) !== true)),
  );
  return { slot, team, failed: left.length, lost, moves: moved.length + lost };
}

function straightOn(
  start: Ground,
  from: Node,
  kindOf: (visit: number) => GroupKind,
  options: ReseatOptions,
): Quick | undefined {
  const { work: most = DIVE_WORK, share = 1 } = options;
  const work: Work = { left: Math.min(DIVE_WORK * share, most) };
  let node: Node | undefined = from;
  while (node !== undefined) {
    const seats: Seats | undefined = node.seats ?? cheapestSeats(start, node.branch, kindOf, work);
    if (seats === undefined) return undefined;
    const here: Node = { ...node, ...seats, seats };
    const children = branchesOf(start, here, seats, kindOf, options, work);
    if (children === undefined) return seats;
    node = undefined;
    for (const child of children.slice(0, DIVE_WIDTH)) {
      const found = cheapestSeats(start, child.branch, kindOf, work);
      if (found === undefined) continue;
      const next: Node = { ...child, ...found, seats: found, depth: 0, order: 0 };
      if (node === undefined || isBefore(next, node)) node = next;
    }
  }
  return undefined;
}
