import type { Finding, FollowUpRecord, ItemRef, Visit, VisitRecord } from "@supervision/domain";
import type { YearPlanEdition } from "@supervision/schedule";
import type { ReportTemplate, ReportTemplateEdition } from "../src/index.ts";
import type { Names } from "../src/formatters/names.ts";

/** The only edition of a form. */
export function editionOf(template: ReportTemplate): ReportTemplateEdition {
  const [edition] = template.editions;
  if (edition === undefined) throw new Error(`${template.id} has no edition`);
  return edition;
}

const ITEM_TITLES: Readonly<Record<string, string>> = {
  "school/routine#admission": "招生、收费、择校情况",
  "school/routine#safety": "校园及周边安全情况，学生交通安全情况",
};

export const names: Names = {
  institutions: [
    { id: "s1", name: "示例小学" },
    { id: "s2", name: "示例中学" },
  ],
  inspectors: [
    { id: "p1", name: "甲督学" },
    { id: "p2", name: "乙督学" },
  ],
  itemTitle: (item: ItemRef) => ITEM_TITLES[item],
};

export const findings: readonly Finding[] = [
  {
    id: "f1",
    description: "二楼东侧安全出口上锁，通道堆放课桌椅。",
    severity: "urgent",
    advice: "立即清理通道，在校时段保持开启。",
    deadline: "2026-03-06",
  },
  {
    id: "f2",
    description: "部分班级作业公示不完整。",
    severity: "minor",
    advice: "按年级统一公示作业内容与时长。",
    deadline: "2026-03-20",
  },
];

export const visitRecord: VisitRecord = {
  id: "r1",
  institution: "s1",
  date: "2026-03-04",
  inspectors: ["p1", "p2"],
  kind: "routine",
  items: ["school/routine#admission", "school/routine#safety"],
  goodPractice: ["食堂实行“明厨亮灶”，家长轮流陪餐。", "课后服务开设12个社团。"],
  findings,
  remarks: "共听课2节。",
};

export const followUpRecord: FollowUpRecord = {
  id: "u1",
  record: "r1",
  institution: "s1",
  date: "2026-04-08",
  inspectors: ["p1"],
  items: ["school/routine#safety"],
  rectifications: [
    { finding: "f1", institution: "s1", status: "closed", measures: "通道已清理，安排专人开启。" },
    { finding: "f2", institution: "s1", status: "partly" },
  ],
  goodPractice: ["建立每周安全自查。"],
  nextRequirements: "四月底前完成作业公示。",
};

const header = {
  edition: "2026-01",
  status: "active",
  effective: { from: "2026-02-01" },
  sources: [{ title: "示例", issuedBy: "示例区", authority: "district", issuedOn: "2026" }],
} as const;

/** Months, two of them together, numbers anew in each row, as 惠山 prints. */
export const monthPlan: YearPlanEdition = {
  ...header,
  heading: "2026年示例区责任督学挂牌督导工作安排表",
  axis: "month",
  numbering: "per-row",
  rows: [
    {
      label: "6月",
      months: [6],
      items: [
        { id: "a", text: "责任督学工作例会", activity: "meeting" },
        { id: "b", text: "课业负担专项督导", activity: "visit" },
      ],
    },
    { label: "7-8月", months: [7, 8], items: [{ id: "c", text: "资料归档", activity: "filing" }] },
    { label: "9月", months: [9], items: [{ id: "d", text: "秋季开学专项督导", activity: "visit" }] },
  ],
};

/** Quarters with one running number, as 丹徒 prints. */
export const quarterPlan: YearPlanEdition = {
  ...header,
  heading: "2026年教育督导重点工作计划和安排",
  axis: "quarter",
  numbering: "running",
  rows: [
    {
      label: "第一季度",
      months: [1, 2, 3],
      items: [
        { id: "a", text: "制订工作要点", activity: "planning" },
        { id: "b", text: "师德师风专项督导", activity: "visit" },
      ],
    },
    { label: "第二季度", months: [4, 5, 6], items: [{ id: "c", text: "责任督学座谈", activity: "meeting" }] },
  ],
};

export const visits: readonly Visit[] = [
  visit("v1", "s1", "2026-03-04", "morning", "routine"),
  visit("v2", "s2", "2026-03-05", "afternoon", "routine"),
  visit("v3", "s1", "2026-04-08", "morning", "follow-up"),
  { ...visit("v4", "s2", "2026-04-09", "morning", "special"), topic: "春季开学", inspectors: ["p1", "p2"] },
];

function visit(
  id: string,
  institution: string,
  date: string,
  halfDay: Visit["halfDay"],
  kind: Visit["kind"],
): Visit {
  return { id, institution, inspectors: ["p1"], date, halfDay, kind, items: ["school/routine#safety"] };
}
