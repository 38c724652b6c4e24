import { defineScheduleRule } from "@supervision/schedule";
import { teamPlan } from "./sources.ts";

const header = {
  edition: "2020-12",
  status: "active",
  effective: { from: "2020-12-31" },
  level: "hard",
} as const;

/** Q8: at the end of every month the team reports to the district office. */
export const monthlyReport = defineScheduleRule({
  id: "tianqiao/monthly-report",
  title: "每月底提交月度督导报告",
  editions: [
    {
      ...header,
      sources: [{ ...teamPlan, article: "五（二）" }],
      rule: {
        type: "cadence",
        activity: "report",
        every: "month",
        atLeast: 1,
        owedBy: "inspector",
        owedTo: "office",
        proof: { zh: "月度督导报告", en: "monthly report" },
        countedMonths: "teaching-months",
      },
    },
  ],
});

/** Q8: at the end of the year the team reports to the district office. */
export const yearlyReport = defineScheduleRule({
  id: "tianqiao/yearly-report",
  title: "年底提交年度督导报告",
  editions: [
    {
      ...header,
      sources: [{ ...teamPlan, article: "五（二）" }],
      rule: {
        type: "cadence",
        activity: "summary",
        every: "year",
        atLeast: 1,
        owedBy: "inspector",
        owedTo: "office",
        proof: { zh: "年度督导报告", en: "yearly report" },
      },
    },
  ],
});

/** Q9: workload, real results and integrity are appraised at the end of the year; renewal depends on it. */
export const yearlyAppraisal = defineScheduleRule({
  id: "tianqiao/yearly-appraisal",
  title: "年底考核工作量、工作实绩及廉洁自律",
  editions: [
    {
      ...header,
      sources: [{ ...teamPlan, article: "五（三）" }],
      rule: {
        type: "cadence",
        activity: "appraisal",
        every: "year",
        atLeast: 1,
        owedBy: "office",
        owedTo: "zone",
        proof: { zh: "绩效考核表", en: "appraisal sheet" },
      },
    },
  ],
});
