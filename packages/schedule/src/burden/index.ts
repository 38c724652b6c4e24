/**
 * 进校负担：各部门进校事项登记、每周每月上限、综合查一次、超限签批台账。
 *
 * What schools bear: visits of all programmes registered, limits, visits made together, a ledger.
 *
 * @category 公平与负担 Fairness and burden
 * @packageDocumentation
 */
export type { OtherVisit, OtherVisits } from "../other-visits.ts";
export { registerVisits } from "./registered-visits.ts";
export { limitBurden, type BurdenLimits, type SignedReason } from "./burden-limits.ts";
export {
  burdenLedger,
  checkBurden,
  OWN_PROGRAMME,
  type BurdenEntry,
  type BurdenFacts,
  type BurdenOverload,
} from "./burden-ledger.ts";
export { proposeMerges, withMerges, type Merge, type MergeTerms } from "./propose-merges.ts";
