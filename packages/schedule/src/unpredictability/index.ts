/**
 * 不打招呼：学校猜中下次督导的可能有多大，避免形成规律的规则。
 *
 * How well schools could guess their next visit: measures, the unannounced share, a rule that keeps visits from following patterns.
 *
 * @category 公平与负担 Fairness and burden
 * @packageDocumentation
 */
export { GUESSERS, type Guesser } from "./guessers.ts";
export {
  measurePredictability,
  type GuesserResult,
  type PredictabilityFacts,
} from "./measure-predictability.ts";
export { unannouncedShare, type UnannouncedShare } from "./unannounced-share.ts";
export {
  type AnnouncedVisits,
  type UnannouncedCount,
  type UnannouncedDemand,
  type UnannouncedFacts,
} from "./unannounced-demand.ts";
export { checkUnannounced } from "./check-unannounced.ts";
export { chooseAnnounced, type AnnouncedChoice, type AnnouncementWish } from "./choose-announced.ts";
export { avoidPatterns, type PatternLimits } from "./avoid-patterns.ts";
