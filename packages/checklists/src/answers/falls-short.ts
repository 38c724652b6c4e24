import type { AnswerForm } from "../items/answer-form.ts";
import type { GivenAnswer } from "./answer.ts";

/**
 * Says whether an answer tells of something that falls short: not the hoped-for answer of a yes-no question, `no`, the lowest grade, an
 * option that earns nothing, a number off its standard; in a matrix or repeat group, one such cell.
 */
export function fallsShort(form: AnswerForm, answer: GivenAnswer): boolean {
  if (form.type === "yes-no") return answer.value !== (form.good ?? "yes");
  if (form.type === "yes-partly-no") return answer.value === "no";
  if (form.type === "grade") return answer.value === "fail";
  if (form.type === "choice" && answer.type === "choice") {
    const option = Object.hasOwn(form.options, answer.value) ? form.options[answer.value] : undefined;
    return option?.share === 0;
  }
  if (form.type === "number" && answer.type === "number") {
    const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = form.standard ?? {};
    return answer.value < atLeast || answer.value > atMost;
  }
  if (form.type === "matrix" && answer.type === "matrix")
    return Object.values(answer.value).some((row) =>
      Object.entries(row).some(([id, cell]) => cellFallsShort(form.columns[id]?.answer, cell)),
    );
  if (form.type === "repeat" && answer.type === "repeat")
    return answer.value.some(({ answers }) =>
      Object.entries(answers).some(([id, cell]) => cellFallsShort(form.fields[id]?.answer, cell)),
    );
  return false;
}

function cellFallsShort(form: AnswerForm | undefined, cell: { readonly type: string }): boolean {
  return form !== undefined && isGiven(form, cell) && fallsShort(form, cell);
}

function isGiven(form: AnswerForm, cell: { readonly type: string }): cell is GivenAnswer {
  return cell.type === form.type && "value" in cell;
}
