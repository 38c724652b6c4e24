import type { Stage } from "@supervision/domain";
import {
  calculateIndicator,
  type CalculationContext,
  type IndicatorEdition,
  type IndicatorOutcome,
  type InputValues,
  judgeIndicator,
} from "@supervision/indicators";
import { lines, VerificationError } from "./verification-error.ts";

/** What can be asked of an indicator once its inputs are given; each throws {@link VerificationError} when it does not hold. */
export interface IndicatorVerification {
  /** The value within a billionth of the expected one, or the status that stands in its place. */
  yields(expected: number | Exclude<IndicatorOutcome["status"], "computed">): void;
  /** The value as it is printed, such as `4.38`. */
  prints(expected: string): void;
  /** Exactly these inputs are named as missing, in any order. */
  lacks(...inputs: readonly string[]): void;
  /** The limit of a stage is met. */
  meets(stage: Stage): void;
  /** The limit of a stage is known and not met. */
  misses(stage: Stage): void;
}

/**
 * Tests one edition of an indicator by itself.
 *
 * @example
 * ```ts
 * import { defineIndicatorEdition, input, ratio } from "@supervision/indicators";
 * import { verifyIndicator } from "@supervision/testing";
 * const zhEn = (zh: string, en: string) => ({ zh, en });
 * const books = defineIndicatorEdition({
 *   edition: "2026-01", status: "active", effective: { from: "2026-01-01" },
 *   sources: [{ title: "示例", issuedBy: "示例机关", authority: "district", issuedOn: "2026" }],
 *   name: zhEn("生均图书册数", "books per student"), unit: zhEn("册", "books"), rounding: { decimals: 2, mode: "half-up" },
 *   inputs: {
 *     books: { label: zhEn("图书册数", "books"), unit: zhEn("册", "books") },
 *     students: { label: zhEn("学生数", "students"), unit: zhEn("人", "students") },
 *   },
 *   formula: ratio(input("books"), input("students")),
 *   standard: { primary: { atLeast: 6 } },
 * });
 * verifyIndicator(books).given({ books: 279, students: 45 }).yields(6.2);
 * verifyIndicator(books).given({ books: 279 }).lacks("students");
 * verifyIndicator(books).given({ books: 279, students: 0 }).yields("undefined");
 * verifyIndicator(books).given({ books: 279, students: 45 }).meets("primary");
 * ```
 */
export function verifyIndicator<Input extends string>(
  edition: IndicatorEdition<Input>,
): {
  /** States the inputs; context as for `calculateIndicator`. */
  given(
    inputs: InputValues<NoInfer<Input>>,
    context?: CalculationContext<NoInfer<Input>>,
  ): IndicatorVerification;
} {
  return {
    given: (inputs, context = {}) => {
      const title = `${edition.name.zh} (${edition.edition})`;
      const outcome = calculateIndicator(edition, inputs, context);
      const given = `given    ${JSON.stringify(inputs)}`;
      const fail = (expected: unknown, actual: unknown, words: string, because?: string): never => {
        throw new VerificationError(
          lines(title, `expected ${words}`, `found    ${describeOutcome(outcome)}`, given, because),
          { expected, actual },
        );
      };
      return {
        yields(expected) {
          if (typeof expected === "string") {
            if (outcome.status !== expected) fail(expected, outcome.status, expected);
          } else if (outcome.status !== "computed") fail(expected, outcome.status, String(expected));
          else if (!isNear(outcome.value, expected)) fail(expected, outcome.value, String(expected));
        },
        prints(expected) {
          const text = outcome.status === "computed" ? outcome.text : outcome.status;
          if (text !== expected) fail(expected, text, `the printed value ${expected}`);
        },
        lacks(...names) {
          const missing = outcome.status === "missing-inputs" ? outcome.missing : [];
          if (names.toSorted().join(" ") !== missing.toSorted().join(" "))
            fail(names, missing, `missing inputs ${names.join(", ")}`);
        },
        meets(stage) {
          verdictIs("met", stage);
        },
        misses(stage) {
          verdictIs("not-met", stage);
        },
      };

      function verdictIs(expected: "met" | "not-met", stage: Stage): void {
        const judged = judgeIndicator(edition, inputs, stage);
        if (judged.verdict === expected) return;
        const limit =
          judged.threshold === undefined ? "no limit" : `the limit ${JSON.stringify(judged.threshold)}`;
        fail(
          expected,
          judged.verdict,
          `${expected} for ${stage}`,
          `because  the edition sets ${limit} for ${stage}: ${judged.verdict}`,
        );
      }
    },
  };
}

function isNear(actual: number, expected: number): boolean {
  return Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
}

function describeOutcome(outcome: IndicatorOutcome): string {
  switch (outcome.status) {
    case "computed":
      return `${outcome.value}, by ${outcome.steps.join("; ")}`;
    case "missing-inputs":
      return `missing-inputs: ${outcome.missing.join(", ")}`;
    case "undefined":
    case "not-applicable":
      return `${outcome.status}: ${outcome.because}`;
  }
}
