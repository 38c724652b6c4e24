import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { difference, proportion } from "./index.ts";

describe("a share with its interval", () => {
  // R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %i in %i is as published", (count, base, atLeast, atMost) => {
    const { interval } = proportion(count, base);
    expect(interval?.atLeast).toBeCloseTo(atLeast, 4);
    expect(interval?.atMost).toBeCloseTo(atMost, 4);
  });

  it("differs from another as published", () => {
    // R. G. Newcombe, Interval estimation for the difference between independent proportions, same volume, table II, method 10.
    const apart = difference(proportion(56, 70), proportion(48, 80));
    expect(apart?.by).toBeCloseTo(0.2, 10);
    expect(apart?.interval.atLeast).toBeCloseTo(0.0524, 4);
    expect(apart?.interval.atMost).toBeCloseTo(0.3339, 4);
    expect(apart?.verdict).toBe("higher");
    expect(difference(proportion(9, 10), proportion(3, 10))?.interval.atLeast).toBeCloseTo(0.1705, 4);
  });

  it("says nothing without a base, holds its share, narrows with more cases, widens with more certainty", () => {
    expect(proportion(0, 0)).toEqual({ count: 0, base: 0 });
    expect(difference(proportion(0, 0), proportion(1, 2))).toBeUndefined();
    expect(() => proportion(1, 2, 95)).toThrow(TypeError);
    fc.assert(
      fc.property(fc.nat(50), fc.integer({ min: 1, max: 50 }), (a, b) => {
        const [count, base] = [Math.min(a, b), b];
        const width = (times: number, confidence?: number): number => {
          const { share = 0, interval } = proportion(count * times, base * times, confidence);
          expect(interval?.atLeast ?? 1).toBeLessThanOrEqual(share);
          expect(interval?.atMost ?? 0).toBeGreaterThanOrEqual(share);
          return (interval?.atMost ?? 0) - (interval?.atLeast ?? 0);
        };
        expect(width(4)).toBeLessThan(width(1));
        expect(width(1, 0.99)).toBeGreaterThan(width(1));
      }),
    );
  });
});
