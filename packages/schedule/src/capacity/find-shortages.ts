import { type Checked, passed } from "@supervision/domain";
import { prepare } from "../generation/prepare.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { CapacityShortage } from "./capacity-shortage.ts";
import { shortageTold } from "./shortage-told.ts";
import { shortagesOf } from "./shortages-of.ts";

/**
 * Says, before any planning, which visits cannot all be made, each time with a proof: zone, days, visits owed, half-days at hand.
 *
 * An empty answer does not promise a complete plan: groups, rest and visits of a district's own rules are not counted here.
 * `seed` draws the institutions of year-plan items that name only a number; absent: 0. Issues as `generateSchedule`.
 *
 * @example
 * ```ts
 * import { defineZoneLayout, type Institution } from "@supervision/domain";
 * import { findShortages } from "@supervision/schedule";
 * import { atLeastMonthlySchool } from "@supervision/schedule/national";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const school = (index: number): Institution => ({
 *   id: `S${index}`, name: `第${index}小学`, kind: "primary", nature: "public", town: "东街", students: {},
 * });
 * const found = findShortages({
 *   period: { from: "2026-03-02", until: "2026-03-06" },
 *   terms: [{ id: "2026-spring", name: "第二学期", from: "2026-03-02", until: "2026-06-30" }],
 *   register: {
 *     institutions: Array.from({ length: 12 }, (_, index) => school(index + 1)),
 *     inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: ["east"] }],
 *     recusals: [],
 *   },
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
 *   calendar: stateCouncilCalendar,
 *   rules: [atLeastMonthlySchool],
 * });
 * if (found.ok) console.log(found.value.map(({ demand, supply }) => `${demand} > ${supply}`)); // => [ '12 > 10' ]
 * ```
 */
export function findShortages(
  problem: ScheduleProblem,
  options: { readonly seed?: number } = {},
): Checked<readonly CapacityShortage[]> {
  const prepared = prepare(problem, options.seed ?? 0);
  if (!prepared.ok) return prepared;
  const { placement, pools, warnings } = prepared.value;
  const shortages = shortagesOf(placement, pools).map((shortage) => shortageTold(problem, shortage));
  return passed(shortages, warnings);
}
