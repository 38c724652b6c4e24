import type { InstitutionKind, ItemRef } from "@supervision/domain";
import type { YearPlanEdition, YearPlanItem, YearPlanRow } from "@supervision/schedule";
import { teamPlan } from "../sources.ts";

/** No teaching, hence no visits and no monthly report. */
const HOLIDAYS: readonly number[] = [7, 8];

/** Schools of compulsory education, private ones too, and special schools (section 三). */
const SCHOOLS: readonly InstitutionKind[] = [
  "primary",
  "village-primary",
  "teaching-point",
  "junior-middle",
  "nine-year",
  "complete-secondary",
  "twelve-year",
  "special",
];

/** Q4: the eight items of schools. */
const SCHOOL_ITEMS: readonly ItemRef[] = [
  "school/routine#administration",
  "school/routine#admission",
  "school/routine#curriculum",
  "school/routine#workload",
  "school/routine#teachers",
  "school/routine#safety",
  "school/routine#canteen",
  "school/routine#ethos",
];

/** Q5: the eight items of kindergartens. */
const KINDERGARTEN_ITEMS: readonly ItemRef[] = [
  "kindergarten/eight-items#administration",
  "kindergarten/eight-items#admission",
  "kindergarten/eight-items#curriculum",
  "kindergarten/eight-items#outdoor-play",
  "kindergarten/eight-items#teachers",
  "kindergarten/eight-items#safety",
  "kindergarten/eight-items#canteen",
  "kindergarten/eight-items#ethos",
];

/** The paper holds no month table; this one is written from the duties it names (section 五), month by month. */
export const yearPlan202012: YearPlanEdition = {
  edition: "2020-12",
  status: "active",
  effective: { from: "2020-12-31" },
  sources: [{ ...teamPlan, article: "五" }],
  heading: "天桥区向阳责任督学专家团队年度工作安排",
  axis: "month",
  numbering: "per-row",
  rotations: [
    { audience: SCHOOLS, items: SCHOOL_ITEMS, every: "term", order: "staggered" },
    { audience: ["kindergarten"], items: KINDERGARTEN_ITEMS, every: "term", order: "staggered" },
  ],
  rows: [row(9), row(10), row(11), row(12), row(1), row(2), row(3), row(4), row(5), row(6), row(7), row(8)],
};

function row(month: number): YearPlanRow {
  return { label: `${month}月`, months: [month], items: items(month) };
}

function items(month: number): readonly YearPlanItem[] {
  const planned: YearPlanItem[] = [];
  if (month === 9) planned.push({ id: "year-planning", text: "制定年度督导工作计划", activity: "planning" });
  if (HOLIDAYS.includes(month)) {
    planned.push({ id: `m${month}-training`, text: "责任督学专业培训", activity: "training" });
    return planned;
  }
  planned.push(
    { id: `m${month}-planning`, text: "制定月度督导工作计划及任务配档", activity: "planning" },
    { id: `m${month}-visits`, text: "八项经常性督导，填写、上传督导检查记录表", activity: "visit" },
    { id: `m${month}-follow-up`, text: "整改回访，填写、上传整改回访记录表", activity: "follow-up" },
    { id: `m${month}-report`, text: "月底提交月度督导报告", activity: "report" },
  );
  if (month === 12)
    planned.push(
      { id: "year-report", text: "年底提交年度督导报告", activity: "report" },
      { id: "year-appraisal", text: "责任督学绩效考核：工作量、工作实绩、廉洁自律", activity: "appraisal" },
    );
  return planned;
}
