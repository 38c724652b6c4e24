import type { AnswerForm } from "./answer-form.ts";
import type { MatrixColumn, RepeatField } from "./group-forms.ts";

/** A field of a repeat group, or a column of a matrix: asked of each entry, or of each row. */
export type GroupPart = RepeatField & Pick<MatrixColumn, "rows">;

/** The fields of a repeat group or the columns of a matrix by id; none of other forms. */
export function partsOf(form: AnswerForm): Readonly<Record<string, GroupPart>> {
  if (form.type === "matrix") return form.columns;
  return form.type === "repeat" ? form.fields : {};
}

/** Says whether parts of a group are asked only under conditions, or only in some rows. */
export function hasConditions(form: AnswerForm): boolean {
  if (form.type !== "matrix" && form.type !== "repeat") return false;
  return Object.values(partsOf(form)).some(({ askIf, rows }) => askIf !== undefined || rows !== undefined);
}
