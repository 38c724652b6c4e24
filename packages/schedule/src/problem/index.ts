/**
 * 编排之前核对全部输入：不认识的编号、没有一天的起止、排不出的督导，逐项指出位置和办法。
 *
 * Reads all that goes in before anything is planned from it, and names what is wrong with its place and a way out.
 *
 * @category 核心 Core
 * @packageDocumentation
 */
export { checkProblem } from "./check-problem.ts";
