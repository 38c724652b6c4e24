import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { sectionConditions } from "../editions/section-tree.ts";
import type { AnswerPlace, Condition } from "../expressions/expression.ts";
import type { MatrixForm, RepeatForm } from "../items/group-forms.ts";

/** Tells the conditions under which what is referred to is asked; `group` is the repeat group or matrix whose fields are named. */
export function conditionsBehind(
  edition: ChecklistEdition,
  group: RepeatForm | MatrixForm | undefined,
): (place: AnswerPlace) => readonly Condition[] {
  return (place) => {
    const item = typeof place === "string" ? edition.items[place] : undefined;
    const fields = group?.type === "matrix" ? group.columns : group?.fields;
    const own = typeof place === "string" ? item?.askIf : fields?.[place.field]?.askIf;
    return [...sectionConditions(edition, item?.section), ...(own === undefined ? [] : [own])];
  };
}
