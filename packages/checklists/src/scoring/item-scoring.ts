/**
 * Which answers a rule looks at. Absent, a rule reads what its item is answered with: the mark under the rule's own id (`marks`), or the
 * number itself as a count (`number`).
 *
 * @term 计分情形
 */
export type Occurrence =
  | {
      /** The answer is one of these words: `yes`, `partly`, `no`, a grade or the id of an option. Happens once or not at all. */
      readonly value: readonly string[];
    }
  | {
      /** The number is at least this. Bounds are in the item's unit; all that are given must hold. */
      readonly atLeast?: number;
      /** The number is above this. */
      readonly above?: number;
      /** The number is at most this. */
      readonly atMost?: number;
      /** The number is below this. */
      readonly below?: number;
    }
  | {
      /** Happens once for each of these options that is chosen. */
      readonly chosen: readonly string[];
    }
  | {
      /** Happens once for each of these options that is not chosen. */
      readonly missing: readonly string[];
    }
  | {
      /** Column of a matrix or field of a repeat group. Happens once for each row or entry whose cell is one of the words. */
      readonly column: string;
      /** The words: `yes`, `partly`, `no`, a grade or the id of an option. */
      readonly words: readonly string[];
    }
  | {
      /**
       * Column or field that is answered with a number. Happens once for each row or entry whose number keeps every bound that is given
       * (留样不足 125 克的每样). Where the bound is another one for each entry, count the entries with a computed item.
       */
      readonly column: string;
      /** The number is at least this, in the unit of the column. */
      readonly atLeast?: number;
      /** The number is above this. */
      readonly above?: number;
      /** The number is at most this. */
      readonly atMost?: number;
      /** The number is below this. */
      readonly below?: number;
    };

/**
 * What every rule of a clause may say about itself.
 *
 * @term 规则文字
 */
export interface RuleText {
  /** What it looks for, in a few words, as sheets print it: `缺教案`. */
  readonly text?: string;
  /** Which answers it looks at; absent: see {@link Occurrence}. */
  readonly on?: Occurrence;
}

/**
 * Takes points off or gives points, once or for each occurrence (每缺一项扣 2 分, 最多扣 6 分).
 *
 * @term 扣分规则
 */
export interface PointsRule extends RuleText {
  /** `deduct` takes off, `award` gives. */
  readonly type: "deduct" | "award";
  /** Points, above 0, at most four decimals. */
  readonly points: number;
  /** Whether every occurrence counts (`true`) or only whether it happened at all. */
  readonly each?: boolean;
  /**
   * What occurrences are counted in, as people say it: `例`, `次`, `名`, `间`; only with `each`. Absent: what `text` counts (缺一名 in 名),
   * the unit of the number, the entries of a group (个食堂), else 处, and 次 for what is given.
   */
  readonly unit?: string;
  /** The most points this rule takes off or gives (最多). */
  readonly most?: number;
}

/**
 * Halves what the other rules leave (减半计分), or leaves nothing of the clause (不得分).
 *
 * @term 减半、不得分
 */
export interface FactorRule extends RuleText {
  /** `halve` leaves half of the points, `void` none. */
  readonly type: "halve" | "void";
}

/**
 * Leaves points to the judgement of the inspector within a range, with a reason (酌情扣 2–4 分). Only `marks` can record it.
 *
 * @term 酌情
 */
export interface DiscretionRule {
  /** Points within a range. */
  readonly type: "discretion";
  /** Whether the points are taken off or given. */
  readonly effect: "deduct" | "award";
  /** The fewest points, when any are taken off or given. */
  readonly least: number;
  /** The most points. */
  readonly most: number;
  /** What it looks for, in a few words. */
  readonly text?: string;
  /** Cases that anchor the judgement, with the points they come to. */
  readonly examples?: readonly { readonly text: string; readonly points: number }[];
}

/**
 * One band of a {@link BandsRule}; all bounds that are given must hold.
 *
 * @term 档
 */
export interface Band {
  /** The value is at least this. */
  readonly atLeast?: number;
  /** The value is above this. */
  readonly above?: number;
  /** The value is at most this. */
  readonly atMost?: number;
  /** The value is below this. */
  readonly below?: number;
  /** Points the band is worth. */
  readonly points: number;
}

/**
 * Points by the band a value falls into (100% 得 50 分, 80% 以上得 30 分). The bands must cover every value, once.
 *
 * @term 分档计分
 */
export interface BandsRule {
  /** Points by band. */
  readonly type: "bands";
  /** The bands, best first. */
  readonly bands: readonly Band[];
  /** What is measured, in a few words. */
  readonly text?: string;
}

/**
 * Takes points off by the distance of a value from a standard (每低 1 个百分点扣 1 分).
 *
 * @term 每超（低）扣分
 */
export interface DistanceRule {
  /** Points by distance. */
  readonly type: "distance";
  /** The side of the standard on which points are lost. */
  readonly side: "below" | "above";
  /** The value that loses nothing yet. */
  readonly standard: number;
  /** Length of a step, above 0, in the unit of the value. */
  readonly per: number;
  /** Points a step costs. */
  readonly points: number;
  /** Whether only full steps cost, or every step that has begun (不足 1 个按 1 个计). */
  readonly steps: "full" | "begun";
  /** The most points this rule takes off. */
  readonly most?: number;
  /** What is measured, in a few words. */
  readonly text?: string;
}

/**
 * One rule of a scoring clause.
 *
 * @term 计分规则
 */
export type ScoringRule = PointsRule | FactorRule | DiscretionRule | BandsRule | DistanceRule;

/**
 * How an answer becomes points, where the shares of the answer form do not say it. The rules work in a fixed order, whatever order they are
 * written in: the start (or the band the value falls into), then everything given, then everything taken off, then `least` and the
 * weight as bounds, then halving, then 不得分.
 *
 * @term 评分标准
 */
export interface ItemScoring {
  /** What the rules start from: all points of the item (deductions) or none (awards, bands). */
  readonly start: "full" | "nothing";
  /** The rules by id; marks are recorded under these ids. */
  readonly rules: Readonly<Record<string, ScoringRule>>;
  /** Points that deductions cannot reach below, 0 when absent (扣完为止). `halve` and `void` can. */
  readonly least?: number;
}
