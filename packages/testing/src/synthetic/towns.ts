import type { Coordinates } from "@supervision/domain";
import type { Random } from "./random.ts";

/** A made-up town or street office. */
export interface SyntheticTown {
  /** Name; always starts with 示例. */
  readonly name: string;
  /** Whether it lies in the country: only such towns have village schools and teaching points. */
  readonly rural: boolean;
  /** Where it lies. */
  readonly centre: Coordinates;
  /** Radius within which its institutions lie, in kilometres. */
  readonly radius: number;
}

const STEMS = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"] as const;
const BRANCHES = ["子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥"] as const;
const KILOMETRES_A_DEGREE = 111.2;

/** Towns around a point: street offices within 5 km, country towns 8 to 28 km away, kept apart as far as there is room. */
export function syntheticTowns(random: Random, count: number, centre: Coordinates): readonly SyntheticTown[] {
  const urban = Math.max(1, Math.round(count * 0.35));
  const placed: { x: number; y: number }[] = [];
  const towns: SyntheticTown[] = [];
  for (let index = 0; index < count; index += 1) {
    const rural = index >= urban;
    let best = { x: 0, y: 0, distance: -1 };
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const point = pointInDisc(random, rural ? 28 : 5, rural ? 8 : 0);
      const distance = Math.min(
        1e4,
        ...placed.map((other) => (point.x - other.x) ** 2 + (point.y - other.y) ** 2),
      );
      if (distance > best.distance) best = { ...point, distance };
    }
    placed.push({ x: best.x, y: best.y });
    towns.push({
      name: `示例${townWord(index)}${rural ? "镇" : "街道"}`,
      rural,
      centre: shift(centre, best.x, best.y),
      radius: rural ? 5 : 2.5,
    });
  }
  return towns;
}

/** A point of a town, rounded to five decimals (about a metre). */
export function pointInTown(random: Random, town: SyntheticTown): Coordinates {
  const { x, y } = pointInDisc(random, town.radius, 0);
  return shift(town.centre, x, y);
}

function townWord(index: number): string {
  const stem = STEMS[index % STEMS.length] ?? "甲";
  if (index < STEMS.length) return stem;
  return `${stem}${BRANCHES[(index - STEMS.length) % BRANCHES.length] ?? "子"}`;
}

function pointInDisc(random: Random, radius: number, hole: number): { x: number; y: number } {
  for (;;) {
    const x = (random.next() * 2 - 1) * radius;
    const y = (random.next() * 2 - 1) * radius;
    const square = x * x + y * y;
    if (square <= radius * radius && square >= hole * hole) return { x, y };
  }
}

function shift(from: Coordinates, east: number, north: number): Coordinates {
  return {
    longitude: rounded(from.longitude + east / (KILOMETRES_A_DEGREE * cosineOfDegrees(from.latitude))),
    latitude: rounded(from.latitude + north / KILOMETRES_A_DEGREE),
  };
}

function rounded(degrees: number): number {
  return Math.round(degrees * 100000) / 100000;
}

/** Taylor series: Math.cos may differ in its last digit between engines. */
function cosineOfDegrees(degrees: number): number {
  const x = ((degrees * Math.PI) / 180) ** 2;
  return 1 - x / 2 + (x * x) / 24 - (x * x * x) / 720;
}
