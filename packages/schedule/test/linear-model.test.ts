import { describe, expect, it } from "vitest";
import { judge, linearModel } from "./linear-model.ts";

describe("a linear model", () => {
  const model = linearModel(
    [
      "Minimize",
      "3 x0 + 200 over0",
      "Subject To",
      "x0 + x1 = 1",
      "2 x0 - over0 <= 1",
      "Binary",
      "x0 x1 over0",
      "End",
    ].join("\n"),
  );

  it("is read from the LP format", () => {
    expect([...model.cost]).toEqual([
      ["x0", 3],
      ["over0", 200],
    ]);
    expect(model.rows).toEqual([
      {
        terms: [
          [1, "x0"],
          [1, "x1"],
        ],
        relation: "=",
        bound: 1,
      },
      {
        terms: [
          [2, "x0"],
          [-1, "over0"],
        ],
        relation: "<=",
        bound: 1,
      },
    ]);
    expect([...model.binary]).toEqual(["x0", "x1"]);
  });

  it("tells answers that hold from those that only claim to", () => {
    expect(judge(model, new Map([["x1", 1]]))).toEqual({ cost: 0, broken: 0 });
    expect(judge(model, new Map([["x0", 1]]))).toEqual({ cost: 3, broken: 1 });
    expect(
      judge(
        model,
        new Map([
          ["x0", 0.5],
          ["x1", 0.5],
        ]),
      ),
    ).toEqual({ cost: 1.5, broken: 2 });
  });
});
