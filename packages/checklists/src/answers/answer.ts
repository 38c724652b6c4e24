import type { EditionPin, IsoDate } from "@supervision/domain";
import type { AnswerType } from "../items/answer-form.ts";
import { isNonAnswerType } from "../items/non-answer-policies.ts";
import type { AnswerValues } from "./answer-values.ts";
import type { InstitutionFacts } from "./institution-facts.ts";

/**
 * What an answer may carry besides its value.
 *
 * @term 佐证
 */
export interface AnswerNote {
  /** What was seen, in words. */
  readonly note?: string;
  /** Names or addresses of papers, photographs and the like. */
  readonly evidence?: readonly string[];
}

/**
 * An answer to a question; its `type` is that of the item's answer form. Notes are not answered.
 *
 * @term 作答
 */
export type GivenAnswer = AnswerNote &
  {
    readonly [Type in keyof AnswerValues]: { readonly type: Type; readonly value: AnswerValues[Type] };
  }[keyof AnswerValues];

/**
 * The answer of an earlier visit, looked at again and found to hold still.
 *
 * @term 与上次一致
 */
export type UnchangedAnswer = AnswerNote & {
  /** Kind of answer. */
  readonly type: "unchanged";
  /** The answer as it was given. */
  readonly answer: GivenAnswer;
  /** Day it was first given. */
  readonly since: IsoDate;
};

/**
 * An item without an answer, and why. The four are different and none of them is a zero:
 *
 * - `not-applicable` 不适用: the question does not arise here; the maximum shrinks
 * - `not-checked` 未查: nobody looked
 * - `refused` 拒绝: the institution did not let it be looked at
 * - `not-due` 未到期: the time for it has not come
 *
 * @term 未作答
 */
export type NonAnswer = AnswerNote &
  (
    | { readonly type: "not-applicable" | "refused"; /** Why. */ readonly because: string }
    | {
        readonly type: "not-checked" | "not-due";
        /** Why, when it is worth saying. */ readonly because?: string;
      }
  );

/**
 * What stands beside an item in a filled checklist.
 *
 * @term 答案
 */
export type Answer = GivenAnswer | UnchangedAnswer | NonAnswer;

/** The reasons why an item has no answer, with their Chinese names. */
export const NON_ANSWERS: Readonly<Record<NonAnswer["type"], string>> = {
  "not-applicable": "不适用",
  "not-checked": "未查",
  refused: "拒绝",
  "not-due": "未到期",
};

/**
 * A filled checklist. It pins the edition it was given to, with its digest, so that it can be scored again years later.
 *
 * @term 督导清单答卷
 */
export interface ChecklistAnswers {
  /** Checklist, edition and digest of the edition as resolved that day. */
  readonly pin: EditionPin;
  /** Institution id. */
  readonly institution: string;
  /** Day of the visit. */
  readonly date: IsoDate;
  /** What was known of the institution that day; conditions that ask for more stay undecided. */
  readonly facts?: InstitutionFacts;
  /** The answers by item id. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** Answers to items that are not asked now, by item id, kept for the day they are asked again. */
  readonly archived?: Readonly<Record<string, Answer>>;
}

/**
 * Says whether an answer is one of the four that are none.
 *
 * @example
 * ```ts
 * import { answerBehind, isNonAnswer } from "@supervision/checklists";
 * const confirmed = { type: "unchanged", since: "2025-10-13", answer: { type: "yes-no", value: "yes" } } as const;
 * console.log(answerBehind(confirmed)); // => { type: "yes-no", value: "yes" }
 * console.log(isNonAnswer({ type: "not-checked" }), isNonAnswer(confirmed)); // => true false
 * ```
 */
export function isNonAnswer(answer: {
  readonly type: AnswerType | UnchangedAnswer["type"] | NonAnswer["type"];
}): answer is NonAnswer {
  return isNonAnswerType(answer.type);
}

/** The answer itself: what was confirmed as unchanged counts as if it had been given today. */
export function answerBehind(answer: Answer): GivenAnswer | NonAnswer {
  return answer.type === "unchanged" ? answer.answer : answer;
}

/** Words and evidence that go with an answer; what was said when it was first given still holds when it is confirmed. */
export function noteOf(answer: Answer): AnswerNote {
  return answer.type === "unchanged" ? { ...answer.answer, ...answer } : answer;
}
