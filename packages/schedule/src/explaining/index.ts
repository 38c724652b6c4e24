/**
 * Says why: what is owed, why a visit is as it is, why one has no place and what would give it one, and which half-days suit a new one.
 *
 * @packageDocumentation
 */

// What is owed
export { explainObligation, type ObligationExplanation } from "./explain-obligation.ts";

// What is planned
export { explainVisit, type VisitExplanation } from "./explain-visit.ts";
export { bestSlots, type SlotOffer, type VisitWish } from "./best-slots.ts";

// What is not
export { explainUnscheduled, type UnscheduledExplanation } from "./explain-unscheduled.ts";
export { explainBreach } from "./explain-breach.ts";
export type { Repair } from "./repair.ts";
export type { ConflictFact } from "./conflict-facts.ts";
