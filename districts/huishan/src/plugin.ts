import { definePlugin } from "@supervision/domain";
import { defineYearPlan } from "@supervision/schedule";
import { monthlyMeeting, monthlyReport, monthlyVisit, yearlyAppraisal, yearlySummary } from "./rules.ts";
import { yearPlan201902 } from "./year-plan/2019-02.ts";

/** The year of the district office as its plan's attachment prints it. */
export const yearPlan = defineYearPlan({
  id: "huishan/year-plan",
  title: "惠山区责任督学挂牌督导工作安排",
  editions: [yearPlan201902],
});

/** What 惠山区 adds to the national content: 五个一 and the year table. */
export const huishanPlugin = definePlugin({
  id: "huishan",
  version: "1.0.0",
  requires: { school: "^1", "national-schedule": "^1", forms: "^1" },
  contributes: [monthlyVisit, monthlyMeeting, monthlyReport, yearlySummary, yearlyAppraisal, yearPlan],
});
