/**
 * 为什么欠这几次、为什么派这名督学、为什么排不下、怎样才排得下、新加一次什么时候去合适。
 *
 * Says why: what is owed, why a visit is as it is, why one has no place and what would give it one, and which half-days suit a new one.
 *
 * @category 说明 Explaining
 * @packageDocumentation
 */

// 应尽职责 What is owed
export { explainObligation, type ObligationExplanation } from "./explain-obligation.ts";

// 已排的 What is planned
export { explainVisit, type VisitExplanation } from "./explain-visit.ts";
export type { OtherInspector } from "./other-people.ts";
export { bestSlots, type VisitWish } from "./best-slots.ts";
export type { SlotOffer } from "./slot-offers.ts";

// 未排的 What is not
export { explainUnscheduled, type UnscheduledExplanation } from "./explain-unscheduled.ts";
export { explainBreach } from "./explain-breach.ts";
export type { ExplainOptions, ExplainProgress } from "./explain-options.ts";
export { applyRepair, type PlanEdits, type Repair, type Repaired } from "./repair.ts";
export type { ConflictFact } from "./conflict-facts.ts";
