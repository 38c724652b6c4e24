import { addYears, type Institution } from "@supervision/domain";
import { grouped } from "../../grouped.ts";
import { concernsInstitution } from "../../rules/institutions-among.ts";
import { kindsAcrossZones } from "../../rules/kinds-across-zones.ts";
import type { RuleSpan } from "../../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../../schedule-problem.ts";

/** Inspectors by institution who have looked after it for as many years in a row as a hard rule of rotation allows. */
export function rotatedFrom(
  { history, period, zones }: Pick<ScheduleProblem, "history" | "period" | "zones">,
  spans: readonly RuleSpan[],
  institutions: readonly Institution[],
  inspectorIndex: ReadonlyMap<string, number>,
): (institution: number) => ReadonlySet<number> | undefined {
  const due = institutions.map(() => new Set<number>());
  const across = kindsAcrossZones(spans);
  for (const { edition } of spans) {
    const { rule, level } = edition;
    if (rule.type !== "rotation" || level !== "hard" || history === undefined) continue;
    const starts = Array.from({ length: rule.afterYears + 1 }, (_, year) => addYears(period.from, -year));
    if (history.since > (starts.at(-1) ?? "")) continue;
    const visits = grouped(history.visits, ({ institution, kind }) =>
      across.has(kind) ? [] : [institution],
    );
    institutions.forEach((institution, index) => {
      const own = visits.get(institution.id);
      if (own === undefined || !concernsInstitution(rule, institution, zones)) return;
      const [last = [], ...before] = starts
        .slice(1)
        .map((start, year) =>
          own.flatMap(({ date, inspectors = [] }) =>
            start <= date && date < (starts[year] ?? "") ? inspectors : [],
          ),
        );
      for (const id of last) {
        const inspector = inspectorIndex.get(id);
        if (inspector !== undefined && before.every((year) => year.includes(id))) due[index]?.add(inspector);
      }
    });
  }
  return (institution) => (due[institution]?.size === 0 ? undefined : due[institution]);
}
