/** An institution that still needs inspectors. */
export interface StaffDemand {
  /** Institution id. */
  readonly candidate: string;
  /** How many it still needs. */
  readonly needs: number;
  /** Inspectors who cannot be drawn for it any more. */
  readonly without: ReadonlySet<string>;
}

/** Says whether everybody can get the inspectors they need, each inspector at most as often as there is room: a matching. */
export function canStaff(
  demands: readonly StaffDemand[],
  people: readonly string[],
  room: ReadonlyMap<string, number>,
  mayGo: (person: string, candidate: string) => boolean,
): boolean {
  // Demands by person: who goes where in the matching.
  const goes = new Map<string, number[]>(people.map((id) => [id, []]));
  const find = (demand: number, seen: Set<string>): boolean => {
    const wanted = demands[demand];
    if (wanted === undefined) return false;
    for (const person of people) {
      const own = goes.get(person) ?? [];
      if (seen.has(person) || own.includes(demand)) continue;
      if (wanted.without.has(person) || !mayGo(person, wanted.candidate)) continue;
      seen.add(person);
      if (own.length < (room.get(person) ?? 0)) {
        own.push(demand);
        return true;
      }
      for (let at = 0; at < own.length; at += 1) {
        const other = own[at] ?? -1;
        if (other !== demand && find(other, seen)) {
          own[at] = demand;
          return true;
        }
      }
    }
    return false;
  };
  return demands.every((demand, index) => {
    for (let need = 0; need < demand.needs; need += 1) if (!find(index, new Set())) return false;
    return true;
  });
}
