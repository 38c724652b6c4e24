import type { RuleSpan } from "../rules/rules-in-force.ts";
import type { Obligation } from "./obligation.ts";

/** What an obligation tells of the rule that asks for it. */
export function ruleFields({
  id,
  edition: { edition, level, importance, sources },
}: RuleSpan): Pick<Obligation, "rule" | "edition" | "level" | "importance" | "sources"> {
  return { rule: id, edition, level, ...(importance === undefined ? {} : { importance }), sources };
}
