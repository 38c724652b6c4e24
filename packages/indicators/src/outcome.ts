/**
 * The outcome of one calculation: a value, or the reason why there is none. Unknown is never zero.
 *
 * @term 计算结果
 */
export type IndicatorOutcome =
  | {
      readonly status: "computed";
      /** Unrounded value. */
      readonly value: number;
      /** The value as printed, rounded as the edition says. */
      readonly text: string;
      /** The steps in numbers, such as `46 ÷ 1050 × 100 = 4.38`. */
      readonly steps: readonly string[];
    }
  | { readonly status: "missing-inputs"; readonly missing: readonly string[] }
  | { readonly status: "undefined"; readonly because: "zero-denominator" | "no-institutions" | "zero-mean" }
  | { readonly status: "not-applicable"; readonly because: string };

/**
 * Whether a limit or threshold is met; `unknown` when the value is not known.
 *
 * @term 达标情况
 */
export type Verdict = "met" | "not-met" | "unknown" | "not-applicable";
