import { NON_ANSWERS, type NonAnswer } from "../answers/answer.ts";

/** The four non-answers, in the order forms list them. */
export const NON_ANSWER_TYPES: readonly NonAnswer["type"][] = [
  "not-applicable",
  "not-checked",
  "refused",
  "not-due",
];

/** Says whether a word is one of the non-answers. */
export function isNonAnswerType(word: unknown): word is NonAnswer["type"] {
  return typeof word === "string" && Object.hasOwn(NON_ANSWERS, word);
}
