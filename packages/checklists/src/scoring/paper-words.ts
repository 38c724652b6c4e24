import { formatExpression } from "../expressions/format-expression.ts";
import { formatScoring } from "./format-scoring.ts";

/**
 * The words a paper form needs of this package, all at once: what `formatChecklist` of `@supervision/reports`, which loads no engine, is
 * given so that conditions, formulas and scoring clauses stand on the paper.
 *
 * @example
 * ```ts
 * import { paperWords } from "@supervision/checklists/scoring";
 * const gate = { title: "校门管理", answer: "yes-no", weight: 4 } as const;
 * console.log(paperWords.sayScoring({ items: { gate } }, "gate")); // => [ '是4分，否0分' ]
 * ```
 */
export const paperWords: {
  /** Conditions and formulas in words. */
  readonly sayCondition: typeof formatExpression;
  /** Scoring clauses (评分标准) in words. */
  readonly sayScoring: typeof formatScoring;
} = { sayCondition: formatExpression, sayScoring: formatScoring };
