import { checkZoneLayout, defineZoneLayout, type Institution, type ZoneLayout } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureZones, proposeZones, type ZoneProposal, type ZoneWish } from "./index.ts";

function schools(places: readonly (readonly [number, number])[]): readonly Institution[] {
  return places.map(([east, north], index) => ({
    id: `S${String(index).padStart(3, "0")}`,
    name: `示例第${index}小学`,
    kind: index % 4 === 3 ? "kindergarten" : "primary",
    nature: "public",
    town: `镇${index % 5}`,
    students: {},
    coordinates: { longitude: 117 + east / 1000, latitude: 36 + north / 1000 },
  }));
}

const places = fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 })), {
  minLength: 1,
  maxLength: 60,
});

function proposed(institutions: readonly Institution[], wish: ZoneWish): readonly ZoneProposal[] {
  const made = proposeZones(institutions, wish);
  if (!made.ok) throw new Error(made.issues[0].message.en);
  return made.value;
}

const grid = schools(
  Array.from({ length: 48 }, (_, index) => [(index % 8) * 20, Math.floor(index / 8) * 20] as const),
);

function layoutOf(zones: readonly (readonly [id: string, from: number, until: number])[]): ZoneLayout {
  return defineZoneLayout({
    levels: ["责任区"],
    zones: Object.fromEntries(
      zones.map(([id, from, until]) => [
        id,
        { name: `${id}区`, members: { ids: grid.slice(from, until).map((one) => one.id) } },
      ]),
    ),
  });
}

describe("proposed zones", () => {
  it("place every institution once in zones of at most twenty, the same every time", () => {
    fc.assert(
      fc.property(places, fc.constantFrom("together" as const, "apart" as const), (at, kindergartens) => {
        const institutions = schools(at);
        for (const { layout, measures } of proposed(institutions, { kindergartens })) {
          expect(measures.unplaced).toBe(0);
          expect(measures.zones.every((zone) => zone.institutions <= 20)).toBe(true);
          const codes = checkZoneLayout(layout, { institutions, inspectors: [] }).map(({ code }) => code);
          expect(codes).not.toContain("zone-too-large");
        }
        expect(proposed(institutions.toReversed(), { kindergartens })).toEqual(
          proposed(institutions, { kindergartens }),
        );
      }),
      { numRuns: 25 },
    );
  });

  it("are even where work counts, and short of way where ways count", () => {
    const [balanced, compact] = proposed(grid, { zones: 4 });
    expect(balanced?.measures.spread).toBeLessThanOrEqual(1);
    expect(compact?.measures.meanWay).toBeLessThanOrEqual(balanced?.measures.meanWay ?? 0);
  });

  it("leave today's zones as they are when they are fine, and give a full one relief with few moves", () => {
    const layout = (sizes: readonly number[]) => {
      let next = 0;
      const zones: Record<string, { name: string; members: { ids: string[] } }> = {};
      sizes.forEach((size, index) => {
        const ids = grid.slice(next, next + size).map(({ id }) => id);
        zones[`z${index}`] = { name: `第${index}片`, members: { ids } };
        next += size;
      });
      return defineZoneLayout({ levels: ["责任区"], zones });
    };
    const fine = layout([16, 16, 16]);
    const [kept] = proposed(grid, { current: fine });
    expect([kept?.aim, kept?.measures.moved]).toEqual(["least-change", 0]);
    const full = layout([24, 12, 12]);
    const [relieved] = proposed(grid, { current: full });
    expect(relieved?.measures.moved).toBeGreaterThanOrEqual(4);
    expect(relieved?.measures.moved).toBeLessThanOrEqual(8);
    expect(relieved?.layout.zones["z0"]?.name).toBe("第0片");
  });

  it("keep towns whole and do not reach across a river", () => {
    for (const { layout } of proposed(grid, { zones: 3, keepTowns: true })) {
      const towns = Object.values(layout.zones).map(
        ({ members }) => new Set(grid.filter(({ id }) => members?.ids?.includes(id)).map(({ town }) => town)),
      );
      expect(towns.reduce((sum, own) => sum + own.size, 0)).toBe(5);
    }
    const river = [
      { longitude: 117.07, latitude: 35.9 },
      { longitude: 117.07, latitude: 36.3 },
    ] as const;
    for (const { measures } of proposed(grid, { zones: 4, barriers: [river] }))
      expect(measures.crossings).toBe(0);
  });

  it("take the kindergartens out of today's zones: the more numerous keep a zone, nobody is left out", () => {
    const ids = (from: number, until: number): string[] => grid.slice(from, until).map(({ id }) => id);
    const current = defineZoneLayout({
      levels: ["责任区"],
      zones: {
        a: { name: "甲区", members: { ids: ids(0, 24) } },
        b: { name: "乙区", members: { ids: [...ids(24, 43), ...ids(44, 47)] } },
        c: { name: "园区", members: { ids: [...ids(43, 44), ...ids(47, 48)] } },
        "kindergarten-zone-1": { name: "幼儿园第4责任区", members: { ids: [] } },
      },
    });
    const wish = { kindergartens: "apart", kindergartenZones: 3, current } as const;
    const [least] = proposed(grid, wish);
    expect(Object.entries(least?.layout.zones ?? {}).map(([id, { name }]) => `${id} ${name}`)).toEqual([
      "a 甲区",
      "b 乙区",
      "kindergarten-zone-2 甲区（幼儿园）",
      "kindergarten-zone-3 乙区（幼儿园）",
      "c 园区",
    ]);
    for (const { layout, measures } of proposed(grid, wish)) {
      expect(measures.unplaced).toBe(0);
      for (const { members } of Object.values(layout.zones))
        expect(
          new Set(
            grid.filter(({ id }) => members?.ids?.includes(id)).map(({ kind }) => kind === "kindergarten"),
          ).size,
        ).toBeLessThanOrEqual(1);
    }
    expect(least?.measures.moved).toBe(10);
    // Where nobody says how many, they go to those that are theirs today.
    const [own] = proposed(grid, { kindergartens: "apart", current });
    expect(Object.entries(own?.layout.zones ?? {}).map(([id, { name }]) => `${id} ${name}`)).toEqual([
      "a 甲区",
      "b 乙区",
      "c 园区",
    ]);
    expect(own?.measures.moved).toBe(10);
  });

  it("bring kindergartens spread over the zones of today together, in as many zones as are asked for", () => {
    const current = layoutOf(Array.from({ length: 6 }, (_, zone) => [`z${zone}`, 8 * zone, 8 * zone + 8]));
    const kindergartens = (wish: ZoneWish): readonly (readonly string[])[] =>
      proposed(grid, { kindergartens: "apart", current, ...wish }).map(({ layout }) =>
        Object.values(layout.zones).flatMap(({ name, members }) =>
          grid.some(({ id, kind }) => kind === "kindergarten" && members?.ids?.includes(id)) ? [name] : [],
        ),
      );
    for (const names of kindergartens({})) expect(names).toEqual(["幼儿园第1责任区"]);
    for (const names of kindergartens({ kindergartenZones: 2 })) {
      expect(names).toHaveLength(2);
      expect(names.join("")).not.toContain("（");
    }
    for (const names of kindergartens({ kindergartenZones: 6 })) expect(names).toContain("z0区（幼儿园）");
    const told = (wish: ZoneWish): string => {
      const made = proposeZones(grid, { current, ...wish });
      return made.ok
        ? ""
        : `${made.issues[0].code} ${made.issues[0].path.join(".")} ${made.issues[0].fix.zh}`;
    };
    expect(told({ kindergartens: "apart", kindergartenZones: 13 })).toBe(
      "zone-count-invalid kindergartenZones 最多分12个责任区",
    );
    expect(told({ kindergartenZones: 2 })).toBe(
      "value-invalid kindergartenZones kindergartens 写 apart 时才写",
    );
  });

  it("place everybody once wherever kindergartens were before", () => {
    fc.assert(
      fc.property(
        places,
        fc.array(fc.constantFrom("a", "b", "zone-1", "kindergarten-zone-1"), {
          minLength: 60,
          maxLength: 60,
        }),
        (at, before) => {
          const institutions = schools(at);
          const current = defineZoneLayout({
            levels: ["责任区"],
            zones: Object.fromEntries(
              [...new Set(before)].map((zone, index) => [
                zone,
                {
                  name: `第${index}责任区`,
                  members: { ids: institutions.flatMap(({ id }, own) => (before[own] === zone ? [id] : [])) },
                },
              ]),
            ),
          });
          for (const { layout, measures } of proposed(institutions, { kindergartens: "apart", current })) {
            expect(measures.unplaced).toBe(0);
            const names = Object.values(layout.zones).map(({ name }) => name);
            expect(new Set(names).size).toBe(names.length);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it("take fewer zones than today from the largest, so that the fewest change", () => {
    const current = layoutOf([
      ["a", 0, 4],
      ["b", 4, 14],
      ["c", 14, 20],
      ["d", 20, 30],
    ]);
    const [least] = proposed(grid.slice(0, 30), { current, zones: 2 });
    expect(Object.keys(least?.layout.zones ?? {})).toEqual(["b", "d"]);
    expect(least?.measures.moved).toBe(10);
  });

  it("keep the differences of work within what is wished, whatever the aim", () => {
    const current = layoutOf([
      ["a", 0, 20],
      ["b", 20, 24],
      ["c", 24, 36],
    ]);
    const institutions = grid.slice(0, 36);
    const [asToday] = proposed(institutions, { current });
    expect([asToday?.measures.moved, asToday?.measures.spread]).toEqual([0, 16]);
    const wished = proposed(institutions, { current, spreadAtMost: 4 });
    expect(wished.map(({ measures }) => measures.spread <= 4)).toEqual([true, true, true]);
    // From 20, 4, 12 to 14, 10, 12 or 13, 10, 13.
    expect(wished[0]?.measures.moved).toBe(6);
  });

  it("are refused for a register that names an institution twice", () => {
    const made = proposeZones([...grid, ...grid.slice(0, 1)]);
    expect(made.ok ? "" : made.issues[0].code).toBe("register-id-duplicate");
  });

  it("are refused when the institutions do not fit, or do not fill the zones, with the number that would do", () => {
    const answer = (institutions: readonly Institution[], wish: ZoneWish): string => {
      const made = proposeZones(institutions, wish);
      return made.ok ? "" : `${made.issues[0].code} ${made.issues[0].message.zh}：${made.issues[0].fix.zh}`;
    };
    expect(answer(grid, { zones: 2 })).toBe(
      "zone-count-invalid 48所单位分2个责任区，每区不超过20所，放不下：至少分3个责任区",
    );
    expect(answer(grid.slice(0, 3), { zones: 4 })).toBe(
      "zone-count-invalid 3所单位分4个责任区，有的责任区会没有单位：最多分3个责任区",
    );
    expect(answer(grid.slice(0, 12), { zones: 6, keepTowns: true })).toBe(
      "zone-count-invalid 12所单位（镇街不拆分，共5份）分6个责任区，有的责任区会没有单位：最多分5个责任区，或允许拆分镇街（keepTowns）",
    );
    // Five towns of twelve in zones of twenty: no two fit together.
    const towns = schools(Array.from({ length: 60 }, (_, index) => [index, index] as const));
    expect(answer(towns, { zones: 3, keepTowns: true })).toBe(
      "zone-count-invalid 60所单位（镇街不拆分）分3个责任区，每区不超过20所，放不下：至少分5个责任区，或允许拆分镇街（keepTowns）",
    );
    expect(proposed(towns, { keepTowns: true })[0]?.measures.zones).toHaveLength(5);
    for (const zones of [0, -1, 1.5, Number.NaN])
      expect(answer(grid, { zones })).toMatch(/^zone-count-invalid .*至少分3个责任区$/);
    for (const wish of [{ institutionsPerZone: 0 }, { spreadAtMost: -1 }, { workOf: () => Number.NaN }])
      expect(answer(grid, wish)).toMatch(/^value-invalid /);
    expect(proposed([], {}).map(({ layout }) => layout.zones)).toEqual([{}, {}]);
    const point = { longitude: 117, latitude: 36 };
    for (const barriers of [
      {},
      [point],
      [[point]],
      [[point, { longitude: "117", latitude: 36 }]],
      [null],
      [[]],
    ])
      expect(answer(grid, JSON.parse(JSON.stringify({ barriers })))).toMatch(/^value-invalid barriers/);
    expect(answer(grid, { barriers: [[point, { longitude: 118, latitude: 36 }]] })).toBe("");
  });

  it("are measured beside today's layout", () => {
    const one = defineZoneLayout({
      levels: ["责任区"],
      zones: { a: { name: "全区", members: { kinds: ["primary", "kindergarten"] } } },
    });
    const measures = measureZones(one, grid, { current: one });
    expect([measures.moved, measures.spread, measures.zones[0]?.inspectors]).toEqual([0, 0, 10]);
  });
});
