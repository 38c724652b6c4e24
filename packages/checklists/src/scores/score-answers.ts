import { passed, type Checked } from "@supervision/domain";
import { answerBehind, isNonAnswer, type ChecklistAnswers, type GivenAnswer } from "../answers/answer.ts";
import { checkAnswers } from "../answers/check-answers.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { answerFormOf, type AnswerForm } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { times, toDecimal, toNumber } from "./decimal.ts";
import type { ItemScore, Judgement, OpenReason, Score } from "./score.ts";
import { tally } from "./tally.ts";

/**
 * Scores a filled checklist: points of each item by its weight and answer, of each section, and of the whole.
 *
 * Items without weight are counted, not scored. `not-applicable` takes an item out of the maximum. `not-checked`, `refused`, `not-due`
 * and items without any answer leave the score `incomplete`: their points are reported as `open`, never as zero. Points are exact
 * decimals. Fails with the issues of {@link checkAnswers}.
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
  const scored = Object.entries(edition.items).map(([id, item]) => ({
    section: item.section,
    score: scoreItem(id, item, answers),
  }));
  const items = scored.map(({ score }) => score);
  const sections = Object.keys(edition.sections ?? {}).map((section) => [
    section,
    tally(scored.filter((entry) => entry.section === section).map(({ score }) => score)),
  ]);
  const missing = items.flatMap((item) => (item.result === "open" ? [[item.item, item.reason]] : []));
  return passed(
    {
      pin: answers.pin,
      ...tally(items),
      items,
      sections: Object.fromEntries(sections),
      missing: Object.fromEntries(missing),
    },
    checked.warnings,
  );
}

function scoreItem(id: string, item: ChecklistItem, { answers }: ChecklistAnswers): ItemScore {
  const given = Object.hasOwn(answers, id) ? answers[id] : undefined;
  const answer = given === undefined ? undefined : answerBehind(given);
  const weight = item.weight === undefined ? {} : { weight: item.weight };
  const open = (reason: OpenReason): ItemScore => ({ item: id, result: "open", reason, ...weight });
  if (answer === undefined) return open("unanswered");
  if (isNonAnswer(answer))
    return answer.type === "not-applicable"
      ? { item: id, result: "not-applicable", because: answer.because, ...weight }
      : open(answer.type);
  const share = shareOf(answerFormOf(item.answer), answer);
  const judgement = judgementOf(share);
  if (item.weight === undefined || share === undefined)
    return { item: id, result: "counted", answer, judgement };
  const points = toNumber(times(toDecimal(item.weight), toDecimal(share)));
  return { item: id, result: "scored", answer, judgement, weight: item.weight, share, points };
}

function judgementOf(share: number | undefined): Judgement {
  if (share === undefined) return "noted";
  if (share === 1) return "met";
  return share === 0 ? "not-met" : "partly";
}

/** Share of the points an answer earns, 0 to 1; `undefined` when nothing states one. */
function shareOf(form: AnswerForm, answer: GivenAnswer): number | undefined {
  switch (form.type) {
    case "yes-no":
      return answer.value === (form.good ?? "yes") ? 1 : 0;
    case "yes-partly-no":
      if (answer.value === "partly") return form.partly;
      return answer.value === "yes" ? 1 : 0;
    case "grade":
      return answer.type === "grade" ? form.shares?.[answer.value] : undefined;
    case "choice":
      return answer.type === "choice" ? form.options[answer.value]?.share : undefined;
    case "number": {
      if (form.standard === undefined || typeof answer.value !== "number") return undefined;
      const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = form.standard;
      return answer.value >= atLeast && answer.value <= atMost ? 1 : 0;
    }
    default:
      return undefined;
  }
}
