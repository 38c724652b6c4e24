import { each, no, yes } from "../content/asking.ts";
import { standardChecklist, standardEdition } from "../editions/standard.ts";
import { planCollection2023 } from "../sources/local.ts";
import { OFFICE_KINDS } from "./kinds.ts";

/** Start: only the year of the collection is known. */
const patrol202312 = standardEdition({
  edition: "2023-12",
  status: "active",
  effective: { from: "2023-12-31" },
  sources: [{ ...planCollection2023, article: "篇三、篇五、篇六" }],
  sections: { round: "巡查", duty: "值班", classes: "课堂", places: "场所" },
  items: {
    time: {
      title: "巡查时段",
      section: "round",
      answer: {
        type: "choice",
        options: {
          morning: { title: "早值" },
          lessons: { title: "上课时间" },
          noon: { title: "午休" },
          evening: { title: "晚自习后" },
        },
      },
      methods: ["campus-round"],
    },
    ...each(
      { section: "duty" },
      {
        present: yes("值班人员到岗", "巡", "值班点"),
        "in-place": yes("值班人员到位履责", "巡", "值班点、记录"),
        office: yes("教师坐班，遵守工作纪律", "巡", "办公室"),
      },
    ),
    ...each(
      { section: "classes" },
      {
        "phone-calls": no("教师上课接打手机", "巡", "教室"),
        timetable: yes("上课与课程计划一致", "巡", "课表、教室"),
        manners: yes("学生文明行为良好", "巡", "课间"),
      },
    ),
    places: {
      title: "各处检查结果",
      section: "places",
      answer: {
        type: "matrix",
        rows: {
          classrooms: "教室",
          "special-rooms": "功能室",
          kitchen: "伙房",
          shop: "商店",
          toilets: "厕所",
          dormitories: "寝室",
          grounds: "公共区域",
        },
        columns: {
          order: { title: "秩序和卫生", answer: { type: "yes-partly-no" } },
          problem: { title: "问题", answer: { type: "text" } },
        },
      },
      methods: ["campus-round"],
    },
  },
});

/**
 * The list for a round through one's own school, two or three times a day.
 *
 * @term 校内巡查
 */
export const patrol = standardChecklist({
  id: "in-school/patrol",
  title: "校内日常巡查",
  appliesTo: OFFICE_KINDS,
  editions: [patrol202312],
});
