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
  /**
   * First day on which schools take visits before teaching begins, such as for opening inspections (开学检查); the workdays from it up to
   * `from` are visiting days, not teaching days. Absent: visits begin with teaching.
   */
  readonly visitsFrom?: IsoDate;
  /** First teaching day. */
  readonly from: IsoDate;
  /** Last teaching day. */
  readonly until: IsoDate;
  /** Spans inside the term, or in the days before it from `visitsFrom` on, without visits, such as examination weeks. */
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

/** Says whether a day is inside a term and not in one of its closed spans (examinations, events): a day on which schools teach and take visits. */
export function isTermDay(terms: readonly SchoolTerm[], date: IsoDate): boolean {
  const term = termOn(terms, date);
  return term !== undefined && isOpen(term, date);
}

/**
 * Says whether schools take visits on a day as far as terms say: a day {@link isTermDay} names, or one before teaching begins, from
 * `visitsFrom` on, outside closed spans.
 *
 * @example
 * ```ts
 * import { isTermDay, isVisitingDay } from "@supervision/domain";
 * const terms = [{ id: "2026-autumn", name: "第一学期", visitsFrom: "2026-08-24", from: "2026-09-01", until: "2027-01-22" }];
 * console.log(isVisitingDay(terms, "2026-08-26"), isTermDay(terms, "2026-08-26")); // => true false
 * console.log(isVisitingDay(terms, "2026-08-21"), isVisitingDay(terms, "2026-09-01")); // => false true
 * ```
 */
export function isVisitingDay(terms: readonly SchoolTerm[], date: IsoDate): boolean {
  return terms.some(
    (term) => (term.visitsFrom ?? term.from) <= date && date <= term.until && isOpen(term, date),
  );
}

function isOpen({ closed = [] }: SchoolTerm, date: IsoDate): boolean {
  return !closed.some((span) => contains(span, date));
}
