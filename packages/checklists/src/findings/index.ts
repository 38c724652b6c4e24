/**
 * 从答卷生成问题清单，跟踪同一个问题历次督导的情况（反复几次、多久整改到位）。
 *
 * Findings raised from answers, and the problems behind them through many visits.
 *
 * Findings are told in words with what was found (`持证率：88%，低于100%`; in English too). They rest on the document that demands the item: the
 * district's, where it added or reworded it. A problem has one history through many visits, with relapses and the time it took to put it right.
 *
 * @category 督导之后 After the visit
 * @packageDocumentation
 */

// 生成问题 Raising
export { raiseFindings, type RaisedFinding } from "./raise-findings.ts";
export type { FindingPolicy, ItemFindingPolicy } from "./finding-policy.ts";

// 问题档案 Histories
export { itemSuccessors, type ItemSuccessors } from "./item-lineage.ts";
export {
  checksOf,
  problemHistories,
  sightingsOf,
  type ProblemCheck,
  type ProblemHistory,
  type ProblemSighting,
  type ProblemSpell,
} from "./problem-histories.ts";
