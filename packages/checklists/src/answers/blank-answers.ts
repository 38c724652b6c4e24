import type { EditionPin, Institution, IsoDate } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { answerFormOf } from "../items/answer-form.ts";
import { itemAppliesTo } from "../items/applicability.ts";
import type { Answer, ChecklistAnswers } from "./answer.ts";
import { digestOfEdition } from "./edition-digest.ts";
import { asksForFacts } from "./facts-asked.ts";
import type { InstitutionFacts } from "./institution-facts.ts";

/** The pin of an edition: series id, edition name and digest of the edition as it is, local changes included. */
export function pinOf(checklistId: string, edition: ChecklistEdition): EditionPin {
  return { series: checklistId, edition: edition.edition, digest: digestOfEdition(edition) };
}

/**
 * An unfilled checklist for one institution and day: every item is `not-checked`, and `not-applicable` where the item is not asked of
 * such an institution. Notes and computed values have no place in it. Facts of the institution go with it where the edition asks for some.
 *
 * @example
 * ```ts
 * import { blankAnswers } from "@supervision/checklists";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const school = { id: "s1", kind: "primary", nature: "public" } as const;
 *   const answers = blankAnswers({ id: "school/routine", edition }, school, "2026-03-02");
 *   console.log(answers.answers["safety"]); // => { type: 'not-checked' }
 * }
 * ```
 */
export function blankAnswers(
  checklist: { readonly id: string; readonly edition: ChecklistEdition },
  institution: Pick<Institution, "id"> &
    Required<Pick<InstitutionFacts, "kind" | "nature">> &
    InstitutionFacts,
  date: IsoDate,
): ChecklistAnswers {
  const answers: Record<string, Answer> = {};
  for (const [id, item] of Object.entries(checklist.edition.items)) {
    const { type } = answerFormOf(item.answer);
    if (type === "note" || type === "computed") continue;
    answers[id] = itemAppliesTo(item, institution)
      ? { type: "not-checked" }
      : { type: "not-applicable", because: "本事项不适用于该类单位" };
  }
  const { kind, nature, inclusive, boarding, students } = institution;
  const facts: InstitutionFacts = {
    kind,
    nature,
    ...(inclusive === undefined ? {} : { inclusive }),
    ...(boarding === undefined ? {} : { boarding }),
    ...(students === undefined ? {} : { students }),
  };
  return {
    pin: pinOf(checklist.id, checklist.edition),
    institution: institution.id,
    date,
    ...(asksForFacts(checklist.edition) ? { facts } : {}),
    answers,
  };
}
