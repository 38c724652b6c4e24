/**
 * 天桥区: six zones with one inspector each, eight items for schools and kindergartens, two forms.
 *
 * @packageDocumentation
 */
import { kindergarten } from "@supervision/checklists/kindergarten";
import { school } from "@supervision/checklists/school";
import { composeDistrict } from "@supervision/district";
import { basicBalance } from "@supervision/indicators/basic-balance";
import { qualityBalance } from "@supervision/indicators/quality-balance";
import { forms } from "@supervision/reports/forms";
import { nationalSchedule } from "@supervision/schedule/national";
import { workCalendarCn } from "@supervision/schedule/work-calendar-cn";
import { tianqiaoPlugin } from "./plugin.ts";
import { zones } from "./zones.ts";

/**
 * The district, composed of the national content and its own plugin.
 *
 * @example
 * ```ts
 * import { tianqiao } from "@supervision/district-tianqiao";
 * console.log(Object.keys(tianqiao.on("2026-03-02").zones.zones).length); // => 6
 * ```
 */
export const tianqiao = composeDistrict({
  id: "tianqiao",
  name: "天桥区",
  plugins: [
    school,
    kindergarten,
    nationalSchedule,
    workCalendarCn,
    qualityBalance,
    basicBalance,
    forms,
    tianqiaoPlugin,
  ],
  zones,
});

export { engagementLimits } from "./engagement.ts";
export { tianqiaoPlugin } from "./plugin.ts";
export { teamPlan } from "./sources.ts";
