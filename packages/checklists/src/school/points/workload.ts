import { count, each, no, resting, words, yes } from "../../content/asking.ts";
import {
  fitnessNotice2021,
  fiveManagements2021,
  lessHomework2021,
  sleepNotice2021,
  sportsLaw2022,
} from "../../sources/national.ts";

const place = { domain: "school/routine#workload", section: "workload" } as const;

/** Points under 学生学习、体育锻炼和课业负担: homework and hours. */
export const load = each(place, {
  "load-hw-public": yes("作业公示，总量有统筹", "查巡", "公示栏、记录本"),
  "load-hw-parent": no("要求家长批改作业", "谈卷", "家长问卷"),
  "load-early": no("要求学生提前到校集体教学", "谈巡", "到校时的校门和教室"),
  "load-in-school": count("在校学习时间", "小时/天", "查", "作息表"),
  "load-makeup": no("节假日集体补课", "卷巡", "校园、问卷"),
  "load-evening": words("晚自习结束的时间", "查巡", "作息表"),
});

/** Points under 学生学习、体育锻炼和课业负担: sport and eyes. */
export const exercise = each(place, {
  "load-hour": count("校内每天体育活动", "分钟/天", "查巡", "活动安排、操场"),
  "load-break": count("大课间时长", "分钟", "巡", "现场计时"),
  "load-eye": count("眼保健操", "次/天", "巡", "教室"),
  "load-vision": count("视力筛查", "次/学期", "查", "筛查记录"),
  "load-fitness": count("体质测试参测率", "%", "查", "测试上报表"),
  "load-meet": count("全校运动会", "次/学年", "查", "秩序册", { whole: true }),
});

/** Points whose document is of 2021: homework, 双减. */
export const homework2021 = each(place, {
  "load-homework-lower": count("小学一二年级书面家庭作业", "分钟/天", "查卷", "作业本、学生问卷", {
    appliesTo: { stages: ["primary"] },
    standard: { atMost: 0 },
    basis: lessHomework2021,
  }),
  "load-homework-upper": count("小学三至六年级书面作业平均完成时间", "分钟/天", "查卷", "作业本、学生问卷", {
    appliesTo: { stages: ["primary"] },
    standard: { atMost: 60 },
    basis: lessHomework2021,
  }),
  "load-homework-junior": count("初中书面作业平均完成时间", "分钟/天", "查卷", "作业本、学生问卷", {
    appliesTo: { stages: ["junior-middle"] },
    standard: { atMost: 90 },
    basis: lessHomework2021,
  }),
});

/** Points whose document is of 2021: the beginning of lessons, 五项管理. */
export const lessonStart2021 = each(place, {
  "load-start-primary": yes("小学上午上课不早于8:20", "查巡", "作息表", {
    appliesTo: { stages: ["primary"] },
    basis: fiveManagements2021,
  }),
  "load-start-middle": yes("中学上午上课不早于8:00", "查巡", "作息表", {
    appliesTo: { stages: ["junior-middle", "senior-middle"] },
    basis: fiveManagements2021,
  }),
});

/** Points whose document is of 2021: sleep, 五项管理; the hours are those of the notice on sleep. */
export const sleep2021 = each(place, {
  "load-sleep-primary": count("小学生睡眠时间", "小时/天", "卷", "学生问卷", {
    appliesTo: { stages: ["primary"] },
    standard: { atLeast: 10 },
    basis: sleepNotice2021,
  }),
  "load-sleep-junior": count("初中生睡眠时间", "小时/天", "卷", "学生问卷", {
    appliesTo: { stages: ["junior-middle"] },
    standard: { atLeast: 9 },
    basis: sleepNotice2021,
  }),
  "load-sleep-senior": count("高中生睡眠时间", "小时/天", "卷", "学生问卷", {
    appliesTo: { stages: ["senior-middle"] },
    standard: { atLeast: 8 },
    basis: sleepNotice2021,
  }),
});

/** Points whose document is of 2021: eye exercises in the morning and the afternoon, two screenings a term. */
export const eyes2021 = {
  "load-eye": resting(exercise["load-eye"], fitnessNotice2021, { atLeast: 2 }),
  "load-vision": resting(exercise["load-vision"], fitnessNotice2021, { atLeast: 2 }),
} as const;

/** Points of the sports law as revised in 2022: lessons in full. */
export const lessons2023 = each(place, {
  "load-pe": yes("开足体育课", "查巡", "课表", { basis: { ...sportsLaw2022, article: "第二十六条" } }),
});

/** Points of the sports law as revised in 2022: an hour a day, a sports meeting a year. */
export const sport2023 = {
  "load-hour": resting(exercise["load-hour"], { ...sportsLaw2022, article: "第二十七条" }, { atLeast: 60 }),
  "load-meet": resting(exercise["load-meet"], { ...sportsLaw2022, article: "第二十八条" }, { atLeast: 1 }),
} as const;
