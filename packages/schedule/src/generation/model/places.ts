import type { ScheduleProblem } from "../../schedule-problem.ts";
import type { mapPlane } from "./map-plane.ts";
import type { ListedWays } from "./ways.ts";

/** The ways a district lists, in 100 m. */
export function listedWays(
  { distances: { between = {}, fromBase = {}, fromOffice = {} } = {} }: ScheduleProblem,
  zones: readonly string[],
  institutionIndex: ReadonlyMap<string, number>,
): ListedWays {
  const out: [number, number, number][] = [];
  const pairs: [number, number, number][] = [];
  const rows = [...zones.map((zone) => fromBase[zone] ?? {}), fromOffice];
  rows.forEach((row, base) => {
    for (const [id, metres] of Object.entries(row)) {
      const place = institutionIndex.get(id);
      if (place !== undefined) out.push([base, place, Math.round(metres / 100)]);
    }
  });
  for (const [from, row] of Object.entries(between))
    for (const [to, metres] of Object.entries(row)) {
      const a = institutionIndex.get(from);
      const b = institutionIndex.get(to);
      if (a === undefined || b === undefined || (b < a && between[to]?.[from] !== undefined)) continue;
      pairs.push([a, b, Math.round(metres / 100)]);
    }
  return { out, between: pairs };
}

type Plane = ReturnType<typeof mapPlane>;
type Point = readonly [number, number];

function middles(zoneCount: number, zoneOf: Int32Array, plane: Plane): readonly (Point | undefined)[] {
  const sums = Array.from({ length: zoneCount }, () => [0, 0, 0] as [number, number, number]);
  zoneOf.forEach((zone, institution) => {
    const sum = sums[zone];
    if (sum === undefined || plane.known[institution] !== 1) return;
    sum[0] += plane.x[institution] ?? 0;
    sum[1] += plane.y[institution] ?? 0;
    sum[2] += 1;
  });
  return sums.map(([x, y, count]) =>
    count === 0 ? undefined : ([Math.round(x / count), Math.round(y / count)] as const),
  );
}

/** Where the inspectors of each zone set out, and last those who serve none. */
export function basesOf(
  problem: ScheduleProblem,
  zoneCount: number,
  zoneOf: Int32Array,
  plane: Plane,
): readonly (Point | undefined)[] {
  const office = problem.office === undefined ? undefined : plane.project(problem.office);
  return [...middles(zoneCount, zoneOf, plane).map((centre) => office ?? centre), office];
}

/** Around the middle of its zone, by a measure that grows with the angle; without places in the order of ids. */
export function roundOf(count: number, zoneCount: number, zoneOf: Int32Array, plane: Plane): Float64Array {
  const centres = middles(zoneCount, zoneOf, plane);
  return Float64Array.from({ length: count }, (_, institution) => {
    const centre = centres[zoneOf[institution] ?? -1];
    if (centre === undefined || plane.known[institution] !== 1) return 10 + institution;
    const dx = (plane.x[institution] ?? 0) - centre[0];
    const dy = (plane.y[institution] ?? 0) - centre[1];
    const length = Math.abs(dx) + Math.abs(dy);
    if (length === 0) return 0;
    return dy >= 0 ? 1 - dx / length : 3 + dx / length;
  });
}
