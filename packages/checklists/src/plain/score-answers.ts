import { passed, type Checked } from "@supervision/domain";
import type { ChecklistAnswers } from "../answers/answer.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { notAsked, scoreItemWith } from "../scores/score-item.ts";
import type { Score } from "../scores/score.ts";
import { sumsOf } from "../scores/tally.ts";
import { totals } from "../scores/totals.ts";
import { checkAnswers } from "./check-answers.ts";
import { plainAnswers } from "./plain-answers.ts";

/**
 * Scores answers to a plain list: the same as `scoreAnswers` of the main entry, for the editions {@link checkAnswers} of this entry takes.
 *
 * @example
 * ```ts
 * import { scoreAnswers } from "@supervision/checklists/plain";
 * import { pinOf } from "@supervision/checklists";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const pin = pinOf("school/routine", edition);
 *   const score = scoreAnswers(edition, { pin, institution: "s1", date: "2026-03-02", answers: {} });
 *   console.log(score.ok && score.value.status); // => nothing-to-score
 * }
 * ```
 */
export function scoreAnswers(edition: ChecklistEdition, answers: ChecklistAnswers): Checked<Score> {
  const checked = checkAnswers(edition, answers);
  if (!checked.ok) return checked;
  const items = plainAnswers(edition, answers).map(({ id, item, asked, beside }) =>
    asked ? scoreItemWith(undefined, edition, id, item, beside) : notAsked(id, item),
  );
  return passed(
    totals(
      edition,
      answers.pin,
      items,
      (_, inside) => sumsOf(inside),
      () => false,
    ),
    checked.warnings,
  );
}
