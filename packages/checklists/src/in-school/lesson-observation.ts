import type { Point } from "../content/asking.ts";
import { standardChecklist, standardEdition } from "../editions/standard.ts";
import { lessonScale, lessonTable, planCollection2023 } from "../sources/local.ts";
import { OFFICE_KINDS } from "./kinds.ts";

/** A dimension of a lesson: the points given, whole ones, up to its weight. */
function dimension(title: string, text: string, weight: number): Point {
  return {
    title,
    text,
    answer: { type: "number", unit: "分", minimum: 0, maximum: weight, whole: true },
    weight,
    methods: ["lesson-observation"],
    section: "dimensions",
    scoring: {
      start: "nothing",
      rules: { given: { type: "award", points: 1, each: true, text: "评定得分" } },
    },
  };
}

const field = (title: string): Point => ({
  title,
  section: "lesson",
  answer: "text",
  methods: ["lesson-observation"],
});

const view = (title: string): Point => ({
  title,
  section: "views",
  answer: "grade",
  optional: true,
  methods: ["lesson-observation"],
});

const kind: Point = {
  title: "课型",
  section: "lesson",
  answer: {
    type: "choice",
    options: { theory: { title: "理论课" }, experiment: { title: "实验课" } },
  },
  methods: ["lesson-observation"],
};

/** What is looked at in addition where pupils or the teacher make experiments. */
const ofExperiment = { equal: [{ answer: "kind" }, "experiment"] } as const;

/**
 * A lesson heard: what was taught, four dimensions, further views where one likes, what to tell the teacher.
 *
 * The points 10, 20, 40 and 30 and the grades from 90, 75 and 60 are those of the schools whose scales were read; another school writes its
 * own. Only the year of the collection is known.
 */
const observation202312 = standardEdition({
  edition: "2023-12",
  status: "active",
  effective: { from: "2023-12-31" },
  sources: [{ ...planCollection2023, article: "篇四" }, lessonScale, lessonTable],
  sections: { lesson: "课", dimensions: "评价", views: "观察点", feedback: "反馈" },
  items: {
    subject: field("课程"),
    kind,
    teacher: field("授课教师"),
    time: { ...field("时间"), optional: true },
    class: field("班级和地点"),
    goals: { ...field("教学目标"), optional: true },
    content: { ...field("教学内容和重难点"), optional: true },
    process: field("教学过程"),
    pupils: { ...field("学生评价"), optional: true },
    idea: dimension("教学思想", "面向全体；目标并重；立足发展", 10),
    design: dimension("教学设计", "目标准确；教材与资源整合；适合自主、合作、探究", 20),
    activity: dimension("教学活动", "环节清楚；互动；学法指导；重难点；技术与实验；及时评价", 40),
    effect: dimension("教学效果", "气氛和兴趣；思维和表达；掌握程度；各层次都有发展", 30),
    clarity: view("目标明确性"),
    organisation: view("课堂组织"),
    interaction: view("师生互动"),
    media: view("媒体运用"),
    skills: view("语言、板书等基本功"),
    preparation: { ...view("设备准备"), askIf: ofExperiment },
    safety: { ...view("实验安全"), askIf: ofExperiment },
    handling: { ...view("操作规范"), askIf: ofExperiment },
    strengths: { ...field("优点"), section: "feedback" },
    shortcomings: { ...field("不足"), section: "feedback", optional: true },
    advice: { ...field("建议"), section: "feedback" },
    "told-teacher": {
      title: "已当面反馈教师",
      answer: "yes-no",
      methods: ["lesson-observation"],
      section: "feedback",
    },
  },
  scoring: {
    ladder: {
      measure: "points",
      grades: {
        excellent: { title: "优", atLeast: 90 },
        good: { title: "良", atLeast: 75 },
        pass: { title: "合格", atLeast: 60 },
        fail: { title: "不合格" },
      },
    },
  },
});

/**
 * The form for a lesson heard (听课).
 *
 * @term 听课记录
 */
export const lessonObservation = standardChecklist({
  id: "in-school/lesson-observation",
  title: "听课记录和评价",
  appliesTo: OFFICE_KINDS,
  editions: [observation202312],
});
