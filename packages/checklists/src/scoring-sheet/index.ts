/**
 * 读评分细则：把“每缺一项扣2分，扣完为止”这样的话变成计分规则，读不准的逐句列出；也把规则印回细则的文字。
 *
 * Reads scoring sheets (评分细则) into typed rules, and prints rules in the words of such sheets.
 *
 * An item's `scoring` turns its answer into points by typed rules; an edition's `scoring` says how sections add up, what vetoes (一票否决) and
 * which conditions a grade has. `@supervision/checklists/scoring-sheet` reads such rules from the words of a sheet, and lists what it is not sure of: of the
 * 556 phrases of its corpus ([golden file](../../test/golden/sheet-phrases.txt), read line by line; many are there to trap it) it types 60 % whole
 * (66 % once the district says what its sheets leave open: parts of steps, 一项不合格, several honours, bands printed with gaps) and lists the rest
 * with the reason. From a paper rubric to a tested edition: [Write a checklist](../../../../docs/guide/write-a-checklist.md).
 *
 * @example
 * ```ts
 * import { orThrow } from "@supervision/domain";
 * import { defineChecklistEdition, explainScore, pinOf, scoreAnswers } from "@supervision/checklists";
 * import { deriveScore, evaluateDerivation, whatWouldChange } from "@supervision/checklists/scoring";
 * import { readScoringSheet } from "@supervision/checklists/scoring-sheet";
 *
 * const sheet = readScoringSheet([
 *   {
 *     id: "plans",
 *     title: "教案",
 *     points: 10,
 *     words: "每缺一项扣2分，最多扣6分；未按时上交减半计分；抄袭不得分。",
 *   },
 *   { id: "homework", title: "作业批改", points: 10, words: "漏批酌情扣1-3分；每月少于两次扣1分。" },
 * ]);
 * console.log(sheet.unread.map(({ text, why }) => `${text}：${why.zh}`)); // => [ '每月少于两次扣1分：“每”说的是频次或对象，看不出扣几次' ]
 *
 * const edition = defineChecklistEdition({
 *   edition: "2026-09",
 *   status: "active",
 *   effective: { from: "2026-09-01" },
 *   sources: [{ title: "示例细则", issuedBy: "示例督导室", authority: "district", issuedOn: "2026-08" }],
 *   items: { ...sheet.items, drill: { title: "每月演练", answer: "yes-no" } },
 *   scoring: {
 *     outOf: 100,
 *     ladder: {
 *       measure: "points",
 *       grades: {
 *         good: { title: "良好", atLeast: 75, requires: [{ items: ["drill"] }] },
 *         pass: { title: "合格", atLeast: 60 },
 *         fail: { title: "不合格" },
 *       },
 *     },
 *   },
 * });
 * const answers = {
 *   pin: pinOf("riverside/teaching", edition),
 *   institution: "s1",
 *   date: "2026-09-10",
 *   answers: {
 *     plans: { type: "marks", value: { r1: 2 } },
 *     homework: { type: "marks", value: { r1: { points: 2, because: "两本漏批" } } },
 *     drill: { type: "yes-no", value: "no" },
 *   },
 * } as const;
 * const score = orThrow(scoreAnswers(edition, answers));
 * console.log(explainScore(edition, score)[0]); // => 教案：缺一项2处，扣4分，10分中得6分
 * console.log(explainScore(edition, score).at(-1)); // => 等级：合格；未达良好：还差5分；须符合：每月演练
 * console.log(evaluateDerivation(deriveScore(edition, score))); // => 70
 *
 * // The fewest answers that lift the grade, checked by scoring again.
 * const change = orThrow(whatWouldChange(edition, answers));
 * console.log(change?.to, Object.keys(change?.answers ?? {})); // => good [ 'plans', 'drill' ]
 * ```
 *
 * @category 计分 Scoring
 * @packageDocumentation
 */

export { formatSheet } from "./format-sheet.ts";
export { printClause } from "./print-clause.ts";
export { readClause } from "./read-clause.ts";
export type { ReadClause, SheetConventions, UnreadWords } from "./read-result.ts";
export {
  readScoringSheet,
  type ReadSheet,
  type SheetItemId,
  type SheetRow,
  type UnreadRow,
} from "./read-scoring-sheet.ts";
