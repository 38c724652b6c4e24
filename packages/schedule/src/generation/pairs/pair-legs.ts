import { common } from "../costs/least-way.ts";
import type { Node } from "./pair-visits.ts";
import { LARGEST, solve } from "./solve-pairs.ts";
import { grouped } from "../../grouped.ts";

/** A member's day with visits by groups. */
export interface Leg {
  /** One group, or two that share a member. */
  readonly groups: readonly number[];
  /** Who can make them, and the single visit that lies best beside them. */
  readonly who: readonly number[];
}

/** Reads legs off the partners of `singles` single visits and, behind them, seats. */
export function legsOf(nodes: readonly Node[], singles: number, partner: Int32Array): readonly Leg[] {
  return nodes.flatMap(({ task, who }, at): Leg | readonly Leg[] => {
    const other = partner[at] ?? -1;
    // A pair of seats is met twice.
    if (at < singles || other > at) return [];
    const mate = nodes[other];
    return {
      groups: other < singles ? [task] : [task, mate?.task ?? task],
      who: mate === undefined ? who : common(who, mate.who),
    };
  });
}

/**
 * The best pairs of whole groups of one size that share days with nobody else, and what they save at most.
 *
 * Groups that share a member have the two halves of a day, so what is shared falls apart into as many sets of pairs of groups as a
 * group has members: none of the sets saves more than the best pairs do.
 */
export function pairGroups(
  seats: readonly Node[],
  savedBy: (a: Node, b: Node) => number,
): { readonly saved: number; readonly legs: readonly Leg[] } | undefined {
  const whole = [...grouped(seats, ({ task }) => [task]).values()];
  const size = whole[0]?.length ?? 0;
  if (whole.length > LARGEST || whole.some(({ length }) => length !== size)) return undefined;
  const { partner, saved } = solve(whole, (own, others) =>
    Math.max(...own.flatMap((a) => others.map((b) => savedBy(a, b)))),
  );
  // Member by member, as if each of them were paired.
  const nodes = whole.flat();
  const seatPartner = Int32Array.from(nodes, (_, at) => {
    const other = partner[Math.floor(at / size)] ?? -1;
    return other < 0 ? -1 : other * size + (at % size);
  });
  return { saved: size * saved, legs: legsOf(nodes, 0, seatPartner) };
}
