import type { ScheduleRuleEdition } from "./schedule-rule.ts";

/** Says whether an edition of a rule is the district's own to loosen: what national or provincial documents ask for is not. */
export function isOwnRule({ sources }: ScheduleRuleEdition): boolean {
  return sources.every(
    ({ authority, certainty }) =>
      certainty === "inferred" || (authority !== "national" && authority !== "province"),
  );
}
