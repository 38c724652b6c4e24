import type { AnswerForm } from "../items/answer-form.ts";
import { GRADES } from "../items/choice-forms.ts";

/**
 * What an expression gives: a number, a day, words, a truth, or one of some options (their ids).
 *
 * @internal
 */
export type ValueType = "number" | "date" | "text" | "boolean" | readonly string[];

/** The words a form is answered with; none for the others. */
export function wordsOf(form: AnswerForm): readonly string[] {
  switch (form.type) {
    case "yes-no":
      return ["yes", "no"];
    case "yes-partly-no":
      return ["yes", "partly", "no"];
    case "grade":
      return Object.keys(GRADES);
    case "choice":
      return Object.keys(form.options);
    default:
      return [];
  }
}

/** What the answer to a form gives; `undefined` where an answer is no single value. Computed values have the type of their expression. */
export function valueTypeOf(form: AnswerForm): ValueType | undefined {
  switch (form.type) {
    case "number":
    case "scale":
      return "number";
    case "date":
    case "text":
      return form.type;
    default: {
      const words = wordsOf(form);
      return words.length > 0 ? words : undefined;
    }
  }
}
