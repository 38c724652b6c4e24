import type { ContentKind } from "@supervision/domain";
import { setOverrideUnsupported } from "../issues.ts";
import { checkIndicatorSetEdition } from "./check-indicator-set.ts";
import type { IndicatorSetEdition } from "./indicator-set.ts";

/**
 * What composition needs to know about sets of indicators: a set refers to its indicators and takes no overrides (its indicators do).
 */
export const indicatorSetKind: ContentKind<IndicatorSetEdition> = {
  kind: "indicator-set",
  checkEdition: checkIndicatorSetEdition,
  itemsOf: () => [],
  referencesOf: (edition) =>
    edition.indicators.map((id, index) => ({ kind: "indicator", id, path: ["indicators", index] })),
  fieldsOf: () => [],
  checkOverride: (_edition, change) => [setOverrideUnsupported(change.target)],
  applyOverride: (edition) => edition,
};
