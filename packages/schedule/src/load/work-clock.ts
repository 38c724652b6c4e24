import {
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
import type { Stretches } from "./stretches.ts";
import type { WorkPlaces } from "./work-places.ts";

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

/** Looks up the places of a district, so that minutes can be reckoned many times over. */
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
