import type { ItemRef } from "@supervision/domain";
import type { InstitutionsConcerned } from "./rules/institutions-among.ts";

/**
 * Which checklist items visits look at, so that every item is seen in its time.
 *
 * Every visit a rule asks for takes its share, comprehensive visits and follow-ups too; what an institution sees in a term or year is counted
 * over all of them. Extra and fixed visits keep the items they have. `coverItems` counts the items of every visit, however they came to it.
 *
 * @term 督导事项轮换
 */
export interface ItemRotation extends InstitutionsConcerned {
  /** Items in the order in which they are looked at. */
  readonly items: readonly ItemRef[];
  /** The time in which every item is seen once: a term or a calendar year. */
  readonly every: "term" | "year";
  /** Items a visit, at least 1; absent: as many as it takes to see all of them. */
  readonly itemsPerVisit?: number;
  /** Whether all institutions look at the same items at the same time, or each begins at another one; absent: `together`. */
  readonly order?: "together" | "staggered";
  /** Items fixed for a month (一月一主题), by month number 1 to 12; they come before those of the rotation. */
  readonly byMonth?: Readonly<Record<number, readonly ItemRef[]>>;
}
