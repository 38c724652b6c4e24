import { balancesOf, type LoadEntry } from "./load-ledger.ts";

/**
 * An inspector in the term to come.
 *
 * @term 下学期的督学
 */
export interface TermMember {
  /** Inspector id. */
  readonly inspector: string;
  /** Who shares the work. */
  readonly group: string;
  /** Half-days at hand, from 0. */
  readonly halfDays: number;
  /** Half-days calibrated for part of a post and for a first term, see `capacityOf`; absent: `halfDays`. */
  readonly capacity?: number;
}

/**
 * How fast what was carried over is evened out, and how far from an equal share nobody goes.
 *
 * @term 均衡办法
 */
export interface SharePolicy {
  /** Part of the balance made good in one term, 0 to 1. */
  readonly repay: number;
  /** Least part of an equal share, 0 to 1: nobody is left with nothing. */
  readonly floor: number;
  /** Most part of an equal share, from 1: nobody is flooded. */
  readonly cap: number;
}

/**
 * What an inspector is to have in the term to come.
 *
 * @term 下期应担工作量
 */
export interface NextShare {
  /** Inspector id. */
  readonly inspector: string;
  /** Who shares the work. */
  readonly group: string;
  /** Equal share by capacity, in minutes. */
  readonly fair: number;
  /** Minutes carried over. */
  readonly carried: number;
  /** Minutes to aim at: the equal share less what is made good, between floor and cap; a group's add up to its work. */
  readonly target: number;
  /** The same for `ScheduleProblem.workShares`, as part of an equal share of the half-days. */
  readonly share: number;
}

/**
 * Shares out the term to come: who carries too much gets less, who carries too little more, nobody beyond floor and cap.
 *
 * `minutes` is the work each group expects; a group without an entry has none. Throws a `TypeError` for a policy out of its range.
 *
 * @term 下学期分配
 *
 * @example
 * ```ts
 * import { nextShares } from "@supervision/schedule/load";
 * const carried = { term: "2025-autumn", group: "east", minutes: 0, capacity: 1, expected: 0 };
 * const shares = nextShares(
 *   [{ ...carried, inspector: "I1", balance: 600 }, { ...carried, inspector: "I2", balance: -600 }],
 *   [{ inspector: "I1", group: "east", halfDays: 80 }, { inspector: "I2", group: "east", halfDays: 80 }],
 *   { east: 6000 },
 *   { repay: 0.5, floor: 0.8, cap: 1.25 },
 * );
 * console.log(shares.map(({ target, share }) => [target, share])); // => [ [ 2700, 0.9 ], [ 3300, 1.1 ] ]
 * ```
 */
export function nextShares(
  ledger: readonly LoadEntry[],
  members: readonly TermMember[],
  minutes: Readonly<Record<string, number>>,
  policy: SharePolicy,
): readonly NextShare[] {
  const { repay, floor, cap } = policy;
  if (!(repay >= 0 && repay <= 1 && floor >= 0 && floor <= 1 && cap >= 1))
    throw new TypeError(`A policy of shares is out of its range: ${JSON.stringify(policy)}`);
  const balances = balancesOf(ledger);
  const targets = new Map<TermMember, { readonly fair: number; readonly target: number }>();
  for (const group of new Set(members.map((one) => one.group))) {
    const own = members.filter((one) => one.group === group);
    const capacities = own.map(({ halfDays, capacity = halfDays }) => capacity);
    const all = capacities.reduce((sum, one) => sum + one, 0);
    const fair = capacities.map((one) => (all > 0 ? ((minutes[group] ?? 0) * one) / all : 0));
    const wished = own.map(
      ({ inspector }, index) => (fair[index] ?? 0) - repay * (balances.get(inspector) ?? 0),
    );
    const target = between(fair, wished, floor, cap);
    own.forEach((one, index) =>
      targets.set(one, { fair: Math.round(fair[index] ?? 0), target: Math.round(target[index] ?? 0) }),
    );
  }
  return members.map((one): NextShare => {
    const { inspector, group, halfDays, capacity = halfDays } = one;
    const { fair = 0, target = 0 } = targets.get(one) ?? {};
    const part = halfDays > 0 ? capacity / halfDays : 0;
    return {
      inspector,
      group,
      fair,
      carried: balances.get(inspector) ?? 0,
      target,
      share: fair > 0 ? Math.round((1000 * part * target) / fair) / 1000 : part,
    };
  });
}

/**
 * `ScheduleProblem.workShares` from the shares of a term.
 *
 * @term 工作量份额
 */
export function workSharesOf(shares: readonly NextShare[]): Readonly<Record<string, number>> {
  return Object.fromEntries(shares.map(({ inspector, share }) => [inspector, share]));
}

// As near to the wishes as floor and cap allow while the sum stays: what is cut off is shared by those who still have room.
function between(
  fair: readonly number[],
  wished: readonly number[],
  floor: number,
  cap: number,
): readonly number[] {
  const whole = fair.reduce((sum, one) => sum + one, 0);
  const at = (shift: number): readonly number[] =>
    fair.map((share, index) =>
      Math.min(cap * share, Math.max(floor * share, (wished[index] ?? 0) + shift * share)),
    );
  // The sum grows with the shift; at the ends everybody is at the floor or at the cap.
  let low = -1;
  let high = 1;
  const sum = (shift: number): number => at(shift).reduce((all, one) => all + one, 0);
  for (let step = 0; step < 60 && sum(low) > whole; step += 1) low *= 2;
  for (let step = 0; step < 60 && sum(high) < whole; step += 1) high *= 2;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (sum(middle) < whole) low = middle;
    else high = middle;
  }
  return at(high);
}
