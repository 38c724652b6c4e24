/**
 * A kit for authors of plugins: synthetic districts, and tests for a rule, an indicator, an override, a whole plugin.
 *
 * @packageDocumentation
 */

// A whole plugin
export {
  checkConformance,
  describePlugin,
  PLUGIN_CHECKS,
  type ConformanceContext,
  type PluginCheck,
  type TestRunner,
} from "./conformance/describe-plugin.ts";
export { lockEditions, type EditionsLock } from "./conformance/editions-lock.ts";

// A rule, an indicator, an override
export { verifyRule, type RuleVerification, type VerificationFacts } from "./verify/verify-rule.ts";
export { verifyIndicator, type IndicatorVerification } from "./verify/verify-indicator.ts";
export { verifyOverride, type OverrideVerification } from "./verify/verify-override.ts";
export { VerificationError } from "./verify/verification-error.ts";

// Synthetic data
export {
  SYNTHETIC_NOTICE,
  syntheticDistrict,
  type SyntheticDistrict,
  type SyntheticDistrictOptions,
} from "./synthetic/district.ts";
export { syntheticTerms } from "./synthetic/terms.ts";
export { syntheticVisits, type SyntheticVisitsOptions } from "./synthetic/visits.ts";
export { usualRuleFacts } from "./synthetic/rule-facts.ts";
export { syntheticIndicatorRows, type SyntheticIndicatorRowsOptions } from "./synthetic/indicator-rows.ts";
export { syntheticVisitRecord, type SyntheticVisitRecordOptions } from "./synthetic/visit-record.ts";
export {
  syntheticFollowUpRecord,
  type SyntheticFollowUpRecordOptions,
} from "./synthetic/follow-up-record.ts";
