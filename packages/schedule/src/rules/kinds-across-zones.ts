import type { VisitKind } from "@supervision/domain";
import type { RuleSpan } from "./rules-in-force.ts";

/** Kinds of visit to which inspectors of other zones may come: the three by groups, and those that a rule of group size opens. */
export function kindsAcrossZones(spans: readonly RuleSpan[]): ReadonlySet<VisitKind> {
  const kinds = new Set<VisitKind>(["special", "comprehensive", "joint"]);
  for (const { edition } of spans)
    if (edition.rule.type === "group-size" && edition.rule.acrossZones === true)
      for (const kind of edition.rule.visitKinds) kinds.add(kind);
  return kinds;
}
