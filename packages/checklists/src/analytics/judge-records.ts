import { passed, type Checked } from "@supervision/domain";
import type { ChecklistAnswers } from "../answers/answer.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { nonAnswerPolicy } from "../items/non-answer-policies.ts";
import { isBonus } from "../scores/bonus.ts";
import { scoreAnswers } from "../scores/score-answers.ts";
import type { ItemScore } from "../scores/score.ts";

/**
 * A filled checklist with what it may be grouped by.
 *
 * @term 分析记录
 */
export interface AnalysedRecord {
  /** The answers. */
  readonly answers: ChecklistAnswers;
  /** Id of the zone of the institution that day. */
  readonly zone?: string;
  /** Id of the inspector who judged; only used to see whether inspectors judge alike, never to list them. */
  readonly rater?: string;
}

/**
 * What a record says about an item: fulfilled, in part, not, only noted; or left out of the base, or not known.
 *
 * @term 记录判断
 */
export type RecordJudgement = "met" | "partly" | "not-met" | "noted" | "excluded" | "missing";

/** What each record says about each item, non-answers by the policy of the edition; fails with the issues of `scoreAnswers`. */
export function judgeRecords(
  edition: ChecklistEdition,
  records: readonly AnalysedRecord[],
): Checked<readonly (readonly [record: AnalysedRecord, judgements: ReadonlyMap<string, RecordJudgement>])[]> {
  const judged: (readonly [AnalysedRecord, ReadonlyMap<string, RecordJudgement>])[] = [];
  for (const record of records) {
    const score = scoreAnswers(edition, record.answers);
    if (!score.ok) return score;
    judged.push([
      record,
      new Map(score.value.items.map((line) => [line.item, judge(edition, line)] as const)),
    ]);
  }
  return passed(judged);
}

function judge(edition: ChecklistEdition, line: ItemScore): RecordJudgement {
  if (line.result === "scored" || line.result === "counted")
    return line.judgement !== "met" && isBonus(edition, line.item) ? "noted" : line.judgement;
  if (line.result === "not-asked") return "excluded";
  if (line.reason === "unanswered") return "missing";
  const { indicator } = nonAnswerPolicy(edition, edition.items[line.item] ?? {}, line.reason);
  return indicator === "exclude" ? "excluded" : indicator;
}
