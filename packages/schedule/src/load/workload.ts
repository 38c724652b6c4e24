import type { Visit } from "@supervision/domain";
import type { Stretches } from "./stretches.ts";
import { workClock, type WorkTimes } from "./work-clock.ts";
import type { WorkPlaces } from "./work-places.ts";

/**
 * The work of one inspector in whole minutes.
 *
 * @term 工作量
 */
export interface Workload {
  /** On the way. */
  readonly travel: number;
  /** At institutions. */
  readonly onSite: number;
  /** Writing, for visits led. */
  readonly writing: number;
  /** Seeing to what was found, for visits led. */
  readonly followUp: number;
  /** All of it. */
  readonly total: number;
  /** Stretches on the way by what their minutes come from. */
  readonly stretches: Stretches;
  /** Minutes by visit; the way of a day is shared evenly by its visits. */
  readonly byVisit: Readonly<Record<string, number>>;
}

/**
 * The work an inspector has with visits, way included; visits of others are passed over. A visit of the whole day has one way out and back.
 *
 * Ways are those of `places.distances` where they are listed; `workPlacesOf` reads all places of a problem.
 *
 * @example
 * ```ts
 * import { workloadOf } from "@supervision/schedule/load";
 * const load = workloadOf(
 *   [{ id: "v1", institution: "S1", inspectors: ["I1"], date: "2026-03-10", halfDay: "morning", kind: "routine", items: [] }],
 *   "I1",
 *   { institutions: [], office: undefined },
 *   { speed: 40, unknownWay: 60, onSite: { usual: 150 }, writing: 45, followUp: 30 },
 * );
 * console.log(load.total); // => 285
 * ```
 */
export function workloadOf(
  visits: readonly Visit[],
  inspector: string,
  places: WorkPlaces,
  times: WorkTimes,
): Workload {
  const clock = workClock(places, times);
  const sum = { travel: 0, onSite: 0, writing: 0, followUp: 0 };
  const stretches = { listed: 0, straight: 0, unknown: 0 };
  const byVisit: Record<string, number> = {};
  for (const day of daysOf(visits, inspector)) {
    const { minutes: travel, listed, straight, unknown } = clock.way(inspector, day, 0, day.length);
    stretches.listed += listed;
    stretches.straight += straight;
    stretches.unknown += unknown;
    sum.travel += travel;
    day.forEach((visit, index) => {
      const isLeader = visit.inspectors[0] === inspector;
      const onSite = clock.onSite(visit);
      const writing = isLeader ? times.writing : 0;
      const followUp = isLeader ? times.followUp : 0;
      sum.onSite += onSite;
      sum.writing += writing;
      sum.followUp += followUp;
      // What does not divide falls to the first.
      const rest = index === 0 ? travel % day.length : 0;
      byVisit[visit.id] = Math.floor(travel / day.length) + rest + onSite + writing + followUp;
    });
  }
  return { ...sum, total: sum.travel + sum.onSite + sum.writing + sum.followUp, stretches, byVisit };
}

/** Visits of one inspector day by day, mornings first. */
function daysOf(visits: readonly Visit[], inspector: string): readonly (readonly Visit[])[] {
  const days = new Map<string, Visit[]>();
  for (const visit of visits) {
    if (!visit.inspectors.includes(inspector)) continue;
    const day = days.get(visit.date);
    if (day === undefined) days.set(visit.date, [visit]);
    else if (visit.halfDay === "morning") day.unshift(visit);
    else day.push(visit);
  }
  return [...days.values()];
}
