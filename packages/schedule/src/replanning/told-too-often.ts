import type { Bar } from "./branch.ts";
import type { Seated } from "./seat-visits.ts";

/** A way to tell an inspector of one change less: the visit stays as it was, or keeps off that inspector. */
export interface NotTold {
  readonly visit: number;
  /** Absent: the visit stays. */
  readonly bar?: Bar;
}

/** The first inspector with more changed visits than the limit: the ways, one of which must be taken; empty when none is left. */
export function firstTold(
  visits: readonly Seated[],
  slot: Int32Array,
  team: readonly (readonly number[])[],
  limit: number,
): readonly NotTold[] | undefined {
  const told = new Map<number, number[]>();
  visits.forEach(({ home, crew, planned }, visit) => {
    const now = team[visit] ?? [];
    const isSame =
      slot[visit] === home && now.length === crew.length && now.every((each) => crew.includes(each));
    if (isSame && planned) return;
    for (const inspector of new Set(planned ? [...crew, ...now] : now)) {
      const known = told.get(inspector);
      if (known === undefined) told.set(inspector, [visit]);
      else known.push(visit);
    }
  });
  const everybody = [...told].toSorted(([a], [b]) => a - b);
  for (const [inspector, changed] of everybody) {
    if (changed.length <= limit) continue;
    const ways = changed.flatMap((visit): readonly NotTold[] => {
      const own = visits[visit];
      if (own === undefined || own.held) return [];
      if (!own.planned || !own.crew.includes(inspector))
        return [{ visit, bar: { from: 0, until: Infinity, inspector, butHome: true } }];
      return own.home >= 0 ? [{ visit }] : [];
    });
    const forced = changed.length - ways.length;
    return forced > limit ? [] : ways.slice(0, limit + 1 - forced);
  }
  return undefined;
}
