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
import { answersTo, source } from "./editions.ts";

/** The score of a list of its own. */
export function scoreOf(
  items: Readonly<Record<string, ChecklistItem>>,
  answers: Readonly<Record<string, Answer>>,
  nonAnswers: NonAnswerPolicies = {},
): { readonly score: Score; readonly lines: readonly string[] } {
  const edition = defineChecklistEdition({
    edition: "2026-09",
    status: "active",
    effective: { from: "2026-09-01" },
    sources: [source],
    nonAnswers,
    items,
  });
  const score = orThrow(scoreAnswers(edition, answersTo(edition, answers)));
  return { score, lines: explainScore(edition, score) };
}
