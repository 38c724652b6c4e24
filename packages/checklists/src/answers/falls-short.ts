import { isRecord } from "../expressions/read-node.ts";
import type { AnswerForm } from "../items/answer-form.ts";
import { shareOf } from "../scores/share-of.ts";
import type { AnswerNote, GivenAnswer } from "./answer.ts";

/** Says whether a single answer tells of something that falls short: it is the lowest grade, or earns nothing of the points. */
export function singleFallsShort(form: AnswerForm, answer: GivenAnswer): boolean {
  return form.type === "grade" ? answer.value === "fail" : shareOf(form, answer) === 0;
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
