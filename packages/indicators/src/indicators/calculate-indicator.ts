import { evaluateExactly } from "../formulas/evaluate-exactly.ts";
import { evaluateFormula, printStep } from "../formulas/evaluate-formula.ts";
import { compareFractions, type Fraction } from "../numbers/fraction.ts";
import type { Quantity } from "../numbers/quantity.ts";
import { printRounded } from "../numbers/rounding.ts";
import type { IndicatorOutcome } from "../outcome.ts";
import type { IndicatorEdition, InputValues } from "./indicator.ts";

/**
 * What some formulas read beside the inputs of one institution.
 *
 * @term 测算条件
 */
export interface CalculationContext<Input extends string = string> {
  /** Inputs of every institution, for a coefficient of variation. */
  readonly institutions?: readonly InputValues<Input>[];
  /** Values of other indicators by id. */
  readonly indicators?: Readonly<Record<string, number | undefined>>;
}

/**
 * Calculates an indicator from the inputs of one institution, or over many (`context.institutions`). A misspelt input does not compile; an
 * input that is absent is named under `missing-inputs` and never taken as zero.
 *
 * @example
 * ```ts
 * import { calculateIndicator } from "@supervision/indicators";
 * import { qualifiedTeachers } from "@supervision/indicators/quality-balance";
 * const outcome = calculateIndicator(qualifiedTeachers.editions[0], { qualifiedTeachers: 46, students: 1050 });
 * console.log(outcome.status === "computed" && outcome.steps[0]); // => 46 ÷ 1050 × 100 = 4.38
 * ```
 */
export function calculateIndicator<Input extends string>(
  edition: IndicatorEdition<Input>,
  inputs: InputValues<NoInfer<Input>>,
  context: CalculationContext<NoInfer<Input>> = {},
): IndicatorOutcome {
  return measureIndicator(edition, inputs, context).outcome;
}

/** {@link calculateIndicator} that keeps the quantity for exact comparison. */
export function measureIndicator(
  edition: IndicatorEdition,
  inputs: InputValues,
  context: CalculationContext = {},
): { readonly outcome: IndicatorOutcome; readonly quantity?: Quantity } {
  const { formula, rounding } = edition;
  const steps: string[] = [];
  // The outermost operation prints last; an input by itself prints nothing.
  let lastPrinted: string | undefined;
  const printed = (quantity: Quantity) => printRounded(quantity, rounding.decimals);
  const quantityOf = (value: number): Quantity => {
    let exact: Fraction | undefined;
    return {
      value,
      compare: (to) => {
        exact ??= evaluateExactly(formula, inputs);
        return exact === undefined ? value - Number(to.over) / Number(to.under) : compareFractions(exact, to);
      },
    };
  };
  const result = evaluateFormula(
    formula,
    { values: inputs, institutions: context.institutions ?? [], indicators: context.indicators ?? {} },
    steps,
    (value) => (lastPrinted = printed(quantityOf(value))),
  );
  if (result.status === "missing") return { outcome: { status: "missing-inputs", missing: result.missing } };
  if (result.status === "undefined") return { outcome: { status: "undefined", because: result.because } };
  const quantity = quantityOf(result.value);
  const text = lastPrinted ?? printed(quantity);
  return {
    outcome: {
      status: "computed",
      value: result.value,
      text,
      steps: steps.length > 0 ? steps : [printStep(result.value)],
    },
    quantity,
  };
}
