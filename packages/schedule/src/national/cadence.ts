import type { InstitutionKind } from "@supervision/domain";
import { defineScheduleRule } from "../rules/schedule-rule.ts";
import { inspectorMeasures, kindergartenMeasures, regulation, schoolMeasures } from "./sources.ts";

const schools = [
  "primary",
  "village-primary",
  "teaching-point",
  "junior-middle",
  "nine-year",
  "complete-secondary",
  "twelve-year",
  "senior-middle",
  "special",
] as const satisfies readonly InstitutionKind[];

const routineKinds = ["routine", "random", "requested", "joint"] as const;
const visitRecord = { zh: "督导检查记录表", en: "visit record" } as const;

/**
 * At least two routine visits a term to every institution (国务院令第624号 第十四条).
 *
 * @term 每学期不少于两次
 */
export const atLeastTwiceATerm = defineScheduleRule({
  id: "national-schedule/at-least-twice-a-term",
  title: "每学期不少于两次经常性督导",
  editions: [
    {
      edition: "2012-10",
      status: "active",
      effective: { from: "2012-10-01" },
      sources: [{ ...regulation, article: "第十四条" }],
      level: "hard",
      rule: {
        type: "cadence",
        activity: "visit",
        every: "term",
        atLeast: 2,
        visitKinds: routineKinds,
        owedBy: "responsible-inspector",
        owedTo: "institution",
        proof: visitRecord,
      },
    },
  ],
});

/**
 * At least one routine visit a month to every school; the number is seen in the rules of districts and in the press, the
 * national text names routine supervision of the eight items. The text is about primary and secondary schools: vocational schools are not
 * named, a district that visits them every month adds them.
 *
 * @term 学校每月不少于一次
 */
export const atLeastMonthlySchool = defineScheduleRule({
  id: "national-schedule/at-least-monthly-school",
  title: "责任督学每月到校督导不少于一次",
  editions: [
    {
      edition: "2013-09",
      status: "active",
      effective: { from: "2013-10-01" },
      sources: [{ ...schoolMeasures, certainty: "inferred" }],
      level: "hard",
      note: {
        zh: "每月一次见于各地办法与报道；国家文本写明的是对八个事项实施经常性督导。按教学月计，短于一个教学周的月份不计",
        en: "Once a month is seen in the rules of districts and in the press; the national text names routine supervision of the eight items. Months with less than one teaching week do not count.",
      },
      rule: {
        type: "cadence",
        activity: "visit",
        every: "month",
        atLeast: 1,
        visitKinds: routineKinds,
        audience: schools,
        owedBy: "responsible-inspector",
        owedTo: "institution",
        proof: visitRecord,
        countedMonths: "teaching-months",
        minimumTeachingDays: 5,
      },
    },
  ],
});

/**
 * At least one routine visit a month to every kindergarten (教督〔2019〕3号).
 *
 * @term 幼儿园每月不少于一次
 */
export const atLeastMonthlyKindergarten = defineScheduleRule({
  id: "national-schedule/at-least-monthly-kindergarten",
  title: "责任督学每月到园督导不少于一次",
  editions: [
    {
      edition: "2019-06",
      status: "active",
      effective: { from: "2019-06-10" },
      sources: [kindergartenMeasures],
      level: "hard",
      note: {
        zh: "按教学月计是本规则包的取法，可由区县改参数",
        en: "That teaching months are counted is a choice of this package; a district can change the parameter.",
      },
      rule: {
        type: "cadence",
        activity: "visit",
        every: "month",
        atLeast: 1,
        visitKinds: routineKinds,
        audience: ["kindergarten"],
        owedBy: "responsible-inspector",
        owedTo: "institution",
        proof: visitRecord,
        countedMonths: "teaching-months",
        minimumTeachingDays: 5,
      },
    },
  ],
});

/**
 * At least 40 class hours of training a year for every inspector (教督〔2016〕2号).
 *
 * @term 每年不少于40学时
 */
export const fortyHoursOfTraining = defineScheduleRule({
  id: "national-schedule/forty-hours-of-training",
  title: "督学每年集中培训累计不少于40学时",
  editions: [
    {
      edition: "2016-07",
      status: "active",
      effective: { from: "2016-07-29" },
      sources: [inspectorMeasures],
      level: "hard",
      rule: {
        type: "cadence",
        activity: "training",
        every: "year",
        atLeast: 40,
        unit: "class-hours",
        owedBy: "inspector",
        owedTo: "office",
        proof: { zh: "督学培训档案", en: "training file" },
      },
    },
  ],
});

/**
 * Comprehensive supervision of every institution once in three to five years (国务院令第624号 第十四条).
 *
 * @term 三至五年一次综合督导
 */
export const comprehensiveWithinFiveYears = defineScheduleRule({
  id: "national-schedule/comprehensive-within-five-years",
  title: "每三至五年一次综合督导",
  editions: [
    {
      edition: "2012-10",
      status: "active",
      effective: { from: "2012-10-01" },
      sources: [{ ...regulation, article: "第十四条" }],
      level: "hard",
      rule: {
        type: "cycle",
        visitKinds: ["comprehensive"],
        atLeastYears: 3,
        atMostYears: 5,
        owedBy: "office",
        proof: { zh: "督导意见书", en: "supervision opinion" },
      },
    },
  ],
});

/**
 * Every inspector is appraised once a year (教督〔2016〕2号; of responsible inspectors also 国教督办〔2013〕2号).
 *
 * @term 督学每年考核
 */
export const appraisalEveryYear = defineScheduleRule({
  id: "national-schedule/appraisal-every-year",
  title: "督学每年考核一次",
  editions: [
    {
      edition: "2016-07",
      status: "active",
      effective: { from: "2016-07-29" },
      sources: [inspectorMeasures, schoolMeasures],
      level: "hard",
      rule: {
        type: "cadence",
        activity: "appraisal",
        every: "year",
        atLeast: 1,
        owedBy: "office",
        owedTo: "inspector",
        proof: { zh: "督学年度考核表", en: "appraisal sheet" },
      },
    },
  ],
});
