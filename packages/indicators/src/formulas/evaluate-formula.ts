import { roundHalfUp } from "../numbers/rounding.ts";
import { calculateSpread } from "../numbers/spread.ts";
import type { Formula } from "./formula.ts";

/** What a formula is calculated from. */
export interface FormulaData {
  /** Inputs of the institution itself. */
  readonly values: Readonly<Record<string, number | undefined>>;
  /** Inputs of every institution, for a coefficient of variation. */
  readonly institutions: readonly Readonly<Record<string, number | undefined>>[];
  /** Values of other indicators. */
  readonly indicators: Readonly<Record<string, number | undefined>>;
}

/** A calculated value or the reason why there is none; the steps are collected on the way. */
export type Evaluated =
  | { readonly status: "computed"; readonly value: number }
  | { readonly status: "missing"; readonly missing: readonly string[] }
  | { readonly status: "undefined"; readonly because: "zero-denominator" | "no-institutions" | "zero-mean" };

/** Calculates a formula; each operation adds a line to `steps`, the result of the last printed by `print`. */
export function evaluateFormula(
  formula: Formula,
  data: FormulaData,
  steps: string[],
  print: (value: number) => string = printStep,
): Evaluated {
  const evaluated = (parts: readonly Formula[]) => evaluateAll(parts, data, steps);
  const finish = (value: number, operation: string): Evaluated => {
    if (!Number.isFinite(value)) return { status: "undefined", because: "zero-denominator" };
    steps.push(`${operation} = ${print(value)}`);
    return { status: "computed", value };
  };
  switch (formula.kind) {
    case "input":
      return known(data.values[formula.input], formula.input);
    case "indicator":
      return known(data.indicators[formula.indicator], formula.indicator);
    case "constant":
      return { status: "computed", value: formula.value };
    case "sum": {
      const terms = evaluated(formula.terms);
      if (!Array.isArray(terms)) return terms;
      return finish(total(terms), terms.map(printStep).join(" + "));
    }
    case "mean": {
      const terms = evaluated(formula.of);
      if (!Array.isArray(terms)) return terms;
      return finish(total(terms) / terms.length, `(${terms.map(printStep).join(" + ")}) ÷ ${terms.length}`);
    }
    case "product": {
      const factors = evaluated(formula.factors);
      if (!Array.isArray(factors)) return factors;
      return finish(
        factors.reduce((a, b) => a * b, 1),
        factors.map(printStep).join(" × "),
      );
    }
    case "weighted-sum": {
      const terms = evaluated(formula.terms.map((term) => term.of));
      if (!Array.isArray(terms)) return terms;
      const weights = formula.terms.map((term) => term.weight);
      return finish(
        terms.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0),
        terms.map((value, index) => `${printStep(value)} × ${weights[index]}`).join(" + "),
      );
    }
    case "quotient":
      return divided(evaluated([formula.dividend, formula.divisor]), 1, "", finish);
    case "ratio":
      return divided(
        evaluated([formula.of, formula.to]),
        formula.per,
        formula.per === 1 ? "" : ` × ${formula.per}`,
        finish,
      );
    case "share":
      return divided(evaluated([formula.part, formula.whole]), 100, " × 100", finish);
    case "coefficient-of-variation":
      return spread(formula, data, finish, steps);
    case "function": {
      const missing = formula.inputs.filter((name) => data.values[name] === undefined);
      if (missing.length > 0) return { status: "missing", missing };
      const values: Record<string, number> = {};
      for (const name of formula.inputs) values[name] = data.values[name] ?? 0;
      return finish(formula.calculate(values), formula.zh);
    }
  }
}

/** A number inside a step: as it is when whole, else with at most six decimals. */
export function printStep(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const text = roundHalfUp(value, 6).replace(/0+$/, "");
  return text.endsWith(".") ? text.slice(0, -1) : text;
}

function known(value: number | undefined, name: string): Evaluated {
  return value === undefined ? { status: "missing", missing: [name] } : { status: "computed", value };
}

function total(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

/** The values of all parts, or every missing input among them, or the first reason why there is no value. */
function evaluateAll(
  parts: readonly Formula[],
  data: FormulaData,
  steps: string[],
): number[] | Exclude<Evaluated, { status: "computed" }> {
  const values: number[] = [];
  const missing = new Set<string>();
  let failure: Exclude<Evaluated, { status: "computed" }> | undefined;
  for (const part of parts) {
    const result = evaluateFormula(part, data, steps);
    if (result.status === "computed") values.push(result.value);
    else if (result.status === "missing") for (const name of result.missing) missing.add(name);
    else failure ??= result;
  }
  if (missing.size > 0) return { status: "missing", missing: [...missing] };
  return failure ?? values;
}

function divided(
  pair: number[] | Exclude<Evaluated, { status: "computed" }>,
  per: number,
  suffix: string,
  finish: (value: number, operation: string) => Evaluated,
): Evaluated {
  if (!Array.isArray(pair)) return pair;
  const [over = 0, under = 0] = pair;
  if (under === 0) return { status: "undefined", because: "zero-denominator" };
  // Multiplied first: 9 × 100 ÷ 1000 is the nearest number to 0.9, 9 ÷ 1000 × 100 is not.
  return finish((over * per) / under, `${printStep(over)} ÷ ${printStep(under)}${suffix}`);
}

function spread(
  formula: Extract<Formula, { kind: "coefficient-of-variation" }>,
  data: FormulaData,
  finish: (value: number, operation: string) => Evaluated,
  steps: string[],
): Evaluated {
  const members: { weight: number; value: number }[] = [];
  const missing = new Set<string>();
  for (const values of data.institutions) {
    const own = { values, institutions: [], indicators: {} };
    const weight = evaluateFormula(formula.weight, own, []);
    if (weight.status === "computed" && weight.value === 0) continue;
    const value = evaluateFormula(formula.of, own, []);
    for (const part of [weight, value])
      if (part.status === "missing") for (const name of part.missing) missing.add(name);
    if (value.status === "undefined") return value;
    if (weight.status === "computed" && value.status === "computed")
      members.push({ weight: weight.value, value: value.value });
  }
  if (missing.size > 0) return { status: "missing", missing: [...missing] };
  const result = calculateSpread(members);
  if (result.status === "undefined")
    return { status: "undefined", because: result.because === "zero-mean" ? "zero-mean" : "no-institutions" };
  steps.push(`X̄ = ${printStep(result.mean)}`, `S = ${printStep(result.standardDeviation)}`);
  return finish(
    result.coefficientOfVariation,
    `${printStep(result.standardDeviation)} ÷ ${printStep(result.mean)}`,
  );
}
