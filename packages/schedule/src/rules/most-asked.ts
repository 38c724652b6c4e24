import {
  type Institution,
  overlaps,
  type Period,
  type VisitKind,
  type ZoneLayout,
} from "@supervision/domain";
import { concernsInstitution, type ZonesAround } from "./institutions-among.ts";
import type { RuleSpan } from "./rules-in-force.ts";

/**
 * The most that rules of one form ask of a visit of a kind to an institution some time within a span, 1 where none has a say: half-days
 * (`visit-length`) or people (`group-size`).
 */
export function mostAsked(
  type: "visit-length" | "group-size",
  spans: readonly RuleSpan[],
  kind: VisitKind,
  place: Institution,
  within: Period,
  layout: ZoneLayout | ZonesAround,
): number {
  let most = 1;
  for (const { edition, days } of spans) {
    const { rule } = edition;
    if (rule.type !== type) continue;
    const asked = rule.type === "visit-length" ? rule.halfDays : rule.atLeast;
    if (
      asked > most &&
      rule.visitKinds?.includes(kind) !== false &&
      overlaps(days, within) &&
      concernsInstitution(rule, place, layout)
    )
      most = asked;
  }
  return most;
}
