import type { RuleFacts, RuleViolation } from "./rule-facts.ts";

/**
 * A rule of a district's own, written as a pure function over facts.
 *
 * Every plan is judged by it. The generator steers by it unless its scope is the whole plan, and asks it again only about what a move
 * touched: a rule over one institution costs less time than one over a day or a zone. Which items a visit looks at is settled after
 * the search, so a rule about items judges only. A rule over the whole plan judges only too: any move may change its answer, and asking it at
 * every move would take as long as checking the plan. What can be said of one institution, inspector, zone, day or week steers when it is
 * written over that scope; sums over all of them are steered by limits for each, or by `workShares` for the work of inspectors.
 *
 * @term 自定义规则
 */
export interface InspectRule {
  /** Tells the forms of a rule apart. */
  readonly type: "inspect";
  /** What one call looks at: the whole plan, or the visits of one institution, inspector, zone, day or week. */
  readonly scope: RuleScope;
  /** Numbers the function reads, so that a district can change them. */
  readonly values?: Readonly<Record<string, number>>;
  /** Names what is wrong; pure, without clock or chance. */
  readonly inspect: (facts: RuleFacts) => readonly RuleViolation[];
}

/**
 * What one call of {@link InspectRule.inspect} looks at. A week begins on Monday and is named by the date of that day.
 *
 * @term 检查范围
 */
export type RuleScope = "plan" | "institution" | "inspector" | "zone" | "day" | "week";
