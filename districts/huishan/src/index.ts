/**
 * 惠山区: 五个一, a year table of 34 items, comprehensive, special and joint supervision.
 *
 * @packageDocumentation
 */
import { school } from "@supervision/checklists/school";
import { composeDistrict } from "@supervision/district";
import { basicBalance } from "@supervision/indicators/basic-balance";
import { qualityBalance } from "@supervision/indicators/quality-balance";
import { forms } from "@supervision/reports/forms";
import { nationalSchedule } from "@supervision/schedule/national";
import { workCalendarCn } from "@supervision/schedule/work-calendar-cn";
import { huishanPlugin } from "./plugin.ts";
import { zones } from "./zones.ts";

/**
 * The district, composed of the national content and its own plugin.
 *
 * @example
 * ```ts
 * import { huishan } from "@supervision/district-huishan";
 * const plan = huishan.on("2019-02-01").yearPlans["huishan/year-plan"];
 * console.log(plan?.edition.rows.length); // => 11
 * ```
 */
export const huishan = composeDistrict({
  id: "huishan",
  name: "惠山区",
  plugins: [school, nationalSchedule, workCalendarCn, qualityBalance, basicBalance, forms, huishanPlugin],
  zones,
});

export { huishanPlugin } from "./plugin.ts";
export { plan2019 } from "./sources.ts";
