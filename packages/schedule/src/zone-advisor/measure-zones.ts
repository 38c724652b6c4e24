import {
  type Coordinates,
  type Institution,
  NATIONAL_ZONE_LIMITS,
  placeInstitutions,
  type ZoneLayout,
} from "@supervision/domain";
import { mapPlane, way } from "../generation/model/map-plane.ts";

/**
 * A river, railway or mountain road that zones should not cross: a line from point to point.
 *
 * @term 地理阻隔
 */
export type Barrier = readonly [Coordinates, Coordinates, ...Coordinates[]];

/**
 * What layouts are measured by.
 *
 * @term 责任区衡量口径
 */
export interface ZoneYardstick {
  /** Today's layout; absent: nobody is said to move. */
  readonly current?: ZoneLayout;
  /** Work an institution gives, a whole number from 0, such as its size class; absent: 1 each. */
  readonly workOf?: (institution: Institution) => number;
  /** Work for one inspector; absent: 5, as 国教督办〔2013〕2号 says about institutions. */
  readonly workPerInspector?: number;
  /** Lines not to be crossed. */
  readonly barriers?: readonly Barrier[];
}

/**
 * One zone in numbers.
 *
 * @term 责任区指标
 */
export interface ZoneMeasure {
  /** Zone id. */
  readonly zone: string;
  /** Institutions. */
  readonly institutions: number;
  /** Work they give. */
  readonly work: number;
  /** Inspectors it takes. */
  readonly inspectors: number;
  /** Mean way from its middle to its institutions, in 100 m; 0 where places are unknown. */
  readonly meanWay: number;
}

/**
 * A layout in numbers.
 *
 * @term 责任区划分指标
 */
export interface LayoutMeasures {
  /** Zones by id. */
  readonly zones: readonly ZoneMeasure[];
  /** Work of the largest zone less that of the smallest. */
  readonly spread: number;
  /** Mean way from the middle of its zone to an institution, in 100 m. */
  readonly meanWay: number;
  /** Longest such way, in 100 m. */
  readonly longestWay: number;
  /** Institutions with a barrier between them and the middle of their zone. */
  readonly crossings: number;
  /** Institutions that are in another zone today. */
  readonly moved: number;
  /** Institutions whose place is unknown, and whose ways count 0. */
  readonly unknownPlaces: number;
  /** Institutions in no zone or in several. */
  readonly unplaced: number;
}

/**
 * Measures a layout: work, ways, barriers crossed, and what changes for institutions. Lay several side by side to compare them.
 *
 * @term 责任区布局测算
 *
 * @example
 * ```ts
 * import { defineZoneLayout } from "@supervision/domain";
 * import { measureZones } from "@supervision/schedule/zone-advisor";
 * const place = { kind: "primary", nature: "public", students: {} } as const;
 * const institutions = [{ id: "S1", name: "一小", ...place }, { id: "S2", name: "二小", ...place }, { id: "S3", name: "三小", ...place }];
 * const current = defineZoneLayout({ levels: ["责任区"], zones: { a: { name: "甲", members: { ids: ["S1", "S2", "S3"] } }, b: { name: "乙", members: { ids: [] } } } });
 * const other = defineZoneLayout({ levels: ["责任区"], zones: { a: { name: "甲", members: { ids: ["S1", "S2"] } }, b: { name: "乙", members: { ids: ["S3"] } } } });
 * const { spread, moved } = measureZones(other, institutions, { current });
 * console.log(spread, moved); // => 1 1
 * ```
 */
export function measureZones(
  layout: ZoneLayout,
  unordered: readonly Institution[],
  yardstick: ZoneYardstick = {},
): LayoutMeasures {
  const institutions = unordered.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const placed = placeInstitutions(layout, institutions);
  const today =
    yardstick.current === undefined ? undefined : placeInstitutions(yardstick.current, institutions).zoneOf;
  const plane = mapPlane(institutions);
  const at = new Map(institutions.map(({ id }, index) => [id, index]));
  const lines = barrierLines(yardstick.barriers ?? [], (place) => plane.project(place));
  const perInspector = yardstick.workPerInspector ?? NATIONAL_ZONE_LIMITS.institutionsPerInspector;
  const zones: ZoneMeasure[] = [];
  let ways = 0;
  let counted = 0;
  let longestWay = 0;
  let crossings = 0;
  for (const [zone, ids] of Object.entries(placed.members).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const members = ids.flatMap((id) => at.get(id) ?? []);
    const known = members.filter((index) => plane.known[index] === 1);
    const middle = middleOf(known, plane.x, plane.y);
    let sum = 0;
    for (const index of known) {
      const x = plane.x[index] ?? 0;
      const y = plane.y[index] ?? 0;
      const distance = way(middle[0], middle[1], x, y);
      sum += distance;
      longestWay = Math.max(longestWay, distance);
      if (isCut(lines, middle, [x, y])) crossings += 1;
    }
    ways += sum;
    counted += known.length;
    const work = members.reduce((total, index) => {
      const institution = institutions[index];
      return total + (institution === undefined ? 0 : (yardstick.workOf?.(institution) ?? 1));
    }, 0);
    zones.push({
      zone,
      institutions: members.length,
      work,
      inspectors: Math.ceil(work / perInspector),
      meanWay: known.length === 0 ? 0 : Math.round(sum / known.length),
    });
  }
  const works = zones.map(({ work }) => work);
  return {
    zones,
    spread: works.length === 0 ? 0 : Math.max(...works) - Math.min(...works),
    meanWay: counted === 0 ? 0 : Math.round(ways / counted),
    longestWay,
    crossings,
    moved: institutions.filter(({ id }) => today?.[id] !== undefined && today[id] !== placed.zoneOf[id])
      .length,
    unknownPlaces: plane.known.reduce((sum, known) => sum + (known === 1 ? 0 : 1), 0),
    unplaced: placed.unplaced.length + Object.keys(placed.placedTwice).length,
  };
}

/** A point on the plane in metres. */
export type Point = readonly [number, number];

/** The pieces of barriers on the plane. */
export function barrierLines(
  barriers: readonly Barrier[],
  project: (place: Coordinates) => Point,
): readonly (readonly [Point, Point])[] {
  return barriers.flatMap((barrier) => {
    const points = barrier.map(project);
    return points.slice(1).flatMap((point, index): readonly (readonly [Point, Point])[] => {
      const before = points[index];
      return before === undefined ? [] : [[before, point]];
    });
  });
}

/** The middle of places. */
export function middleOf(members: readonly number[], x: ArrayLike<number>, y: ArrayLike<number>): Point {
  if (members.length === 0) return [0, 0];
  let east = 0;
  let north = 0;
  for (const index of members) {
    east += x[index] ?? 0;
    north += y[index] ?? 0;
  }
  return [Math.round(east / members.length), Math.round(north / members.length)];
}

/** Says whether a line lies between two points. */
export function isCut(lines: readonly (readonly [Point, Point])[], from: Point, to: Point): boolean {
  return lines.some(
    ([a, b]) => side(from, to, a) * side(from, to, b) < 0 && side(a, b, from) * side(a, b, to) < 0,
  );
}

function side(a: Point, b: Point, point: Point): number {
  return Math.sign((b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]));
}
