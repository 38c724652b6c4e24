import { definePlugin } from "@supervision/domain";
import { overrideReportTemplate } from "@supervision/reports";
import { followUpRecordForm, visitRecordForm } from "@supervision/reports/forms";
import { defineYearPlan } from "@supervision/schedule";
import { monthlyReport, yearlyAppraisal, yearlyReport } from "./rules.ts";
import { teamPlan } from "./sources.ts";
import { yearPlan202012 } from "./year-plan/2020-12.ts";

/** The months of work of the team. */
export const yearPlan = defineYearPlan({
  id: "tianqiao/year-plan",
  title: "天桥区向阳责任督学专家团队年度工作安排",
  editions: [yearPlan202012],
});

/** What 天桥区 adds to the national content, and the titles its two forms bear. */
export const tianqiaoPlugin = definePlugin({
  id: "tianqiao",
  version: "1.0.0",
  requires: { school: "^1", kindergarten: "^1", forms: "^1", "national-schedule": "^1" },
  contributes: [monthlyReport, yearlyReport, yearlyAppraisal, yearPlan],
  overrides: [
    overrideReportTemplate(visitRecordForm, {
      basedOn: "2014-01",
      effective: { from: "2020-12-31" },
      source: { ...teamPlan, article: "附件1" },
      title: "天桥区向阳责任督学专家团队督导检查记录表",
    }),
    overrideReportTemplate(followUpRecordForm, {
      basedOn: "2014-01",
      effective: { from: "2020-12-31" },
      source: { ...teamPlan, article: "附件2" },
      title: "天桥区向阳责任督学专家团队督导检查\n整改回访记录表",
    }),
  ],
});
