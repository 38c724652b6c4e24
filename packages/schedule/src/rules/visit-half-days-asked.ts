import {
  type Institution,
  overlaps,
  type Period,
  type VisitKind,
  type ZoneLayout,
} from "@supervision/domain";
import { concernsInstitution, type ZonesAround } from "./institutions-among.ts";
import type { RuleSpan } from "./rules-in-force.ts";

/** Half-days that rules of length ask of a visit of a kind to an institution some time within a span: the most any of them asks, 1 where none has a say. */
export function visitHalfDaysAsked(
  spans: readonly RuleSpan[],
  kind: VisitKind,
  place: Institution,
  within: Period,
  layout: ZoneLayout | ZonesAround,
): number {
  let most = 1;
  for (const {
    edition: { rule },
    days,
  } of spans)
    if (
      rule.type === "visit-length" &&
      rule.halfDays > most &&
      rule.visitKinds?.includes(kind) !== false &&
      overlaps(days, within) &&
      concernsInstitution(rule, place, layout)
    )
      most = rule.halfDays;
  return most;
}
