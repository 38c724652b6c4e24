import type { Issue, VisitKind } from "@supervision/domain";
import { valueInvalid } from "../issues.ts";
import { listOf, oneOf, only, optional, withFields } from "../problem/value-checks.ts";
import { VISIT_KIND } from "../problem/visit-values.ts";
import type { UnannouncedDemand, UnannouncedFacts } from "./unannounced-demand.ts";

const DEMAND = withFields({
  atLeast: only(
    (value) => typeof value === "number" && value >= 0 && value <= 1,
    "写0到1的数：60%写0.6",
    "Write a number from 0 to 1: 0.6 for 60%.",
  ),
  per: oneOf("institution", "zone", "inspector", "district"),
  every: oneOf("term", "year"),
});

/** What demands say that cannot be read, or not be counted; it never throws. Issue: `value-invalid`. */
export function wrongDemands(
  demands: readonly UnannouncedDemand[],
  facts: UnannouncedFacts,
  least = 0,
): readonly Issue[] {
  const unread = listOf(DEMAND, least)(demands, ["demands"]);
  if (unread.length > 0) return unread.map(({ path, value, may }) => valueInvalid(path, value, may));
  if ((facts.terms ?? []).length > 0) return [];
  return demands.flatMap(({ every }, index) =>
    every === "year"
      ? []
      : [
          valueInvalid(["demands", index, "every"], every, {
            zh: "给出学期（terms），或者写 year",
            en: "Give terms, or write year.",
          }),
        ],
  );
}

/** Kinds that are none. Issue: `value-invalid`. */
export function wrongKinds(kinds: readonly VisitKind[] | undefined, field: string): readonly Issue[] {
  return optional(listOf(VISIT_KIND))(kinds, [field]).map(({ path, value, may }) =>
    valueInvalid(path, value, may),
  );
}
