/**
 * Reads scoring sheets (评分细则) into typed rules, and prints rules in the words of such sheets.
 *
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
