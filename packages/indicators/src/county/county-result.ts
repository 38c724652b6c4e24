import type { Bilingual, InstitutionKind, Issue, LegalSource, Stage } from "@supervision/domain";
import type { IndicatorJudgement } from "../indicators/judge-indicator.ts";
import type { Verdict } from "../outcome.ts";

/**
 * A number with its printed form.
 *
 * @term 印出的数
 */
export interface PrintedNumber {
  /** Unrounded. */
  readonly value: number;
  /** As official tables print it. */
  readonly text: string;
}

/** A school in lists: id and name. */
export interface SchoolName {
  /** Id of the school. */
  readonly school: string;
  /** Name of the school. */
  readonly name: string;
}

/**
 * An input that is not known, and where.
 *
 * @term 缺少的数据
 */
export interface MissingInput {
  /** Id of the input. */
  readonly input: string;
  /** Its name. */
  readonly label: Bilingual;
  /** True when no school of the stage states it: the column is absent or empty. */
  readonly everywhere: boolean;
  /** The schools that do not state it. */
  readonly schools: readonly SchoolName[];
}

/**
 * How one indicator is spread over the schools of a stage.
 *
 * @term 校际差异
 */
export type Spread =
  | {
      readonly status: "computed";
      /** Weighted mean, X̄. */
      readonly mean: PrintedNumber;
      /** Weighted standard deviation, population form, S. */
      readonly standardDeviation: PrintedNumber;
      /** Coefficient of variation, S ÷ X̄. */
      readonly coefficientOfVariation: PrintedNumber;
    }
  | { readonly status: "missing-inputs"; readonly missing: readonly MissingInput[] }
  | {
      readonly status: "undefined";
      readonly because: "no-institutions" | "zero-weight" | "zero-mean";
    };

/**
 * One indicator over the schools of a stage.
 *
 * @term 指标校际结果
 */
export interface IndicatorResult {
  /** Id of the indicator. */
  readonly indicator: string;
  /** Its name. */
  readonly name: Bilingual;
  /** Unit of mean and deviation. */
  readonly unit: Bilingual;
  /** Mean, deviation and coefficient, or why there are none. */
  readonly spread: Spread;
  /** The limit of the coefficient, when each coefficient is judged. */
  readonly limit?: number;
  /** Whether the coefficient keeps within the limit; `not-applicable` when it is not judged by itself. */
  readonly verdict: Verdict;
  /** True when comparing the printed coefficient would give another verdict. */
  readonly roundingWouldChange: boolean;
  /** The limit of a single school's value, as text such as `≥4.2`; absent when there is none. */
  readonly threshold?: string;
  /** How many schools reach that limit, do not reach it, and are unknown. */
  readonly schools: { readonly met: number; readonly notMet: number; readonly unknown: number };
}

/**
 * The mean of all coefficients of a stage.
 *
 * @term 综合差异系数结果
 */
export interface CompositeResult {
  /** Indicators whose coefficients are averaged. */
  readonly of: number;
  /** The mean; absent when any coefficient is unknown. */
  readonly coefficient?: PrintedNumber;
  /** The limit. */
  readonly limit?: number;
  /** Whether the mean keeps within the limit. */
  readonly verdict: Verdict;
  /** True when comparing the printed mean would give another verdict. */
  readonly roundingWouldChange: boolean;
  /** Indicators without a coefficient. */
  readonly unknown: readonly string[];
}

/**
 * One indicator of one school.
 *
 * @term 学校指标结果
 */
export interface SchoolIndicator extends IndicatorJudgement {
  /** Id of the indicator. */
  readonly indicator: string;
}

/**
 * What the school rule says about one school.
 *
 * @term 学校达标结果
 */
export interface SchoolRuleResult {
  /** Whether the school meets the rule; `not-applicable` without a rule or without students. */
  readonly verdict: Verdict;
  /** Indicators that reach their limit. */
  readonly reached: number;
  /** Indicators with a limit. */
  readonly of: number;
  /** How many must reach it. */
  readonly required: number;
  /** Indicators below their limit, with what they reach. */
  readonly below: readonly {
    readonly indicator: string;
    /** Share of the limit that is reached, 0 to 1. */
    readonly share: PrintedNumber;
    /** Whether that is enough for the one remaining indicator. */
    readonly withinRemainder: boolean;
  }[];
  /** Indicators that could not be judged. */
  readonly unknown: readonly string[];
  /** The result in one sentence. */
  readonly because: Bilingual;
}

/**
 * One school at one stage.
 *
 * @term 学校结果
 */
export interface SchoolResult extends SchoolName {
  /** Kind of school, when stated. */
  readonly kind?: InstitutionKind;
  /** Its weight: number of students; absent when not stated. */
  readonly students?: number;
  /** Every indicator of the set, in order. */
  readonly indicators: readonly SchoolIndicator[];
  /** The school rule. */
  readonly rule: SchoolRuleResult;
}

/**
 * Why a row does not enter the calculation.
 *
 * @term 不计入原因
 */
export type ExclusionReason = "kind" | "small" | "stage" | "repeated";

/**
 * A row that does not enter the calculation.
 *
 * @term 不计入的一所学校
 */
export interface ExcludedRow extends SchoolName {
  /** Stage of the row. */
  readonly stage: Stage;
  /** Why. */
  readonly reason: ExclusionReason;
  /** Why, in words, with the document where one says so. */
  readonly because: Bilingual;
}

/**
 * Everything about one stage.
 *
 * @term 学段结果
 */
export interface StageResult {
  /** The stage. */
  readonly stage: Stage;
  /** Its Chinese name. */
  readonly label: string;
  /** Students of all counted schools. */
  readonly students: number;
  /** The schools that are counted, in the order of the rows. */
  readonly schools: readonly SchoolResult[];
  /** Schools without students: they weigh nothing. */
  readonly withoutStudents: readonly SchoolName[];
  /** Every indicator of the set, in order. */
  readonly indicators: readonly IndicatorResult[];
  /** The mean of the coefficients; absent when each is judged by itself. */
  readonly composite?: CompositeResult;
  /** How many schools meet the school rule, miss it, and are unknown. */
  readonly schoolRule: {
    readonly verdict: Verdict;
    readonly met: number;
    readonly notMet: number;
    readonly unknown: number;
  };
  /** Whether the coefficients keep within their limits. */
  readonly countyRule: Verdict;
  /** Both together. */
  readonly verdict: Verdict;
}

/**
 * Something that stays unknown.
 *
 * @term 未知部分
 */
export interface UnknownPart {
  /** Stage it belongs to. */
  readonly stage: Stage;
  /** Indicator, when it is one. */
  readonly indicator?: string;
  /** What is not known and why, in words. */
  readonly because: Bilingual;
}

/**
 * A county judged by a set of indicators. A known failure decides; otherwise anything unknown leaves the verdict unknown.
 *
 * @term 县域评估结果
 */
export interface CountyResult {
  /** Id of the set. */
  readonly set: string;
  /** Title of the set. */
  readonly title: string;
  /** Edition it was judged by. */
  readonly edition: string;
  /** Documents the set rests on. */
  readonly sources: readonly LegalSource[];
  /** The overall verdict. */
  readonly verdict: Verdict;
  /** Every stage of the set. */
  readonly stages: readonly StageResult[];
  /** Rows that do not enter the calculation. */
  readonly excluded: readonly ExcludedRow[];
  /** What stays unknown. */
  readonly unknown: readonly UnknownPart[];
  /** What is wrong with or doubtful about the data. */
  readonly issues: readonly Issue[];
}
