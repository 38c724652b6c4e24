/**
 * How an indicator is calculated, as data: it names its inputs to the compiler, describes itself in words and calculates with steps.
 *
 * @term 计算公式
 */
export type Formula<Input extends string = string> =
  | { readonly kind: "input"; readonly input: Input }
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "indicator"; readonly indicator: string }
  | { readonly kind: "sum"; readonly terms: readonly Formula<Input>[] }
  | { readonly kind: "product"; readonly factors: readonly Formula<Input>[] }
  | { readonly kind: "quotient"; readonly dividend: Formula<Input>; readonly divisor: Formula<Input> }
  | { readonly kind: "ratio"; readonly of: Formula<Input>; readonly to: Formula<Input>; readonly per: number }
  | { readonly kind: "share"; readonly part: Formula<Input>; readonly whole: Formula<Input> }
  | { readonly kind: "weighted-sum"; readonly terms: readonly WeightedTerm<Input>[] }
  | { readonly kind: "mean"; readonly of: readonly Formula<Input>[] }
  | {
      readonly kind: "coefficient-of-variation";
      readonly of: Formula<Input>;
      readonly weight: Formula<Input>;
    }
  | FunctionFormula<Input>;

/**
 * One term of a weighted sum.
 *
 * @term 加权项
 */
export interface WeightedTerm<Input extends string = string> {
  /** Factor of the term. */
  readonly weight: number;
  /** What is weighted. */
  readonly of: Formula<Input>;
}

/**
 * The way out for what the other formulas cannot say: a pure function with its own description.
 *
 * @term 函数公式
 */
export interface FunctionFormula<Input extends string = string> {
  /** Marks the way out, so that reviews find it. */
  readonly kind: "function";
  /** Every input the function reads. */
  readonly inputs: readonly Input[];
  /** What it calculates, in Chinese. */
  readonly zh: string;
  /** What it calculates, in English. */
  readonly en: string;
  /** The function; pure, called only when every input is known. */
  calculate(values: Readonly<Record<string, number>>): number;
}

/** The value of an input. */
export function input<const Input extends string>(name: Input): Formula<Input> {
  return { kind: "input", input: name };
}

/** A fixed number. */
export function constant(value: number): Formula<never> {
  return { kind: "constant", value };
}

/** The value of another indicator, by its id `plugin/name`. */
export function indicatorValue(id: string): Formula<never> {
  return { kind: "indicator", indicator: id };
}

/**
 * The sum of its terms.
 *
 * @example
 * ```ts
 * import { calculateIndicator, constant, defineIndicatorEdition, input, mean, product, quotient, share, sum, weightedSum } from "@supervision/indicators";
 * const number = (zh: string, en: string) => ({ label: { zh, en }, unit: { zh: "人", en: "persons" } });
 * const edition = defineIndicatorEdition({
 *   edition: "2026-01", status: "active", effective: { from: "2026-01-01" },
 *   sources: [{ title: "示例", issuedBy: "示例机关", authority: "district", issuedOn: "2026" }],
 *   name: { zh: "专任教师比例", en: "share of full-time teachers" }, unit: { zh: "%", en: "%" },
 *   rounding: { decimals: 1, mode: "half-up" },
 *   inputs: { fullTime: number("专任教师", "full-time teachers"), others: number("其他教职工", "other staff") },
 *   formula: share(input("fullTime"), sum(input("fullTime"), input("others"))),
 * });
 * const outcome = calculateIndicator(edition, { fullTime: 46, others: 4 });
 * console.log(outcome.status === "computed" && outcome.steps); // => ["46 + 4 = 50", "46 ÷ 50 × 100 = 92.0"]
 * // The others are put together in the same way.
 * const kinds = [
 *   product(input("a"), constant(2)), quotient(input("a"), input("b")), mean(input("a"), input("b")),
 *   weightedSum({ of: input("a"), weight: 0.6 }, { of: input("b"), weight: 0.4 }),
 * ].map(({ kind }) => kind);
 * console.log(kinds); // => ["product", "quotient", "mean", "weighted-sum"]
 * ```
 */
export function sum<Input extends string>(...terms: readonly Formula<Input>[]): Formula<Input> {
  return { kind: "sum", terms };
}

/** The product of its factors. */
export function product<Input extends string>(...factors: readonly Formula<Input>[]): Formula<Input> {
  return { kind: "product", factors };
}

/** One value divided by another; a divisor of zero gives no value. */
export function quotient<Dividend extends string, Divisor extends string>(
  dividend: Formula<Dividend>,
  divisor: Formula<Divisor>,
): Formula<Dividend | Divisor> {
  return { kind: "quotient", dividend, divisor };
}

/**
 * One value for each so many of another: `ratio(input("teachers"), input("students"), { per: 100 })` is teachers per hundred students.
 *
 * @example
 * ```ts
 * import { describeFormula, input, ratio } from "@supervision/indicators";
 * const formula = ratio(input("books"), input("students"), { per: 1 });
 * console.log(describeFormula(formula, { books: { label: { zh: "图书册数", en: "books" } }, students: { label: { zh: "学生数", en: "students" } } }).zh); // => 图书册数 ÷ 学生数
 * ```
 */
export function ratio<Of extends string, To extends string>(
  of: Formula<Of>,
  to: Formula<To>,
  options: { readonly per: number } = { per: 1 },
): Formula<Of | To> {
  return { kind: "ratio", of, to, per: options.per };
}

/** A part of a whole in percent. */
export function share<Part extends string, Whole extends string>(
  part: Formula<Part>,
  whole: Formula<Whole>,
): Formula<Part | Whole> {
  return { kind: "share", part, whole };
}

/** A sum in which each term has a weight. */
export function weightedSum<Input extends string>(...terms: readonly WeightedTerm<Input>[]): Formula<Input> {
  return { kind: "weighted-sum", terms };
}

/** The arithmetic mean of its terms, often of other indicators: `mean(indicatorValue("a/x"), indicatorValue("a/y"))`. */
export function mean<Input extends string>(...of: readonly Formula<Input>[]): Formula<Input> {
  return { kind: "mean", of };
}

/**
 * The coefficient of variation of a value over all institutions, weighted (by students), population form.
 *
 * @term 差异系数
 *
 * @example
 * ```ts
 * import { coefficientOfVariation, describeFormula, indicatorsOfFormula, indicatorValue, input } from "@supervision/indicators";
 * const formula = coefficientOfVariation(indicatorValue("riverside/books"), { weight: input("students") });
 * console.log(indicatorsOfFormula(formula)); // => ["riverside/books"]
 * console.log(describeFormula(formula, { students: { label: { zh: "学生数", en: "students" } } }).zh); // => “指标 riverside/books”以学生数加权的标准差 ÷ 加权平均值
 * ```
 */
export function coefficientOfVariation<Of extends string, Weight extends string>(
  of: Formula<Of>,
  options: { readonly weight: Formula<Weight> },
): Formula<Of | Weight> {
  return { kind: "coefficient-of-variation", of, weight: options.weight };
}

/**
 * A function in place of a formula: only where no formula fits, since it cannot show its steps.
 *
 * @example
 * ```ts
 * import { formulaFunction, inputsOfFormula } from "@supervision/indicators";
 * const better = formulaFunction(["own", "county"], ({ own, county }) => Math.max(own, county), {
 *   describe: { zh: "本校与全县取高者", en: "the higher of school and county" },
 * });
 * console.log(inputsOfFormula(better)); // => ["own", "county"]
 * ```
 */
export function formulaFunction<const Input extends string>(
  inputs: readonly Input[],
  calculate: (values: Readonly<Record<Input, number>>) => number,
  options: { readonly describe: { readonly zh: string; readonly en: string } },
): Formula<Input> {
  return { kind: "function", inputs, ...options.describe, calculate };
}

/** Every input a formula reads, each once, in order of appearance. */
export function inputsOfFormula<Input extends string>(formula: Formula<Input>): readonly Input[] {
  const found = new Set<Input>();
  visit(formula, (part) => {
    if (part.kind === "input") found.add(part.input);
    if (part.kind === "function") for (const name of part.inputs) found.add(name);
  });
  return [...found];
}

/** Every indicator a formula refers to, each once. */
export function indicatorsOfFormula(formula: Formula): readonly string[] {
  const found = new Set<string>();
  visit(formula, (part) => {
    if (part.kind === "indicator") found.add(part.indicator);
  });
  return [...found];
}

/** The formulas directly inside a formula. */
export function partsOf<Input extends string>(formula: Formula<Input>): readonly Formula<Input>[] {
  switch (formula.kind) {
    case "input":
    case "constant":
    case "indicator":
    case "function":
      return [];
    case "sum":
      return formula.terms;
    case "product":
      return formula.factors;
    case "quotient":
      return [formula.dividend, formula.divisor];
    case "ratio":
      return [formula.of, formula.to];
    case "share":
      return [formula.part, formula.whole];
    case "weighted-sum":
      return formula.terms.map((term) => term.of);
    case "mean":
      return formula.of;
    case "coefficient-of-variation":
      return [formula.of, formula.weight];
  }
}

/** Calls a function for a formula and everything inside it. */
export function visit<Input extends string>(
  formula: Formula<Input>,
  each: (part: Formula<Input>) => void,
): void {
  each(formula);
  for (const part of partsOf(formula)) visit(part, each);
}
