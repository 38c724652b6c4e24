import { contains, type Institution, type Period, type Visit, type VisitKind } from "@supervision/domain";
import { concernsInstitution, type InstitutionsConcerned } from "../rules/institutions-among.ts";
import type { CheckFacts } from "./check-facts.ts";

/** Says whether a rule is about an institution. What `among` says is read once for all, like the days on which a rule binds. */
export function isConcerned(
  { around }: CheckFacts,
  rule: InstitutionsConcerned,
  place: Institution,
): boolean {
  return concernsInstitution(rule, place, around);
}

/** The visits a rule is about, each with its institution: of its kinds, on the days on which it binds. */
export function visitsUnder(
  facts: CheckFacts,
  rule: InstitutionsConcerned & { readonly visitKinds?: readonly VisitKind[] },
  bound: Period,
): readonly (readonly [Visit, Institution])[] {
  return facts.visits.flatMap((visit) => {
    const place = facts.institutions.get(visit.institution);
    return place !== undefined &&
      rule.visitKinds?.includes(visit.kind) !== false &&
      contains(bound, visit.date) &&
      isConcerned(facts, rule, place)
      ? [[visit, place] as const]
      : [];
  });
}
