import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fairnessOf } from "./index.ts";

describe("how even work is", () => {
  const loads = fc.array(
    fc.record({ minutes: fc.integer({ min: 1, max: 9000 }), capacity: fc.integer({ min: 1, max: 200 }) }),
    { minLength: 1, maxLength: 9 },
  );

  it("is perfect in every notion when each has their share, and in none of them otherwise", () => {
    fc.assert(
      fc.property(loads, fc.integer({ min: 1, max: 50 }), (some, factor) => {
        const even = fairnessOf(some.map(({ capacity }) => ({ capacity, minutes: factor * capacity })));
        expect(even).toMatchObject({ least: 1, most: 1, spread: 0, gini: 0, deviation: 0 });
        const fairness = fairnessOf(some);
        const zeros = [fairness?.spread, fairness?.gini, fairness?.deviation].filter(
          (one) => one === 0,
        ).length;
        expect([0, 3]).toContain(zeros);
      }),
    );
  });

  it("does not depend on the order, nor on the unit, and Gini is half the mean difference over the mean", () => {
    fc.assert(
      fc.property(loads, (some) => {
        const fairness = fairnessOf(some);
        expect(fairnessOf(some.toReversed())).toEqual(fairness);
        const parts = some.map(({ minutes, capacity }) => minutes / capacity);
        const mean = parts.reduce((sum, part) => sum + part, 0) / parts.length;
        const differences = parts.flatMap((a) => parts.map((b) => Math.abs(a - b)));
        const gini = differences.reduce((sum, one) => sum + one, 0) / (2 * parts.length ** 2 * mean);
        expect(fairness?.gini).toBeCloseTo(gini, 5);
      }),
    );
  });

  it("is unknown without work or people", () => {
    expect(fairnessOf([])).toBeUndefined();
    expect(fairnessOf([{ minutes: 0, capacity: 10 }])).toBeUndefined();
  });
});
