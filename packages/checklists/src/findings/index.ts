/**
 * Findings raised from answers, and the problems behind them through many visits.
 *
 * @packageDocumentation
 */

// Raising
export { raiseFindings, type RaisedFinding } from "./raise-findings.ts";
export type { FindingPolicy, ItemFindingPolicy } from "./finding-policy.ts";

// Histories
export {
  checksOf,
  problemHistories,
  sightingsOf,
  type ProblemCheck,
  type ProblemHistory,
  type ProblemSighting,
  type ProblemSpell,
} from "./problem-histories.ts";
