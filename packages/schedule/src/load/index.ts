/**
 * 督学工作量（分钟）：路程、现场、写记录、回访；按学期结转，照顾请假、兼职和新任督学。
 *
 * Work in minutes over many terms: what visits take, a ledger with carry-over, shares of the term to come, how even it is.
 *
 * @category 公平与负担 Fairness and burden
 * @packageDocumentation
 */
export { type Workload, workloadOf } from "./workload.ts";
export { type WorkPlaces, workPlacesOf } from "./work-places.ts";
export type { WorkTimes } from "./work-clock.ts";
export { type Stretches, stretchWords } from "./stretches.ts";
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
