/**
 * 插件作者的测试工具：示例区县，验证规则、指标、本级修改和整个插件。
 *
 * A kit for authors of plugins: synthetic districts, and tests for a rule, an indicator, an override, a whole plugin.
 *
 * 先看这些 Begin with these:
 *
 * - {@link describePlugin}：用检查国家内容的同一套规则检查插件。 A plugin held to the rules of national content.
 * - {@link verifyRule}、{@link verifyIndicator}、{@link verifyOverride}：验证一条规则、一项指标、一处本级修改。 One rule, indicator, override.
 * - {@link syntheticDistrict}：示例区县。 An invented district.
 *
 * @category 核心 Core
 * @packageDocumentation
 */

// 整个插件 A whole plugin
export {
  checkConformance,
  describePlugin,
  PLUGIN_CHECKS,
  type ConformanceContext,
  type PluginCheck,
  type TestRunner,
} from "./conformance/describe-plugin.ts";
export { lockEditions, type EditionsLock } from "./conformance/editions-lock.ts";

// 规则、指标、本级修改 A rule, an indicator, an override
export { verifyRule, type RuleVerification, type VerificationFacts } from "./verify/verify-rule.ts";
export { verifyIndicator, type IndicatorVerification } from "./verify/verify-indicator.ts";
export { verifyOverride, type OverrideVerification } from "./verify/verify-override.ts";
export { VerificationError } from "./verify/verification-error.ts";

// 示例数据 Synthetic data
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
