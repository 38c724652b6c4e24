import { checkedFrom, failed, type Checked, type IsoDate, type Issue } from "@supervision/domain";
import type { Answer, ChecklistAnswers } from "../answers/answer.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { objectionItemUnknown, objectionOutOfOrder, objectionReasonMissing } from "../issues.ts";
import type { Score } from "../scores/score.ts";
import { scoreAnswers } from "../scores/score-answers.ts";
import { withAnswers } from "./standing.ts";

/**
 * What became of an objection. An upheld one says what the answer is instead.
 *
 * @term 异议处理
 */
export type ObjectionDecision = {
  /** Day of the decision. */
  readonly on: IsoDate;
  /** Who decided. */
  readonly by: string;
  /** Why. */
  readonly because: string;
} & (
  | { readonly outcome: "upheld"; /** The answer that counts now. */ readonly answer: Answer }
  | { readonly outcome: "dismissed" | "withdrawn" }
);

/**
 * An objection of an institution to one answer of a visit.
 *
 * @term 评分异议
 */
export interface ScoreObjection {
  /** Id, unique among the objections to one list. */
  readonly id: string;
  /** The item it is about. */
  readonly item: string;
  /** Who objects. */
  readonly by: string;
  /** Day it was raised. */
  readonly on: IsoDate;
  /** What is objected to, in words. */
  readonly because: string;
  /** What became of it; absent while it is open. */
  readonly decision?: ObjectionDecision;
}

/**
 * A score before and after the objections to it.
 *
 * @term 异议复核结果
 */
export interface ReviewedScore {
  /** The score as it was given. */
  readonly before: Score;
  /** The score with every upheld objection in place. */
  readonly after: Score;
  /** The answers that count now; those given first stay with the visit. */
  readonly answers: ChecklistAnswers;
  /** Ids of the objections that changed an answer, in the order they were decided. */
  readonly applied: readonly string[];
  /** Ids of the objections that are still open. */
  readonly open: readonly string[];
}

/**
 * Scores a list again with the objections that were upheld, in the order of their decisions, and keeps both scores side by side. Dismissed
 * and withdrawn objections stay on record and change nothing.
 *
 * Fails with the issues of `scoreAnswers`, and with `objection-item-unknown`, `objection-reason-missing` (objection or decision without a
 * reason) and `objection-out-of-order` (decided before it was raised).
 *
 * @example
 * ```ts
 * import { defineChecklistEdition, pinOf } from "@supervision/checklists";
 * import { reviewScore } from "@supervision/checklists/scoring";
 * const edition = defineChecklistEdition({
 *   edition: "2026-09",
 *   status: "active",
 *   effective: { from: "2026-09-01" },
 *   sources: [{ title: "示例细则", issuedBy: "示例督导室", authority: "district", issuedOn: "2026-08" }],
 *   items: { exits: { title: "安全出口畅通", answer: "yes-no", weight: 4 } },
 * });
 * const answers = {
 *   pin: pinOf("riverside/safety", edition),
 *   institution: "s1",
 *   date: "2026-09-10",
 *   answers: { exits: { type: "yes-no", value: "no" } },
 * } as const;
 * const review = reviewScore(edition, answers, [
 *   {
 *     id: "o1",
 *     item: "exits",
 *     by: "示例小学",
 *     on: "2026-09-12",
 *     because: "当日西门施工，已设临时出口",
 *     decision: {
 *       outcome: "upheld",
 *       on: "2026-09-18",
 *       by: "示例督导室",
 *       because: "复查属实",
 *       answer: { type: "yes-no", value: "yes" },
 *     },
 *   },
 * ]);
 * console.log(review.ok && [review.value.before.points, review.value.after.points]); // => [ 0, 4 ]
 * ```
 */
export function reviewScore(
  edition: ChecklistEdition,
  answers: ChecklistAnswers,
  objections: readonly ScoreObjection[],
): Checked<ReviewedScore> {
  const [first, ...rest] = objections.flatMap((objection, index) => problemsOf(edition, objection, index));
  if (first !== undefined) return failed([first, ...rest]);
  const before = scoreAnswers(edition, answers);
  if (!before.ok) return before;
  // Sorting is stable: what was decided on one day counts in the order it is listed.
  const upheld = objections
    .flatMap(({ id, item, decision }) => (decision?.outcome === "upheld" ? [{ id, item, decision }] : []))
    .toSorted((a, b) => (a.decision.on < b.decision.on ? -1 : a.decision.on > b.decision.on ? 1 : 0));
  const changes = new Map(upheld.map(({ item, decision }) => [item, decision.answer]));
  const counted = withAnswers(edition, answers, changes);
  const after = scoreAnswers(edition, counted);
  if (!after.ok) return after;
  return checkedFrom(
    {
      before: before.value,
      after: after.value,
      answers: counted,
      applied: upheld.map(({ id }) => id),
      open: objections.filter(({ decision }) => decision === undefined).map(({ id }) => id),
    },
    after.warnings,
  );
}

function problemsOf(edition: ChecklistEdition, objection: ScoreObjection, index: number): readonly Issue[] {
  const { id, item, on, because, decision } = objection;
  const path = ["objections", index];
  const issues: Issue[] = [];
  if (!Object.hasOwn(edition.items, item)) issues.push(objectionItemUnknown(id, item, [...path, "item"]));
  if (because.trim() === "") issues.push(objectionReasonMissing(id, [...path, "because"]));
  if (decision === undefined) return issues;
  if (decision.because.trim() === "")
    issues.push(objectionReasonMissing(id, [...path, "decision", "because"]));
  if (decision.on < on) issues.push(objectionOutOfOrder(id, on, decision.on, [...path, "decision", "on"]));
  return issues;
}
