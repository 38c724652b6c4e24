import {
  answerBehind,
  isNonAnswer,
  type Answer,
  type GivenAnswer,
  type NonAnswer,
} from "../answers/answer.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { answerFormOf } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { nonAnswerPolicy } from "../items/non-answer-policies.ts";
import { applyRules } from "../scoring/item-points.ts";
import { quotient, times, toDecimal, toNumber } from "./decimal.ts";
import type { ItemScore, Judgement } from "./score.ts";
import { shareOf } from "./share-of.ts";

/** What one item comes to. */
export function scoreItem(
  edition: Pick<ChecklistEdition, "nonAnswers">,
  id: string,
  item: ChecklistItem,
  answer: Answer | undefined,
): ItemScore {
  return scoreItemWith(byRules, edition, id, item, answer);
}

/** What an item comes to that is not asked of this institution on this visit. */
export function notAsked(id: string, item: ChecklistItem): ItemScore {
  return { item: id, result: "not-asked", ...weightOf(item) };
}

/** What an answered item comes to by its scoring rules, where it has any. */
type ByRules = (id: string, item: ChecklistItem, answer: GivenAnswer) => ItemScore | undefined;

/** What one item comes to, with what applies scoring rules; pages with plain lists load none. */
export function scoreItemWith(
  apply: ByRules | undefined,
  edition: Pick<ChecklistEdition, "nonAnswers">,
  id: string,
  item: ChecklistItem,
  answer: Answer | undefined,
): ItemScore {
  if (answer === undefined) return { item: id, result: "open", reason: "unanswered", ...weightOf(item) };
  const behind = answerBehind(answer);
  return isNonAnswer(behind)
    ? withoutAnswer(edition, id, item, behind)
    : (apply?.(id, item, behind) ?? byShare(id, item, behind));
}

function withoutAnswer(
  edition: Pick<ChecklistEdition, "nonAnswers">,
  id: string,
  item: ChecklistItem,
  { type: reason, because }: NonAnswer,
): ItemScore {
  const { scoring } = nonAnswerPolicy(edition, item, reason);
  if (scoring === "open") return { item: id, result: "open", reason, ...weightOf(item) };
  if (scoring === "shrink")
    return {
      item: id,
      result: "not-applicable",
      reason,
      ...(because === undefined ? {} : { because }),
      ...weightOf(item),
    };
  const share = typeof scoring === "object" ? scoring.share : scoring === "earn" ? 1 : 0;
  return {
    item: id,
    result: "presumed",
    reason,
    judgement: typeof scoring === "object" ? "noted" : scoring === "earn" ? "met" : "not-met",
    ...(typeof scoring === "object" ? scoring : {}),
    ...(item.weight === undefined ? {} : { weight: item.weight, points: pointsOf(item.weight, share) }),
  };
}

function byRules(id: string, item: ChecklistItem, answer: GivenAnswer): ItemScore | undefined {
  const { weight, scoring } = item;
  if (weight === undefined || scoring === undefined) return undefined;
  const { points, effects } = applyRules(scoring, weight, answer);
  const share = quotient(points, toDecimal(weight), 6) ?? 0;
  // Not by the rounded share: a millionth short is short.
  const earned = toNumber(points);
  const judgement = earned === weight ? "met" : earned === 0 ? "not-met" : "partly";
  return { item: id, result: "scored", answer, judgement, weight, share, points: earned, effects };
}

function byShare(id: string, item: ChecklistItem, answer: GivenAnswer): ItemScore {
  const { weight } = item;
  const form = answerFormOf(item.answer);
  const share = shareOf(form, answer);
  const judgement = judgementOf(share, answer);
  if (weight === undefined || share === undefined) return { item: id, result: "counted", answer, judgement };
  return { item: id, result: "scored", answer, judgement, weight, share, points: pointsOf(weight, share) };
}

function pointsOf(weight: number, share: number): number {
  return toNumber(times(toDecimal(weight), toDecimal(share)));
}

function weightOf(item: ChecklistItem): { readonly weight?: number } {
  return item.weight === undefined ? {} : { weight: item.weight };
}

function judgementOf(share: number | undefined, answer: GivenAnswer): Judgement {
  if (share === undefined) return wordOf(answer);
  if (share === 1) return "met";
  return share === 0 ? "not-met" : "partly";
}

/** What an answer says of itself where nobody stated a share: 部分 and 不合格 are judgements. */
function wordOf({ type, value }: GivenAnswer): Judgement {
  if (type === "yes-partly-no") return "partly";
  return type === "grade" && value === "fail" ? "not-met" : "noted";
}
