import type { GivenAnswer } from "../answers/answer.ts";
import type { AnswerForm } from "../items/answer-form.ts";

/** Share of the points an answer earns, 0 to 1; `undefined` when nothing states one. */
export function shareOf(form: AnswerForm, answer: GivenAnswer): number | undefined {
  switch (form.type) {
    case "yes-no":
      return answer.value === (form.good ?? "yes") ? 1 : 0;
    case "yes-partly-no":
      if (answer.value === "partly") return form.partly;
      return answer.value === "yes" ? 1 : 0;
    case "grade":
      return answer.type === "grade" ? form.shares?.[answer.value] : undefined;
    case "choice":
      return answer.type === "choice" ? form.options[answer.value]?.share : undefined;
    case "number": {
      if (form.standard === undefined || typeof answer.value !== "number") return undefined;
      const { atLeast = answer.value, atMost = answer.value } = form.standard;
      return answer.value >= atLeast && answer.value <= atMost ? 1 : 0;
    }
    default:
      return undefined;
  }
}
