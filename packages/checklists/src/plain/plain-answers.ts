import type { Answer, ChecklistAnswers } from "../answers/answer.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { kindAndNature } from "../expressions/read-institution.ts";
import { answerFormOf } from "../items/answer-form.ts";
import { itemAppliesTo } from "../items/applicability.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";

/** An item of a plain list, whether it is asked of this institution, and what stands beside it. */
export interface PlainAnswer {
  /** Item id. */
  readonly id: string;
  /** The item. */
  readonly item: ChecklistItem;
  /** It is for such an institution, or the facts do not say. */
  readonly asked: boolean;
  /** Its answer; one in the archive is back as soon as the item is asked again. */
  readonly beside: Answer | undefined;
}

/** The items of a plain list that are answered, with what the facts and answers say of each. */
export function plainAnswers(
  edition: ChecklistEdition,
  { facts, answers, archived }: ChecklistAnswers,
): readonly PlainAnswer[] {
  const known = kindAndNature(facts);
  const given = new Map(Object.entries({ ...archived, ...answers }));
  return Object.entries(edition.items)
    .filter(([, { answer }]) => answerFormOf(answer).type !== "note")
    .map(([id, item]) => {
      const asked = itemAppliesTo(item, known);
      return { id, item, asked, beside: asked || Object.hasOwn(answers, id) ? given.get(id) : undefined };
    });
}
