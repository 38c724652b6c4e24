import type { NonAnswerPolicy } from "./item-rules.ts";

/**
 * The four non-answers.
 *
 * @term 未作答类型
 */
export type NonAnswerType = "not-applicable" | "not-checked" | "refused" | "not-due";

/**
 * What non-answers mean, as far as it differs from {@link DEFAULT_NON_ANSWERS}.
 *
 * @term 未作答处理规则
 */
export type NonAnswerPolicies = Readonly<Partial<Record<NonAnswerType, Partial<NonAnswerPolicy>>>>;

/** What non-answers mean where neither the item nor its edition says anything: none of them is a zero. */
export const DEFAULT_NON_ANSWERS: Readonly<Record<NonAnswerType, NonAnswerPolicy>> = {
  "not-applicable": { scoring: "shrink", indicator: "exclude", allowed: true, needsReason: true },
  "not-checked": { scoring: "open", indicator: "missing", allowed: true, needsReason: false },
  refused: { scoring: "open", indicator: "missing", allowed: true, needsReason: true },
  "not-due": { scoring: "open", indicator: "missing", allowed: true, needsReason: false },
};

/** Says whether a word names one of the four non-answers. */
export function isNonAnswerType(type: string): type is NonAnswerType {
  return Object.hasOwn(DEFAULT_NON_ANSWERS, type);
}

/**
 * What a non-answer means for an item: what the item says, else its edition, else {@link DEFAULT_NON_ANSWERS}.
 *
 * @example
 * ```ts
 * import { nonAnswerPolicy } from "@supervision/checklists";
 * // 无食堂的计满分
 * const canteen = { nonAnswers: { "not-applicable": { scoring: "earn" } } } as const;
 * console.log(nonAnswerPolicy({}, canteen, "not-applicable").scoring, nonAnswerPolicy({}, {}, "not-applicable").scoring); // => earn shrink
 * ```
 */
export function nonAnswerPolicy(
  edition: { readonly nonAnswers?: NonAnswerPolicies },
  item: { readonly nonAnswers?: NonAnswerPolicies },
  type: NonAnswerType,
): NonAnswerPolicy {
  return { ...DEFAULT_NON_ANSWERS[type], ...edition.nonAnswers?.[type], ...item.nonAnswers?.[type] };
}
