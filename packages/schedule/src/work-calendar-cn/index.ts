/**
 * 国务院办公厅历年放假通知（2019—2026年）的工作日历，含调休。
 *
 * The work calendar of the State Council's yearly notices, 2019 to 2026, as a plugin.
 *
 * The month of issue of the notices before 2026 is taken from public data files that list each notice; these citations are
 * marked `inferred`.
 *
 * @category 规则和日历 Rules and calendars
 * @packageDocumentation
 */
import { definePlugin, type WorkCalendar } from "@supervision/domain";
export { expectedYear, withExpectedYear, type LunarHolidays } from "./expected-year.ts";
import { year2019 } from "./year-2019.ts";
import { year2020 } from "./year-2020.ts";
import { year2021 } from "./year-2021.ts";
import { year2022 } from "./year-2022.ts";
import { year2023 } from "./year-2023.ts";
import { year2024 } from "./year-2024.ts";
import { year2025 } from "./year-2025.ts";
import { year2026 } from "./year-2026.ts";

/**
 * The national work calendar with make-up workdays (调休), one edition a year, each citing its notice.
 *
 * @term 国务院放假安排
 *
 * @example
 * ```ts
 * import { dayStatus } from "@supervision/domain";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * console.log(dayStatus(stateCouncilCalendar, "2026-02-14").status); // => workday
 * console.log(dayStatus(stateCouncilCalendar, "2027-01-04").status); // => unknown
 * ```
 */
export const stateCouncilCalendar: WorkCalendar<"work-calendar-cn/state-council"> = {
  kind: "work-calendar",
  id: "work-calendar-cn/state-council",
  title: "国务院办公厅节假日安排",
  editions: [year2019, year2020, year2021, year2022, year2023, year2024, year2025, year2026],
};

/** The plugin that brings {@link stateCouncilCalendar} into a district. */
export const workCalendarCn = definePlugin({
  id: "work-calendar-cn",
  version: "1.0.0",
  contributes: [stateCouncilCalendar],
});
