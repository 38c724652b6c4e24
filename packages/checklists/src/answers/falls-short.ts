import { isRecord } from "../expressions/read-node.ts";
import type { AnswerForm } from "../items/answer-form.ts";
import type { AnswerNote, GivenAnswer } from "./answer.ts";

/**
 * Says whether a single answer tells of something that falls short: not the hoped-for answer of a yes-no question, `no`, the lowest grade,
 * an option that earns nothing, a number off its standard.
 */
export function singleFallsShort(form: AnswerForm, answer: GivenAnswer): boolean {
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
  return false;
}

/** Says whether an answer falls short; in a matrix or repeat group, one cell that is not told of in its own note. */
export function fallsShort(
  form: AnswerForm,
  answer: GivenAnswer,
  isTold: (cell: AnswerNote) => boolean,
): boolean {
  const isShort = (inner: AnswerForm | undefined, cell: unknown): boolean =>
    inner !== undefined && isGiven(inner, cell) && !isTold(cell) && singleFallsShort(inner, cell);
  if (form.type === "matrix" && answer.type === "matrix")
    return Object.values(answer.value).some((row) =>
      Object.entries(row).some(([id, cell]) => isShort(form.columns[id]?.answer, cell)),
    );
  if (form.type === "repeat" && answer.type === "repeat")
    return answer.value.some(({ answers }) =>
      Object.entries(answers).some(([id, cell]) => isShort(form.fields[id]?.answer, cell)),
    );
  return singleFallsShort(form, answer);
}

function isGiven(form: AnswerForm, cell: unknown): cell is GivenAnswer {
  return isRecord(cell) && cell["type"] === form.type && "value" in cell;
}
