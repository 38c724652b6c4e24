import { yes, type Point } from "../content/asking.ts";
import { standardChecklist, standardEdition } from "../editions/standard.ts";
import { planCollection2023, teachingCheckRules } from "../sources/local.ts";
import { OFFICE_KINDS } from "./kinds.ts";

const counted = (title: string, unit: string): Point => ({
  title,
  answer: { type: "number", unit, minimum: 0, whole: true },
  methods: ["document-review"],
  seenIn: "教案本",
});

const PARTS = {
  topic: "课题",
  goals: "目标",
  "key-points": "重难点",
  methods: "方法",
  process: "过程",
  check: "检测",
  summary: "小结",
  board: "板书",
  homework: "作业",
  reflection: "教后记",
} as const;

/** Start: only the year of the collection is known. How many points each shortcoming costs is for the school to write. */
const lessonPlans202312 = standardEdition({
  edition: "2023-12",
  status: "active",
  effective: { from: "2023-12-31" },
  sources: [{ ...planCollection2023, article: "篇五" }, teachingCheckRules],
  items: {
    "plans-due": counted("应有教案", "个"),
    "plans-have": counted("实有教案", "个"),
    "plans-missing": {
      title: "缺教案",
      answer: {
        type: "computed",
        unit: "个",
        value: { highest: [0, { subtract: [{ answer: "plans-due" }, { answer: "plans-have" }] }] },
      },
    },
    dated: yes("教案有时间和序号", "查", "教案本"),
    parts: {
      title: "教案具备的部分",
      answer: {
        type: "several",
        options: Object.fromEntries(Object.entries(PARTS).map(([id, title]) => [id, { title }])),
      },
      methods: ["document-review"],
      seenIn: "教案本",
    },
    reflections: counted("本周教学反思和作业反思", "篇"),
    used: yes("教案与课前、课中、课后实际一致", "听查", "教案本、课堂"),
    "handed-in": yes("按时上交", "查", "上交登记"),
    "term-plan": yes("学科计划完整", "查", "学科计划"),
    ahead: yes("超前备课", "查", "教案本、进度"),
  },
});

/**
 * The check of one teacher's lesson plans (教案检查).
 *
 * @term 教案检查
 */
export const lessonPlans = standardChecklist({
  id: "in-school/lesson-plans",
  title: "教案检查",
  appliesTo: OFFICE_KINDS,
  editions: [lessonPlans202312],
});
