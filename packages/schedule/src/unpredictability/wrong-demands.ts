import type { Issue } from "@supervision/domain";
import { valueInvalid } from "../issues/checked-problem-issues.ts";
import { DATE, listOf, oneOf, only, optional, withFields, WORD } from "../problem/value-checks.ts";
import { VISIT_KIND } from "../problem/visit-values.ts";
import type { AnnouncementWish } from "./choose-announced.ts";
import type { AnnouncedVisits, UnannouncedDemand, UnannouncedFacts } from "./unannounced-demand.ts";

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

const KINDS = optional(listOf(VISIT_KIND));
const IDS = optional(listOf(WORD));
const ANNOUNCED = withFields({ kinds: KINDS, visits: IDS });
const WISH = withFields({
  always: KINDS,
  never: KINDS,
  told: IDS,
  today: optional(DATE),
  seed: only((value) => Number.isSafeInteger(value), "写一个整数，如1", "Write a whole number, such as 1."),
});

/** What is announced, as far as it cannot be read; it never throws. Issue: `value-invalid`. */
export function wrongAnnounced(announced: AnnouncedVisits): readonly Issue[] {
  return ANNOUNCED(announced, ["announced"]).map(({ path, value, may }) => valueInvalid(path, value, may));
}

/** What a wish says beside its demands, as far as it cannot be read; it never throws. Issue: `value-invalid`. */
export function wrongWish(wish: AnnouncementWish): readonly Issue[] {
  return WISH(wish, []).map(({ path, value, may }) => valueInvalid(path, value, may));
}
