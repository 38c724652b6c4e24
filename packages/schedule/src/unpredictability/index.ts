/**
 * How well schools could guess their next visit: measures, the unannounced share, a rule that keeps visits from following patterns.
 *
 * @packageDocumentation
 */
export { GUESSERS, type Guesser } from "./guessers.ts";
export {
  measurePredictability,
  type GuesserResult,
  type PredictabilityFacts,
} from "./measure-predictability.ts";
export { unannouncedShare, type UnannouncedShare } from "./unannounced-share.ts";
export { avoidPatterns, type PatternLimits } from "./avoid-patterns.ts";
