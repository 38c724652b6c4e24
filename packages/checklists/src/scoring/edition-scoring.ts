import type { LegalSource } from "@supervision/domain";

/**
 * How a section counts in what is around it: the section it stands in, or the total. Sections that are not named count their points as
 * they are. A section inside another comes to it by its own rule, then the outer one by its own, level by level.
 *
 * - `weighted`: points and maximum times a factor (100 分 × 0.15)
 * - `rescaled`: the share of the applicable maximum times `to` points (折算), rounded half up to four decimals
 * - `bonus`: points come on top of the total and belong to no maximum (附加分)
 * - `deduction`: points lost come off the total and belong to no maximum (综合减分)
 *
 * Bonus and deductions count in the whole wherever they stand; sections around them have no rule.
 *
 * @term 部分计分
 */
export type SectionScoring =
  | { readonly type: "weighted"; /** Above 0, at most four decimals. */ readonly factor: number }
  | { readonly type: "rescaled"; /** Points the section is worth. */ readonly to: number }
  | { readonly type: "bonus"; /** The most points it adds. */ readonly most?: number }
  | { readonly type: "deduction"; /** The most points it takes off. */ readonly most?: number };

/**
 * What a veto does. The points stay visible as they are; what counts is said beside them.
 *
 * - `lowest`: the lowest grade of the ladder
 * - `cap`: no grade above this one
 * - `lower`: so many grades below the one that everything else gives, other vetoes included (降一级). Vetoes that lower add up, down to the
 *   lowest grade at most; a document that lowers once for several cases (有下列情形之一的) is one veto with several items
 * - `ineligible`: no grade at all (不参评)
 * - `zero`: the whole list counts nothing, or one section of it
 *
 * @term 一票否决的后果
 */
export type VetoEffect =
  | { readonly type: "lowest" }
  | { readonly type: "cap"; /** Id of the grade. */ readonly grade: string }
  | {
      readonly type: "lower";
      /** How many grades, a whole number from 1, below the number of grades. */ readonly by: number;
    }
  | { readonly type: "ineligible" }
  | { readonly type: "zero"; /** Id of the section; absent means the whole. */ readonly section?: string };

/**
 * A condition on which the whole result depends, whatever the points say.
 *
 * @term 一票否决
 */
export interface Veto<ItemId extends string = string> {
  /** What it is about, in a few words. */
  readonly title: string;
  /** The items it looks at; items that do not apply are left out. */
  readonly items: readonly ItemId[];
  /** How bad an item must be: `not-met` (default), or anything short of `met`. */
  readonly judged?: "not-met" | "not-fully-met";
  /** How many of the items it takes, 1 when absent. */
  readonly count?: number;
  /** What it does. */
  readonly effect: VetoEffect;
  /** The document it rests on. */
  readonly basis?: LegalSource;
}

/**
 * A condition of a grade besides its points.
 *
 * @term 等级条件
 */
export type Gate<ItemId extends string = string> =
  | {
      /** Items that must be met; those that do not apply are left out. */
      readonly items: readonly ItemId[];
      /** `met` (default), or at least partly. */
      readonly judged?: "met" | "at-least-partly";
      /** How many of them, all when absent; never more than apply. */
      readonly count?: number;
    }
  | {
      /** Section that must reach a share of its applicable maximum; fulfilled when nothing of it applies. */
      readonly section: string;
      /** Share, 0 to 1. */
      readonly share: number;
    };

/**
 * One grade of a ladder.
 *
 * @term 等级档次
 */
export interface Rung<ItemId extends string = string> {
  /** Name of the grade, such as 优秀. */
  readonly title: string;
  /**
   * Least points or share of the maximum; absent means 0. What counts in the end is held against it, with bonus and deductions, of which the
   * maximum knows nothing: 88 of 100 with a bonus of 5 is a share of 0.93. Where bonus must not lift a grade, put the items of the paper in
   * one section and write `requires: [{ section, share }]`.
   */
  readonly atLeast?: number;
  /** Further conditions, all of which must hold. */
  readonly requires?: readonly Gate<ItemId>[];
}

/**
 * Grades by points, with conditions. A list gets the best grade whose bound and conditions hold; the last one has neither.
 *
 * @term 等级划分
 */
export interface GradeLadder<ItemId extends string = string> {
  /** What `atLeast` counts: `points` of the total, or their `share` of the applicable maximum (0 to 1); bonus and deductions count in both. */
  readonly measure: "points" | "share";
  /** The grades by id, best first. */
  readonly grades: Readonly<Record<string, Rung<ItemId>>>;
}

/**
 * What the points of an edition must add up to, as its document prints them (一级指标后的“（20分）”、满分 100 分). It only holds the items
 * against the paper when the edition is defined, and counts nowhere. All items are added up, also those that are asked of some
 * institutions only; leave out what the document does not print.
 *
 * @term 应有分值
 */
export interface PrintedWeights {
  /** The maximum of the whole: sections by their rules, without bonus and deductions, before it is rescaled by `outOf`. */
  readonly total?: number;
  /** The points of the items of sections by section id, with those of sections inside them, before the section's own rule. */
  readonly sections?: Readonly<Record<string, number>>;
}

/**
 * How items add up to a result.
 *
 * @term 总分和等级
 */
export interface EditionScoring<ItemId extends string = string> {
  /** Sections that count otherwise than by the sum of their points. */
  readonly sections?: Readonly<Record<string, SectionScoring>>;
  /** Points the applicable maximum is rescaled to (折算为百分制: 100), rounded half up to four decimals; absent means not rescaled. */
  readonly outOf?: number;
  /** What the points must add up to; refused with `scoring-weights-unequal` where they do not. */
  readonly weights?: PrintedWeights;
  /** Vetoes by id. */
  readonly vetoes?: Readonly<Record<string, Veto<ItemId>>>;
  /** Grades. */
  readonly ladder?: GradeLadder<ItemId>;
}
