/**
 * 换版：旧答卷转到新版、新旧事项能不能比、换版对得分的影响、版本号怎么升。
 *
 * From one edition to the next: answers that move along, items that may be compared, scores that change.
 *
 * Over 10 000 generated histories of editions (29 648 editions, 26 365 answers; `node --conditions=@supervision/source bench/checklists/histories.ts`)
 * no answer was lost, every way back gave the answers as they were given, and the composed lens gave what the single ones gave.
 *
 * @example
 * ```ts
 * import { orThrow } from "@supervision/domain";
 * import {
 *   comparability,
 *   formatComparability,
 *   invertLens,
 *   lensBetween,
 *   migrateAnswers,
 * } from "@supervision/checklists/migration";
 * import { defineChecklistEdition, pinOf } from "@supervision/checklists";
 *
 * const source = {
 *   title: "示例清单",
 *   issuedBy: "示例督导室",
 *   authority: "district",
 *   issuedOn: "2025-08",
 * } as const;
 * const earlier = defineChecklistEdition({
 *   edition: "2025-09",
 *   status: "active",
 *   effective: { from: "2025-09-01" },
 *   sources: [source],
 *   items: {
 *     homework: { title: "书面作业", answer: { type: "number", unit: "小时" } },
 *     patrol: { title: "校园巡查", answer: "yes-no" },
 *     notices: { title: "公示栏", answer: "yes-no" },
 *   },
 * });
 * const later = defineChecklistEdition({
 *   edition: "2026-09",
 *   status: "active",
 *   effective: { from: "2026-09-01" },
 *   sources: [source],
 *   replaces: { patrol: "round" },
 *   items: {
 *     homework: { title: "书面作业", answer: { type: "number", unit: "分钟" } },
 *     round: { title: "校园巡查", answer: "yes-no" },
 *   },
 * });
 * const lens = orThrow(
 *   lensBetween("riverside/routine", earlier, later, [
 *     { kind: "rescale", from: "homework", to: "homework", by: { multiply: 60 } },
 *   ]),
 * );
 * const filled = {
 *   pin: pinOf("riverside/routine", earlier),
 *   institution: "s1",
 *   date: "2026-03-02",
 *   answers: {
 *     homework: { type: "number", value: 1.5 },
 *     patrol: { type: "yes-no", value: "yes" },
 *     notices: { type: "yes-no", value: "no" },
 *   },
 * } as const;
 * const moved = orThrow(migrateAnswers(lens, filled));
 * console.log(moved.answers.answers["homework"], moved.answers.answers["round"]); // => { type: 'number', value: 90 } { type: 'yes-no', value: 'yes' }
 * console.log(moved.archive.map(({ item }) => item)); // => [ 'notices' ]
 * const back = orThrow(migrateAnswers(invertLens(lens), moved.answers, moved.archive));
 * console.log(Object.keys(back.answers.answers).length); // => 3
 * console.log(formatComparability(comparability(lens)).split("\n")[1]); // => patrol → round 校园巡查：一致
 * ```
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
