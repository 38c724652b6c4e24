import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareFractions, dividedBy, fractionOf, plus, times } from "./fraction.ts";
import { compareQuantity, printedQuantity } from "./quantity.ts";
import { roundHalfUp } from "./rounding.ts";

describe("rounding", () => {
  it.each([
    [1.005, 2, "1.01"],
    [0.125, 2, "0.13"],
    [2.675, 2, "2.68"],
    [0.5, 0, "1"],
    [4.995, 2, "5.00"],
    [-1.005, 2, "-1.01"],
    [-0.001, 2, "0.00"],
    [0.0049999, 2, "0.00"],
    [123456789.125, 2, "123456789.13"],
  ])("%f with %i decimals prints %s", (value, decimals, text) => {
    expect(roundHalfUp(value, decimals)).toBe(text);
  });

  it("rounds every printed decimal as a person would on paper", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (thousandths) => {
        const text = roundHalfUp(Number(`${thousandths}e-3`), 2);
        expect(text).toBe((Math.floor((thousandths + 5) / 10) / 100).toFixed(2));
      }),
    );
  });

  it("refuses what is no number", () => {
    expect(() => roundHalfUp(Number.NaN, 2)).toThrow(TypeError);
  });
});

describe("exact comparison", () => {
  it("takes a number as the decimal it prints as", () => {
    expect(compareFractions(fractionOf(0.1), { over: 1n, under: 10n })).toBe(0);
    expect(compareFractions(plus(fractionOf(0.1), fractionOf(0.2)), fractionOf(0.3))).toBe(0);
    expect(compareFractions(times(fractionOf(0.009), fractionOf(100)), fractionOf(0.9))).toBe(0);
    expect(fractionOf(1e-7)).toEqual({ over: 1n, under: 10_000_000n });
    expect(fractionOf(-2e21)).toEqual({ over: -2n * 10n ** 21n, under: 1n });
  });

  it("has no quotient by zero and keeps the sign in the numerator", () => {
    expect(dividedBy(fractionOf(1), fractionOf(0))).toBeUndefined();
    expect(dividedBy(fractionOf(1), fractionOf(-2))).toEqual({ over: -1n, under: 2n });
  });

  it("finds a decimal equal to itself and different from its neighbours", () => {
    expect(compareQuantity(printedQuantity(4.2), 4.2)).toBe(0);
    expect(compareQuantity(printedQuantity(4.2000000001), 4.2)).toBeGreaterThan(0);
    expect(compareQuantity({ value: 4.1 }, 4.2)).toBeLessThan(0);
  });
});
