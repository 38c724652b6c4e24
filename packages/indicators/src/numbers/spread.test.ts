import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculateSpread, type SpreadMember } from "./spread.ts";

const example: readonly (readonly [students: number, books: number])[] = [
  [45, 279],
  [37, 137],
  [89, 935],
  [76, 160],
  [55, 402],
];

const members = (rows: readonly (readonly [number, number])[]): readonly SpreadMember[] =>
  rows.map(([students, books]) => ({ weight: students, value: books / students }));

function coefficient(rows: readonly (readonly [number, number])[]): number {
  const spread = calculateSpread(members(rows));
  if (spread.status !== "computed") throw new Error(`expected a coefficient, got ${spread.because}`);
  return spread.coefficientOfVariation;
}

const school = fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 100_000 }));
const county = fc.array(school, { minLength: 1, maxLength: 40 });

describe("coefficient of variation", () => {
  it("reproduces the official example to six decimals", () => {
    const spread = calculateSpread(members(example));
    if (spread.status !== "computed") throw new Error("expected a spread");
    expect(spread.mean.toFixed(6)).toBe("6.334437");
    expect(spread.standardDeviation.toFixed(6)).toBe("3.263861");
    expect(spread.coefficientOfVariation.toFixed(6)).toBe("0.515257");
  });

  it("is not what the plain, the sample or the mixed form gives", () => {
    const values = example.map(([students, books]) => books / students);
    const total = example.reduce((sum, [students]) => sum + students, 0);
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    const weighted = example.reduce((sum, [, books]) => sum + books, 0) / total;
    const squares = (around: number) => values.reduce((sum, value) => sum + (value - around) ** 2, 0);
    const plain = Math.sqrt(squares(mean) / 5) / mean;
    const sample = Math.sqrt(squares(mean) / 4) / mean;
    const mixed = Math.sqrt(squares(weighted) / 5) / weighted;
    expect([plain, sample, mixed].map((value) => value.toFixed(4))).toEqual(["0.4888", "0.5465", "0.4639"]);
    for (const wrong of [plain, sample, mixed])
      expect(Math.abs(wrong - coefficient(example))).toBeGreaterThan(0.02);
  });

  it("does not change when every school gets the same multiple of what it has", () => {
    fc.assert(
      fc.property(county, fc.double({ min: 0.01, max: 1000, noNaN: true }), (rows, factor) => {
        const scaled = rows.map(([students, books]) => [students, books * factor] as const);
        expect(coefficient(scaled)).toBeCloseTo(coefficient(rows), 9);
      }),
    );
  });

  it("does not change when every school is there twice", () => {
    fc.assert(
      fc.property(county, (rows) => {
        expect(coefficient([...rows, ...rows])).toBeCloseTo(coefficient(rows), 9);
      }),
    );
  });

  it("does not depend on the order of schools", () => {
    fc.assert(
      fc.property(county, (rows) => {
        expect(coefficient(rows.toReversed())).toBeCloseTo(coefficient(rows), 9);
      }),
    );
  });

  it("is exactly zero when all schools are alike", () => {
    fc.assert(
      fc.property(
        school,
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 20 }),
        ([p, r], sizes) => {
          expect(coefficient(sizes.map((size) => [p * size, r * size] as const))).toBe(0);
        },
      ),
    );
  });

  it("does not change when a school is split into two with the same provision", () => {
    fc.assert(
      fc.property(
        county,
        school,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        (rows, [p, r], a, b) => {
          const whole = [...rows, [p * (a + b), r * (a + b)] as const];
          const split = [...rows, [p * a, r * a] as const, [p * b, r * b] as const];
          expect(coefficient(split)).toBeCloseTo(coefficient(whole), 9);
        },
      ),
    );
  });

  it("does not exist without schools, without students, or when nobody has anything", () => {
    expect(calculateSpread([])).toEqual({ status: "undefined", because: "no-institutions" });
    expect(calculateSpread([{ weight: 0, value: 3 }])).toEqual({
      status: "undefined",
      because: "zero-weight",
    });
    expect(calculateSpread([{ weight: 5, value: 0 }])).toEqual({ status: "undefined", because: "zero-mean" });
  });

  it("takes no notice of a school without students, whatever stands beside it", () => {
    const spread = calculateSpread([{ weight: 0, value: Number.NaN }, ...members(example)]);
    expect(spread.status === "computed" && spread.coefficientOfVariation).toBe(coefficient(example));
  });
});
