/**
 * What an inspector did in one term beside what was their share.
 *
 * @term 工作量台账
 */
export interface LoadEntry {
  /** Term id. */
  readonly term: string;
  /** Inspector id. */
  readonly inspector: string;
  /** Who shares the work: a zone, a team; only within a group is work shared out. */
  readonly group: string;
  /** Minutes worked. */
  readonly minutes: number;
  /** What they could be asked to do, see `capacityOf`. */
  readonly capacity: number;
  /** Their share of the group's minutes by capacity, in whole minutes. */
  readonly expected: number;
  /** Minutes carried over after the term: above 0 for who did more than their share; a newcomer begins with 0. */
  readonly balance: number;
}

/**
 * One inspector's term as it was.
 *
 * @term 学期工作量
 */
export interface TermLoad {
  /** Inspector id. */
  readonly inspector: string;
  /** Who shares the work. */
  readonly group: string;
  /** Minutes worked, from 0. */
  readonly minutes: number;
  /** What they could be asked to do, from 0. */
  readonly capacity: number;
}

/**
 * Closes a term: shares each group's minutes out by capacity and carries over what was done beyond it or left undone.
 *
 * Within a group the shares add up to the minutes, so that what some carry too much others carry too little.
 *
 * @term 学期结转
 *
 * @example
 * ```ts
 * import { closeTerm } from "@supervision/schedule/load";
 * const ledger = closeTerm([], "2026-spring", [
 *   { inspector: "I1", group: "east", minutes: 3000, capacity: 100 },
 *   { inspector: "I2", group: "east", minutes: 1000, capacity: 50 },
 *   { inspector: "I3", group: "east", minutes: 2000, capacity: 50 },
 * ]);
 * console.log(ledger.map(({ expected, balance }) => [expected, balance])); // => [ [ 3000, 0 ], [ 1500, -500 ], [ 1500, 500 ] ]
 * ```
 */
export function closeTerm(
  ledger: readonly LoadEntry[],
  term: string,
  loads: readonly TermLoad[],
): readonly LoadEntry[] {
  const carried = balancesOf(ledger);
  const expected = new Map<TermLoad, number>();
  for (const group of new Set(loads.map((one) => one.group))) {
    const members = loads.filter((one) => one.group === group);
    const minutes = members.reduce((sum, one) => sum + one.minutes, 0);
    const shares = wholeShares(
      members.map(({ capacity }) => capacity),
      minutes,
    );
    members.forEach((one, index) => expected.set(one, shares[index] ?? 0));
  }
  return [
    ...ledger,
    ...loads.map((one): LoadEntry => {
      const share = expected.get(one) ?? 0;
      return {
        term,
        ...one,
        expected: share,
        balance: (carried.get(one.inspector) ?? 0) + one.minutes - share,
      };
    }),
  ];
}

/**
 * Minutes each inspector carries over, by the last entry of each.
 *
 * @example
 * ```ts
 * import { balancesOf, closeTerm } from "@supervision/schedule/load";
 * const ledger = closeTerm([], "2026-spring", [
 *   { inspector: "I1", group: "east", minutes: 3300, capacity: 50 },
 *   { inspector: "I2", group: "east", minutes: 2700, capacity: 50 },
 * ]);
 * console.log(balancesOf(ledger).get("I1"), balancesOf(ledger).get("I2")); // => 300 -300
 * ```
 */
export function balancesOf(ledger: readonly LoadEntry[]): ReadonlyMap<string, number> {
  return new Map(ledger.map(({ inspector, balance }) => [inspector, balance]));
}

/** Shares a whole number out by weights into whole numbers that add up to it: largest remainders first, earlier ones of equal. */
export function wholeShares(weights: readonly number[], whole: number): readonly number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all <= 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (whole * weight) / all);
  const shares = exact.map(Math.floor);
  const missing = whole - shares.reduce((sum, share) => sum + share, 0);
  exact
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index)
    .slice(0, Math.max(0, missing))
    .forEach(({ index }) => {
      shares[index] = (shares[index] ?? 0) + 1;
    });
  return shares;
}
