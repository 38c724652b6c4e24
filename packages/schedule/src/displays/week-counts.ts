import {
  addDays,
  type Checked,
  type IsoDate,
  passed,
  termOn,
  type Visit,
  type VisitKind,
  weekdayOf,
} from "@supervision/domain";
import { planningDays } from "../planning-days.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/**
 * A week of a plan, Monday to Sunday.
 *
 * @term 周安排
 */
export interface WeekCount {
  /** Its Monday. */
  readonly monday: IsoDate;
  /** The term it belongs to and its number there, from 1; absent in the holidays and where no terms were given. */
  readonly ofTerm?: { readonly term: string; readonly week: number };
  /** Days of the planned time on which visits can be made. */
  readonly visitingDays: number;
  /** Visits. */
  readonly visits: number;
  /** Visits by kind; kinds without any are absent. */
  readonly kinds: Readonly<Partial<Record<VisitKind, number>>>;
}

/**
 * The weeks of the planned time with their visits, weeks without any included.
 *
 * Issues as `planObligations` finds in the problem: `period-invalid`, `register-id-duplicate`, `rule-duplicate`,
 * `calendar-year-missing`; warnings `terms-missing`, `period-without-visiting-days`.
 *
 * @example
 * ```ts
 * import { defineZoneLayout, type Visit } from "@supervision/domain";
 * import { weekCounts } from "@supervision/schedule/displays";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const visits: Visit[] = [
 *   { id: "V1", institution: "S1", inspectors: ["I1"], date: "2026-03-11", halfDay: "morning", kind: "routine", items: [] },
 * ];
 * const weeks = weekCounts({
 *   period: { from: "2026-03-02", until: "2026-03-15" }, calendar: stateCouncilCalendar, rules: [],
 *   terms: [{ id: "2026-spring", name: "第二学期", from: "2026-03-02", until: "2026-07-03" }],
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: {} }),
 *   register: { institutions: [], recusals: [], inspectors: [] },
 * }, visits);
 * console.log(weeks.ok && weeks.value.map(({ ofTerm, visits }) => `${ofTerm?.week}: ${visits}`)); // => [ '1: 0', '2: 1' ]
 * ```
 */
export function weekCounts(
  problem: ScheduleProblem,
  visits: readonly Visit[],
): Checked<readonly WeekCount[]> {
  const days = planningDays(problem);
  if (!days.ok) return days;
  const { period, terms = [] } = problem;
  const weeks: WeekCount[] = [];
  for (let monday = mondayOf(period.from); monday <= period.until; monday = addDays(monday, 7)) {
    const sunday = addDays(monday, 6);
    const own = visits.filter(({ date }) => date >= monday && date <= sunday);
    const term =
      termOn(terms, monday) ??
      terms.find(({ from }) => from > monday && from <= sunday && from <= period.until);
    const kinds: Partial<Record<VisitKind, number>> = {};
    for (const { kind } of own) kinds[kind] = (kinds[kind] ?? 0) + 1;
    weeks.push({
      monday,
      ...(term === undefined ? {} : { ofTerm: { term: term.id, week: weekOf(term.from, monday) } }),
      visitingDays: days.value.visiting.filter((day) => day >= monday && day <= sunday).length,
      visits: own.length,
      kinds,
    });
  }
  return passed(weeks, days.warnings);
}

function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekdayOf(date));
}

function weekOf(from: IsoDate, monday: IsoDate): number {
  let week = 1;
  for (let first = mondayOf(from); first < monday; first = addDays(first, 7)) week += 1;
  return week;
}
