import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersTo } from "../../test/editions.ts";
import { everyForm } from "../../test/every-form.ts";
import type { Answer, Expression } from "../index.ts";
import { evaluateExpression } from "./index.ts";

const yes = { type: "yes-no", value: "yes" } as const;
const ANSWERS: Readonly<Record<string, Answer>> = {
  canteen: yes,
  pupils: { type: "number", value: 1200 },
  drill: { type: "unchanged", since: "2026-03-02", answer: { type: "date", value: "2026-02-27" } },
  patrol: { type: "not-applicable", because: "走读" },
  lesson: { type: "not-checked" },
  dangers: { type: "several", value: ["river"] },
  canteens: {
    type: "repeat",
    value: [
      { id: "north", answers: { licence: yes, meals: { type: "number", value: 300.1 } } },
      { id: "south", answers: { licence: yes, meals: { type: "number", value: 200.2 } } },
      { id: "shut", answers: { meals: { type: "not-applicable", because: "停用" } } },
    ],
  },
};

function value(expression: Expression): unknown {
  const result = evaluateExpression(everyForm, answersTo(everyForm, ANSWERS, "2026-09-10"), expression);
  return result.known ? result.value : result.because;
}

describe("the value of an expression", () => {
  it.each<[Expression, unknown]>([
    [{ add: [0.1, 0.2, 0.3] }, 0.6],
    [{ subtract: [0.3, 0.1] }, 0.2],
    [{ divide: [0.3, 0.1] }, 3],
    [{ divide: [1, 0] }, "absent"],
    [{ round: 1.005, decimals: 2 }, 1.01],
    [{ round: { subtract: [0, 2.5] }, decimals: 0 }, -3],
    [{ highest: [1, { answer: "pupils" }] }, 1200],
    [{ daysBetween: [{ answer: "drill" }, { visit: "date" }] }, 195],
    [{ sum: { field: "meals" }, each: "canteens" }, 500.3],
    [{ mean: { field: "meals" }, each: "canteens" }, 250.15],
    [{ count: "canteens", where: { equal: [{ field: "licence" }, "yes"] } }, "missing"],
    [{ count: "dangers" }, 1],
    [{ if: { includes: "dangers", option: "river" }, value: 2, otherwise: 1 }, 2],
    [{ answer: "meals" }, 500.3 / 1200],
    [{ add: [1e300, 1e300] }, 2e300],
    [{ multiply: [1e300, 1e300] }, "absent"],
    [{ multiply: [1e300, 1e300, 0] }, 0],
    [{ add: [1e300, 0.1, { subtract: [0, 1e300] }] }, 0.1],
    [{ divide: [5e-324, 3] }, 0],
    [{ divide: [1e21, 0.001] }, 1e24],
    [{ round: 1e300, decimals: 2 }, 1e300],
    [{ round: 5e-324, decimals: 6 }, 0],
  ])("of %o is %s", (expression, expected) => {
    expect(value(expression)).toBe(expected);
  });

  it("is not known where an answer is missing, and absent where the question does not arise", () => {
    expect(value({ equal: [{ answer: "lesson" }, "fail"] })).toBe("missing");
    expect(value({ equal: [{ answer: "patrol" }, "no"] })).toBe("absent");
    expect(value({ answered: "lesson" })).toBe(false);
  });

  it("is known as soon as one part settles it", () => {
    const missing: Expression = { equal: [{ answer: "lesson" }, "fail"] };
    expect(value({ all: [missing, { answered: "lesson" }] })).toBe(false);
    expect(value({ any: [missing, { answered: "canteen" }] })).toBe(true);
    expect(value({ all: [missing, { answered: "canteen" }] })).toBe("missing");
  });

  it("of any two numbers is worked out without an exception, and exactly where both are short decimals", () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(finite, finite, fc.integer({ min: 0, max: 6 }), (a, b, decimals) => {
        const parts: readonly [number, number] = [a, b];
        const each: readonly Expression[] = [
          { add: parts },
          { multiply: parts },
          { subtract: parts },
          { divide: parts },
        ];
        for (const part of each) expect(() => value({ round: part, decimals })).not.toThrow();
      }),
    );
    const short = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(short, short, (a, b) => {
        expect(value({ add: [a / 1000, b / 1000] })).toBe((a + b) / 1000 + 0);
        expect(value({ multiply: [a / 1000, b] })).toBe((a * b) / 1000 + 0);
      }),
    );
  });
});
