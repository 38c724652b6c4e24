/**
 * What many filled checklists tell together: rates with intervals, differences, agreement of raters, trends across editions.
 *
 * @packageDocumentation
 */

// Rates
export { formatItemRates, itemRates, type ItemRate, type RateOptions } from "./item-rates.ts";
export type { AnalysedRecord, RecordJudgement } from "./judge-records.ts";
export { difference, proportion, type Difference, type Proportion } from "./proportion.ts";

// Zones and raters
export { ratesByZone, raterSpread, type ItemByZone, type RaterSpread, type ZoneRate } from "./group-rates.ts";
export { raterAgreement, type ItemAgreement, type Rating } from "./rater-agreement.ts";
export {
  formatOwnCalibration,
  ownCalibration,
  type CalibrationCount,
  type OwnCalibration,
} from "./own-calibration.ts";
export { cohenKappa, krippendorffAlpha, type MeasurementLevel } from "./agreement-measures.ts";

// Problems
export { frequentProblems, type FrequentProblem } from "./frequent-problems.ts";

// Trends
export {
  formatTrends,
  itemTrends,
  type TrendLine,
  type TrendPeriod,
  type TrendPoint,
} from "./item-trends.ts";

// How long visits take
export {
  formatWorkload,
  minutesByItem,
  workloadEstimates,
  type MinutesEstimate,
  type WorkloadEstimate,
} from "./workload-estimates.ts";
