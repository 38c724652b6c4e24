import { answerBehind, type Answer, type AnswerForm } from "@supervision/checklists";
import type { LogPlace } from "@supervision/checklists/answer-log";

/** A part of an item: a cell of a matrix, a field of an entry, or what was found under a scoring rule. */
export type Part =
  | { readonly row: string; readonly column: string }
  | { readonly entry: string; readonly field: string }
  | { readonly rule: string };

/** A word for an item or a part of it; the same place has the same word. */
export function placeWord(item: string, at: Part | undefined): string {
  return at === undefined ? item : [item, ...Object.values(at)].join("/");
}

/** What stands at a part of an answer; without a part, the answer. */
export function answerAt(given: Answer | undefined, at: Part | undefined): Answer | undefined {
  if (at === undefined || given === undefined) return given;
  const answer = answerBehind(given);
  if ("row" in at) return answer.type === "matrix" ? answer.value[at.row]?.[at.column] : undefined;
  if ("rule" in at || answer.type !== "repeat") return undefined;
  return answer.value.find(({ id }) => id === at.entry)?.answers[at.field];
}

/** How a part is answered; without a part, the item. */
export function formAt(form: AnswerForm, at: Part | undefined): AnswerForm | undefined {
  if (at === undefined) return form;
  if ("row" in at) return form.type === "matrix" ? form.columns[at.column]?.answer : undefined;
  return "field" in at && form.type === "repeat" ? form.fields[at.field]?.answer : undefined;
}

/** The part a place in the log names. */
export function partOf({ row, column, entry, field, rule }: LogPlace): Part | undefined {
  if (row !== undefined && column !== undefined) return { row, column };
  if (entry !== undefined && field !== undefined) return { entry, field };
  return rule === undefined ? undefined : { rule };
}
