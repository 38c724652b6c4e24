import type { AnswerForm } from "../items/answer-form.ts";
import { GRADES } from "../items/choice-forms.ts";

/** The values of a form from best to worst, as far as the form says which is better; `undefined` when it does not. */
export function orderOf(form: AnswerForm): readonly string[] | undefined {
  switch (form.type) {
    case "yes-no":
      return form.good === "no" ? ["no", "yes"] : ["yes", "no"];
    case "yes-partly-no":
      return ["yes", "partly", "no"];
    case "grade":
      return Object.keys(GRADES);
    case "choice": {
      const shares = Object.entries(form.options).map(([id, { share }]) => ({ id, share }));
      if (shares.some(({ share }) => share === undefined)) return undefined;
      return shares.toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0)).map(({ id }) => id);
    }
    default:
      return undefined;
  }
}

/** The values a form can take, as a conversion writes them; `undefined` when they cannot be listed. */
export function valuesOf(form: AnswerForm): readonly string[] | undefined {
  switch (form.type) {
    case "choice":
    case "several":
      return Object.keys(form.options);
    default:
      return orderOf(form);
  }
}
