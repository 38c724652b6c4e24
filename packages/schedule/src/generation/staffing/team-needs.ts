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

/** Inspectors that a group must have for its needs, the leader first, out of those at hand, the best first; `undefined` when there are none. */
export function neededMembers(
  { leader, someone }: TeamNeeds,
  candidates: readonly number[],
): readonly number[] | undefined {
  // A leader who meets more of the other needs leaves more room.
  const also = (inspector: number): number => someone.reduce((sum, mask) => sum + (mask[inspector] ?? 0), 0);
  const [lead] = candidates
    .filter((inspector) => leader[inspector] === 1)
    .toSorted((a, b) => also(b) - also(a));
  if (lead === undefined) return undefined;
  const team = [lead];
  for (const mask of someone) {
    if (team.some((inspector) => mask[inspector] === 1)) continue;
    const one = candidates.find((inspector) => mask[inspector] === 1);
    if (one === undefined) return undefined;
    team.push(one);
  }
  return team;
}
