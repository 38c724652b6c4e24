import type { Visit } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county, type CountyShape } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { scattered } from "../../test/scattered.ts";
import { generateSchedule } from "./generate-schedule.ts";

const shape: fc.Arbitrary<CountyShape> = fc
  .record({
    zones: fc.integer({ min: 1, max: 3 }),
    perZone: fc.integer({ min: 1, max: 14 }),
    staff: fc.integer({ min: 2, max: 4 }),
    leave: fc.boolean(),
    recusals: fc.boolean(),
  })
  .map(({ zones, perZone, staff, leave, recusals }) => ({
    zones,
    institutions: zones * perZone,
    inspectors: zones * staff,
    leave,
    recusals,
  }));

describe("the quality of a plan", () => {
  it("is never below its bound, never worse after more moves, and has whole parts that add up", () => {
    fc.assert(
      fc.property(shape, fc.integer({ min: 1, max: 1000 }), (size, seed) => {
        const problem = scattered(county(size), seed);
        const costs = [0, 500, 5000].map((maxMoves) => {
          const { quality } = plan(problem, { seed, maxMoves });
          if (quality === undefined) throw new Error("A generated plan has a quality.");
          expect(quality.travel + quality.rest + quality.balance + quality.own).toBe(quality.cost);
          expect(Object.values(quality).every((part) => Number.isSafeInteger(part))).toBe(true);
          expect(quality.cost).toBeGreaterThanOrEqual(quality.lowerBound);
          return quality.cost;
        });
        expect(costs).toEqual(costs.toSorted((a, b) => b - a));
      }),
      { numRuns: 20 },
    );
  });

  it("counts the rest that the checker misses", () => {
    const { quality, score } = plan(
      scattered(county({ zones: 2, institutions: 20, inspectors: 4, leave: true }), 3),
      { seed: 3, maxMoves: 0 },
    );
    const rest = score.find(({ rule }) => rule === "national-schedule/rest-between-visits");
    expect(quality?.rest).toBe(rest?.penalty);
  });

  it("is proven best for every zone of 5, 10, 16 and 24 institutions, whatever the seed", () => {
    for (const [institutions, inspectors] of [
      [5, 1],
      [10, 1],
      [16, 2],
      [24, 5],
    ] as const)
      for (const seed of [1, 2, 3, 4, 5]) {
        const problem = scattered(county({ zones: 1, institutions, inspectors }), seed);
        const { quality, moves } = plan(problem, { seed, maxMoves: 100_000 });
        expect([institutions, seed, quality?.cost]).toEqual([institutions, seed, quality?.lowerBound]);
        expect(moves).toBeLessThan(100_000);
      }
  });

  it("is proven best also where pairs of visits must part first, so that five people share a month of 24 schools evenly", () => {
    const problem = scattered(county({ zones: 1, institutions: 24, inspectors: 5 }), 1);
    const october = { ...problem, period: { from: "2025-10-01", until: "2025-10-31" } };
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const { quality, moves } = plan(october, { seed, maxMoves: 1_000_000 });
      expect([seed, quality?.cost, quality?.lowerBound]).toEqual([seed, 1193, 1193]);
      expect(moves).toBeLessThan(100_000);
    }
  });

  it("is not lost where worse plans were gone through for a better one in vain", () => {
    const problem = scattered(county({ zones: 1, institutions: 24, inspectors: 5 }), 1);
    const october = { ...problem, period: { from: "2025-10-01", until: "2025-10-31" } };
    const costs = [3_000, 6_000, 8_000, 10_000, 12_000, 20_000].map(
      (maxMoves) => plan(october, { seed: 2, maxMoves }).quality?.cost,
    );
    expect(costs).toEqual(costs.toSorted((a = 0, b = 0) => b - a));
  });

  it("lies within 0.5 % of the bound for a county with leave and recusals", () => {
    const problem = scattered(
      county({ zones: 7, institutions: 170, inspectors: 35, leave: true, recusals: true }),
      1,
    );
    const { quality } = plan(problem, { seed: 1, maxMoves: 100_000 });
    if (quality === undefined) throw new Error("A generated plan has a quality.");
    expect(quality.cost / quality.lowerBound).toBeLessThan(1.005);
  });

  it("has no travel where no places are known", () => {
    const { quality } = plan(county({ zones: 2, institutions: 12, inspectors: 4 }));
    expect(quality).toMatchObject({ travel: 0, lowerBound: 0 });
  });

  it("stays above the bound when visits are fixed and groups go across zones", () => {
    const base = scattered(county({ zones: 3, institutions: 24, inspectors: 9 }), 5);
    const fixed: Visit = {
      id: "agreed-1",
      institution: "S001",
      inspectors: ["I01"],
      date: "2025-09-10",
      halfDay: "morning",
      kind: "routine",
      items: [],
    };
    const { quality, status } = plan({
      ...base,
      fixedVisits: [fixed],
      extraVisits: [
        { id: "apr", months: [4], visits: { kind: "comprehensive", sample: 6 } },
        { id: "may", months: [5], visits: { kind: "joint", sample: 4 } },
      ],
    });
    expect(status).toBe("complete");
    if (quality === undefined) throw new Error("A generated plan has a quality.");
    expect(quality.cost).toBeGreaterThanOrEqual(quality.lowerBound);
    expect(quality.cost / quality.lowerBound).toBeLessThan(1.2);
  });
});

describe("a generation that is called off while it improves", () => {
  const problem = scattered(county({ zones: 2, institutions: 20, inspectors: 6, leave: true }), 4);

  it("gives the best plan so far when asked to", () => {
    const controller = new AbortController();
    const made = generateSchedule(problem, {
      seed: 1,
      keepBest: true,
      signal: controller.signal,
      onProgress: ({ stage }) => {
        if (stage === "improving") controller.abort();
      },
    });
    expect(made.ok && made.value).toEqual(plan(problem, { seed: 1, maxMoves: 0 }));
  });
});
