import type { Coordinates, Institution, Visit, VisitKind } from "@supervision/domain";
import { mapPlane, way } from "../generation/map-plane.ts";

/**
 * How long work takes, in minutes. No document says so for the whole country; a district measures or agrees its own numbers.
 *
 * @term 工作量参数
 */
export interface WorkTimes {
  /** Straight-line speed on the way in km/h, above 0: ways are great-circle distances. */
  readonly speed: number;
  /** Minutes of a way out and back when a place is unknown. */
  readonly unknownWay: number;
  /** Minutes on site by kind of visit; `usual` for the kinds not named. */
  readonly onSite: { readonly usual: number } & Readonly<Partial<Record<VisitKind, number>>>;
  /** Minutes the leader of a visit writes. */
  readonly writing: number;
  /** Minutes the leader sees to what was found. */
  readonly followUp: number;
}

/**
 * What times are reckoned from besides the visits.
 *
 * @term 工作地点
 */
export interface WorkPlaces {
  /** Institutions with their places. */
  readonly institutions: readonly Institution[];
  /** Where inspectors set out; absent: unknown. */
  readonly office?: Coordinates | undefined;
}

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
  /** Minutes by visit; the way of a day is shared evenly by its visits. */
  readonly byVisit: Readonly<Record<string, number>>;
}

/** Reckons minutes for a fixed district: the places are looked up once. */
export interface WorkClock {
  /** Minutes on the way of visits of one day in order: out, from one institution to the next, and back. */
  readonly way: (visits: readonly Visit[], from: number, until: number) => number;
  /** Minutes on site. */
  readonly onSite: (kind: VisitKind) => number;
}

/** Prepares {@link workloadOf} and the rule of shares. */
export function workClock({ institutions, office }: WorkPlaces, times: WorkTimes): WorkClock {
  const plane = mapPlane(institutions);
  const base = office === undefined ? undefined : plane.project(office);
  const places = new Map(
    institutions.map(({ id }, index) => [
      id,
      plane.known[index] === 1 ? ([plane.x[index] ?? 0, plane.y[index] ?? 0] as const) : undefined,
    ]),
  );
  return {
    way(visits, from, until) {
      let last = base;
      let tenths = 0;
      for (let index = from; index <= until; index += 1) {
        const next = index < until ? places.get(visits[index]?.institution ?? "") : base;
        if (last === undefined || next === undefined) return times.unknownWay;
        tenths += way(last[0], last[1], next[0], next[1]);
        last = next;
      }
      return Math.round((6 * tenths) / times.speed);
    },
    onSite: (kind) => times.onSite[kind] ?? times.onSite.usual,
  };
}

/**
 * The work an inspector has with visits, way included; visits of others are passed over.
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
  const byVisit: Record<string, number> = {};
  for (const day of daysOf(visits, inspector)) {
    const travel = clock.way(day, 0, day.length);
    sum.travel += travel;
    day.forEach((visit, index) => {
      const isLeader = visit.inspectors[0] === inspector;
      const onSite = clock.onSite(visit.kind);
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
  return { ...sum, total: sum.travel + sum.onSite + sum.writing + sum.followUp, byVisit };
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
