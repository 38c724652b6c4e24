import type { ScheduleProgress, ScheduleStage } from "../schedule-outcome.ts";
import { homeInspectors } from "./staffing/home-inspectors.ts";
import { type Improvement, keep } from "./moves/change.ts";
import { improve, improvementOf } from "./moves/improve.ts";
import { excessOf, leastCost } from "./costs/least-cost.ts";
import { moveGroups } from "./moves/move-groups.ts";
import { placeGroups } from "./moves/place-groups.ts";
import type { OwnRules } from "./costs/own-rules.ts";
import type { Pairings } from "./pairs/pair-visits.ts";
import { placeLeft, seat } from "./moves/place-left.ts";
import { placeOutings } from "./moves/place-outings.ts";
import type { Placement } from "./model/placement.ts";
import { planCost, sharesOf } from "./costs/plan-cost.ts";
import type { Pools } from "./demand/pools.ts";
import type { Random } from "./random.ts";

/** What is searched: a placement with nothing in it but the fixed visits. */
export interface SearchInput {
  readonly random: Random;
  readonly placement: Placement;
  readonly pools: Pools;
  /** The best pairs of its visits. */
  readonly pairs: Pairings;
  /** Part of an equal share of the work by inspector id. */
  readonly workShares: Readonly<Record<string, number>> | undefined;
}

/**
 * How long to search.
 *
 * @term 搜索选项
 */
export interface SearchOptions {
  /** Calls the search off when its `aborted` becomes true; an `AbortSignal` fits. */
  readonly signal?: { readonly aborted: boolean };
  /** Told how far the search has come, at most a few hundred times. */
  readonly onProgress?: (progress: ScheduleProgress) => void;
  /** Whether a search that is called off after every visit was placed gives the best plan it has instead of none; absent: false. */
  readonly keepBest?: boolean;
  /**
   * Improvement moves to try at most, from 0; absent: 60 for each visit, at least 20,000, and once zones are proven best 120 at most for
   * each visit of the others. It ends sooner when the whole plan is proven best.
   */
  readonly maxMoves?: number;
}

/** Rules of a district's own; a search without them does without their code. */
export interface Steering {
  readonly own: OwnRules;
  /** Mends what breaks a hard one, and takes those out that nothing mends, each with the title of the rule. */
  leaveOut(): ReadonlyMap<number, string>;
}

/** What a search came to; the visits are in the placement. */
export interface Found {
  readonly status: "found";
  readonly moves: number;
  readonly leftOut: ReadonlyMap<number, string>;
}

/** A search that was called off. */
export interface CalledOff {
  readonly status: "cancelled";
  readonly stage: ScheduleStage;
}

/** Moves a small problem is given: about ten milliseconds. */
const LEAST_MOVES = 20_000;
/** Moves for each visit that is left when others are proven best. */
const MOVES_EACH = 120;
/** Times that groups look for better half-days while single visits move. */
const ROUNDS = 8;
/** Moves for each visit without a gain after which whole days are exchanged no longer. */
const STALL = 8;
/** Moves for each open visit without a gain after which changes may lose something. */
const CALM = 128;
/** Moves in which what they may lose falls from its most to nothing, a power of two; then it begins anew. */
const WAVE = 16_384;
/** Moves between two looks at the signal. */
const STEP = 2048;

const NO_RULES: Steering = {
  own: {
    scopes: [],
    total: () => 0,
    judge: () => undefined,
    follow: () => 0,
  },
  leaveOut: () => new Map(),
};

/** Finds places for the tasks of a placement: builds a plan from the best pairs and works off what it owes in rest and balance. */
export function* search(
  { random, placement, pools, pairs, workShares }: SearchInput,
  options: SearchOptions,
  steer: () => Steering = () => NO_RULES,
): Generator<ScheduleProgress, Found | CalledOff, void> {
  const { tasks } = placement;
  let moves = options.maxMoves ?? Math.max(LEAST_MOVES, 60 * tasks.length);
  const home = homeInspectors(placement.model, random);
  if (!(yield* construct(placement, pools, pairs, home, options)))
    return { status: "cancelled", stage: "placing" };
  let shares = sharesOf(placement, pools, workShares);
  // What the visits cost at least is known when all have a place.
  const lowerBound = placement.slot.includes(-1) ? 0 : leastCost(pairs, placement, pools, shares);
  let steering = steer();
  // Soft rules and those of a district's own are in no bound, and may tie pools together.
  const isSplit =
    lowerBound > 0 &&
    pairs.singles !== undefined &&
    placement.model.soft === undefined &&
    steering.own.scopes.length === 0;
  const begin = (): Improvement => {
    shares = sharesOf(placement, pools, workShares);
    const { travel, rest, balance, soft } = planCost(placement, shares);
    const { own } = steering;
    return improvementOf(
      placement,
      shares,
      own,
      random,
      travel + rest + balance + soft + own.total(),
      rest + soft,
      excessOf(isSplit ? pairs : {}, placement, pools, shares),
      pools.ofInspector,
    );
  };
  let improvement = begin();
  let tried = 0;
  let turn = STALL * tasks.length;
  let open = improvement.movable.length;
  let moved = 0;
  let gained = 0;
  for (;;) {
    // Visits whose plan is proven best need no moves any more.
    if (options.maxMoves === undefined && improvement.open.length < open)
      moves = Math.min(moves, tried + MOVES_EACH * improvement.open.length);
    open = improvement.open.length;
    if (!(yield* pause(options, { stage: "improving", done: tried, total: moves }))) {
      if (options.keepBest !== true) return { status: "cancelled", stage: "improving" };
      break;
    }
    // A plan that costs no more than the bound cannot be improved.
    if (tried >= moves || improvement.cost <= lowerBound) {
      // Moves may have made room.
      if (placeLeft(placement)) steering = steer();
      break;
    }
    // Single visits move on: groups look again and again who is near.
    if (ROUNDS * tried > moves * moved) {
      moved += 1;
      if (moveGroups(placement, steering.own)) improvement = begin();
    }
    const { cost } = improvement;
    if (isSplit && improvement.best.cost < lowerBound && tried > gained + CALM * open) keep(improvement);
    // The fewer visits, the more hangs on each.
    improvement.slack = (-tried & (WAVE - 1)) / (STALL * open);
    const batch = Math.min(STEP, moves - tried);
    const inDays = tried < turn && 2 * tried < moves;
    tried += improve(improvement, batch, inDays);
    if (inDays || improvement.cost < cost) gained = tried;
    if (inDays && improvement.cost < cost) turn = tried + STALL * open;
  }
  const { best, movable } = improvement;
  if (best.cost > lowerBound)
    for (const task of movable) seat(placement, task, best.slot[task] ?? -1, [best.who[task] ?? -1]);
  const leftOut = steering.leaveOut();
  // Moves of single visits do not find everything beside groups and under rules of the district's own.
  if (
    tried > 0 &&
    improvement.cost > lowerBound &&
    (steering.own.scopes.length > 0 || tasks.some(({ size, fixed }) => size > 1 && fixed === undefined))
  )
    while (moveGroups(placement, steering.own, true));
  return { status: "found", moves: tried, leftOut };
}

/** Tells how far the work has come and gives way; false when it was called off. */
export function* pause(
  { signal, onProgress }: SearchOptions,
  progress: ScheduleProgress,
): Generator<ScheduleProgress, boolean, void> {
  const calledOff = (): boolean => signal?.aborted === true;
  if (calledOff()) return false;
  onProgress?.(progress);
  yield progress;
  return !calledOff();
}

function* construct(
  placement: Placement,
  pools: Pools,
  { pairings, legs }: Pairings,
  home: Int32Array,
  options: SearchOptions,
): Generator<ScheduleProgress, boolean, void> {
  placeGroups(placement, legs);
  for (const done of placeOutings(placement, pools, pairings, home))
    if (!(yield* pause(options, { stage: "placing", done, total: pairings.length }))) return false;
  // What the routine visits left free can be had by groups, and what groups left free by single visits.
  placeGroups(placement);
  placeLeft(placement);
  moveGroups(placement, NO_RULES.own);
  return true;
}
