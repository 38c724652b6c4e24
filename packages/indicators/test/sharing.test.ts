import { shareByStage } from "@supervision/indicators";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const count = fc.integer({ min: 0, max: 3000 });

describe("what a school of several stages has in common", () => {
  it("is divided without loss, in calculation and in print", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        count,
        count,
        count,
        (amount, primary, junior, senior) => {
          fc.pre(primary + junior + senior > 0);
          const shared = shareByStage({
            amount,
            students: { primary, "junior-middle": junior, "senior-middle": senior },
          });
          if (shared.status !== "computed") throw new Error("expected shares");
          const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
          expect(sum(shared.shares.map((one) => one.amount))).toBeCloseTo(amount, 4);
          expect(sum(shared.shares.map((one) => one.printed))).toBe(amount);
        },
      ),
    );
  });

  it("belongs to the one stage a school has", () => {
    expect(shareByStage({ amount: 500, students: { primary: 120 } })).toMatchObject({
      shares: [{ stage: "primary", amount: 500, printed: 500 }],
    });
  });

  it("cannot be divided among no students", () => {
    expect(shareByStage({ amount: 500, students: { primary: 0 } })).toEqual({
      status: "undefined",
      because: "zero-denominator",
    });
  });

  it("is a mistake of the caller when it is negative", () => {
    expect(() => shareByStage({ amount: -1, students: { primary: 10 } })).toThrow(TypeError);
  });
});
