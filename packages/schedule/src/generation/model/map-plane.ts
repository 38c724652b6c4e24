import type { Coordinates, Institution } from "@supervision/domain";

/** Places on a plane in whole metres; only operations whose results are exact on every runtime are used. */
export interface MapPlane {
  /** Whether the institution's place is known. */
  readonly known: Uint8Array;
  /** Metres east of the reference. */
  readonly x: Int32Array;
  /** Metres north of the reference. */
  readonly y: Int32Array;
  /** Projects a further place. */
  project(place: Coordinates): readonly [number, number];
}

const METRES_PER_DEGREE = 111_195;

/** Projects the institutions of a district on a plane around the first known place. */
export function mapPlane(institutions: readonly Institution[]): MapPlane {
  const known = new Uint8Array(institutions.length);
  const x = new Int32Array(institutions.length);
  const y = new Int32Array(institutions.length);
  const reference = institutions.find(({ coordinates }) => coordinates !== undefined)?.coordinates;
  const latitude = reference?.latitude ?? 0;
  const longitude = reference?.longitude ?? 0;
  const shrink = cosineOfDegrees(latitude);
  const project = (place: Coordinates): readonly [number, number] => [
    Math.round((place.longitude - longitude) * METRES_PER_DEGREE * shrink),
    Math.round((place.latitude - latitude) * METRES_PER_DEGREE),
  ];
  institutions.forEach(({ coordinates }, index) => {
    if (coordinates === undefined) return;
    const [east, north] = project(coordinates);
    known[index] = 1;
    x[index] = east;
    y[index] = north;
  });
  return { known, x, y, project };
}

/** The way between two points of the plane in units of 100 m, a whole number. */
export function way(x1: number, y1: number, x2: number, y2: number): number {
  const dx = x2 - x1;
  const dy = y2 - y1;
  return Math.round(Math.sqrt(dx * dx + dy * dy) / 100);
}

// Math.cos may differ in the last digit from one runtime to another; a power series of plain products does not.
function cosineOfDegrees(degrees: number): number {
  const angle = (degrees * Math.PI) / 180;
  let sum = 1;
  let term = 1;
  for (let power = 2; power <= 20; power += 2) {
    term = (-term * angle * angle) / (power * (power - 1));
    sum += term;
  }
  return sum;
}
