import { addYears, type Institution } from "@supervision/domain";
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
  const due = new Map<number, Set<number>>();
  const across = kindsAcrossZones(spans);
  for (const { edition } of spans) {
    const { rule, level } = edition;
    if (rule.type !== "rotation" || level !== "hard" || history === undefined) continue;
    const starts = Array.from({ length: rule.afterYears + 1 }, (_, year) => addYears(period.from, -year));
    if (history.since > (starts.at(-1) ?? "")) continue;
    institutions.forEach((institution, index) => {
      if (!concernsInstitution(rule, institution, zones)) return;
      // For each inspector the years, as bits, in which the institution was theirs.
      const years = new Map<string, number>();
      for (const { institution: where, date, kind, inspectors = [] } of history.visits) {
        if (where !== institution.id || across.has(kind) || date >= period.from) continue;
        const year = starts.findIndex((start) => date >= start) - 1;
        if (year < 0) continue;
        for (const id of inspectors) years.set(id, (years.get(id) ?? 0) | (1 << year));
      }
      for (const [id, bits] of years) {
        const inspector = inspectorIndex.get(id);
        if (inspector === undefined || bits !== 2 ** rule.afterYears - 1) continue;
        const before = due.get(index);
        if (before === undefined) due.set(index, new Set([inspector]));
        else before.add(inspector);
      }
    });
  }
  return (institution) => due.get(institution);
}
