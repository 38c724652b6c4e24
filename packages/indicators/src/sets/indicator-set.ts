import {
  checkEditions,
  IssueError,
  type EditionHeader,
  type InstitutionKind,
  type LegalSource,
  type Series,
  type Stage,
} from "@supervision/domain";
import type { IndicatorEdition } from "../indicators/indicator.ts";
import type { Rounding } from "../numbers/rounding.ts";
import { checkIndicatorSetEdition } from "./check-indicator-set.ts";

/**
 * Which schools do not enter the calculation.
 *
 * @term 不计入的学校
 */
export interface Exclusions {
  /** Kinds that are left out whatever their size. */
  readonly kinds: readonly InstitutionKind[];
  /** Kinds that are left out below a number of students. */
  readonly small: readonly { readonly kind: InstitutionKind; readonly below: number }[];
  /** The document that says so. */
  readonly source: LegalSource;
}

/**
 * What one school must reach: so many of the indicators, and the others up to a share of their limit.
 *
 * @term 学校达标要求
 */
export interface SchoolRule {
  /** How many indicators must reach their limit. */
  readonly atLeast: number;
  /** What every other indicator must reach, as a share of its limit, 0 to 1. */
  readonly remainder: number;
  /** The document that says so. */
  readonly source: LegalSource;
}

/**
 * What the county must reach between its schools: each coefficient of variation within the limit, or the mean of them all.
 *
 * @term 校际差异要求
 */
export interface CountyRule {
  /** `each` judges every coefficient; `mean` judges only their arithmetic mean (综合差异系数). */
  readonly judges: "each" | "mean";
  /** The limit by stage, not to be exceeded. */
  readonly atMost: Readonly<Partial<Record<Stage, number>>>;
  /** The document that says so. */
  readonly source: LegalSource;
}

/**
 * One dated edition of a set of indicators.
 *
 * @term 指标体系版次
 */
export interface IndicatorSetEdition extends EditionHeader {
  /** Ids of its indicators, in the order of the document. */
  readonly indicators: readonly string[];
  /** Stages that are judged, each by itself. */
  readonly stages: readonly Stage[];
  /** The input that weighs schools in the coefficient of variation: `students`. */
  readonly weight: string;
  /** Schools that do not enter the calculation; absent when the document names none. */
  readonly excludes?: Exclusions;
  /** What one school must reach; absent when the document judges only the county. */
  readonly schoolRule?: SchoolRule;
  /** What the county must reach. */
  readonly countyRule: CountyRule;
  /** How coefficients are printed; means and deviations are printed as the indicator's values are. */
  readonly rounding: Rounding;
}

/**
 * Indicators that are judged together: the indicators, the school rule and the county rule of one document.
 *
 * @term 指标体系
 */
export interface IndicatorSet<
  Id extends string = string,
  Edition extends IndicatorSetEdition = IndicatorSetEdition,
> extends Series<Edition> {
  /** Kind of content. */
  readonly kind: "indicator-set";
  /** `plugin/name`. */
  readonly id: Id;
}

/**
 * An indicator as it stands on a day: its id, title and the edition in force, changes applied.
 *
 * @term 当日指标
 */
export interface ResolvedIndicator {
  /** `plugin/name`. */
  readonly id: string;
  /** Chinese title. */
  readonly title: string;
  /** The edition in force. */
  readonly edition: IndicatorEdition;
}

/**
 * A set as it stands on a day, with the editions of all its indicators: what judging needs.
 *
 * @term 当日指标体系
 */
export interface ResolvedIndicatorSet {
  /** `plugin/name`. */
  readonly id: string;
  /** Chinese title. */
  readonly title: string;
  /** The edition in force. */
  readonly edition: IndicatorSetEdition;
  /** Its indicators, in the order of the document. */
  readonly indicators: readonly ResolvedIndicator[];
}

/**
 * Declares a set of indicators with its editions, oldest first.
 *
 * Throws {@link IssueError} with any issue of `checkEditions` or of the set's own check: `set-indicator-duplicate`, `set-empty`,
 * `set-rule-invalid`.
 *
 * @example
 * ```ts
 * import { checkIndicatorSetEdition, defineIndicatorSet } from "@supervision/indicators";
 * const source = { title: "示例区均衡监测办法", issuedBy: "示例区教育局", authority: "district", issuedOn: "2026-01" } as const;
 * const set = defineIndicatorSet({
 *   id: "riverside/balance", title: "区内均衡监测",
 *   editions: [{
 *     edition: "2026-01", status: "active", effective: { from: "2026-01-01" }, sources: [source],
 *     indicators: ["quality-balance/qualified-teachers"], stages: ["primary"], weight: "students",
 *     countyRule: { judges: "each", atMost: { primary: 0.5 }, source }, rounding: { decimals: 3, mode: "half-up" },
 *   }],
 * });
 * console.log(checkIndicatorSetEdition(set.id, { ...set.editions[0], indicators: [] }).map(({ code }) => code)); // => ["set-empty"]
 * ```
 */
export function defineIndicatorSet<
  const Id extends string,
  const Editions extends readonly [IndicatorSetEdition, ...IndicatorSetEdition[]],
>(set: {
  readonly id: Id;
  readonly title: string;
  readonly editions: Editions;
  readonly withdrawn?: NonNullable<Series["withdrawn"]>;
}): IndicatorSet<Id, Editions[number]> & { readonly editions: Editions } {
  const complete = { kind: "indicator-set" as const, ...set };
  const [first, ...rest] = [
    ...checkEditions(complete),
    ...complete.editions.flatMap((edition) => checkIndicatorSetEdition(set.id, edition)),
  ].filter((issue) => issue.severity === "error");
  if (first !== undefined) throw new IssueError([first, ...rest]);
  return complete;
}
