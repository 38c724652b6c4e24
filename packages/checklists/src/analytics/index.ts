/**
 * 许多答卷合起来看：问题率和区间、责任区之间的差异、督学之间的评分一致性、跨版次的趋势。
 *
 * What many filled checklists tell together: rates with intervals, differences, agreement of raters, trends across editions.
 *
 * @category 督导之后 After the visit
 * @packageDocumentation
 */

// 问题率 Rates
export { formatItemRates, itemRates, type ItemRate, type RateOptions } from "./item-rates.ts";
export type { AnalysedRecord, RecordJudgement } from "./judge-records.ts";
export { difference, proportion, type Difference, type Proportion } from "./proportion.ts";

// 责任区和督学 Zones and raters
export { ratesByZone, raterSpread, type ItemByZone, type RaterSpread, type ZoneRate } from "./group-rates.ts";
export { raterAgreement, type ItemAgreement, type Rating } from "./rater-agreement.ts";
export {
  formatOwnCalibration,
  ownCalibration,
  type CalibrationCount,
  type OwnCalibration,
} from "./own-calibration.ts";
export { cohenKappa, krippendorffAlpha, type MeasurementLevel } from "./agreement-measures.ts";

// 高频问题 Problems
export { frequentProblems, type FrequentProblem } from "./frequent-problems.ts";

// 趋势 Trends
export {
  formatTrends,
  itemTrends,
  type TrendLine,
  type TrendPeriod,
  type TrendPoint,
} from "./item-trends.ts";

// 督导用时 How long visits take
export {
  formatWorkload,
  minutesByItem,
  workloadEstimates,
  type MinutesEstimate,
  type WorkloadEstimate,
} from "./workload-estimates.ts";
