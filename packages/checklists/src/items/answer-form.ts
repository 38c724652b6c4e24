import type { CellForm, MatrixForm, RepeatForm } from "./group-forms.ts";
import type { MarksForm } from "./marks-form.ts";
import type { ComputedForm, NoteForm } from "./value-forms.ts";

/**
 * How an item is answered, with everything that kind of answer needs. `Ref` are the item ids its conditions may name.
 *
 * @term 作答方式
 */
export type AnswerForm<Ref extends string = string> =
  | CellForm
  | MatrixForm<Ref>
  | RepeatForm<Ref>
  | MarksForm
  | ComputedForm<Ref>
  | NoteForm;

/**
 * The kinds of answer.
 *
 * @term 答案类型
 */
export type AnswerType = AnswerForm["type"];

/** Every {@link AnswerType} with its name in both languages. */
export const ANSWER_TYPES: Readonly<Record<AnswerType, { readonly zh: string; readonly en: string }>> = {
  "yes-no": { zh: "是否", en: "yes or no" },
  "yes-partly-no": { zh: "是、部分、否", en: "yes, partly or no" },
  grade: { zh: "等级", en: "grade" },
  choice: { zh: "选择", en: "choice" },
  several: { zh: "多选", en: "several choices" },
  number: { zh: "数值", en: "number" },
  date: { zh: "日期", en: "date" },
  text: { zh: "文字", en: "words" },
  scale: { zh: "量表", en: "scale" },
  matrix: { zh: "矩阵", en: "matrix" },
  repeat: { zh: "重复组", en: "repeat group" },
  marks: { zh: "扣分记录", en: "marks" },
  file: { zh: "附件", en: "files" },
  photo: { zh: "照片", en: "photographs" },
  signature: { zh: "签名", en: "signature" },
  place: { zh: "位置", en: "place" },
  computed: { zh: "自动计算", en: "computed value" },
  note: { zh: "说明", en: "note" },
};

/**
 * The kinds of answer whose short word says it all; the others need options, bounds, rows, fields or an expression.
 *
 * @term 简写答案类型
 */
export type ShortAnswerType = Exclude<
  AnswerType,
  "choice" | "several" | "scale" | "matrix" | "repeat" | "computed"
>;

/**
 * The answer form of an item, written in full where the edition uses the short word.
 *
 * @example
 * ```ts
 * import { answerFormOf } from "@supervision/checklists";
 * console.log(answerFormOf("yes-no"), answerFormOf({ type: "scale", from: 1, to: 5 })); // => { type: "yes-no" } { type: "scale", from: 1, to: 5 }
 * ```
 */
export function answerFormOf(answer: ShortAnswerType | AnswerForm): AnswerForm {
  return typeof answer === "string" ? { type: answer } : answer;
}

/** The kind of answer of an item, without writing its form in full. */
export function answerTypeOf(answer: ShortAnswerType | AnswerForm): AnswerType {
  return typeof answer === "string" ? answer : answer.type;
}
