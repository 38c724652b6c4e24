import type { Stage } from "@supervision/domain";
import { printStep } from "../formulas/evaluate-formula.ts";
import { compareQuantity, type Quantity } from "../numbers/quantity.ts";
import { printRounded } from "../numbers/rounding.ts";
import type { IndicatorOutcome, Verdict } from "../outcome.ts";
import { measureIndicator } from "./calculate-indicator.ts";
import type { IndicatorEdition, InputValues, Threshold } from "./indicator.ts";

/**
 * One value held against its limit.
 *
 * The unrounded value is compared, exactly on decimals; `roundingWouldChange` tells when the printed value would give another verdict.
 *
 * @term 指标达标判断
 */
export interface IndicatorJudgement {
  /** The value, or why there is none. */
  readonly outcome: IndicatorOutcome;
  /** The limit; absent when the edition sets none for the stage. */
  readonly threshold?: Threshold;
  /** Whether the limit is met; `not-applicable` without a limit or without students. */
  readonly verdict: Verdict;
  /** How much of a lower limit is reached, 1 for all of it. */
  readonly share?: number;
  /** How much is lacking to a lower limit, or is above an upper one, in the unit of the indicator; absent when it is met. */
  readonly gap?: { readonly value: number; readonly text: string };
  /** True when comparing the printed value would give another verdict. */
  readonly roundingWouldChange: boolean;
}

/** A judgement with the quantity behind it, for exact comparison with a share of the limit. */
export interface MeasuredJudgement {
  /** What is published. */
  readonly judgement: IndicatorJudgement;
  /** The value, when there is one. */
  readonly quantity?: Quantity;
}

/**
 * Calculates an indicator and holds it against the limit of a stage.
 *
 * @example
 * ```ts
 * import { judgeIndicator } from "@supervision/indicators";
 * import { qualifiedTeachers } from "@supervision/indicators/quality-balance";
 * const result = judgeIndicator(qualifiedTeachers.editions[0], { qualifiedTeachers: 42, students: 1000 }, "primary");
 * console.log(result.verdict); // => met
 * ```
 */
export function judgeIndicator<Input extends string>(
  edition: IndicatorEdition<Input>,
  inputs: InputValues<NoInfer<Input>>,
  stage: Stage,
): IndicatorJudgement {
  return measureAndJudge(edition, inputs, stage).judgement;
}

/** {@link judgeIndicator} that keeps the exact quantity. */
export function measureAndJudge(
  edition: IndicatorEdition,
  inputs: InputValues,
  stage: Stage,
): MeasuredJudgement {
  const { outcome, quantity } = measureIndicator(edition, inputs);
  const threshold = edition.standard?.[stage];
  const stated = threshold === undefined ? {} : { threshold };
  if (quantity === undefined) {
    const verdict =
      threshold !== undefined && outcome.status === "missing-inputs" ? "unknown" : "not-applicable";
    return { judgement: { outcome, ...stated, verdict, roundingWouldChange: false } };
  }
  if (threshold === undefined)
    return { judgement: { outcome, verdict: "not-applicable", roundingWouldChange: false }, quantity };
  const { decimals } = edition.rounding;
  const met = withinThreshold(quantity, threshold);
  const printed = outcome.status === "computed" ? { value: Number(outcome.text) } : quantity;
  const gap = met ? undefined : gapTo(quantity.value, threshold);
  const { atLeast } = threshold;
  return {
    judgement: {
      outcome,
      ...stated,
      verdict: met ? "met" : "not-met",
      ...(atLeast === undefined || atLeast <= 0 ? {} : { share: quantity.value / atLeast }),
      ...(gap === undefined ? {} : { gap: { value: gap, text: gapText(gap, decimals) } }),
      roundingWouldChange: met !== withinThreshold(printed, threshold),
    },
    quantity,
  };
}

/** Says whether a quantity keeps within a limit; equal counts as kept. */
export function withinThreshold(quantity: Quantity, threshold: Threshold): boolean {
  const { atLeast, atMost } = threshold;
  return (
    (atLeast === undefined || compareQuantity(quantity, atLeast) >= 0) &&
    (atMost === undefined || compareQuantity(quantity, atMost) <= 0)
  );
}

/** A gap as printed; one too small to show gets more decimals. */
function gapText(gap: number, decimals: number): string {
  const text = printRounded({ value: gap }, decimals);
  return Number(text) === 0 ? printStep(gap) : text;
}

function gapTo(value: number, threshold: Threshold): number | undefined {
  const { atLeast, atMost } = threshold;
  if (atLeast !== undefined && value < atLeast) return atLeast - value;
  return atMost !== undefined && value > atMost ? value - atMost : undefined;
}
