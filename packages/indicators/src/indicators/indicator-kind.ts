import type { ContentKind } from "@supervision/domain";
import { indicatorsOfFormula } from "../formulas/formula.ts";
import { indicatorOverrideEmpty } from "../issues.ts";
import { checkIndicatorEdition, checkStandard } from "./check-indicator.ts";
import type { IndicatorEdition } from "./indicator.ts";
import type { IndicatorOverride } from "./override-indicator.ts";

/**
 * What composition needs to know about indicators. Items are the inputs; references are the indicators a formula names; a change touches
 * `standard.<stage>`.
 */
export const indicatorKind: ContentKind<IndicatorEdition, IndicatorOverride> = {
  kind: "indicator",
  checkEdition: checkIndicatorEdition,
  itemsOf: (edition) => Object.keys(edition.inputs),
  referencesOf: (edition) =>
    indicatorsOfFormula(edition.formula).map((id) => ({ kind: "indicator", id, path: ["formula"] })),
  fieldsOf: (change) => Object.keys(change.standard ?? {}).map((stage) => `standard.${stage}`),
  checkOverride: (_edition, change) =>
    Object.keys(change.standard ?? {}).length === 0
      ? [indicatorOverrideEmpty(change.target)]
      : checkStandard(change.target, change.standard),
  applyOverride: (edition, change) =>
    change.standard === undefined
      ? edition
      : { ...edition, standard: { ...edition.standard, ...change.standard } },
};
