import type { AnswerForm } from "../items/answer-form.ts";

/** A form without what its answers are worth: two forms that agree in it ask the same and take the same answers. */
export function formWithoutWorth(form: AnswerForm): AnswerForm {
  switch (form.type) {
    case "yes-partly-no":
    case "grade":
      return { type: form.type };
    case "choice": {
      const options = Object.entries(form.options).map(([id, { title }]) => [id, { title }]);
      return { type: form.type, options: Object.fromEntries(options) };
    }
    case "number": {
      const { standard: _standard, ...rest } = form;
      return rest;
    }
    default:
      return form;
  }
}
