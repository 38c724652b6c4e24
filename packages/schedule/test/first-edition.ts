import type { LegalSource } from "@supervision/domain";
import type { ScheduleRuleEdition } from "../src/index.ts";

/** The document of an invented district by which a rule is changed. */
export const notice: LegalSource = {
  title: "示例区督导办法",
  issuedBy: "示例区教育督导室",
  authority: "district",
  issuedOn: "2026-01",
};

/** The first edition of a rule. */
export function editionOf(rule: { readonly editions: readonly ScheduleRuleEdition[] }): ScheduleRuleEdition {
  const [edition] = rule.editions;
  if (edition === undefined) throw new Error("The rule has no edition.");
  return edition;
}
