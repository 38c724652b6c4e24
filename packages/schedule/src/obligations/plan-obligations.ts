import type { Checked } from "@supervision/domain";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { Obligation } from "./obligation.ts";
import { dutiesTold } from "./duties-told.ts";
import { owedDuties } from "./owed-duties.ts";

/**
 * Who owes what to whom by when, from the rules of a problem: visits, meetings, reports, summaries, appraisals, training, and what
 * falls due by years since the last visit or by the limits of findings.
 *
 * Visits owed by each inspector (`owedBy: "inspector"`, not owed to institutions) are named for those who are at work on half of the
 * teaching days; `generateSchedule` plans nothing for them, and `checkSchedule` names who falls short.
 *
 * Of several rules about one duty the strictest wins and names the others. A rule binds the months and terms that begin, and the
 * years that end, while its edition is in force. Issues: `period-invalid`, `register-id-duplicate`, `rule-duplicate`,
 * `problem-part-idle` (see `checkProblem`), `calendar-year-missing`; warnings `problem-part-idle`, `terms-missing`, `visit-rule-missing`,
 * `history-missing`, `institution-fact-unknown`, `finding-deadline-missing`, `duty-not-owed`.
 *
 * @example
 * ```ts
 * import { defineZoneLayout } from "@supervision/domain";
 * import { planObligations } from "@supervision/schedule";
 * import { atLeastMonthlySchool, atLeastTwiceATerm } from "@supervision/schedule/national";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const owed = planObligations({
 *   period: { from: "2026-03-01", until: "2026-06-30" },
 *   terms: [{ id: "2026-spring", name: "第二学期", from: "2026-03-02", until: "2026-06-30" }],
 *   register: {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", town: "东街", students: {} }],
 *     inspectors: [], recusals: [],
 *   },
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
 *   calendar: stateCouncilCalendar,
 *   rules: [atLeastMonthlySchool, atLeastTwiceATerm],
 * });
 * const term = owed.ok ? owed.value.find(({ id }) => id === "visit/S1/2026-spring") : undefined;
 * console.log(owed.ok && owed.value.length); // => 5
 * console.log(term?.coveredBy?.rule); // => national-schedule/at-least-monthly-school
 * ```
 */
export function planObligations(problem: ScheduleProblem): Checked<readonly Obligation[]> {
  return owedDuties(problem, dutiesTold(problem));
}
