/**
 * 从答卷生成问题清单，跟踪同一个问题历次督导的情况（反复几次、多久整改到位）。
 *
 * Findings raised from answers, and the problems behind them through many visits.
 *
 * @category 督导之后 After the visit
 * @packageDocumentation
 */

// 生成问题 Raising
export { raiseFindings, type RaisedFinding } from "./raise-findings.ts";
export type { FindingPolicy, ItemFindingPolicy } from "./finding-policy.ts";

// 问题档案 Histories
export {
  checksOf,
  problemHistories,
  sightingsOf,
  type ProblemCheck,
  type ProblemHistory,
  type ProblemSighting,
  type ProblemSpell,
} from "./problem-histories.ts";
