import { borrowed, count, each, no, yes } from "../content/asking.ts";
import { standardChecklist, standardEdition } from "../editions/standard.ts";
import { SCHOOL_KINDS } from "../school/school-kinds.ts";
import {
  exercise,
  eyes2021,
  homework2021,
  lessonStart2021,
  load,
  sleep2021,
} from "../school/points/workload.ts";
import {
  fiveManagements2021,
  lessHomework2021,
  sleepNotice2021,
  fitnessNotice2021,
} from "../sources/national.ts";

const SECTIONS = {
  phones: "手机",
  sleep: "睡眠",
  reading: "读物",
  homework: "作业",
  fitness: "体质",
} as const;

const before = {
  ...each(
    { section: "phones" },
    {
      "phone-apply": yes("带手机入校须由家长书面申请", "查", "制度、申请书"),
      "phone-class": yes("禁止手机带入课堂", "巡", "教室"),
      "phone-keep": yes("有统一保管手机的装置", "巡", "保管处"),
      "phone-keeper": yes("手机保管有责任人", "查", "名单"),
      "phone-public": yes("设有公用电话", "巡", "现场"),
      "phone-assign": yes("教师不用手机布置作业", "卷", "学生问卷"),
      "phone-do": yes("不要求学生用手机完成作业", "卷", "学生问卷"),
      "phone-teach": yes("开展手机使用教育", "查", "教案、活动"),
      "phone-parents": yes("手机管理要求告知家长", "查卷", "告家长书"),
    },
  ),
  ...borrowed("sleep", { ...lessonStart2021, "load-early": load["load-early"], ...sleep2021 }),
  ...each(
    { section: "sleep" },
    {
      "sleep-bed": yes("告知并督促家长让学生按时就寝", "卷", "家长问卷"),
      "sleep-adjust": yes("帮扶未按时完成作业的学生并调整作业量", "查谈", "辅导记录"),
      "sleep-noon": count("午休", "分钟", "巡", "现场"),
    },
  ),
  ...each(
    { section: "reading" },
    {
      "reading-negative": yes("按十二条负面清单审核推荐读物", "查", "审核记录"),
      "reading-lecture": no("借讲座、培训在校销售读物", "谈巡", "校园、访谈"),
    },
  ),
} as const;

const after = {
  ...each(
    { section: "homework" },
    {
      "homework-board": yes("作业公示制度在执行", "巡", "公示栏"),
      "homework-layers": yes("分层、弹性设计作业", "查", "作业本、教案"),
      "homework-correct": yes("教师全批全改", "查", "抽查作业本"),
      "homework-self": no("以学生自批、互批代替教师批改", "查卷", "作业本、问卷"),
      "homework-punish": no("布置重复性、惩罚性作业", "查谈", "作业本、访谈"),
      "homework-school": count("在校内完成大部分作业的学生", "%", "卷", "学生问卷"),
    },
  ),
  ...borrowed("homework", { "load-hw-parent": load["load-hw-parent"] }),
  ...each(
    { section: "fitness" },
    {
      "fitness-course": yes("体育课开齐，体育教师配足", "查巡", "课表、名册"),
      "fitness-plan": yes("有大课间和每天一小时的方案", "查巡", "方案、操场"),
      "fitness-indoor": yes("有雨雪天室内活动计划", "查", "计划"),
      "fitness-track": yes("近视学生有跟踪举措", "查", "跟踪记录"),
    },
  ),
  ...borrowed("fitness", { "load-meet": exercise["load-meet"], ...eyes2021 }),
} as const;

/** The list of May 2021, without the items for departments (睡眠 15 to 21, 读物 22 and 23). Only its month is known. */
const management202105 = standardEdition({
  edition: "2021-05",
  status: "active",
  effective: { from: "2021-05-31" },
  sources: [fiveManagements2021, sleepNotice2021, fitnessNotice2021],
  sections: SECTIONS,
  items: { ...before, ...after },
});

/** With the homework of 双减. Start: the day of issue. */
const management202107 = standardEdition({
  edition: "2021-07",
  status: "active",
  effective: { from: "2021-07-24" },
  sources: [fiveManagements2021, sleepNotice2021, fitnessNotice2021, lessHomework2021],
  sections: SECTIONS,
  items: { ...before, ...borrowed("homework", homework2021), ...after },
});

/**
 * The five managements (五项管理): phones, sleep, reading, homework, fitness. The first 24 items of the national list were read in order,
 * what follows in local lists. Times of going to bed, filing of book lists and rates of homework were not verified and are not asked.
 *
 * @term 五项管理专项督导
 */
export const fiveManagements = standardChecklist({
  id: "topics/five-managements",
  title: "五项管理专项督导",
  appliesTo: SCHOOL_KINDS,
  editions: [management202105, management202107],
});
