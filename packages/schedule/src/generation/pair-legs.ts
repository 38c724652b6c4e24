import { bestPairs } from "../matching/best-pairs.ts";
import { common } from "./least-way.ts";
import type { Seat, SeatPair } from "./pair-seats.ts";
import { type Placement, staffOf } from "./placement.ts";
import { LARGEST } from "./solve-pairs.ts";

/** A member's day with visits by groups. */
export interface Leg {
  /** One group, or two that share a member. */
  readonly groups: readonly number[];
  /** Who can make them, and the single visit that lies best beside them. */
  readonly who: readonly number[];
}

/** Reads legs off the partners of single visits and, behind them, seats. */
export function legsOf(
  placement: Placement,
  singles: readonly number[],
  chosen: readonly number[],
  seats: readonly Seat[],
  partner: Int32Array,
): readonly Leg[] {
  return chosen.flatMap((seat, index): Leg | readonly Leg[] => {
    const at = singles.length + index;
    const own = seats[seat];
    const other = partner[at] ?? -1;
    // A pair of seats is met twice.
    if (own === undefined || other > at) return [];
    const single = singles[other];
    const mate = seats[chosen[other - singles.length] ?? -1];
    const task = single === undefined ? undefined : placement.tasks[single];
    return {
      groups: mate === undefined ? [own.task] : [own.task, mate.task],
      who: common(own.who, task === undefined ? (mate?.who ?? own.who) : staffOf(placement, task)),
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
  chosen: readonly number[],
  seats: readonly Seat[],
  pairs: readonly SeatPair[],
): { readonly saved: number; readonly legs: readonly Leg[] } | undefined {
  const members = new Map<number, Seat[]>();
  for (const at of chosen) {
    const seat = seats[at];
    if (seat === undefined) continue;
    const known = members.get(seat.task);
    if (known === undefined) members.set(seat.task, [seat]);
    else known.push(seat);
  }
  const groups = [...members.keys()];
  const [size = 0, ...others] = [...members.values()].map(({ length }) => length);
  const count = groups.length;
  if (count > LARGEST || others.some((other) => other !== size)) return undefined;
  const position = new Map(groups.map((group, index) => [group, index]));
  const weight = new Int32Array(count * count);
  for (const { a, b, saved } of pairs) {
    const row = position.get(seats[a]?.task ?? -1);
    const column = position.get(seats[b]?.task ?? -1);
    if (row === undefined || column === undefined) continue;
    const most = Math.max(saved, weight[row * count + column] ?? 0);
    weight[row * count + column] = most;
    weight[column * count + row] = most;
  }
  const gains: number[] = [];
  const partner = bestPairs(count, weight, gains);
  const legs = groups.flatMap((group, row) => {
    const column = partner[row] ?? -1;
    const mate = groups[column];
    if (column > row) return [];
    const theirs = members.get(mate ?? -1);
    return (members.get(group) ?? []).map(({ who }, rank): Leg => ({
      groups: mate === undefined ? [group] : [group, mate],
      who: common(who, theirs?.[rank]?.who ?? who),
    }));
  });
  return { saved: size * gains.reduce((sum, gain) => sum + gain, 0), legs };
}
