import type { Condition } from "../expressions/expression.ts";

/**
 * What becomes of an answer while its item is not asked:
 *
 * - `keep` 保留: it stays where it is and is ignored, with a trace
 * - `archive` 存档: it moves to the archive of the answers, and comes back when the item is asked again
 * - `clear` 清除: its value is dropped; the trace says that there was one
 *
 * @term 隐藏答案处理
 */
export type HiddenPolicy = "keep" | "archive" | "clear";

/**
 * How grave it is when an answer breaks a constraint: `error` refuses it, `warning` tells, `ask-reason` takes it once its `note` says why.
 *
 * @term 校验等级
 */
export type ConstraintSeverity = "error" | "warning" | "ask-reason";

/**
 * What an answer has to fulfil, beyond its form.
 *
 * @term 校验规则
 */
export interface Constraint<Ref extends string = string> {
  /** What has to hold; not applied while it cannot be told, because an answer it needs is missing. */
  readonly holds: Condition<Ref>;
  /** What to tell when it does not hold, in Chinese, one sentence. */
  readonly message: string;
  /** How grave that is; absent means `error`. */
  readonly severity?: ConstraintSeverity;
}

/**
 * When an item asks for evidence: never, when one likes, when the answer is not good, or always.
 *
 * @term 佐证时机
 */
export type EvidenceTime = "never" | "optional" | "on-failure" | "always";

/**
 * What an item asks for besides its answer. Words and evidence may go with any answer; nothing is refused without them. Where an item says
 * nothing, words on an answer that is not good are asked for by a mere note (`DEFAULT_EVIDENCE`); the absence of what an item
 * declares is warned of.
 *
 * @term 佐证要求
 */
export interface EvidencePolicy {
  /** When; without a policy, `on-failure`. */
  readonly when: EvidenceTime;
  /** What: words, or an entry under `evidence`; absent means `note`. */
  readonly what?: "note" | "evidence";
  /** Why it is needed; whoever asks for it `always` has to say. */
  readonly because?: string;
}

/**
 * What a non-answer does to the score: `shrink` takes the item out of the maximum, `open` leaves its points open, `lose` counts it as not
 * earned, `earn` as earned. A `share` of the points, 0 to 1 with at most four decimals, counts so much of them (无食堂学校按满分的80%计) and
 * says nothing of whether the item is met: vetoes and conditions of grades leave it out.
 *
 * @term 未作答计分
 */
export type NonAnswerScoring = "shrink" | "open" | "lose" | "earn" | { readonly share: number };

/**
 * What a non-answer does to an indicator: `exclude` takes the item out of the base, `missing` makes the value incomplete, `not-met` and
 * `met` count it.
 *
 * @term 未作答计标
 */
export type NonAnswerIndicator = "exclude" | "missing" | "not-met" | "met";

/**
 * What one kind of non-answer means for an item.
 *
 * @term 未作答处理
 */
export interface NonAnswerPolicy {
  /** What it does to the score. */
  readonly scoring: NonAnswerScoring;
  /** What it does to indicators. */
  readonly indicator: NonAnswerIndicator;
  /** Whether it may be given at all. */
  readonly allowed: boolean;
  /** Whether it needs a reason in `because`. */
  readonly needsReason: boolean;
}
