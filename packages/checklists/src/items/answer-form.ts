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
 * @term 选择题
 */
export interface ChoiceForm {
  /** Kind of answer. */
  readonly type: "choice";
  /** The options by id, in the order they are printed. */
  readonly options: Readonly<Record<string, ChoiceOption>>;
}

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
  /** What is asked for, in the unit, both bounds included; met earns all points, not met none. */
  readonly standard?: { readonly atLeast?: number; readonly atMost?: number };
}

/**
 * A question answered in words; it is never scored.
 *
 * @term 文字题
 */
export interface TextForm {
  /** Kind of answer. */
  readonly type: "text";
}

/**
 * How an item is answered, with everything that kind of answer needs.
 *
 * @term 作答方式
 */
export type AnswerForm = YesNoForm | YesPartlyNoForm | GradeForm | ChoiceForm | NumberForm | TextForm;

/**
 * The kinds of answer.
 *
 * @term 答案类型
 */
export type AnswerType = AnswerForm["type"];

/** The answer form of an item, written in full where the edition uses the short word. */
export function answerFormOf(answer: Exclude<AnswerType, "choice"> | AnswerForm): AnswerForm {
  return typeof answer === "string" ? { type: answer } : answer;
}
