/**
 * A clause of a scoring sheet: what was found is marked under each of the item's scoring rules (扣分记录).
 *
 * @term 评分条款
 */
export interface MarksForm {
  /** Kind of answer. */
  readonly type: "marks";
}

/**
 * What was found under one rule of a clause: how often, a whole number, where the rule counts; the value, where it measures (bands,
 * distances, bounds); or the points of a judgement with its reason.
 *
 * @term 扣分记录
 */
export type Mark = number | { readonly points: number; readonly because: string };
