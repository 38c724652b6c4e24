import { way } from "./map-plane.ts";
import type { Numbers } from "./plan-model.ts";

/** Ways that are not those of the plane, in 100 m: from a base to an institution, and between two institutions. */
export interface ListedWays {
  readonly out: readonly (readonly [base: number, place: number, way: number])[];
  readonly between: readonly (readonly [a: number, b: number, way: number])[];
}

/** Ways between places in units of 100 m; 0 where a place is unknown. */
export interface Ways {
  /** Ways that are not those of the plane. */
  readonly listed: ListedWays;
  /** Whether any way is longer than 0. */
  readonly known: boolean;
  /** Where the inspectors of each zone set out, in metres on the plane, and last those who serve none. */
  readonly bases: readonly (readonly [number, number] | undefined)[];
  /** Way from where an inspector sets out to an institution. */
  out(inspector: number, institution: number): number;
  /** Way between two institutions. */
  between(a: number, b: number): number;
}

/** Looks ways up in tables: from each base to every institution, and between institutions of one zone. */
export function waysOf(
  plane: Readonly<Record<"known" | "x" | "y", Numbers>>,
  bases: readonly (readonly [number, number] | undefined)[],
  zoneOf: Numbers,
  homeZone: Numbers,
  listed: ListedWays = { out: [], between: [] },
): Ways {
  const count = zoneOf.length;
  const listedBetween = new Map<number, number>();
  for (const [a, b, length] of listed.between) {
    listedBetween.set(a * count + b, length);
    listedBetween.set(b * count + a, length);
  }
  const measured = (a: number, b: number): number =>
    listedBetween.get(a * count + b) ??
    (plane.known[a] === 1 && plane.known[b] === 1
      ? way(plane.x[a] ?? 0, plane.y[a] ?? 0, plane.x[b] ?? 0, plane.y[b] ?? 0)
      : 0);
  const outTable = new Int32Array(bases.length * count);
  // Where the ways from an institution to those of its zone begin, and its own place among them.
  const row = new Int32Array(count);
  const column = new Int32Array(count);
  const near: number[] = [];
  bases.forEach((base, zone) => {
    const own: number[] = [];
    for (let place = 0; place < count; place += 1) {
      if (zoneOf[place] === zone) own.push(place);
      if (base !== undefined && plane.known[place] === 1)
        outTable[zone * count + place] = way(base[0], base[1], plane.x[place] ?? 0, plane.y[place] ?? 0);
    }
    own.forEach((a, at) => {
      row[a] = near.length;
      column[a] = at;
      for (const b of own) near.push(measured(a, b));
    });
  });
  for (const [base, place, length] of listed.out) outTable[base * count + place] = length;
  const outRow = Int32Array.from(homeZone, (zone) => (zone < 0 ? bases.length - 1 : zone) * count);
  const nearTable = Int32Array.from(near);
  return {
    known: [...plane.known].includes(1) || listed.out.length + listed.between.length > 0,
    listed,
    bases,
    out: (inspector, institution) => outTable[(outRow[inspector] ?? 0) + institution] ?? 0,
    between(a, b) {
      const zone = zoneOf[a] ?? -1;
      if (zone < 0 || zone !== zoneOf[b]) return measured(a, b);
      return nearTable[(row[a] ?? 0) + (column[b] ?? 0)] ?? 0;
    },
  };
}
