import type { ExtraVisits } from "./schedule-problem.ts";
import type { YearPlanEdition } from "./year-plan.ts";

/**
 * The visits a year plan asks for beyond the routine, one entry for each item with visits.
 *
 * @term 年度计划里的督导
 *
 * @example
 * ```ts
 * import { extraVisitsOf, type YearPlanEdition } from "@supervision/schedule";
 * const plan: YearPlanEdition = {
 *   edition: "2026-01", status: "active", effective: { from: "2026-01-01" },
 *   sources: [{ title: "工作安排", issuedBy: "滨江区教育督导室", authority: "district", issuedOn: "2026-01" }],
 *   heading: "2026年工作安排", axis: "month", numbering: "per-row",
 *   rows: [{ label: "9月", months: [9], items: [
 *     { id: "sep-opening", text: "秋季开学专项督导", activity: "visit", visits: { kind: "special", sample: 10 } },
 *   ] }],
 * };
 * console.log(extraVisitsOf(plan).map((extra) => extra.id).join(" ")); // => sep-opening
 * ```
 */
export function extraVisitsOf(plan: YearPlanEdition): readonly ExtraVisits[] {
  return plan.rows.flatMap((row) =>
    row.items.flatMap((item) =>
      item.visits === undefined
        ? []
        : [
            {
              id: item.id,
              months: row.months,
              ...(row.weeksOfTerm === undefined ? {} : { weeksOfTerm: row.weeksOfTerm }),
              ...(row.during === undefined ? {} : { during: row.during }),
              visits: item.visits,
              askedBy: "year-plan",
            },
          ],
    ),
  );
}
