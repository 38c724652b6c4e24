import type { IsoDate } from "./iso-date.ts";
import { contains, type Period } from "./period.ts";

/**
 * A school term (学期) as the district or province publishes it.
 *
 * No national calendar of terms exists, so terms are data a district supplies; nothing here has a default.
 *
 * @term 学期
 */
export interface SchoolTerm {
  /** Stable id, such as `2025-autumn`. */
  readonly id: string;
  /** Name as printed, such as `2025—2026学年第一学期`. */
  readonly name: string;
  /** First teaching day. */
  readonly from: IsoDate;
  /** Last teaching day. */
  readonly until: IsoDate;
  /** Spans inside the term without visits, such as examination weeks. */
  readonly closed?: readonly Period[];
}

/**
 * The term a day belongs to, or `undefined` in the holidays.
 *
 * @example
 * ```ts
 * import { termOn } from "@supervision/domain";
 * const terms = [{ id: "2026-spring", name: "第二学期", from: "2026-03-02", until: "2026-06-30" }];
 * console.log(termOn(terms, "2026-04-01")?.id, termOn(terms, "2026-07-10")?.id); // => 2026-spring undefined
 * ```
 */
export function termOn(terms: readonly SchoolTerm[], date: IsoDate): SchoolTerm | undefined {
  return terms.find((term) => contains(term, date));
}

/** Says whether a day is inside a term and not in one of its closed spans (examinations, events). */
export function isTermDay(terms: readonly SchoolTerm[], date: IsoDate): boolean {
  const term = termOn(terms, date);
  return term !== undefined && !(term.closed ?? []).some((span) => contains(span, date));
}
