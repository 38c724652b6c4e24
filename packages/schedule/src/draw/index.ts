/**
 * Draws institutions and inspectors by chance so that anybody can make the draw again from its published record (双随机).
 *
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
