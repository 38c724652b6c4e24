import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { sectionConditions } from "../editions/section-tree.ts";
import type { AnswerPlace, Condition } from "../expressions/expression.ts";
import type { RepeatForm } from "../items/group-forms.ts";

/** Tells the conditions under which what is referred to is asked; `group` is the repeat group whose fields are named. */
export function conditionsBehind(
  edition: ChecklistEdition,
  group: RepeatForm | undefined,
): (place: AnswerPlace) => readonly Condition[] {
  return (place) => {
    const item = typeof place === "string" ? edition.items[place] : undefined;
    const own = typeof place === "string" ? item?.askIf : group?.fields[place.field]?.askIf;
    return [...sectionConditions(edition, item?.section), ...(own === undefined ? [] : [own])];
  };
}
