/**
 * 双随机：抽学校、抽督学，任何人都能凭公布的记录重抽一遍核对。
 *
 * Draws institutions and inspectors by chance so that anybody can make the draw again from its published record (双随机).
 *
 * @category 执行 Carrying out
 * @packageDocumentation
 */
export {
  checkDrawPlan,
  type DrawEntry,
  type DrawPlan,
  drawPlanFrom,
  type InspectorDraw,
} from "./draw-plan.ts";
export { commitDraw, drawFrom, verifyDraw } from "./draw.ts";
export type { DrawCommitment, DrawRecord, DrawResult, DrawReveal, DrawStep } from "./draw-record.ts";
