import type { Bilingual } from "@supervision/domain";
import {
  greater,
  lesser,
  minus,
  plus,
  ratio,
  times,
  toDecimal,
  toNumber,
  ZERO,
  type Decimal,
} from "../scores/decimal.ts";

/**
 * How a number was worked out: a value that was given, or a step over other derivations.
 *
 * @term 推算过程
 */
export interface Derivation {
  /** What the number is. */
  readonly text: Bilingual;
  /** The number. */
  readonly value: number;
  /** The step that gives it; absent for what was given. */
  readonly step?: DerivationStep;
}

/**
 * One step of arithmetic. `difference` takes all others off the first; `quotient` rounds half up; `least` and `greatest` take the
 * smallest and the largest.
 *
 * @term 推算步骤
 */
export type DerivationStep =
  | {
      readonly type: "sum" | "difference" | "product" | "least" | "greatest";
      /** What it works on; a sum may have nothing and is 0 then. */
      readonly of: readonly Derivation[];
    }
  | {
      readonly type: "quotient";
      /** What is divided and by what, which is above 0. */
      readonly of: readonly [Derivation, Derivation];
      /** Decimals it is rounded to. */
      readonly decimals: number;
    };

/**
 * Works a derivation out again from the numbers that were given, exactly; the values noted on the way are not looked at.
 *
 * @example
 * ```ts
 * import { evaluateDerivation } from "@supervision/checklists/scoring";
 * const text = { zh: "教案", en: "lesson plans" };
 * const of = [{ text, value: 0.1 }, { text, value: 0.2 }];
 * console.log(evaluateDerivation({ text, value: 0.3, step: { type: "sum", of } })); // => 0.3
 * ```
 */
export function evaluateDerivation(derivation: Derivation): number {
  return toNumber(evaluate(derivation));
}

/** The exact value of a derivation. */
export function evaluate({ value, step }: Derivation): Decimal {
  if (step === undefined) return toDecimal(value);
  const [first = ZERO, ...rest] = step.of.map(evaluate);
  switch (step.type) {
    case "sum":
      return rest.reduce(plus, first);
    case "difference":
      return rest.reduce(minus, first);
    case "product":
      return rest.reduce(times, first);
    case "least":
      return rest.reduce(lesser, first);
    case "greatest":
      return rest.reduce(greater, first);
    case "quotient":
      return ratio(first, rest[0] ?? ZERO, step.decimals) ?? ZERO;
  }
}

const SIGNS: Readonly<Record<"sum" | "difference" | "product", string>> = {
  sum: " + ",
  difference: " − ",
  product: " × ",
};

/**
 * A derivation as indented lines, each a formula over the lines below it.
 *
 * @example
 * ```ts
 * import { formatDerivation } from "@supervision/checklists/scoring";
 * const of = [
 *   { text: { zh: "分值", en: "weight" }, value: 10 },
 *   { text: { zh: "扣分", en: "off" }, value: 4 },
 * ];
 * const derivation = { text: { zh: "教案", en: "plans" }, value: 6, step: { type: "difference", of } } as const;
 * console.log(formatDerivation(derivation)); // => [ '教案 = 10 − 4 = 6', '  分值 10', '  扣分 4' ]
 * ```
 */
export function formatDerivation(
  derivation: Derivation,
  language: keyof Bilingual = "zh",
): readonly string[] {
  const { text, value, step } = derivation;
  if (step === undefined) return [`${text[language]} ${value}`];
  const formula = formulaOf(step, language);
  const result = formula === `${value}` ? "" : ` = ${value}`;
  return [
    `${text[language]} = ${formula}${result}`,
    ...step.of.flatMap((part) => formatDerivation(part, language).map((line) => `  ${line}`)),
  ];
}

function formulaOf(step: DerivationStep, language: keyof Bilingual): string {
  const zh = language === "zh";
  const values = step.of.map(({ value }) => `${value}`);
  switch (step.type) {
    case "least":
      return zh ? `${values.join("、")}中最小者` : `least of ${values.join(", ")}`;
    case "greatest":
      return zh ? `${values.join("、")}中最大者` : `greatest of ${values.join(", ")}`;
    case "quotient":
      return zh
        ? `${values.join(" ÷ ")}（四舍五入到${step.decimals}位小数）`
        : `${values.join(" ÷ ")} (rounded half up to ${step.decimals} decimals)`;
    default:
      return values.length === 0 ? "0" : values.join(SIGNS[step.type]);
  }
}
