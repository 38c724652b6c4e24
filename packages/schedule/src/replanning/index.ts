/**
 * Changes a plan as little as possible when life happens, keeps what was pinned, and compares plans.
 *
 * @packageDocumentation
 */

// Pins
export { type Pin, pinsByVisit, type PinTarget } from "../pins/pin.ts";

// Changes
export { applyChanges, type ClosedArea, type PlanChange } from "./plan-change.ts";
export { replan, type ReplanOptions } from "./replan.ts";
export type { ChangeBudget, OverBudget } from "./change-budget.ts";
export type { BrokenPin, MovedVisit, Replan, ToBeTold, WithdrawnVisit } from "./replan-outcome.ts";

// Comparing
export { comparePlans, type PlanComparison } from "./compare-plans.ts";
export { type Alternative, compareFigures, type FigureRow, type FigureTable } from "./compare-figures.ts";

// In words
export { replanText } from "./replan-text.ts";
export { type ChangedDay, changedDays } from "./changed-days.ts";
