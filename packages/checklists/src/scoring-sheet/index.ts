/**
 * 读评分细则：把“每缺一项扣2分，扣完为止”这样的话变成计分规则，读不准的逐句列出；也把规则印回细则的文字。
 *
 * Reads scoring sheets (评分细则) into typed rules, and prints rules in the words of such sheets.
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
