import { dayStatus, type Visit, type WorkCalendar } from "@supervision/domain";

/**
 * Visits on days of a year whose notice is not out yet: they may have to move when it comes.
 *
 * When the notice arrives, `replan` with the change `calendar` moves only those whose day is no workday any more.
 *
 * @term 暂定督导
 *
 * @example
 * ```ts
 * import type { Visit } from "@supervision/domain";
 * import { provisionalVisits } from "@supervision/schedule";
 * import { expectedYear, stateCouncilCalendar, withExpectedYear } from "@supervision/schedule/work-calendar-cn";
 * const calendar = withExpectedYear(stateCouncilCalendar, expectedYear(2027, {
 *   springFestival: "2027-02-06", tombSweeping: "2027-04-05", dragonBoat: "2027-06-09", midAutumn: "2027-09-15",
 * }));
 * const visit: Visit = { id: "V1", institution: "S1", inspectors: ["I1"], date: "2027-03-02", halfDay: "morning", kind: "routine", items: [] };
 * console.log(provisionalVisits([visit, { ...visit, id: "V2", date: "2026-12-30" }], calendar).map(({ id }) => id)); // => [ 'V1' ]
 * ```
 */
export function provisionalVisits(visits: readonly Visit[], calendar: WorkCalendar): readonly Visit[] {
  return visits.filter(({ date }) => {
    const day = dayStatus(calendar, date);
    return day.status === "unknown" || day.expected === true;
  });
}
