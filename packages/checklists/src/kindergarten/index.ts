/**
 * The national checklists of kindergartens, the check points under them, two local variants and two evaluations, as plugins.
 *
 * @packageDocumentation
 */
export { kindergarten } from "./plugin.ts";
export { kindergartenNational } from "./national/national.ts";

// Local variants
export { kindergartenEightItems } from "./eight-items/eight-items.ts";
export { kindergartenSixItems } from "./six-items/six-items.ts";

// Points
export { kindergartenPointsPlugin } from "./points/plugin.ts";
export { kindergartenPoints } from "./points/points.ts";

// Evaluation
export { kindergartenEvaluation } from "./evaluation/plugin.ts";
export { kindergartenConduct } from "./evaluation/conduct/conduct.ts";
export { kindergartenQualityGuide } from "./evaluation/quality-guide/quality-guide.ts";
export { pointsUnderEightItems } from "./points/under-eight-items.ts";
