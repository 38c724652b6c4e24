import { inspectorsOfZone, monthOf, monthsBetween, type Visit, visitHalfDays } from "@supervision/domain";
import type { WorkTimes } from "../load/work-clock.ts";
import { workPlacesOf } from "../load/work-places.ts";
import { type Workload, workloadOf } from "../load/workload.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/**
 * What a plan asks of an inspector.
 *
 * @term 督学工作量
 */
export interface InspectorLoad {
  /** Inspector id. */
  readonly inspector: string;
  /** Name. */
  readonly name: string;
  /** Ids of the zones served, in order; empty for inspectors who only join groups. */
  readonly zones: readonly string[];
  /** Half-days: one for each visit, two for one that lasts the whole day. */
  readonly halfDays: number;
  /** How many of them as a member of a group. */
  readonly inGroups: number;
  /** Visits that last the whole day; absent: none. */
  readonly wholeDays?: number;
  /** Half-days by month of the planned time, `YYYY-MM`, months without any included. */
  readonly months: Readonly<Record<string, number>>;
  /** Minutes, ways as the district lists them included; absent unless times were given. */
  readonly work?: Workload;
}

/**
 * What a plan asks of each inspector of the register, by zone and id; those without visits are listed too.
 *
 * @param times - how long work takes; absent: half-days alone are counted
 *
 * @example
 * ```ts
 * import { defineZoneLayout, type Visit } from "@supervision/domain";
 * import { inspectorLoads } from "@supervision/schedule/displays";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const visits: Visit[] = [
 *   { id: "V1", institution: "S1", inspectors: ["I1"], date: "2026-03-11", halfDay: "morning", kind: "routine", items: [] },
 * ];
 * const [load] = inspectorLoads({
 *   period: { from: "2026-03-01", until: "2026-04-30" }, calendar: stateCouncilCalendar, rules: [],
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
 *   register: {
 *     institutions: [], recusals: [],
 *     inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: ["east"] }],
 *   },
 * }, visits);
 * console.log(load?.halfDays, load?.months["2026-04"]); // => 1 0
 * ```
 */
export function inspectorLoads(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  times?: WorkTimes,
): readonly InspectorLoad[] {
  const { inspectors } = problem.register;
  const months = monthsBetween(problem.period.from, problem.period.until);
  const places = workPlacesOf(problem);
  const zones = new Map<string, string[]>(inspectors.map(({ id }) => [id, []]));
  for (const [zone, { members }] of Object.entries(problem.zones.zones))
    if (members !== undefined)
      for (const { id } of inspectorsOfZone(problem.zones, zone, inspectors)) zones.get(id)?.push(zone);
  return inspectors
    .map(({ id, name }): InspectorLoad => {
      const own = visits.filter((visit) => visit.inspectors.includes(id));
      const wholeDays = own.filter((visit) => visit.wholeDay === true).length;
      return {
        inspector: id,
        name,
        zones: zones.get(id) ?? [],
        halfDays: halfDaysIn(own),
        inGroups: halfDaysIn(own.filter((visit) => visit.inspectors.length > 1)),
        ...(wholeDays === 0 ? {} : { wholeDays }),
        months: Object.fromEntries(
          months.map((month) => [month, halfDaysIn(own.filter(({ date }) => monthOf(date) === month))]),
        ),
        ...(times === undefined ? {} : { work: workloadOf(own, id, places, times) }),
      };
    })
    .toSorted((a, b) => compare(firstZone(a), firstZone(b)) || compare(a.inspector, b.inspector));
}

function halfDaysIn(visits: readonly Visit[]): number {
  return visits.reduce((sum, visit) => sum + visitHalfDays(visit).length, 0);
}

// Who only joins groups comes last.
function firstZone({ zones: [first] }: InspectorLoad): string {
  return first ?? "\u{10FFFF}";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
