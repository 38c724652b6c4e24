import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, half, minus, plus, quotient, stepsIn, times, toDecimal, toNumber } from "./decimal.ts";

const value = fc.integer({ min: 0, max: 99_999_999 }).map((units) => units / 10_000);

describe("exact decimals", () => {
  it("add 0.1 and 0.2 to 0.3, and multiply 1.1 by 1.1 to 1.21", () => {
    expect(toNumber(plus(toDecimal(0.1), toDecimal(0.2)))).toBe(0.3);
    expect(toNumber(times(toDecimal(1.1), toDecimal(1.1)))).toBe(1.21);
  });

  it("take away what was added", () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(toNumber(minus(plus(toDecimal(a), toDecimal(b)), toDecimal(b)))).toBe(a);
      }),
    );
  });

  it("round a quotient half up, and have none by zero", () => {
    expect(quotient(toDecimal(1), toDecimal(8), 2)).toBe(0.13);
    expect(quotient(toDecimal(2), toDecimal(3), 6)).toBe(0.666667);
    expect(quotient(toDecimal(2), toDecimal(0), 6)).toBeUndefined();
  });

  it("read numbers written with an exponent, however small or large", () => {
    expect(toDecimal(1e-7)).toEqual({ units: 1n, scale: 7 });
    expect(toNumber(plus(toDecimal(1.5e-7), toDecimal(1e21)))).toBe(1e21);
  });

  it("halve without loss, and count the steps of a distance", () => {
    fc.assert(
      fc.property(value, (a) => {
        const part = half(toDecimal(a));
        expect(compare(plus(part, part), toDecimal(a))).toBe(0);
      }),
    );
    expect(stepsIn(toDecimal(0.3), toDecimal(0.1))).toEqual({ full: 3n, rest: false });
    expect(stepsIn(toDecimal(2.5), toDecimal(1))).toEqual({ full: 2n, rest: true });
  });

  it("refuse what is no number", () => {
    expect(() => toDecimal(Number.NaN)).toThrow("Expected a decimal number, got NaN");
  });
});
