import { dividedBy, fractionOf, plus, times, type Fraction } from "../numbers/fraction.ts";
import type { Formula } from "./formula.ts";

/**
 * The exact value of a formula over decimals; `undefined` where there is none (a root, a function, another indicator, a divisor of zero,
 * an input that is not known).
 */
export function evaluateExactly(
  formula: Formula,
  values: Readonly<Record<string, number | undefined>>,
): Fraction | undefined {
  const exact = (part: Formula) => evaluateExactly(part, values);
  switch (formula.kind) {
    case "input": {
      const value = values[formula.input];
      return value === undefined ? undefined : fractionOf(value);
    }
    case "constant":
      return fractionOf(formula.value);
    case "indicator":
    case "function":
    case "coefficient-of-variation":
      return undefined;
    case "sum":
      return combine(formula.terms.map(exact), plus);
    case "product":
      return combine(formula.factors.map(exact), times);
    case "quotient":
      return divide(exact(formula.dividend), exact(formula.divisor));
    case "ratio":
      return scale(divide(exact(formula.of), exact(formula.to)), formula.per);
    case "share":
      return scale(divide(exact(formula.part), exact(formula.whole)), 100);
    case "weighted-sum":
      return combine(
        formula.terms.map((term) => scale(exact(term.of), term.weight)),
        plus,
      );
    case "mean":
      return divide(combine(formula.of.map(exact), plus), fractionOf(formula.of.length));
  }
}

function combine(
  parts: readonly (Fraction | undefined)[],
  join: (a: Fraction, b: Fraction) => Fraction,
): Fraction | undefined {
  const [first, ...rest] = parts;
  let result = first;
  for (const part of rest) {
    if (result === undefined || part === undefined) return undefined;
    result = join(result, part);
  }
  return result;
}

function divide(a: Fraction | undefined, b: Fraction | undefined): Fraction | undefined {
  return a === undefined || b === undefined ? undefined : dividedBy(a, b);
}

function scale(a: Fraction | undefined, by: number): Fraction | undefined {
  return a === undefined ? undefined : times(a, fractionOf(by));
}
