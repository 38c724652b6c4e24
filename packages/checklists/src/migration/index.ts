/**
 * 换版：旧答卷转到新版、新旧事项能不能比、换版对得分的影响、版本号怎么升。
 *
 * From one edition to the next: answers that move along, items that may be compared, scores that change.
 *
 * @category 换版与本级修改 Editions and changes
 * @packageDocumentation
 */

// 换版对应规则 Lenses
export { defineLens } from "../lenses/define-lens.ts";
export type { EditionLens } from "../lenses/edition-lens.ts";
export { lensBetween } from "../lenses/lens-between.ts";
export { composeLenses } from "../lenses/compose-lenses.ts";
export { invertLens } from "../lenses/invert-lens.ts";
export type { LensStep, MergeSource, SplitTarget } from "../lenses/lens-step.ts";
export type { Conversion, ConvertedType, Rescale } from "../lenses/conversion.ts";
export type { AnswerOrigin, MergeRule } from "../lenses/answer-origin.ts";

// 答卷 Answers
export { migrateAnswers, type ArchivedAnswer, type MigratedAnswers } from "../lenses/migrate-answers.ts";

// 可比性 Comparing
export {
  comparability,
  type ComparabilityVerdict,
  type ItemComparability,
} from "../comparability/comparability.ts";
export { formatComparability } from "../comparability/format-comparability.ts";

// 版本号 Versions
export { bumpFor, versionBump, type VersionBump } from "../editions/version-bump.ts";

// 得分 Scores
export {
  formatScoreEffect,
  scoreEffect,
  type ItemEffect,
  type RecordEffect,
  type ScoreEffect,
} from "./score-effect.ts";
export type { OutcomeChange } from "./grade-change.ts";
