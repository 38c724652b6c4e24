import { ejectingSearch, type FoundSeats } from "../replanning/ejecting-search.ts";
import { groupsFitAtOnce } from "./groups-at-once.ts";
import { cellsOfVisit, completeFlows, type Flow, narrowedFlows } from "./room-flow.ts";
import { type Choice, type Choices, standsInTheWay } from "../replanning/seat-choices.ts";

interface Node {
  /** Choices left by visit. */
  readonly of: readonly (readonly Choice[])[];
  readonly flows: readonly Flow[];
}

/** Steps for the people of half-days that are all decided. */
const PEOPLE = 2000;

/**
 * Looks whether all visits have a place: half-days are decided one after another, and given up where counting leaves no room.
 *
 * `no` is proven; `unknown` when `most` nodes have been looked at, or when nobody was found for half-days that counting allows.
 */
export function decideRoom(
  choices: Choices,
  flows: readonly Flow[],
  weight: Float64Array,
  most: number,
): FoundSeats | "no" | "unknown" {
  let nodes = most;
  let isUnknown = false;
  const look = (node: Node): FoundSeats | undefined => {
    nodes -= 1;
    if (nodes < 0) return undefined;
    const visit = nextVisit(choices, node, weight);
    if (visit < 0) {
      const of = (which: number): readonly Choice[] => node.of[which] ?? [];
      const found = ejectingSearch({ ...choices, of }, { steps: PEOPLE });
      if (found === undefined) isUnknown = true;
      return found;
    }
    for (const choice of node.of[visit] ?? []) {
      const next = decided(choices, node, visit, choice);
      const found = next === undefined ? undefined : look(next);
      if (found !== undefined || nodes < 0) return found;
    }
    // Whoever was in the way is decided earlier from now on.
    weight[visit] = (weight[visit] ?? 0) + 1;
    return undefined;
  };
  const found = look({
    of: choices.visits.map((_, visit) => choices.of(visit)),
    flows: completeFlows(flows, choices),
  });
  return found ?? (nodes < 0 || isUnknown ? "unknown" : "no");
}

// The group with fewest half-days left for how hard it was to place, then a visit that stands in another's way; -1 when nothing is left to decide.
function nextVisit(
  { visits, near, model, slots }: Choices,
  { of, flows }: Node,
  weight: Float64Array,
): number {
  let best = -1;
  let least = Infinity;
  const isOpen = (visit: number): boolean => (of[visit]?.length ?? 0) > 1;
  visits.forEach(({ size, whole }, visit) => {
    const rank = (of[visit]?.length ?? 0) / (weight[visit] ?? 1);
    if ((size === 1 && !whole) || !isOpen(visit) || rank >= least) return;
    least = rank;
    best = visit;
  });
  if (best >= 0) return best;
  for (const flow of flows) {
    const at = visits.map(({ held, home }, visit) =>
      held ? home : (cellsOfVisit(flow, visit)[0] ?? -1) % slots,
    );
    for (const [visit, own] of visits.entries())
      if (
        isOpen(visit) &&
        near[visit]?.some((other) =>
          standsInTheWay(model, own, at[visit] ?? -1, visits[other], at[other] ?? -1),
        ) === true
      )
        return visit;
  }
  return -1;
}

// A visit has its half-day, and the others of its institution keep out of its way; `undefined` when that leaves no room.
function decided(choices: Choices, { of, flows }: Node, visit: number, choice: Choice): Node | undefined {
  const { model, visits, near } = choices;
  const next = [...of];
  const changed = new Map<number, readonly Choice[]>([[visit, [choice]]]);
  next[visit] = [choice];
  for (const other of near[visit] ?? []) {
    const there = of[other] ?? [];
    const own = visits[other];
    if (own === undefined) continue;
    const left = there.filter(({ slot }) => !standsInTheWay(model, own, slot, visits[visit], choice.slot));
    if (left.length === there.length) continue;
    if (left.length === 0) return undefined;
    next[other] = left;
    changed.set(other, left);
  }
  if (!groupsFitAtOnce(choices, (which) => next[which] ?? [])) return undefined;
  const narrowed = narrowedFlows(flows, choices, changed);
  return narrowed === undefined ? undefined : { of: next, flows: narrowed };
}
