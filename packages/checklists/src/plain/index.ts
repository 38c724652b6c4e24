/**
 * 给手机页面用的小引擎：只核对和计分普通清单，加载快；用到条件、重复组、计分规则的清单会被拒绝，不会只读一半。
 *
 * Checking and scoring of plain lists, for pages that have to load fast: the functions of the main entry, without what conditions, groups,
 * evidence policies and scoring rules need. An edition that needs more is refused with `edition-not-plain`, never read by halves.
 *
 * @category 核心 Core
 * @packageDocumentation
 */

export { checkAnswers } from "./check-answers.ts";
export { scoreAnswers } from "./score-answers.ts";
