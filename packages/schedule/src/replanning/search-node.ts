import type { Branch } from "./branch.ts";
import type { Seats } from "./cheapest-seats.ts";
import type { Seating } from "./seat-visits.ts";
import type { VisitsBeside } from "./visits-beside.ts";

/** A breach of one of the district's own hard rules, with the visits in it. */
export interface OwnBreach {
  readonly key: string;
  readonly visits: readonly number[];
  /** Whether the rule names the visits itself, and not only an institution or nobody. */
  readonly isNamed: boolean;
  /** Whether it comes of the change: the visits as they were do not break the rules as they are now. */
  readonly isNew: boolean;
}

/** Says whether a visit is where it was, with those who had it, or cannot be elsewhere. */
export function isSettled(
  { visits, slot, team }: Pick<Seating, "visits" | "slot" | "team">,
  visit: number,
): boolean {
  const own = visits[visit];
  if (own === undefined || own.held) return true;
  const now = team[visit] ?? [];
  return (
    own.home >= 0 &&
    slot[visit] === own.home &&
    now.length === own.crew.length &&
    now.every((inspector) => own.crew.includes(inspector))
  );
}

/** A limit on what people are told, in plans that leave out no more than so many. */
export interface ToldAtMost {
  readonly each: number;
  readonly leftOut: number;
  /** Visits that are left out when no place is found for them soon. */
  readonly aside: readonly number[];
}

/** How far the search goes. */
export interface ReseatOptions {
  /** Names a breach of the district's own hard rules that nobody put up with yet. */
  readonly breach?: (
    slot: Int32Array,
    team: readonly (readonly number[])[],
    accepted: ReadonlySet<string>,
  ) => OwnBreach | undefined;
  /** How many visits are named in all such breaches together. */
  readonly named?: (
    slot: Int32Array,
    team: readonly (readonly number[])[],
    accepted: ReadonlySet<string>,
  ) => number;
  /** Most changed visits any one inspector may have. */
  readonly toldAtMost?: ToldAtMost;
  /** Visits that have no half-day in the search and count for limits all the same. */
  readonly beside?: VisitsBeside | undefined;
  /** Says whether all visits might have a seat in a branch; `false` is a proof that some have none. */
  readonly mayFit?: (branch: Branch) => boolean;
  /** Whether only seats for everybody without a breach matter, and not how many move: the search ends when there are none. */
  readonly allOrNothing?: boolean;
  /** The part of the steps for what may have no place at all that falls to these visits, where others share them; absent: 1. */
  readonly share?: number;
  /** Steps of the search; absent: 4 million, some 50 ms. */
  readonly work?: number;
}

/** A branch of the search with what its plans cost at least. */
export interface Node {
  readonly branch: Branch;
  readonly depth: number;
  readonly order: number;
  readonly failed: number;
  /** Visits that move, and what is lost with those left out. */
  readonly moves: number;
  readonly small: number;
  readonly seats?: Seats;
}

/** Branches that follow a node, before they are looked at. */
export type Child = Omit<Node, "order" | "depth">;

/** Puts a node into its place: the cheapest first. */
export function insert(open: Node[], node: Node): void {
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

/** Says whether a node is cheaper than another, or as cheap and nearer to its end. */
export function isBefore(a: Node, b: Node): boolean {
  if (a.failed !== b.failed) return a.failed < b.failed;
  const broken = a.branch.accepted.size - b.branch.accepted.size;
  if (broken !== 0) return broken < 0;
  if (a.moves !== b.moves) return a.moves < b.moves;
  if (a.depth !== b.depth) return a.depth > b.depth;
  return a.small === b.small ? a.order < b.order : a.small < b.small;
}
