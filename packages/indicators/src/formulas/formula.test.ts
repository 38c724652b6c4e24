import { describe, expect, it } from "vitest";
import { describeFormula } from "./describe-formula.ts";
import { evaluateExactly } from "./evaluate-exactly.ts";
import { evaluateFormula } from "./evaluate-formula.ts";
import {
  coefficientOfVariation,
  constant,
  formulaFunction,
  indicatorsOfFormula,
  indicatorValue,
  input,
  inputsOfFormula,
  mean,
  product,
  quotient,
  ratio,
  share,
  sum,
  weightedSum,
  type Formula,
} from "./formula.ts";

const values = { a: 3, b: 4, zero: 0 };

function run(formula: Formula, indicators: Readonly<Record<string, number>> = {}) {
  const steps: string[] = [];
  const result = evaluateFormula(formula, { values, institutions: [], indicators }, steps);
  return { ...result, steps };
}

describe("formulas", () => {
  const cases: readonly (readonly [string, Formula, number, string, string])[] = [
    ["sum", sum(input("a"), input("b")), 7, "a + b", "3 + 4 = 7"],
    ["product", product(input("a"), constant(2)), 6, "a × 2", "3 × 2 = 6"],
    ["quotient", quotient(input("a"), input("b")), 0.75, "a ÷ b", "3 ÷ 4 = 0.75"],
    ["ratio", ratio(input("a"), input("b"), { per: 100 }), 75, "a ÷ b × 100", "3 ÷ 4 × 100 = 75"],
    ["share", share(input("a"), input("b")), 75, "a ÷ b × 100%", "3 ÷ 4 × 100 = 75"],
    [
      "weighted sum",
      weightedSum({ weight: 0.4, of: input("a") }, { weight: 0.6, of: input("b") }),
      3.6,
      "a × 0.4 + b × 0.6",
      "3 × 0.4 + 4 × 0.6 = 3.6",
    ],
    ["mean", mean(input("a"), input("b")), 3.5, "2 项的算术平均（a；b）", "(3 + 4) ÷ 2 = 3.5"],
    [
      "function",
      formulaFunction(["a"], ({ a }) => a ** 2, { describe: { zh: "a 的平方", en: "a squared" } }),
      9,
      "a 的平方",
      "a 的平方 = 9",
    ],
  ];

  it.each(cases)(
    "a %s calculates, shows its steps and says what it is",
    (_name, formula, value, words, step) => {
      const result = run(formula);
      expect(result.status === "computed" && result.value).toBeCloseTo(value, 12);
      expect(result.steps).toEqual([step]);
      expect(describeFormula(formula).zh).toBe(words);
    },
  );

  it("shows the inner steps before the outer one and brackets them in words", () => {
    const formula = ratio(sum(input("a"), input("b")), input("b"), { per: 100 });
    expect(run(formula).steps).toEqual(["3 + 4 = 7", "7 ÷ 4 × 100 = 175"]);
    expect(describeFormula(formula, { a: { label: { zh: "甲", en: "A" } } })).toEqual({
      zh: "(甲 + b) ÷ b × 100",
      en: "(A + b) ÷ b × 100",
    });
  });

  it("averages other indicators by their ids", () => {
    const formula = mean(indicatorValue("x/one"), indicatorValue("x/two"));
    expect(run(formula, { "x/one": 0.4, "x/two": 0.5 })).toMatchObject({ status: "computed", value: 0.45 });
    expect(run(formula, { "x/one": 0.4 })).toMatchObject({ status: "missing", missing: ["x/two"] });
    expect(indicatorsOfFormula(formula)).toEqual(["x/one", "x/two"]);
  });

  it("names every input that is missing, each once", () => {
    const formula = sum<string>(input("x"), ratio(input("x"), input("y")), input("a"));
    expect(run(formula)).toMatchObject({ status: "missing", missing: ["x", "y"] });
    expect(inputsOfFormula(formula)).toEqual(["x", "y", "a"]);
  });

  it("has no value when it divides by zero", () => {
    for (const formula of [
      quotient(input("a"), input("zero")),
      ratio(input("a"), input("zero")),
      share(input("zero"), input("zero")),
    ])
      expect(run(formula)).toMatchObject({ status: "undefined", because: "zero-denominator" });
  });

  it("has an exact value wherever it has one in binary arithmetic, roots and functions excepted", () => {
    const rational = cases.filter(([name]) => name !== "function");
    for (const [, formula, value] of rational) {
      const exact = evaluateExactly(formula, values);
      expect(Number(exact?.over) / Number(exact?.under)).toBeCloseTo(value, 12);
    }
    const asFunction = formulaFunction(["a"], ({ a }) => a, { describe: { zh: "a", en: "a" } });
    expect(evaluateExactly(asFunction, values)).toBeUndefined();
  });

  it("describes a coefficient of variation in both languages", () => {
    const formula = coefficientOfVariation(ratio(input("a"), input("b")), { weight: input("b") });
    expect(describeFormula(formula)).toEqual({
      zh: "“a ÷ b”以b加权的标准差 ÷ 加权平均值",
      en: 'standard deviation of "a ÷ b", weighted by b, ÷ weighted mean',
    });
  });
});
