import { defineZoneLayout, type Institution, placeInstitutions, type ZoneLayout } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { randomFrom } from "../generation/random.ts";
import { type LayoutMeasures, measureZones, proposeZones, type ZoneAim, type ZoneWish } from "./index.ts";

interface District {
  readonly institutions: readonly Institution[];
  readonly wish: ZoneWish;
}

const random = randomFrom(7);
const one = (limit: number): number => 1 + random.below(limit);
const often = (tenths: number): boolean => random.below(10) < tenths;

/** Institutions in any number and place, today's zones, and wishes, all by chance. */
function district(size: number, wishOf: () => ZoneWish): District {
  const institutions = Array.from({ length: size }, (_, index): Institution => {
    const place = { longitude: 117 + random.below(1000) / 1000, latitude: 36 + random.below(1000) / 1000 };
    return {
      id: `S${index}`,
      name: `第${index}学校`,
      kind: often(3) ? "kindergarten" : "primary",
      nature: "public",
      students: {},
      town: `镇${random.below(5)}`,
      ...(often(9) ? { coordinates: place } : {}),
    };
  });
  const zones = Array.from({ length: one(4) }, (): string[] => []);
  for (const { id } of institutions) zones[random.below(zones.length)]?.push(id);
  const current = layoutOf(zones);
  return { institutions, wish: { ...(often(6) ? { current } : {}), ...wishOf() } };
}

function layoutOf(zones: readonly (readonly string[])[]): ZoneLayout {
  return defineZoneLayout({
    levels: ["责任区"],
    zones: Object.fromEntries(
      zones.map((ids, index) => [`z${index}`, { name: `片${index}`, members: { ids } }]),
    ),
  });
}

const railway = [
  { longitude: 117.45, latitude: 35 },
  { longitude: 117.55, latitude: 38 },
] as const;

const wishes = (): ZoneWish => ({
  ...(often(5) ? { zones: one(5) } : {}),
  ...(often(4) ? { keepTowns: true } : {}),
  ...(often(4) ? { kindergartens: "apart" } : {}),
  ...(often(3) ? { workOf: ({ id }) => id.length % 3 } : {}),
  ...(often(3) ? { barriers: [railway] } : {}),
  ...(often(2) ? { spreadAtMost: random.below(4) } : {}),
  seed: one(1000),
});

/** What a proposal is judged by, in order: barriers before the aim. */
const keyOf: Record<ZoneAim, (measures: LayoutMeasures) => readonly [number, number]> = {
  "least-change": ({ crossings, moved }) => [crossings, moved],
  balanced: ({ crossings, spread }) => [crossings, spread],
  compact: ({ crossings, meanWay }) => [crossings, meanWay],
};
const less = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]): boolean =>
  a < c || (a === c && b < d);

describe("proposals for 300 districts of any kind", () => {
  it("are beaten at their aim by no other of the same call, and keep sizes, towns and kindergartens", () => {
    let proposals = 0;
    const refusals = new Set<string>();
    const wrong: string[] = [];
    for (let round = 0; round < 300; round += 1) {
      const { institutions, wish } = district(2 + random.below(34), wishes);
      const made = proposeZones(institutions, wish);
      if (!made.ok) refusals.add(made.issues[0].code);
      for (const proposal of made.ok ? made.value : []) {
        const { aim, layout, measures } = proposal;
        const { zoneOf } = placeInstitutions(layout, institutions);
        const sizes = measures.zones.map((zone) => zone.institutions);
        // What is wished of every proposal comes before the aim.
        const rivals = made.ok && wish.spreadAtMost === undefined ? made.value : [];
        const faults = {
          measured: JSON.stringify(measures) !== JSON.stringify(measureZones(layout, institutions, wish)),
          unplaced: measures.unplaced > 0,
          sizes: sizes.some((size) => size === 0 || size > 20),
          torn: tornApart(institutions, zoneOf, wish).length > 0,
          beaten: rivals.some((other) => less(keyOf[aim](other.measures), keyOf[aim](measures))),
        };
        for (const [fault, isSo] of Object.entries(faults)) if (isSo) wrong.push(`${round} ${aim} ${fault}`);
        proposals += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect([...refusals]).toEqual(["zone-count-invalid"]);
    expect(proposals).toBeGreaterThan(600);
  }, 120_000);

  it("are as good as the best of all layouts, where all can be looked at", () => {
    for (let round = 0; round < 25; round += 1) {
      const zones = 2 + random.below(2);
      const { institutions, wish } = district(4 + random.below(4), () => ({
        zones,
        institutionsPerZone: 4,
        ...(often(5) ? { workOf: ({ id }) => Number(id.slice(1)) % 3 } : {}),
        ...(often(5) ? { barriers: [railway] } : {}),
      }));
      const made = proposeZones(institutions, wish);
      if (!made.ok) throw new Error(made.issues[0].message.en);
      const all = layoutsOf(institutions, zones, Object.keys(wish.current?.zones ?? {})).map((layout) =>
        measureZones(layout, institutions, wish),
      );
      for (const { aim, measures } of made.value)
        expect(
          all.filter((other) => less(keyOf[aim](other), keyOf[aim](measures))),
          `${round} ${aim}`,
        ).toEqual([]);
    }
  }, 120_000);
});

/** Pairs that are in one zone and should not be, or the other way round. */
function tornApart(
  institutions: readonly Institution[],
  zoneOf: Readonly<Record<string, string>>,
  { kindergartens, keepTowns }: ZoneWish,
): readonly string[] {
  const isApart = (a: Institution, b: Institution): boolean =>
    kindergartens === "apart" && (a.kind === "kindergarten") !== (b.kind === "kindergarten");
  const fits = ({ town }: Institution): boolean =>
    institutions.filter((other) => other.town === town).length <= 20;
  return institutions.flatMap((a) =>
    institutions.flatMap((b) => {
      const isWrong = isApart(a, b)
        ? zoneOf[a.id] === zoneOf[b.id]
        : keepTowns === true && a.town === b.town && zoneOf[a.id] !== zoneOf[b.id] && fits(a);
      return isWrong ? [`${a.id} ${b.id}`] : [];
    }),
  );
}

/** Every layout of so many zones with one to four institutions each, under names of today and new ones. */
function layoutsOf(
  institutions: readonly Institution[],
  zones: number,
  today: readonly string[],
): readonly ZoneLayout[] {
  const names = [...today, ...Array.from({ length: zones }, (_, index) => `new-${index}`)];
  const choices = chosen(names, zones);
  return divisions(institutions.length, zones)
    .map((zoneOf) =>
      Array.from({ length: zones }, (_, zone) =>
        institutions.flatMap(({ id }, index) => (zoneOf[index] === zone ? [id] : [])),
      ),
    )
    .filter((lists) => lists.every(({ length }) => length > 0 && length <= 4))
    .flatMap((lists) =>
      choices.map((ids) => ({
        levels: ["责任区"],
        zones: Object.fromEntries(
          lists.map((members, zone) => [
            ids[zone] ?? "",
            { name: ids[zone] ?? "", members: { ids: members } },
          ]),
        ),
      })),
    );
}

/** Zone by zone for each institution, every way once: a new zone is always the next one. */
function divisions(institutions: number, zones: number): readonly (readonly number[])[] {
  let found: readonly (readonly number[])[] = [[]];
  for (let index = 0; index < institutions; index += 1)
    found = found.flatMap((before) =>
      Array.from({ length: Math.min(zones, Math.max(-1, ...before) + 2) }, (_, zone) => [...before, zone]),
    );
  return found;
}

function chosen(names: readonly string[], count: number): readonly (readonly string[])[] {
  if (count === 0) return [[]];
  return names.flatMap((name) =>
    chosen(
      names.filter((other) => other !== name),
      count - 1,
    ).map((rest) => [name, ...rest]),
  );
}
