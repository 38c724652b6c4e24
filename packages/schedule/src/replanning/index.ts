/**
 * 调整计划：情况有变时改得最少，锁定的不动，列出改了什么、要告知谁；比较两个方案。
 *
 * Changes a plan as little as possible when life happens, keeps what was pinned, and compares plans.
 *
 * @category 执行 Carrying out
 * @packageDocumentation
 */

// 锁定 Pins
export { checkPins } from "../pins/check-pins.ts";
export { type Pin, pinsByVisit, type PinTarget } from "../pins/pin.ts";

// 变更 Changes
export type { ClosedArea } from "./closed-area.ts";
export { applyChanges, type PlanChange } from "./plan-change.ts";
export type { Loosening } from "./loosening.ts";
export type { VisitsHandedOver } from "./visits-handed-over.ts";
export { replan, type ReplanOptions } from "./replan.ts";
export type { ChangeBudget, OverBudget } from "./change-budget.ts";
export type { LapsedDuties } from "./lapsed-duties.ts";
export type {
  BrokenPin,
  HistoryNote,
  MovedVisit,
  Replan,
  ToBeTold,
  WithdrawnVisit,
} from "./replan-outcome.ts";

// 方案比较 Comparing
export { comparePlans, type PlanComparison } from "./compare-plans.ts";
export { type Alternative, compareFigures, type FigureRow, type FigureTable } from "./compare-figures.ts";

// 文字 In words
export { replanText } from "./replan-text.ts";
export { type ChangedDay, changedDays } from "./changed-days.ts";
