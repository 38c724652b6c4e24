import type { MatrixForm } from "../items/group-forms.ts";
import type { Losses } from "./loss.ts";

/** Takes down that a form shows every cell of a matrix, also those that are not asked: what stands in them is ignored when it is read. */
export function loseCellConditions(
  form: MatrixForm,
  path: readonly (string | number)[],
  losses: Losses,
): void {
  for (const [column, { askIf, rows }] of Object.entries(form.columns))
    if (askIf !== undefined || rows !== undefined)
      losses.add(
        "cell-condition-not-carried",
        [...path, "columns", column],
        "表单里每一格都显示；不问的格可以空着，填了也不计",
        "The form shows every cell; those that are not asked may stay empty and count for nothing.",
      );
}
