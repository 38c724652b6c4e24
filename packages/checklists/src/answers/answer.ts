import type { EditionPin, IsoDate } from "@supervision/domain";
import type { AnswerType, Grade } from "../items/answer-form.ts";

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
 * An answer to a question; its `type` is that of the item's answer form.
 *
 * @term 作答
 */
export type GivenAnswer = AnswerNote &
  (
    | { readonly type: "yes-no"; readonly value: "yes" | "no" }
    | { readonly type: "yes-partly-no"; readonly value: "yes" | "partly" | "no" }
    | { readonly type: "grade"; readonly value: Grade }
    | { readonly type: "choice"; readonly value: string }
    | { readonly type: "number"; readonly value: number }
    | { readonly type: "text"; readonly value: string }
  );

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
export type Answer = GivenAnswer | NonAnswer;

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
  /** The answers by item id. */
  readonly answers: Readonly<Record<string, Answer>>;
}

/** Says whether an answer is one of the four that are none. */
export function isNonAnswer(answer: { readonly type: AnswerType | NonAnswer["type"] }): answer is NonAnswer {
  return Object.hasOwn(NON_ANSWERS, answer.type);
}
