/**
 * Checking and scoring of plain lists, for pages that have to load fast: the functions of the main entry, without what conditions, groups,
 * evidence policies and scoring rules need. An edition that needs more is refused with `edition-not-plain`, never read by halves.
 *
 * @packageDocumentation
 */

export { checkAnswers } from "./check-answers.ts";
export { scoreAnswers } from "./score-answers.ts";
