import type { Institution } from "@supervision/domain";
import { isHistoryLongEnough, rotationDue } from "../../checking/check-assignment.ts";
import type { CheckFacts } from "../../checking/check-facts.ts";
import { isConcerned } from "../../checking/is-concerned.ts";
import type { RuleSpan } from "../../rules/rules-in-force.ts";

/** Inspectors by institution who have looked after it for as many years in a row as a hard rule of rotation allows. */
export function rotatedFrom(
  facts: CheckFacts,
  spans: readonly RuleSpan[],
  institutions: readonly Institution[],
  inspectorIndex: ReadonlyMap<string, number>,
): (institution: number) => ReadonlySet<number> | undefined {
  const due = institutions.map(() => new Set<number>());
  for (const { edition } of spans) {
    const { rule, level } = edition;
    if (rule.type !== "rotation" || level !== "hard" || !isHistoryLongEnough(facts, rule)) continue;
    const dueAt = rotationDue(facts, rule);
    institutions.forEach((place, index) => {
      if (!isConcerned(facts, rule, place)) return;
      for (const id of dueAt(place.id)) {
        const inspector = inspectorIndex.get(id);
        if (inspector !== undefined) due[index]?.add(inspector);
      }
    });
  }
  return (institution) => (due[institution]?.size === 0 ? undefined : due[institution]);
}
