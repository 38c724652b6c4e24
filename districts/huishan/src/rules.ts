import type { EditionHeader } from "@supervision/domain";
import { type CadenceRule, defineScheduleRule, type RuleLevel } from "@supervision/schedule";
import { plan2019 } from "./sources.ts";

const header = {
  edition: "2019-02",
  status: "active",
  effective: { from: "2019-02-01" },
  sources: [{ ...plan2019, article: "一、3" }],
  level: "hard",
} as const satisfies EditionHeader & { readonly level: RuleLevel };

const cadence = (rule: Omit<CadenceRule, "type">): CadenceRule => ({ type: "cadence", ...rule });

/** 一月一督导: every school is visited once a month. */
export const monthlyVisit = defineScheduleRule({
  id: "huishan/monthly-visit",
  title: "一月一督导",
  editions: [
    {
      ...header,
      rule: cadence({
        activity: "visit",
        every: "month",
        atLeast: 1,
        visitKinds: ["routine", "requested", "joint"],
        owedBy: "inspector",
        owedTo: "institution",
        proof: { zh: "督导记录", en: "visit record" },
        countedMonths: "teaching-months",
      }),
    },
  ],
});

/** 一月一例会: the responsible inspectors meet once a month of the school year. */
export const monthlyMeeting = defineScheduleRule({
  id: "huishan/monthly-meeting",
  title: "一月一例会",
  editions: [
    {
      ...header,
      rule: cadence({
        activity: "meeting",
        every: "month",
        atLeast: 1,
        owedBy: "office",
        owedTo: "office",
        proof: { zh: "例会纪要", en: "minutes" },
        countedMonths: "teaching-months",
      }),
    },
  ],
});

/** 一月一报告: every inspector reports once a month of the school year. */
export const monthlyReport = defineScheduleRule({
  id: "huishan/monthly-report",
  title: "一月一报告",
  editions: [
    {
      ...header,
      rule: cadence({
        activity: "report",
        every: "month",
        atLeast: 1,
        owedBy: "inspector",
        owedTo: "office",
        proof: { zh: "月督导报告", en: "monthly report" },
        countedMonths: "teaching-months",
      }),
    },
  ],
});

/** 一年一总结: every inspector sums up the year. */
export const yearlySummary = defineScheduleRule({
  id: "huishan/yearly-summary",
  title: "一年一总结",
  editions: [
    {
      ...header,
      rule: cadence({
        activity: "summary",
        every: "year",
        atLeast: 1,
        owedBy: "inspector",
        owedTo: "office",
        proof: { zh: "年度总结", en: "yearly summary" },
      }),
    },
  ],
});

/** 一年一考核: the office appraises its inspectors once a year. */
export const yearlyAppraisal = defineScheduleRule({
  id: "huishan/yearly-appraisal",
  title: "一年一考核",
  editions: [
    {
      ...header,
      rule: cadence({
        activity: "appraisal",
        every: "year",
        atLeast: 1,
        owedBy: "office",
        owedTo: "zone",
        proof: { zh: "年度考核表", en: "appraisal sheet" },
      }),
    },
  ],
});
