import { grouped } from "../../grouped.ts";
import { connected } from "../../matching/connected.ts";
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
  const zoneOf = new Int32Array(inspectors.length).fill(-1);
  const pairs: [number, number][] = [];
  byZone.forEach((staff, zone) => {
    for (const inspector of staff) {
      const first = zoneOf[inspector] ?? -1;
      if (first < 0) zoneOf[inspector] = zone;
      else pairs.push([first, zone]);
    }
  });
  const lowest = connected(byZone.length, pairs);
  const firsts = [...new Set(lowest)];
  const ofZone = lowest.map((zone) => firsts.indexOf(zone));
  const ofInspector = zoneOf.map((zone) => ofZone[zone] ?? -1);
  const members = grouped(ofInspector.keys(), (inspector) => [ofInspector[inspector]]);
  const pools = firsts.map((_, pool) => members.get(pool) ?? []);
  return {
    count: pools.length,
    ofZone,
    ofInspector,
    staff: pools,
    halfDays: Int32Array.from(pools, (staff) =>
      staff.reduce((sum, inspector) => sum + (freeHalfDays[inspector] ?? 0), 0),
    ),
  };
}
