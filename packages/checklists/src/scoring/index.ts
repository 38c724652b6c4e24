/**
 * What a score is made of and what would change it: derivations, raters side by side, objections.
 *
 * @packageDocumentation
 */

// Derivations
export { deriveScore } from "./derive-score.ts";
export { evaluateDerivation, formatDerivation, type Derivation, type DerivationStep } from "./derivation.ts";
