import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minus, plus, quotient, times, toDecimal, toNumber } from "./decimal.ts";

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

  it("refuse what has no plain notation", () => {
    expect(() => toDecimal(Number.NaN)).toThrow("Expected a plain decimal number, got NaN");
  });
});
