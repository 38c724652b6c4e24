import { searchWeight } from "../rules/rule-level.ts";
import type { RuleSpan } from "../rules/rules-in-force.ts";
import type { RuleContent } from "../rules/schedule-rule.ts";
import type { RuleResult } from "./check-schedule.ts";

const STEERED: ReadonlySet<RuleContent["type"]> = new Set([
  "no-visits",
  "qualification",
  "rotation",
  "visits-at-most",
]);

/** What breaches of the soft and medium rules cost by which the search steers, beside rest: a medium rule weighs as it does in the search. */
export function softPenalty(
  results: readonly Pick<RuleResult, "rule" | "edition" | "level" | "penalty">[],
  spans: readonly RuleSpan[],
): number {
  const steered = new Set(
    spans.flatMap(({ id, edition: { edition, rule } }) =>
      STEERED.has(rule.type) || (rule.type === "inspect" && rule.scope !== "plan")
        ? [`${id} ${edition}`]
        : [],
    ),
  );
  return results.reduce(
    (sum, { rule, edition = "", level, penalty }) =>
      level !== "hard" && steered.has(`${rule} ${edition}`)
        ? sum + searchWeight({ level, weight: penalty })
        : sum,
    0,
  );
}
