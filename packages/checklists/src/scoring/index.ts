/**
 * 得分怎么来的、改哪几项能升等、自评与督评对照、异议复核。
 *
 * What a score is made of and what would change it: derivations, raters side by side, objections.
 *
 * @category 计分 Scoring
 * @packageDocumentation
 */

// 文字 In words
export { formatScoring } from "./format-scoring.ts";

// 得分推算 Derivations
export { deriveScore } from "./derive-score.ts";
export { evaluateDerivation, formatDerivation, type Derivation, type DerivationStep } from "./derivation.ts";

// 怎样改变等级 What would change
export { whatWouldChange, type GradeChange } from "./what-would-change.ts";

// 自评和督评 Raters side by side
export {
  combineRatings,
  compareRatings,
  type RatedItem,
  type RatingComparison,
  type RatingShare,
} from "./compare-ratings.ts";

// 异议 Objections
export {
  reviewScore,
  type ObjectionDecision,
  type ReviewedScore,
  type ScoreObjection,
} from "./objections.ts";
