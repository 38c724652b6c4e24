import type { ItemRef } from "@supervision/domain";
import type { YearPlanEdition } from "@supervision/schedule";
import { plan2019 } from "../sources.ts";

/** The seven institutions of the comprehensive supervision in April 2019 (section 三, paragraph 2). */
const COMPREHENSIVE_2019 = [
  "江苏省锡山高级中学匡村实验学校",
  "无锡市钱桥中学",
  "无锡市藕塘中学",
  "无锡市钱桥中心小学",
  "无锡市藕塘中心小学",
  "无锡市玉祁中心小学",
  "无锡市蓝天小学",
];

/** The items that each term's content is drawn from (section 三, paragraph 1); the office issues the choice term by term. */
const ITEMS: readonly ItemRef[] = [
  "school/routine#administration",
  "school/routine#admission",
  "school/routine#curriculum",
  "school/routine#workload",
  "school/routine#teachers",
  "school/routine#safety",
  "school/routine#canteen",
  "school/routine#ethos",
];

/** How many schools a special supervision visits: the paper gives no number, so this is a parameter of the sample, two a zone. */
const SAMPLE = 14;

/** Schools visited jointly on their own request; the paper gives no number, so this stands for one request a zone. */
const JOINT_SAMPLE = 7;

/** The month table of 2019: eleven rows from February to January, 34 items. */
export const yearPlan201902: YearPlanEdition = {
  edition: "2019-02",
  status: "active",
  effective: { from: "2019-02-01" },
  sources: [{ ...plan2019, article: "附件" }],
  heading: "2019年惠山区责任督学挂牌督导工作安排表",
  axis: "month",
  numbering: "per-row",
  rotations: [{ items: ITEMS, every: "term", order: "staggered" }],
  rows: [
    {
      label: "2月",
      months: [2],
      items: [
        { id: "feb-planning", text: "期初责任督学会议：征集学校需求，拟订上半年计划", activity: "planning" },
        {
          id: "feb-opening",
          text: "春季开学工作专项督导",
          activity: "visit",
          visits: { kind: "special", topic: "春季开学", sample: SAMPLE },
        },
      ],
    },
    {
      label: "3月",
      months: [3],
      items: [
        { id: "mar-meeting", text: "责任督学工作例会", activity: "meeting" },
        { id: "mar-training", text: "督学培训：2019年区教育工作意见（督导平台）", activity: "training" },
        { id: "mar-publicity", text: "责任督学看学校材料推介", activity: "publicity" },
      ],
    },
    {
      label: "4月",
      months: [4],
      items: [
        { id: "apr-meeting", text: "责任督学工作例会", activity: "meeting" },
        { id: "apr-training", text: "责任督学网络培训", activity: "training" },
        {
          id: "apr-comprehensive",
          text: `素质教育综合督导评估：${COMPREHENSIVE_2019.join("、")}`,
          activity: "visit",
          visits: {
            kind: "comprehensive",
            topic: "素质教育综合督导",
            institutions: COMPREHENSIVE_2019,
            inspectors: 3,
          },
        },
        { id: "apr-publicity", text: "责任督学看学校材料推介", activity: "publicity" },
      ],
    },
    {
      label: "5月",
      months: [5],
      items: [
        { id: "may-meeting", text: "责任督学工作例会", activity: "meeting" },
        {
          id: "may-joint",
          text: "按责任区学校需求开展联合督导",
          activity: "visit",
          visits: { kind: "joint", topic: "学校需求", sample: JOINT_SAMPLE, inspectors: 2 },
        },
        { id: "may-publicity", text: "责任督学看学校材料推介", activity: "publicity" },
      ],
    },
    {
      label: "6月",
      months: [6],
      items: [
        { id: "jun-meeting", text: "责任督学工作例会", activity: "meeting" },
        {
          id: "jun-workload",
          text: "“课业负担”专项督导",
          activity: "visit",
          visits: { kind: "special", topic: "课业负担", sample: SAMPLE, items: ["school/routine#workload"] },
        },
        { id: "jun-publicity", text: "责任督学看学校材料推介", activity: "publicity" },
      ],
    },
    {
      label: "7-8月",
      months: [7, 8],
      items: [
        { id: "summer-filing", text: "挂牌督导资料整理、归档", activity: "filing" },
        { id: "summer-training", text: "参加市政府教育督导室培训", activity: "training" },
      ],
    },
    {
      label: "9月",
      months: [9],
      items: [
        { id: "sep-planning", text: "责任督学会议：拟订下半年计划", activity: "planning" },
        {
          id: "sep-opening",
          text: "2019年秋季开学工作专项督导",
          activity: "visit",
          visits: { kind: "special", topic: "秋季开学", sample: SAMPLE },
        },
        { id: "sep-publicity", text: "责任督学看学校材料推介", activity: "publicity" },
      ],
    },
    {
      label: "10月",
      months: [10],
      items: [
        { id: "oct-meeting", text: "责任督学工作例会", activity: "meeting" },
        { id: "oct-training", text: "责任督学网络培训", activity: "training" },
        {
          id: "oct-science",
          text: "“科学实验”专题督导",
          activity: "visit",
          visits: { kind: "special", topic: "科学实验", sample: SAMPLE },
        },
        { id: "oct-data", text: "省义务教育学校标准化建设监测数据审核", activity: "data-review" },
        { id: "oct-publicity", text: "责任督学看学校材料推介", activity: "publicity" },
      ],
    },
    {
      label: "11月",
      months: [11],
      items: [
        { id: "nov-meeting", text: "责任督学工作例会，了解学校需求督导情况", activity: "meeting" },
        { id: "nov-training", text: "组织责任督学外出培训", activity: "training" },
        { id: "nov-publicity", text: "责任督学看学校材料推介", activity: "publicity" },
      ],
    },
    {
      label: "12月",
      months: [12],
      items: [
        { id: "dec-meeting", text: "责任督学工作例会", activity: "meeting" },
        {
          id: "dec-training",
          text: "培训：义务教育优质均衡评估标准解读（智慧督导平台）",
          activity: "training",
        },
        { id: "dec-appraisal", text: "参与学校年度办学水平考核，为所负责条款评分", activity: "appraisal" },
      ],
    },
    {
      label: "1月",
      months: [1],
      items: [
        { id: "jan-filing", text: "资料整理、归档", activity: "filing" },
        { id: "jan-research", text: "责任督学撰写督导案例、论文", activity: "research" },
        { id: "jan-summary", text: "责任督学年度总结、考核", activity: "summary" },
      ],
    },
  ],
};
