import {
  editionOn,
  failed,
  passed,
  type Checked,
  type EditionHeader,
  type IsoDate,
  type Issue,
  type Series,
} from "@supervision/domain";
import type { Indicator } from "../indicators/indicator.ts";
import { notInForce, setIndicatorMissing } from "../issues.ts";
import type {
  IndicatorSet,
  IndicatorSetEdition,
  ResolvedIndicator,
  ResolvedIndicatorSet,
} from "./indicator-set.ts";

/**
 * Puts a set together with its indicators as a district has resolved them, local changes included.
 *
 * Issues: `set-indicator-missing`.
 *
 * @example
 * ```ts
 * import { assembleIndicatorSet } from "@supervision/indicators";
 * import { qualifiedTeachers, qualityBalanceSet } from "@supervision/indicators/quality-balance";
 * const { id, title, editions: [edition] } = qualityBalanceSet;
 * const [own] = qualifiedTeachers.editions;
 * const found = { [qualifiedTeachers.id]: { id: qualifiedTeachers.id, title: qualifiedTeachers.title, edition: own } };
 * const set = assembleIndicatorSet({ id, title, edition }, found);
 * console.log(set.ok || set.issues[0].code); // => set-indicator-missing
 * ```
 */
export function assembleIndicatorSet(
  set: { readonly id: string; readonly title: string; readonly edition: IndicatorSetEdition },
  indicators: Readonly<Record<string, ResolvedIndicator>>,
): Checked<ResolvedIndicatorSet> {
  const issues: Issue[] = [];
  const found: ResolvedIndicator[] = [];
  set.edition.indicators.forEach((id, index) => {
    const indicator = Object.hasOwn(indicators, id) ? indicators[id] : undefined;
    if (indicator === undefined) issues.push(setIndicatorMissing(set.id, id, ["indicators", index]));
    else found.push({ id, title: indicator.title, edition: indicator.edition });
  });
  const [first, ...rest] = issues;
  if (first !== undefined) return failed([first, ...rest]);
  return passed({ id: set.id, title: set.title, edition: set.edition, indicators: found });
}

/**
 * A set with its indicators as published, on a day.
 *
 * Issues: `not-in-force`, `set-indicator-missing`.
 *
 * @example
 * ```ts
 * import { orThrow } from "@supervision/domain";
 * import { indicatorSetOn } from "@supervision/indicators";
 * import { qualityBalanceIndicators, qualityBalanceSet } from "@supervision/indicators/quality-balance";
 * const set = orThrow(indicatorSetOn(qualityBalanceSet, qualityBalanceIndicators, "2026-03-01"));
 * console.log(set.indicators.length); // => 7
 * ```
 */
export function indicatorSetOn(
  set: IndicatorSet,
  indicators: readonly Indicator[],
  date: IsoDate,
): Checked<ResolvedIndicatorSet> {
  const issues: Issue[] = [];
  const edition = inForce(set, date, issues);
  if (edition === undefined) return failedWith(issues);
  const resolved: Record<string, ResolvedIndicator> = {};
  for (const id of edition.indicators) {
    const indicator = indicators.find((one) => one.id === id);
    if (indicator === undefined) continue;
    const current = inForce(indicator, date, issues);
    if (current !== undefined) resolved[id] = { id, title: indicator.title, edition: current };
  }
  if (issues.length > 0) return failedWith(issues);
  return assembleIndicatorSet({ id: set.id, title: set.title, edition }, resolved);
}

function inForce<Edition extends EditionHeader>(
  series: Series<Edition>,
  date: IsoDate,
  issues: Issue[],
): Edition | undefined {
  const found = editionOn(series, date);
  if (found.status === "in-force") return found.edition;
  issues.push(notInForce(series.id, date, found.status, [series.id]));
  return undefined;
}

function failedWith(issues: readonly Issue[]): Checked<ResolvedIndicatorSet> {
  const [first, ...rest] = issues;
  if (first === undefined) throw new TypeError("Expected an issue");
  return failed([first, ...rest]);
}
