/**
 * Explains what is owed.
 *
 * @packageDocumentation
 */
export { explainObligation, type ObligationExplanation } from "./explain-obligation.ts";
