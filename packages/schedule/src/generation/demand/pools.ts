import type { PlanModel } from "../model/plan-model.ts";

/** Zones that share inspectors, directly or through others: what is planned in one such pool hardly touches the next. */
export interface Pools {
  /** Number of pools. */
  readonly count: number;
  /** Pool by zone. */
  readonly ofZone: Int32Array;
  /** Pool by inspector; -1 for those who make no routine visits. */
  readonly ofInspector: Int32Array;
  /** Inspectors by pool. */
  readonly staff: readonly (readonly number[])[];
  /** Half-days in which they can work, added up, by pool. */
  readonly halfDays: Int32Array;
}

/** Joins zones that share an inspector. */
export function poolsOf(model: PlanModel): Pools {
  const { staff: byZone, inspectors, freeHalfDays } = model;
  const ofZone = new Int32Array(byZone.length).fill(-1);
  const ofInspector = new Int32Array(inspectors.length).fill(-1);
  const zonesOf: number[][] = inspectors.map(() => []);
  byZone.forEach((staff, zone) => {
    for (const inspector of staff) zonesOf[inspector]?.push(zone);
  });
  const pools: number[][] = [];
  byZone.forEach((_, first) => {
    if (ofZone[first] !== -1) return;
    const pool = pools.length;
    const members: number[] = [];
    const reached = [first];
    ofZone[first] = pool;
    for (let zone = reached.pop(); zone !== undefined; zone = reached.pop())
      for (const inspector of byZone[zone] ?? []) {
        if (ofInspector[inspector] !== -1) continue;
        ofInspector[inspector] = pool;
        members.push(inspector);
        for (const next of zonesOf[inspector] ?? [])
          if (ofZone[next] === -1) {
            ofZone[next] = pool;
            reached.push(next);
          }
      }
    pools.push(members.toSorted((a, b) => a - b));
  });
  return {
    count: pools.length,
    ofZone,
    ofInspector,
    staff: pools,
    halfDays: Int32Array.from(pools, (members) =>
      members.reduce((sum, inspector) => sum + (freeHalfDays[inspector] ?? 0), 0),
    ),
  };
}
