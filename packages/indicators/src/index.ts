/**
 * 义务教育均衡指标的测算、判断和说明。
 *
 * Calculates, judges and explains the indicators of balanced compulsory education.
 *
 * 先看这些 Begin with these:
 *
 * - {@link judgeCounty}：全县评估。 A whole county.
 * - {@link calculateIndicator}、{@link judgeIndicator}、{@link explainIndicator}：测算、判断、说明一项指标。 One indicator.
 * - {@link calculateSpread}：校际差异系数。 Differences between schools.
 * - {@link defineIndicator}、{@link overrideIndicator}：写一项指标、改一项指标。 An indicator written, or changed.
 * - {@link judgeCoefficients}：只有差异系数时的判断。 Judged by stated coefficients.
 *
 * @category 核心 Core
 * @packageDocumentation
 */

// 公式 Formulas
export {
  coefficientOfVariation,
  constant,
  formulaFunction,
  indicatorsOfFormula,
  indicatorValue,
  input,
  inputsOfFormula,
  mean,
  product,
  quotient,
  ratio,
  share,
  sum,
  weightedSum,
  type Formula,
  type FunctionFormula,
  type WeightedTerm,
} from "./formulas/formula.ts";
export { describeFormula, type InputLabels } from "./formulas/describe-formula.ts";

// 数值 Numbers
export { roundHalfUp, type Rounding } from "./numbers/rounding.ts";
export { calculateSpread, type SpreadMember, type WeightedSpread } from "./numbers/spread.ts";
export type { Fraction } from "./numbers/fraction.ts";

// 指标 Indicators
export {
  defineIndicator,
  defineIndicatorEdition,
  type Indicator,
  type IndicatorEdition,
  type InputDefinition,
  type InputValues,
  type Standard,
  type Threshold,
} from "./indicators/indicator.ts";
export { checkIndicatorEdition } from "./indicators/check-indicator.ts";
export { overrideIndicator, type IndicatorOverride } from "./indicators/override-indicator.ts";
export { indicatorKind } from "./indicators/indicator-kind.ts";
export { calculateIndicator, type CalculationContext } from "./indicators/calculate-indicator.ts";
export { judgeIndicator, type IndicatorJudgement } from "./indicators/judge-indicator.ts";
export { explainIndicator, type ExplainOptions } from "./indicators/explain-indicator.ts";
export type { IndicatorOutcome, Verdict } from "./outcome.ts";

// 指标体系 Sets of indicators
export {
  defineIndicatorSet,
  type CountyRule,
  type Exclusions,
  type IndicatorSet,
  type IndicatorSetEdition,
  type ResolvedIndicator,
  type ResolvedIndicatorSet,
  type SchoolRule,
} from "./sets/indicator-set.ts";
export { assembleIndicatorSet, indicatorSetOn } from "./sets/assemble-indicator-set.ts";
export { checkIndicatorSetEdition } from "./sets/check-indicator-set.ts";
export { indicatorSetKind } from "./sets/indicator-set-kind.ts";
export { inputsOf, type InputColumn } from "./sets/inputs-of.ts";
export { SCHOOL_INPUTS } from "./school-inputs.ts";

// 县域 Counties
export type { CountyRow } from "./county/county-row.ts";
export { judgeCounty, type CountyOptions } from "./county/judge-county.ts";
export type {
  CompositeResult,
  CountyResult,
  ExcludedRow,
  ExclusionReason,
  IndicatorResult,
  MissingInput,
  PrintedNumber,
  SchoolIndicator,
  SchoolName,
  SchoolResult,
  SchoolRuleResult,
  Spread,
  StageResult,
  UnknownPart,
} from "./county/county-result.ts";
export { judgeCoefficients } from "./county/judge-coefficients.ts";
export type {
  CoefficientResult,
  CoefficientsResult,
  StageCoefficients,
  StageCoefficientsResult,
  StatedComposite,
} from "./county/coefficients-result.ts";
export { explainCoefficient } from "./county/explain-coefficient.ts";
export {
  shareByStage,
  STAGE_WEIGHTS,
  type SharedResource,
  type SharingStage,
  type StageShare,
  type StageShares,
  type StageWeights,
} from "./sharing/share-by-stage.ts";
