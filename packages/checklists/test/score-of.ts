import {
  defineChecklistEdition,
  explainScore,
  scoreAnswers,
  type Answer,
  type ChecklistItem,
  type NonAnswerPolicies,
  type Score,
} from "@supervision/checklists";
import { orThrow } from "@supervision/domain";
import { answersTo, head } from "./editions.ts";

/** The score of a list of its own. */
export function scoreOf(
  items: Readonly<Record<string, ChecklistItem>>,
  answers: Readonly<Record<string, Answer>>,
  nonAnswers: NonAnswerPolicies = {},
): { readonly score: Score; readonly lines: readonly string[] } {
  const edition = defineChecklistEdition({
    ...head,
    nonAnswers,
    items,
  });
  const score = orThrow(scoreAnswers(edition, answersTo(edition, answers)));
  return { score, lines: explainScore(edition, score) };
}
