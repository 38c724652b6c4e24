import { STAGES, type Issue } from "@supervision/domain";
import { inputsOfFormula, visit, type Formula } from "../formulas/formula.ts";
import {
  indicatorFormulaInvalid,
  indicatorInputUndeclared,
  indicatorInputUnused,
  indicatorRoundingInvalid,
  indicatorThresholdInvalid,
} from "../issues.ts";
import type { IndicatorEdition, Standard } from "./indicator.ts";

/**
 * Checks one edition of an indicator by itself.
 *
 * Issues: `indicator-input-undeclared`, `indicator-input-unused`, `indicator-formula-invalid`, `indicator-rounding-invalid`,
 * `indicator-threshold-invalid`.
 *
 * @example
 * ```ts
 * import { checkIndicatorEdition, input, ratio } from "@supervision/indicators";
 * import { qualifiedTeachers } from "@supervision/indicators/quality-balance";
 * const [edition] = qualifiedTeachers.editions;
 * const issues = checkIndicatorEdition("riverside/teachers", { ...edition, formula: ratio(input("teachers"), input("students")) });
 * console.log(issues.map(({ code }) => code)); // => ["indicator-input-undeclared", "indicator-input-unused"]
 * ```
 */
export function checkIndicatorEdition(id: string, edition: IndicatorEdition): readonly Issue[] {
  const issues: Issue[] = [];
  const read = inputsOfFormula(edition.formula);
  for (const name of read)
    if (!Object.hasOwn(edition.inputs, name)) issues.push(indicatorInputUndeclared(id, name, ["formula"]));
  for (const name of Object.keys(edition.inputs))
    if (!read.includes(name)) issues.push(indicatorInputUnused(id, name, ["inputs", name]));
  visit(edition.formula, (part) => {
    const unusable = unusablePart(part);
    if (unusable !== undefined) issues.push(indicatorFormulaInvalid(id, unusable, ["formula"]));
  });
  const { decimals } = edition.rounding;
  if (!(Number.isInteger(decimals) && decimals >= 0 && decimals <= 6))
    issues.push(indicatorRoundingInvalid(id, decimals, ["rounding", "decimals"]));
  issues.push(...checkStandard(id, edition.standard));
  return issues;
}

/** Checks limits by stage. Issue: `indicator-threshold-invalid`. */
export function checkStandard(id: string, standard: Standard | undefined): readonly Issue[] {
  const issues: Issue[] = [];
  for (const [stage, limit] of Object.entries(standard ?? {})) {
    const { atLeast, atMost } = limit;
    const stated = [atLeast, atMost].filter((value) => value !== undefined);
    const usable =
      Object.hasOwn(STAGES, stage) &&
      stated.length > 0 &&
      stated.every((value) => Number.isFinite(value)) &&
      (atLeast === undefined || atMost === undefined || atLeast <= atMost);
    if (!usable) issues.push(indicatorThresholdInvalid(id, stage, ["standard", stage]));
  }
  return issues;
}

function unusablePart(part: Formula): string | undefined {
  switch (part.kind) {
    case "sum":
      return part.terms.length === 0 ? "sum" : undefined;
    case "product":
      return part.factors.length === 0 ? "product" : undefined;
    case "mean":
      return part.of.length === 0 ? "mean" : undefined;
    case "weighted-sum":
      return part.terms.length > 0 && part.terms.every((term) => Number.isFinite(term.weight))
        ? undefined
        : "weighted-sum";
    case "constant":
      return Number.isFinite(part.value) ? undefined : `constant ${part.value}`;
    case "ratio":
      return Number.isFinite(part.per) && part.per > 0 ? undefined : `per ${part.per}`;
    case "input":
    case "indicator":
    case "quotient":
    case "share":
    case "coefficient-of-variation":
    case "function":
      return undefined;
  }
}
