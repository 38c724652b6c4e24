import { VISIT_KINDS, type Visit } from "@supervision/domain";
import { STRUCTURE_TITLES, wrongKind } from "./structure-words.ts";
import type { RuleResult } from "./check-schedule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/** Names visits of a kind there is not: rules that name kinds do not count them, though they stand in the plan. */
export function checkKinds({ period }: ScheduleProblem, visits: readonly Visit[]): RuleResult {
  const violations = visits
    .filter(({ kind }) => !isVisitKind(kind))
    .map((visit) => ({
      visits: [visit.id],
      institutions: [visit.institution],
      because: wrongKind(visit.kind),
    }));
  return {
    rule: "structure/known-kind",
    title: STRUCTURE_TITLES["known-kind"] ?? { zh: "", en: "" },
    days: period,
    level: "hard",
    satisfied: violations.length === 0,
    penalty: violations.length,
    violations,
  };
}

// A district's own kinds are written with the id of its plugin; what comes from a file may be anything.
function isVisitKind(kind: unknown): boolean {
  return typeof kind === "string" && (Object.hasOwn(VISIT_KINDS, kind) || /^[^/]+\/./.test(kind));
}
