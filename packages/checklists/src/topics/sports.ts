import { borrowed, count, each, yes, type Point } from "../content/asking.ts";
import { standardChecklist, standardEdition } from "../editions/standard.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { exercise, lessons2023, sport2023 } from "../school/points/workload.ts";
import { SCHOOL_KINDS } from "../school/school-kinds.ts";
import { sportsEvaluation2008, sportsLaw2022 } from "../sources/national.ts";

const SECTIONS = { counts: "数量", rates: "比率", points: "要点" } as const;

const counted = each(
  { section: "counts" },
  {
    "lessons-due": count("应开体育课", "节/学期", "查", "课程计划", { whole: true }),
    "lessons-given": count("实开体育课", "节/学期", "查", "课表、教学日志", { whole: true }),
    "hours-due": count("应组织课外活动", "次/学期", "查", "活动计划"),
    "hours-given": count("实际组织课外活动", "次/学期", "查", "活动记录"),
    "teaching-days": count("教学天数", "天/学期", "查", "校历", { whole: true }),
    "breaks-given": count("大课间体育活动", "次/学期", "查", "活动记录"),
    "meets-held": count("召开运动会", "次/年", "查", "秩序册", { whole: true }),
    "teachers-due": count("应配体育教师", "人", "查", "编制表", { whole: true }),
    "teachers-have": count("实有体育教师", "人", "查", "名册", { whole: true }),
    "health-staff-due": count("应配卫生保健人员", "人", "查", "编制表", { whole: true }),
    "health-staff-have": count("实有卫生保健人员", "人", "查", "名册", { whole: true }),
    "teachers-trained": count("持有岗位培训证的体育教师", "人", "查", "证书", { whole: true }),
  },
);

type Counted = keyof typeof counted;

/** A rate in per cent, with one decimal: the first count of the second. */
function rate(title: string, part: Counted, whole: Counted | 2): ChecklistItem<Counted> {
  const base = typeof whole === "number" ? whole : { answer: whole };
  return {
    title,
    section: "rates",
    answer: {
      type: "computed",
      unit: "%",
      value: { round: { multiply: [{ divide: [{ answer: part }, base] }, 100] }, decimals: 1 },
    },
  };
}

const rates = {
  "lesson-rate": rate("体育课开足率", "lessons-given", "lessons-due"),
  "hour-rate": rate("一小时课外活动落实率", "hours-given", "hours-due"),
  "break-rate": rate("大课间体育活动落实率", "breaks-given", "teaching-days"),
  "meet-rate": rate("运动会召开率", "meets-held", 2),
  "teacher-rate": rate("体育教师配备率", "teachers-have", "teachers-due"),
  "health-staff-rate": rate("卫生保健人员配备率", "health-staff-have", "health-staff-due"),
  "training-rate": rate("体育教师岗位培训率", "teachers-trained", "teachers-have"),
} as const;

const points: Readonly<Record<"ground" | "morning-exercise", Point>> = {
  ground: yes("场地器材达标", "巡", "操场、器材室", { section: "points" }),
  "morning-exercise": yes("寄宿生出早操", "巡", "操场", { section: "points" }),
};

/** The formulas of 2008. Only the year is known. */
const sports200812 = standardEdition({
  edition: "2008-12",
  status: "active",
  effective: { from: "2008-12-31" },
  sources: [sportsEvaluation2008],
  sections: SECTIONS,
  items: { ...counted, ...rates, ...points },
});

/** With the sports law as revised. Start: the day it came into force. */
const sports202301 = standardEdition({
  edition: "2023-01",
  status: "active",
  effective: { from: "2023-01-01" },
  sources: [sportsEvaluation2008, sportsLaw2022],
  sections: SECTIONS,
  items: {
    ...counted,
    ...rates,
    ...points,
    ...borrowed("points", {
      ...lessons2023,
      ...sport2023,
      "load-break": exercise["load-break"],
      "load-fitness": exercise["load-fitness"],
    }),
    ...each(
      { section: "points" },
      {
        teams: count("训练队和体育社团", "个", "查", "名册", { whole: true }),
        "true-data": yes("体质测试数据上报真实", "查", "原始成绩、上报表"),
      },
    ),
  },
});

/**
 * Sport in school. The rates are worked out from counts by the formulas of 2008; no standard is set for them.
 *
 * @term 体育活动专项督导
 */
export const sports = standardChecklist({
  id: "topics/sports",
  title: "体育活动专项督导",
  appliesTo: SCHOOL_KINDS,
  editions: [sports200812, sports202301],
});
