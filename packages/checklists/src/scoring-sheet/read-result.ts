import type { Bilingual } from "@supervision/domain";
import type { ChoiceForm } from "../items/choice-forms.ts";
import type { DistanceRule, ItemScoring } from "../scoring/item-scoring.ts";

/**
 * Words of a clause that could not be typed.
 *
 * @term 未能识别的评分语句
 */
export interface UnreadWords {
  /** The words. */
  readonly text: string;
  /** Why they could not be typed. */
  readonly why: Bilingual;
}

/**
 * What a district says once where its sheets leave it open.
 *
 * @term 评分细则通例
 */
export interface SheetConventions {
  /** What a part of a step costs (每低 1 个百分点): nothing (`full`), or as much as a step (`begun`); absent, such words are listed. */
  readonly partsOfSteps?: DistanceRule["steps"];
  /** 一项不合格扣 1 分 counts every time, as 每一项 does; absent, such words are listed. */
  readonly onceIsEach?: true;
  /** Of several levels of an honour the highest counts; absent, such words are listed. */
  readonly highestHonour?: true;
  /**
   * Bands printed with a gap or a shared edge of at most 1 meet where the better one begins: 80–89 分 is everything from 80 to below 90, and
   * 60% 以下 behind 60% 以上 is below 60. Absent, such bands are listed.
   */
  readonly bandsMeet?: true;
  /** What is measured is recorded in whole numbers, rates too: 80%-89% reaches up to 90, 20-29天 up to 30. Absent, bands printed so are listed. */
  readonly wholeNumbers?: true;
  /** 以下 leaves the number itself out (以下不含本数), as where the band above it begins there; absent, it is part of both and listed. */
  readonly belowExcludes?: true;
}

/**
 * A clause of a scoring sheet as it was read.
 *
 * @term 评分条款解读
 */
export interface ReadClause {
  /** How it is answered, where the sheet gives points by level (优 1 良 0.8) or by the highest honour; absent: by marks. */
  readonly answer?: ChoiceForm;
  /** The rules, under the ids `r1`, `r2` and so on, or of the options; absent when none could be typed, or the options have shares. */
  readonly scoring?: ItemScoring;
  /** Conditions on which the whole depends: `sheet` cancels all points, `grade` is a 一票否决 whose effect the sheet leaves open. */
  readonly vetoes: readonly { readonly text: string; readonly scope: "sheet" | "grade" }[];
  /** Cases in which the clause does not apply (不参评): answer `not-applicable` then. */
  readonly excused: readonly string[];
  /** What could not be typed, and why; nothing of it is in `scoring`. */
  readonly unread: readonly UnreadWords[];
}
