/** For whom each inspector can stand in a visit by two zones, as bits: 1 the institution's zone, 2 another one. */
export type Sides = readonly number[];

/** Sides, as bits, one of which a group lacks: somebody must stand for the one and somebody else for the other; 0: none, as always without `sides`. */
export function missingSide(sides: Sides | undefined, team: readonly number[]): number {
  if (sides === undefined) return 0;
  const standing = team.filter((inspector) => sides[inspector] !== 0);
  const found = standing.reduce((bits, inspector) => bits | (sides[inspector] ?? 0), 0);
  return found < 3 ? 3 - found : standing.length > 1 ? 0 : 3;
}

/** Who is qualified for a visit, 1 by inspector. */
export interface TeamNeeds {
  /** What each inspector must bring. */
  readonly everyone: Uint8Array;
  /** What the leader must bring. */
  readonly leader: Uint8Array;
  /** What at least one must bring, need by need. */
  readonly someone: readonly Uint8Array[];
}

/** Says whether an inspector can make a visit of one inspector. */
export function meetsAlone({ everyone, leader, someone }: TeamNeeds, inspector: number): boolean {
  return (
    everyone[inspector] === 1 && leader[inspector] === 1 && someone.every((mask) => mask[inspector] === 1)
  );
}

/** Says whether a group, its leader first, is what a visit needs. */
export function teamMeets(needs: TeamNeeds | undefined, [lead = -1, ...others]: readonly number[]): boolean {
  if (needs === undefined) return true;
  const team = [lead, ...others];
  return (
    needs.leader[lead] === 1 &&
    team.every((inspector) => needs.everyone[inspector] === 1) &&
    needs.someone.every((mask) => team.some((inspector) => mask[inspector] === 1))
  );
}

/**
 * The first group, its leader first, of those at hand, the best first, that brings what a visit needs; `undefined` when nobody makes one.
 * Everybody at hand brings what everyone must bring.
 */
export function groupFor(
  task: { readonly size: number; readonly team?: TeamNeeds | undefined; readonly sides?: Sides | undefined },
  atHand: readonly number[],
  team: readonly number[] = [],
): readonly number[] | undefined {
  const { size, team: needs, sides } = task;
  const side = missingSide(sides, team);
  const needed =
    (team.length === 0
      ? needs?.leader
      : needs?.someone.find((mask) => team.every((inspector) => mask[inspector] === 0))) ??
    (side === 0 ? undefined : sides?.map((bits) => bits & side));
  if (needed === undefined) {
    const group = [...new Set([...team, ...atHand])].slice(0, size);
    return group.length < size ? undefined : group;
  }
  // A leader who meets more of the other needs leaves more room.
  const also = (inspector: number): number =>
    needs?.someone.reduce((sum, mask) => sum + (mask[inspector] ?? 0), 0) ?? 0;
  const next = atHand.filter((inspector) => needed[inspector] !== 0 && !team.includes(inspector));
  if (team.length === 0) next.sort((a, b) => also(b) - also(a));
  if (team.length < size)
    for (const inspector of next) {
      const group = groupFor(task, atHand, [...team, inspector]);
      if (group !== undefined) return group;
    }
  return undefined;
}
