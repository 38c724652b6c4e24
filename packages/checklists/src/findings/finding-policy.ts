import type { FindingSeverity, WorkCalendar } from "@supervision/domain";

/**
 * How findings are made of answers. No national text sets severities or limits: a district writes them down here.
 *
 * @term 问题生成规则
 */
export interface FindingPolicy {
  /** Severity of an item that is not met, and of one that is met in part; what is not named raises no finding. */
  readonly severity: { readonly "not-met"?: FindingSeverity; readonly partly?: FindingSeverity };
  /** Days for putting right (整改期限) by severity, whole numbers from 1; without one no deadline is suggested. */
  readonly days?: Readonly<Partial<Record<FindingSeverity, number>>>;
  /** Counts `days` as workdays of this calendar; absent means calendar days. */
  readonly calendar?: WorkCalendar;
  /** Who answers for it (责任人), such as `校长`; absent means nobody is named. */
  readonly owner?: string;
  /** What is different about single items, by item id. */
  readonly items?: Readonly<Record<string, ItemFindingPolicy>>;
}

/**
 * What is different about the findings of one item.
 *
 * @term 单项问题规则
 */
export interface ItemFindingPolicy {
  /** Severity, whatever the answer falls short by; `none` raises no finding. */
  readonly severity?: FindingSeverity | "none";
  /** Days for putting right, a whole number from 1. */
  readonly days?: number;
  /** Who answers for it. */
  readonly owner?: string;
  /** Advice for putting it right (整改建议). */
  readonly advice?: string;
}
