import type { Issue, LegalSource, Stage } from "@supervision/domain";
import type { Verdict } from "../outcome.ts";
import type { CompositeResult, IndicatorResult, PrintedNumber, UnknownPart } from "./county-result.ts";

/**
 * The coefficients of one stage of a county, as published.
 *
 * @term 差异系数数据
 */
export interface StageCoefficients {
  /** The stage. */
  readonly stage: Stage;
  /** Coefficients by indicator: its id, or the part after the slash. One that is absent is unknown. */
  readonly coefficients: Readonly<Record<string, number | undefined>>;
  /** The published mean of all coefficients (综合差异系数), when there is one. */
  readonly composite?: number;
}

/**
 * One coefficient of a county of which only coefficients are known.
 *
 * @term 差异系数结果
 */
export interface CoefficientResult extends Pick<
  IndicatorResult,
  "indicator" | "name" | "limit" | "verdict" | "roundingWouldChange"
> {
  /** The coefficient; absent when it is not stated. */
  readonly coefficient?: PrintedNumber;
}

/**
 * The mean of coefficients: as stated, as calculated, or both.
 *
 * @term 填报的综合差异系数
 */
export interface StatedComposite extends CompositeResult {
  /** The mean as stated. */
  readonly stated?: PrintedNumber;
  /** The mean of the stated coefficients, when all are stated. */
  readonly calculated?: PrintedNumber;
  /** Whether both agree within 0.001; absent when one is missing. */
  readonly agrees?: boolean;
}

/**
 * Everything about one stage of a county of which only coefficients are known.
 *
 * @term 学段差异系数结果
 */
export interface StageCoefficientsResult {
  /** The stage. */
  readonly stage: Stage;
  /** Its Chinese name. */
  readonly label: string;
  /** Every indicator of the set, in order. */
  readonly indicators: readonly CoefficientResult[];
  /** The mean; absent when each coefficient is judged by itself. */
  readonly composite?: StatedComposite;
  /** Whether the coefficients keep within their limits. */
  readonly countyRule: Verdict;
}

/**
 * A county judged by its coefficients alone.
 *
 * @term 差异系数评估结果
 */
export interface CoefficientsResult {
  /** Id of the set. */
  readonly set: string;
  /** Title of the set. */
  readonly title: string;
  /** Edition it was judged by. */
  readonly edition: string;
  /** Documents the set rests on. */
  readonly sources: readonly LegalSource[];
  /** Whether the coefficients keep within their limits at every stage. Schools are not judged: `schoolRule` tells. */
  readonly countyRule: Verdict;
  /** `unknown` when the set also judges schools, of which nothing is known here; else `not-applicable`. */
  readonly schoolRule: Verdict;
  /** Both together. */
  readonly verdict: Verdict;
  /** Every stage of the set. */
  readonly stages: readonly StageCoefficientsResult[];
  /** What stays unknown. */
  readonly unknown: readonly UnknownPart[];
  /** What is wrong with or doubtful about the data. */
  readonly issues: readonly Issue[];
}
