import { count, each, no, oneOf, resting, yes } from "../../content/asking.ts";
import { preschoolLaw2024 } from "../../sources/national.ts";

const place = { domain: "kindergarten/national#conduct", section: "care" } as const;

/** Points under 规范办园: the day of the children. */
export const care = each(place, {
  corners: yes("活动区角齐全，不按小学课堂布置", "巡", "活动室"),
  day: yes("一日（半日）活动安排合理", "听巡", "作息安排、活动"),
  outdoor: count("户外活动", "小时/天", "查巡", "作息安排、场地"),
  play: yes("以游戏为基本活动", "听", "活动"),
  "no-primary": no("教拼音、识字、计算、英语等小学内容", "听查", "活动、课程表"),
  "no-homework": no("布置小学内容的作业或考试", "查卷", "家长问卷、作业"),
  "no-drill": no("机械背诵、抄写等强化训练", "听", "活动"),
  "no-special": no("办兴趣班、特长班、实验班", "查巡", "收费单、班级"),
  plan: yes("有保教计划、备课与观察记录", "查", "计划、记录"),
  virtue: yes("品德启蒙融入活动", "听", "活动"),
  concept: yes("科学保教理念有学习、有宣传", "查谈", "学习记录、宣传栏"),
});

/** Points under 师德师风 seen in the group: how teachers deal with children. */
export const interaction = each(
  { domain: "kindergarten/national#ethics", section: "care" },
  { interact: oneOf("师幼互动积极，态度尊重", ["好", "一般", "差"], "听", "活动") },
);

/** Points of the preschool law: nothing of primary school. */
export const care2025 = {
  "no-primary": resting(care["no-primary"], { ...preschoolLaw2024, article: "第五十九条" }),
} as const;
