/**
 * What a score is made of and what would change it: derivations, raters side by side, objections.
 *
 * @packageDocumentation
 */

// In words
export { formatScoring } from "./format-scoring.ts";

// Derivations
export { deriveScore } from "./derive-score.ts";
export { evaluateDerivation, formatDerivation, type Derivation, type DerivationStep } from "./derivation.ts";

// What would change
export { whatWouldChange, type GradeChange } from "./what-would-change.ts";

// Raters side by side
export {
  combineRatings,
  compareRatings,
  type RatedItem,
  type RatingComparison,
  type RatingShare,
} from "./compare-ratings.ts";

// Objections
export {
  reviewScore,
  type ObjectionDecision,
  type ReviewedScore,
  type ScoreObjection,
} from "./objections.ts";
