import type { IsoDate, Issue } from "@supervision/domain";
import { changeInspectorUnknown, changeInstitutionUnknown } from "../issues/change-issues.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/**
 * Visits to come are made by another inspector from a day on: somebody joins, or two inspectors exchange institutions.
 *
 * `replan` hands over each visit on its own half-day where the other can come then, on the nearest half-day on which everybody concerned is free
 * otherwise; no other visit moves for it. What cannot be handed over stays as it is, and the warning `visit-not-handed-over` says why.
 * Of a group one member is replaced: `from`, or the leader where nobody is named. What other changes of the same call gave to somebody else
 * of the visits that `from` had in the plan is handed over too. Two such changes may exchange visits.
 *
 * @term 督导移交
 *
 * @example
 * ```ts
 * import { defineZoneLayout } from "@supervision/domain";
 * import { generateSchedule } from "@supervision/schedule";
 * import { atLeastMonthlySchool } from "@supervision/schedule/national";
 * import { replan, type VisitsHandedOver } from "@supervision/schedule/replanning";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const person = { status: "part-time", responsible: true, zones: ["east"] } as const;
 * const problem = {
 *   period: { from: "2026-03-01", until: "2026-06-30" },
 *   register: {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", town: "东街", students: {} }],
 *     inspectors: [{ id: "I1", name: "甲", ...person }], recusals: [],
 *   },
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
 *   calendar: stateCouncilCalendar, rules: [atLeastMonthlySchool],
 * } as const;
 * const made = generateSchedule(problem, { seed: 1 });
 * if (made.ok && made.value.status === "complete") {
 *   const handOver: VisitsHandedOver = { type: "visits-handed-over", from: "I1", to: "I2", since: "2026-05-01" };
 *   const joins = { type: "inspector-joins", inspector: { id: "I2", name: "乙", ...person } } as const;
 *   const changed = replan(problem, made.value.visits, [joins, handOver], { today: "2026-04-20" });
 *   if (changed.ok) console.log(changed.value.visits.map(({ inspectors }) => inspectors[0])); // => ["I1", "I1", "I2", "I2"]
 * }
 * ```
 */
export interface VisitsHandedOver {
  /** Tells the types of change apart. */
  readonly type: "visits-handed-over";
  /** Id of the inspector whose visits they are, as leader or member; absent: whoever has them, and `institutions` is given. */
  readonly from?: string;
  /** Ids of the institutions concerned; absent: all, and `from` is given. */
  readonly institutions?: readonly string[];
  /** Id of the inspector who makes them from now on. */
  readonly to: string;
  /** First day; neither earlier visits nor earlier half-days are concerned. */
  readonly since: IsoDate;
}

/** What such a change names and the register does not have. */
export function unknownInHandOver(
  { register }: ScheduleProblem,
  { from, to, institutions = [] }: VisitsHandedOver,
  path: readonly (string | number)[],
): readonly Issue[] {
  const people = register.inspectors;
  const places = register.institutions;
  return [
    ...[...(from === undefined ? [] : [from]), to]
      .filter((id) => !people.some((one) => one.id === id))
      .map((id) => changeInspectorUnknown(id, people, path)),
    ...institutions
      .filter((id) => !places.some((one) => one.id === id))
      .map((id) => changeInstitutionUnknown(id, places, path)),
  ];
}
