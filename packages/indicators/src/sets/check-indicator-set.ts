import type { Issue } from "@supervision/domain";
import { setEmpty, setIndicatorDuplicate, setRuleInvalid } from "../issues.ts";
import type { IndicatorSetEdition } from "./indicator-set.ts";

/**
 * Checks one edition of a set by itself.
 *
 * Issues: `set-empty`, `set-indicator-duplicate`, `set-rule-invalid`.
 */
export function checkIndicatorSetEdition(id: string, edition: IndicatorSetEdition): readonly Issue[] {
  const issues: Issue[] = [];
  if (edition.indicators.length === 0) issues.push(setEmpty(id, ["indicators"]));
  if (edition.stages.length === 0) issues.push(setEmpty(id, ["stages"]));
  edition.indicators.forEach((indicator, index) => {
    if (edition.indicators.indexOf(indicator) !== index)
      issues.push(setIndicatorDuplicate(id, indicator, ["indicators", index]));
  });
  const { schoolRule, countyRule } = edition;
  if (schoolRule !== undefined) {
    const { atLeast, remainder } = schoolRule;
    const usable =
      Number.isInteger(atLeast) &&
      atLeast >= 1 &&
      atLeast <= edition.indicators.length &&
      remainder >= 0 &&
      remainder <= 1;
    if (!usable) issues.push(setRuleInvalid(id, "schoolRule", ["schoolRule"]));
  }
  for (const [stage, limit] of Object.entries(countyRule.atMost))
    if (!(Number.isFinite(limit) && limit > 0))
      issues.push(setRuleInvalid(id, "countyRule", ["countyRule", "atMost", stage]));
  return issues;
}
