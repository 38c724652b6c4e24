/**
 * What schools bear: visits of all programmes registered, limits, visits made together, a ledger.
 *
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
