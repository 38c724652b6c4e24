/**
 * Work in minutes over many terms: what visits take, a ledger with carry-over, shares of the term to come, how even it is.
 *
 * @packageDocumentation
 */
export { workloadOf, type Workload, type WorkPlaces, type WorkTimes } from "./workload.ts";
export { capacityOf, halfDaysAtHand, type Calibration } from "./capacity-of.ts";
export { balancesOf, closeTerm, type LoadEntry, type TermLoad } from "./load-ledger.ts";
export {
  nextShares,
  workSharesOf,
  type NextShare,
  type SharePolicy,
  type TermMember,
} from "./next-shares.ts";
export { explainShare } from "./explain-share.ts";
export { fairnessOf, type Fairness } from "./fairness.ts";
export { steerLoad, type LoadTargets } from "./steer-load.ts";
