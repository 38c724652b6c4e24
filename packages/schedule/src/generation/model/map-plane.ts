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

/**
 * Projects the institutions of a district on a plane around the first known place, its meridian upright (transverse Mercator, to the second order):
 * straight lines are great circles to 0.02 % within 100 km of that place.
 */
export function mapPlane(institutions: readonly Institution[]): MapPlane {
  const { latitude, longitude } = institutions.find(({ coordinates }) => coordinates !== undefined)
    ?.coordinates ?? { latitude: 0, longitude: 0 };
  const project = (place: Coordinates): readonly [number, number] => {
    const east = place.longitude - longitude;
    // Away from the meridian parallels bend towards the pole, by half the sine of twice the latitude.
    const bend = (east * east * cosineOfDegrees(90 - 2 * place.latitude) * Math.PI) / 720;
    const north = place.latitude - latitude + bend;
    return [
      Math.round(east * cosineOfDegrees(place.latitude) * METRES_PER_DEGREE),
      Math.round(north * METRES_PER_DEGREE),
    ];
  };
  const points = institutions.map(({ coordinates }) => coordinates && project(coordinates));
  return {
    known: Uint8Array.from(points, (point) => (point ? 1 : 0)),
    x: Int32Array.from(points, (point) => point?.[0] ?? 0),
    y: Int32Array.from(points, (point) => point?.[1] ?? 0),
    project,
  };
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
