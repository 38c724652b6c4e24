/**
 * A kit for authors of plugins: synthetic districts, and tests for a rule, an indicator, an override, a whole plugin.
 *
 * @packageDocumentation
 */

// Synthetic data
export {
  SYNTHETIC_NOTICE,
  syntheticDistrict,
  type SyntheticDistrict,
  type SyntheticDistrictOptions,
} from "./synthetic/district.ts";
