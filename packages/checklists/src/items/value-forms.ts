import type { IsoDate } from "@supervision/domain";
import type { Expression } from "../expressions/expression.ts";

/**
 * A question answered with a number.
 *
 * @term 数值题
 */
export interface NumberForm {
  /** Kind of answer. */
  readonly type: "number";
  /** What is counted or measured, such as `分钟/天`. */
  readonly unit?: string;
  /** Smallest possible value, in the unit. */
  readonly minimum?: number;
  /** Largest possible value, in the unit. */
  readonly maximum?: number;
  /** Only whole numbers, for what is counted. */
  readonly whole?: true;
  /** What is asked for, in the unit, both bounds included; met earns all points, not met none. */
  readonly standard?: { readonly atLeast?: number; readonly atMost?: number };
}

/**
 * A question answered with a day.
 *
 * @term 日期题
 */
export interface DateForm {
  /** Kind of answer. */
  readonly type: "date";
  /** First possible day. */
  readonly earliest?: IsoDate;
  /** Last possible day; `visit` for the day of the visit: what lies behind cannot be dated later. */
  readonly latest?: IsoDate | "visit";
}

/**
 * A question answered in words; it is never scored.
 *
 * @term 文字题
 */
export interface TextForm {
  /** Kind of answer. */
  readonly type: "text";
  /** Most characters (字), a whole number. */
  readonly atMost?: number;
}

/**
 * A question answered on a scale of whole steps, such as 1 to 5.
 *
 * @term 量表题
 */
export interface ScaleForm {
  /** Kind of answer. */
  readonly type: "scale";
  /** Lowest step, a whole number. */
  readonly from: number;
  /** Highest step, a whole number above `from`. */
  readonly to: number;
  /** What single steps mean, by the step: `{ "1": "很不满意", "5": "很满意" }`. */
  readonly labels?: Readonly<Record<string, string>>;
}

/**
 * A value worked out from other answers; nobody fills it in. `Ref` are the item ids it may name.
 *
 * @term 自动计算
 */
export interface ComputedForm<Ref extends string = string> {
  /** Kind of answer. */
  readonly type: "computed";
  /** How it is worked out. */
  readonly value: Expression<Ref>;
  /** What it is measured in. */
  readonly unit?: string;
}

/**
 * Words that stand in the form and are not answered: the item's title and text.
 *
 * @term 说明
 */
export interface NoteForm {
  /** Kind of answer. */
  readonly type: "note";
}
