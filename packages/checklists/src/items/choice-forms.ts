/**
 * The four grades forms use, best first: 优、良、合格、不合格.
 *
 * @term 等级
 */
export type Grade = "excellent" | "good" | "pass" | "fail";

/** Every {@link Grade} with its Chinese name, best first. */
export const GRADES: Readonly<Record<Grade, string>> = {
  excellent: "优",
  good: "良",
  pass: "合格",
  fail: "不合格",
};

/**
 * A question answered yes or no.
 *
 * @term 是否题
 */
export interface YesNoForm {
  /** Kind of answer. */
  readonly type: "yes-no";
  /** The answer one hopes for; absent means `yes`. `no` for questions such as "is there a fast class?". */
  readonly good?: "yes" | "no";
}

/**
 * A question answered yes, partly or no.
 *
 * @term 是、部分、否
 */
export interface YesPartlyNoForm {
  /** Kind of answer. */
  readonly type: "yes-partly-no";
  /** Share of the points that `partly` earns, 0 to 1; needed as soon as the item has a weight, since no national text states one. */
  readonly partly?: number;
}

/**
 * A question answered with one of the four grades.
 *
 * @term 等级评定
 */
export interface GradeForm {
  /** Kind of answer. */
  readonly type: "grade";
  /** Share of the points each grade earns, 0 to 1; needed as soon as the item has a weight. */
  readonly shares?: Readonly<Record<Grade, number>>;
}

/**
 * One answer of a choice.
 *
 * @term 选项
 */
export interface ChoiceOption {
  /** What the form prints. */
  readonly title: string;
  /** Share of the points it earns, 0 to 1; needed as soon as the item has a weight. */
  readonly share?: number;
}

/**
 * A question answered by picking one of its own options.
 *
 * @term 单选题
 */
export interface ChoiceForm {
  /** Kind of answer. */
  readonly type: "choice";
  /** The options by id, in the order they are printed. */
  readonly options: Readonly<Record<string, ChoiceOption>>;
}

/**
 * One of several answers that may be picked together.
 *
 * @term 多选项
 */
export interface SeveralOption {
  /** What the form prints. */
  readonly title: string;
  /** It may not stand beside another: `以上都没有`. */
  readonly alone?: true;
}

/**
 * A question answered by picking any number of its own options; an empty list says that none of them holds.
 *
 * @term 多选题
 */
export interface SeveralForm {
  /** Kind of answer. */
  readonly type: "several";
  /** The options by id, in the order they are printed. */
  readonly options: Readonly<Record<string, SeveralOption>>;
  /** Fewest options to pick, a whole number; absent means 0. */
  readonly atLeast?: number;
  /** Most options to pick, a whole number; absent means all. */
  readonly atMost?: number;
}
