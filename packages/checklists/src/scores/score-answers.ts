import { passed, type Checked, type EditionPin, type Issue } from "@supervision/domain";
import type { ChecklistAnswers } from "../answers/answer.ts";
import { checkAnswers } from "../answers/check-answers.ts";
import { countedAnswer } from "../conditions/counted-answer.ts";
import { itemFacts } from "../conditions/item-facts.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { answerFormOf, answerTypeOf } from "../items/answer-form.ts";
import { vetoReasonMissing } from "../issues.ts";
import { outcomeOf } from "../scoring/outcome-of.ts";
import { levelsOf } from "../scoring/settle.ts";
import { isBonus } from "./bonus.ts";
import { notAsked, scoreItem } from "./score-item.ts";
import type { ItemScore, Score } from "./score.ts";
import { NO_SUMS } from "./tally.ts";
import { totals } from "./totals.ts";

/**
 * Scores a filled checklist: points of each item by its weight and answer, of each section, and of the whole.
 *
 * Items without weight are counted, not scored. `not-applicable` takes an item out of the maximum. `not-checked`, `refused`, `not-due`
 * and items without any answer leave the score `incomplete`: their points are reported as `open`, never as zero. Points are exact
 * decimals. Scoring rules, sections, vetoes and grades of the edition are applied; see `outcome`. Fails with the issues of
 * {@link checkAnswers}; warns with its warnings and `veto-reason-missing`.
 *
 * @example
 * ```ts
 * import { defineChecklistEdition, pinOf, scoreAnswers } from "@supervision/checklists";
 * const edition = defineChecklistEdition({
 *   edition: "2026-09",
 *   status: "active",
 *   effective: { from: "2026-09-01" },
 *   sources: [{ title: "示例清单", issuedBy: "示例督导室", authority: "district", issuedOn: "2026-08" }],
 *   items: {
 *     exits: { title: "安全出口畅通", answer: "yes-no", weight: 0.3 },
 *     alarm: { title: "一键报警可用", answer: "yes-no", weight: 0.1 },
 *   },
 * });
 * const score = scoreAnswers(edition, {
 *   pin: pinOf("riverside/safety", edition),
 *   institution: "s1",
 *   date: "2026-09-10",
 *   answers: { exits: { type: "yes-no", value: "yes" }, alarm: { type: "not-checked" } },
 * });
 * console.log(score.ok && [score.value.status, score.value.points, score.value.open]); // => [ 'incomplete', 0.3, 0.1 ]
 * ```
 */
export function scoreAnswers(edition: ChecklistEdition, answers: ChecklistAnswers): Checked<Score> {
  const checked = checkAnswers(edition, answers);
  if (!checked.ok) return checked;
  const score = addUp(edition, answers.pin, scoreItems(edition, answers));
  return passed(score, [...checked.warnings, ...silentVetoes(score, answers)]);
}

/** What each item comes to, after conditions have said which are asked. */
export function scoreItems(edition: ChecklistEdition, answers: ChecklistAnswers): readonly ItemScore[] {
  const facts = itemFacts(edition, answers);
  const items = Object.entries(edition.items).filter(([, { answer }]) => answerTypeOf(answer) !== "note");
  return items.map(([id, item]) =>
    facts.asked(id) === "hidden"
      ? notAsked(id, item)
      : scoreItem(edition, id, item, countedAnswer(facts, id, answerFormOf(item.answer))),
  );
}

/** A veto takes its reason with it: what was seen, in the note of an answer it rests on. */
function silentVetoes({ outcome }: Score, { answers }: ChecklistAnswers): readonly Issue[] {
  return (outcome?.vetoes ?? [])
    .filter(({ items }) => items.every((item) => (answers[item]?.note ?? "").trim() === ""))
    .map(({ veto, title, items }) => vetoReasonMissing(veto, title, items, ["answers"]));
}

/** Adds scored items up as their edition counts. */
export function addUp(edition: ChecklistEdition, pin: EditionPin, items: readonly ItemScore[]): Score {
  const outcome = outcomeOf(edition, items);
  const { sums } = levelsOf(edition, items);
  const score = totals(
    edition,
    pin,
    items,
    (section) => sums.get(section) ?? NO_SUMS,
    (item) => isBonus(edition, item),
  );
  return outcome === undefined ? score : { ...score, outcome };
}
