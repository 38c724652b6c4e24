import {
  type Bilingual,
  type Coordinates,
  type Inspector,
  inspectorsOfZone,
  type Institution,
  placeInstitutions,
  type Visit,
  type VisitKind,
  type ZoneLayout,
} from "@supervision/domain";
import type { Distances } from "../distances.ts";
import { mapPlane, way } from "../generation/model/map-plane.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/**
 * How long work takes, in minutes. No document says so for the whole country; a district measures or agrees its own numbers.
 *
 * @term 工作量参数
 */
export interface WorkTimes {
  /** Speed on the way in km/h, above 0, over great-circle distances; a straight line is shorter than the road. */
  readonly speed: number;
  /** Speed in km/h, above 0, over ways the district lists (`distances`), which are roads as they are; absent: `speed`. */
  readonly roadSpeed?: number;
  /** Minutes of a way out and back when a place is unknown. */
  readonly unknownWay: number;
  /** Minutes on site by kind of visit; `usual` for the kinds not named. */
  readonly onSite: { readonly usual: number } & Readonly<Partial<Record<VisitKind, number>>>;
  /**
   * Minutes on site of a visit that lasts the whole day, the same way. Absent: twice those of half a day, which is assumed and stands in
   * no document; so are kinds not named when `usual` is absent too.
   */
  readonly onSiteWholeDay?: { readonly usual?: number } & Readonly<Partial<Record<VisitKind, number>>>;
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
  /** Where inspectors set out; absent: the middle of their zone where `zones` and `inspectors` say which, otherwise unknown. */
  readonly office?: Coordinates | undefined;
  /** Ways as they are travelled; where none is listed: great-circle distances. */
  readonly distances?: Distances | undefined;
  /** Zones: whose ways out are listed, and whose middle inspectors set out from without an office. */
  readonly zones?: ZoneLayout | undefined;
  /** Inspectors, with the zones they serve. */
  readonly inspectors?: readonly Inspector[] | undefined;
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
  /** Stretches on the way by what their minutes come from. */
  readonly stretches: Stretches;
  /** Minutes by visit; the way of a day is shared evenly by its visits. */
  readonly byVisit: Readonly<Record<string, number>>;
}

/**
 * How many stretches (out, between two institutions, back) come from which source.
 *
 * @term 路程来源
 */
export interface Stretches {
  /** Listed by the district. */
  readonly listed: number;
  /** Great-circle distances. */
  readonly straight: number;
  /** Of days with an unknown place, which count `unknownWay`. */
  readonly unknown: number;
}

/** Minutes on the way of a day, and where they come from. */
export interface DayWay extends Stretches {
  readonly minutes: number;
}

/** Reckons minutes for a fixed district: the places are looked up once. */
export interface WorkClock {
  /** The way of an inspector's visits of one day in order: out, from one institution to the next, and back. */
  readonly way: (inspector: string, visits: readonly Visit[], from: number, until: number) => DayWay;
  /** Minutes on site. */
  readonly onSite: (visit: Pick<Visit, "kind" | "wholeDay">) => number;
}

/** Prepares {@link workloadOf} and the rule of shares. */
export function workClock(
  { institutions, office, distances, zones, inspectors = [] }: WorkPlaces,
  times: WorkTimes,
): WorkClock {
  const plane = mapPlane(institutions);
  const start = office === undefined ? undefined : plane.project(office);
  const places = new Map(
    institutions.map(({ id }, index) => [
      id,
      plane.known[index] === 1 ? ([plane.x[index] ?? 0, plane.y[index] ?? 0] as const) : undefined,
    ]),
  );
  const { homeOf, middleOf } = homesOf(institutions, zones, inspectors, places);
  const hasLists = distances !== undefined;
  return {
    way(inspector, visits, from, until) {
      const zone = homeOf.get(inspector);
      const base = start ?? middleOf.get(zone ?? "");
      const out = (zone === undefined ? distances?.fromOffice : distances?.fromBase?.[zone]) ?? {};
      let listedMetres = 0;
      let listed = 0;
      let tenths = 0;
      for (let index = from; index <= until; index += 1) {
        const here = visits[index - 1]?.institution;
        const there = visits[index]?.institution;
        const isOut = index === from;
        const isBack = index === until;
        const metres = !hasLists
          ? undefined
          : isOut
            ? out[there ?? ""]
            : isBack
              ? out[here ?? ""]
              : listedBetween(distances, here ?? "", there ?? "");
        if (metres !== undefined) {
          listedMetres += metres;
          listed += 1;
          continue;
        }
        const a = isOut ? base : places.get(here ?? "");
        const b = isBack ? base : places.get(there ?? "");
        if (a === undefined || b === undefined)
          return { minutes: times.unknownWay, listed: 0, straight: 0, unknown: until - from + 1 };
        tenths += way(a[0], a[1], b[0], b[1]);
      }
      return {
        minutes: Math.round(
          (6 * tenths) / times.speed + (3 * listedMetres) / (50 * (times.roadSpeed ?? times.speed)),
        ),
        listed,
        straight: until - from + 1 - listed,
        unknown: 0,
      };
    },
    onSite({ kind, wholeDay }) {
      const halfDay = times.onSite[kind] ?? times.onSite.usual;
      if (wholeDay !== true) return halfDay;
      return times.onSiteWholeDay?.[kind] ?? times.onSiteWholeDay?.usual ?? 2 * halfDay;
    },
  };
}

// One direction is enough; of two that differ the one under the smaller id counts, as in planning.
function listedBetween({ between = {} }: Distances, a: string, b: string): number | undefined {
  const [first, second] = a < b ? [a, b] : [b, a];
  return between[first]?.[second] ?? between[second]?.[first];
}

type Point = readonly [number, number];

// As in planning: an inspector sets out from the first zone served, a zone's inspectors from the middle of its institutions.
function homesOf(
  institutions: readonly Institution[],
  zones: ZoneLayout | undefined,
  inspectors: readonly Inspector[],
  places: ReadonlyMap<string, Point | undefined>,
): { readonly homeOf: ReadonlyMap<string, string>; readonly middleOf: ReadonlyMap<string, Point> } {
  const homeOf = new Map<string, string>();
  const middleOf = new Map<string, Point>();
  if (zones === undefined) return { homeOf, middleOf };
  const { members } = placeInstitutions(zones, institutions);
  for (const [zone, ids] of Object.entries(members).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    for (const { id } of inspectorsOfZone(zones, zone, inspectors)) if (!homeOf.has(id)) homeOf.set(id, zone);
    const known = ids.flatMap((id) => {
      const place = places.get(id);
      return place === undefined ? [] : [place];
    });
    const mean = (axis: 0 | 1): number =>
      Math.round(known.reduce((sum, place) => sum + place[axis], 0) / known.length);
    if (known.length > 0) middleOf.set(zone, [mean(0), mean(1)]);
  }
  return { homeOf, middleOf };
}

/**
 * Where minutes on the way come from, in words.
 *
 * @term 路程说明
 *
 * @example
 * ```ts
 * import { stretchWords } from "@supervision/schedule/load";
 * console.log(stretchWords({ listed: 8, straight: 2, unknown: 0 }).zh); // => 路程：8段按登记的里程，2段按直线距离
 * ```
 */
export function stretchWords({ listed, straight, unknown }: Stretches): Bilingual {
  const parts = [
    { count: listed, zh: "按登记的里程", en: "as the district lists them" },
    { count: straight, zh: "按直线距离", en: "as great-circle distances" },
    { count: unknown, zh: "地点不明，按约定时间", en: "of unknown length, at the agreed time" },
  ].filter(({ count }) => count > 0);
  return {
    zh: `路程：${parts.length === 0 ? "没有" : parts.map(({ count, zh }) => `${count}段${zh}`).join("，")}`,
    en: `Ways: ${parts.length === 0 ? "none" : parts.map(({ count, en }) => `${count} ${en}`).join(", ")}.`,
  };
}

/**
 * The work an inspector has with visits, way included; visits of others are passed over. A visit of the whole day has one way out and back.
 *
 * Ways are those of `places.distances` where they are listed; {@link workPlacesOf} reads all places of a problem.
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

/**
 * The places of a problem: its institutions, inspectors and zones, the office, and the ways that are listed.
 *
 * @term 路程起止地点
 *
 * @example
 * ```ts
 * import { defineZoneLayout } from "@supervision/domain";
 * import { workloadOf, workPlacesOf } from "@supervision/schedule/load";
 * const places = workPlacesOf({
 *   register: {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", town: "东街", students: {} }],
 *     inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: ["east"] }],
 *     recusals: [],
 *   },
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
 *   office: undefined,
 *   distances: { fromBase: { east: { S1: 20_000 } } },
 * });
 * const visit = { id: "v1", institution: "S1", inspectors: ["I1"], date: "2026-03-10", halfDay: "morning", kind: "routine", items: [] } as const;
 * const times = { speed: 40, unknownWay: 60, onSite: { usual: 150 }, writing: 45, followUp: 30 };
 * console.log(workloadOf([visit], "I1", places, times).travel); // => 60
 * ```
 */
export function workPlacesOf({
  register,
  office,
  distances,
  zones,
}: Pick<ScheduleProblem, "register" | "zones"> & Pick<WorkPlaces, "office" | "distances">): WorkPlaces {
  return { institutions: register.institutions, inspectors: register.inspectors, office, distances, zones };
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
