/**
 * 得分怎么来的、改哪几项能升等、自评与督评对照、异议复核。
 *
 * What a score is made of and what would change it: derivations, raters side by side, objections.
 *
 * - **Rules**: points off or on once or for each occurrence, with a cap; 减半; 不得分; 酌情 within a range, with a reason; bands; so much for each
 *   step below a standard. `on` says which answers a rule looks at: words, options, bounds, cells of a column with words or numbers
 *   (`{ column: "grams", below: 125 }`). They work in a fixed order: start, gains, deductions, bounds, halving, 不得分.
 * - **Levels** (一级、二级、三级指标): `sectionWithin` says which section stands in which; items name the innermost. Each section counts by its own rule
 *   in the one around it; conditions of grades, vetoes and `askSectionIf` mean a section with all inside it.
 * - **Totals**: sections by a factor or rescaled, bonus and deduction sections, 折算为百分制; vetoes keep the points and say what counts: the lowest
 *   grade, no grade above one, so many grades lower (降一级, several add up), none at all, or nothing of a section.
 *   `scoring.weights` (`{ total: 100, sections: { safety: 20 } }`) holds the points against the paper: an edition that does not come to it is refused.
 * - `whatWouldChange` gives `undefined` only where nothing changes the grade for certain; a search that ran out fails with
 *   `grade-search-called-off`. It changes what a school is like (boarders, a canteen) only where no judgement helps.
 * - Bonus that is not earned counts as noted: it is no shortfall and raises no finding.
 * - `formatScoring` of `@supervision/checklists/scoring` puts the clause of an item in words, as the paper form prints it, in Chinese or English.
 * - **A better answer never lowers points or grade**; what does not apply leaves the maximum; while items are open, points and grade are ranges.
 * - Districts add, retitle, move and drop sections of a list of others with `addSections` and `sections` of `overrideChecklist`.
 * - A district gives a list of others its own grades with `overrideChecklist(list, { …, scoring })`; it takes the place of what the edition says.
 * - `compareRatings` sets 自评 beside 督评, `combineRatings` adds weighted sources, `reviewScore` scores again with upheld objections.
 *
 * @example
 * ```ts
 * import { orThrow } from "@supervision/domain";
 * import { defineChecklistEdition, explainScore, pinOf, scoreAnswers } from "@supervision/checklists";
 *
 * const edition = defineChecklistEdition({
 *   edition: "2026-09",
 *   status: "active",
 *   effective: { from: "2026-09-01" },
 *   sources: [{ title: "示例细则", issuedBy: "示例督导室", authority: "district", issuedOn: "2026-08" }],
 *   sections: { safety: "一、校园安全", food: "1.食品安全", gate: "2.门卫", office: "二、学校管理" },
 *   sectionWithin: { food: "safety", gate: "safety" },
 *   items: {
 *     licence: { title: "许可证有效", answer: "yes-no", weight: 6, section: "food" },
 *     samples: { title: "留样", answer: "yes-no", weight: 4, section: "food" },
 *     visitors: { title: "来访登记", answer: "yes-no", weight: 5, section: "gate" },
 *     records: { title: "台账齐全", answer: "yes-no", weight: 5, section: "office" },
 *   },
 *   scoring: { sections: { food: { type: "rescaled", to: 20 }, safety: { type: "weighted", factor: 0.8 } } },
 * });
 * const score = orThrow(
 *   scoreAnswers(edition, {
 *     pin: pinOf("riverside/levels", edition),
 *     institution: "s1",
 *     date: "2026-09-10",
 *     answers: {
 *       licence: { type: "yes-no", value: "yes" },
 *       samples: { type: "yes-no", value: "no", note: "缺昨日晚餐" },
 *       visitors: { type: "yes-no", value: "yes" },
 *       records: { type: "yes-no", value: "yes" },
 *     },
 *   }),
 * );
 * console.log(explainScore(edition, score).slice(4, 6)); // => [ '一、校园安全：25分中得17分，计入13.6分', '　1.食品安全：10分中得6分，计入12分' ]
 * console.log(score.points, score.maximum); // => 18.6 25
 * ```
 *
 * @category 计分 Scoring
 * @packageDocumentation
 */

// 文字 In words
export { formatScoring } from "./format-scoring.ts";
export { paperWords } from "./paper-words.ts";

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
