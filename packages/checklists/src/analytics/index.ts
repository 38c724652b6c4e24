/**
 * 许多答卷合起来看：问题率和区间、责任区之间的差异、督学之间的评分一致性、跨版次的趋势。
 *
 * What many filled checklists tell together: rates with intervals, differences, agreement of raters, trends across editions.
 *
 * Numbers are told with what they rest on: a share has its base and a Wilson interval, few records are told as a count, what nobody looked at
 * leaves a range instead of a zero, and a line across editions breaks where the question changed and says why. Differences between raters tell
 * of items, never of people; `ownCalibration` answers one inspector at a time.
 *
 * @example
 * ```ts
 * import { orThrow } from "@supervision/domain";
 * import { defineChecklistEdition, pinOf } from "@supervision/checklists";
 * import { formatItemRates, itemRates, raterAgreement } from "@supervision/checklists/analytics";
 *
 * const edition = defineChecklistEdition({
 *   edition: "2026-09",
 *   status: "active",
 *   effective: { from: "2026-09-01" },
 *   sources: [{ title: "示例清单", issuedBy: "示例督导室", authority: "district", issuedOn: "2026-08" }],
 *   items: { exits: { title: "安全出口畅通", answer: "yes-no" } },
 * });
 * const pin = pinOf("riverside/routine", edition);
 * const visits = Array.from({ length: 12 }, (_, school) => {
 *   const value = school % 3 === 0 ? "no" : "yes";
 *   const exits = school === 11 ? ({ type: "not-checked" } as const) : ({ type: "yes-no", value } as const);
 *   return { answers: { pin, institution: `s${school}`, date: "2026-10-12", answers: { exits } } } as const;
 * });
 * console.log(formatItemRates(orThrow(itemRates(edition, visits)))); // => - 安全出口畅通：11份中4份不足，36.4%（15.2%–64.6%）；另有1份未知，可能为33.3%至41.7%
 *
 * // Two inspectors on the same visits, each alone.
 * const ratings = visits.flatMap(({ answers }) =>
 *   ["i1", "i2"].map((rater) => ({ subject: answers.institution, rater, answers })),
 * );
 * const [exits] = orThrow(raterAgreement(edition, ratings));
 * console.log(exits?.alpha, exits?.verdict); // => 1 reliable
 * ```
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
