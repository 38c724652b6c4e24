import { defineScheduleRule } from "../rules/schedule-rule.ts";
import { holidayMeasures, regulation } from "./sources.ts";

/**
 * Inspectors stay away from where their independence is in doubt (国务院令第624号 第十条).
 *
 * @term 督学回避
 */
export const independence = defineScheduleRule({
  id: "national-schedule/independence",
  title: "督学回避",
  editions: [
    {
      edition: "2012-10",
      status: "active",
      effective: { from: "2012-10-01" },
      sources: [{ ...regulation, article: "第十条" }],
      level: "hard",
      note: {
        zh: "国家条例没有规定离职后的年限；浙江、重庆的条例规定三年，由区县改参数",
        en: "The national regulation names no years after a post; those of 浙江 and 重庆 name three: a district sets the parameter.",
      },
      rule: { type: "independence", yearsAfterPost: 0 },
    },
  ],
});

/**
 * Special and comprehensive supervision is made by at least three inspectors (国务院令第624号 第十六条).
 *
 * @term 督导组三人以上
 */
export const groupOfThree = defineScheduleRule({
  id: "national-schedule/group-of-three",
  title: "专项、综合督导组由三名以上督学组成",
  editions: [
    {
      edition: "2012-10",
      status: "active",
      effective: { from: "2012-10-01" },
      sources: [{ ...regulation, article: "第十六条" }],
      level: "hard",
      rule: { type: "group-size", visitKinds: ["special", "comprehensive"], atLeast: 3 },
    },
  ],
});

/**
 * One visit a half-day for each inspector: nobody is in two places at once.
 *
 * @term 每半天一次督导
 */
export const oneVisitPerHalfDay = defineScheduleRule({
  id: "national-schedule/one-visit-per-half-day",
  title: "同一督学每半天至多一次督导",
  editions: [
    {
      edition: "2012-10",
      status: "active",
      effective: { from: "2012-10-01" },
      sources: [{ ...regulation, article: "第十三条", certainty: "inferred" }],
      level: "hard",
      note: {
        zh: "没有文件写明；由督学须到校督导推出，半天是本规则包的安排单位",
        en: "No document states it: it follows from inspectors being assigned to visit in person. Half a day is this package's unit of planning.",
      },
      rule: { type: "one-visit-per-half-day" },
    },
  ],
});

/**
 * Visits to one institution lie apart: a planning preference; no document gives a number.
 *
 * @term 督导间隔
 */
export const restBetweenVisits = defineScheduleRule({
  id: "national-schedule/rest-between-visits",
  title: "同一学校两次督导之间留出间隔",
  editions: [
    {
      edition: "2012-10",
      status: "active",
      effective: { from: "2012-10-01" },
      sources: [{ ...regulation, article: "第十四条", certainty: "inferred" }],
      level: "soft",
      weight: 100,
      note: {
        zh: "没有国家数值；14天只是为使督导在学期内分布均匀的安排偏好，由区县改参数",
        en: "There is no national number: 14 days is a planning preference that spreads visits over the term; a district sets its own.",
      },
      rule: { type: "rest-between-visits", days: 14, unit: "days" },
    },
  ],
});

/**
 * No visits on 1 June where pupils are younger than 14: they have the day off (全国年节及纪念日放假办法).
 *
 * @term 儿童节不安排督导
 */
export const noVisitsOnChildrensDay = defineScheduleRule({
  id: "national-schedule/no-visits-on-childrens-day",
  title: "儿童节不到幼儿园、小学督导",
  editions: [
    {
      edition: "2024-11",
      status: "active",
      effective: { from: "2024-11-10" },
      sources: [{ ...holidayMeasures, certainty: "inferred" }],
      level: "hard",
      note: {
        zh: "办法规定不满14周岁的少年儿童6月1日放假一天；当日不督导由此推出。学段不止小学的学校当日仍有学生在校，未列入，由区县改参数",
        en: "The measures give children under 14 the day off; that no visit is made follows from it. Schools with other stages too still have pupils that day and are not named: a district changes the parameter.",
      },
      rule: {
        type: "no-visits",
        yearly: [{ month: 6, day: 1 }],
        audience: ["kindergarten", "primary", "village-primary", "teaching-point"],
        because: { zh: "儿童节", en: "Children's Day" },
      },
    },
  ],
});
