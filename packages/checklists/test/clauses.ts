import { defineChecklistEdition } from "@supervision/checklists";
import { head } from "./editions.ts";

/** A sheet of an invented district with every kind of rule, sections that count differently, vetoes and grades. */
export const sheet2026 = defineChecklistEdition({
  ...head,
  sections: { teaching: "教学常规", safety: "安全", extra: "特色加分", minus: "综合减分" },
  items: {
    plans: {
      title: "教案",
      section: "teaching",
      answer: { type: "marks" },
      weight: 10,
      scoring: {
        start: "full",
        rules: {
          missing: { type: "deduct", points: 2, each: true, most: 6, text: "缺教案" },
          reflection: { type: "deduct", points: 1, text: "无教学反思" },
          use: { type: "discretion", effect: "deduct", least: 2, most: 4, text: "实用性不足" },
          late: { type: "halve", text: "未按时上交" },
          copied: { type: "void", text: "抄袭" },
        },
      },
    },
    experiments: {
      title: "实验开出率",
      section: "teaching",
      answer: { type: "number", unit: "%", minimum: 0, maximum: 100 },
      weight: 5,
      scoring: {
        start: "nothing",
        rules: {
          rate: {
            type: "bands",
            text: "开出率",
            bands: [
              { atLeast: 100, points: 5 },
              { atLeast: 80, below: 100, points: 3 },
              { atLeast: 60, below: 80, points: 1.5 },
              { below: 60, points: 0 },
            ],
          },
        },
      },
    },
    attendance: {
      title: "巩固率",
      section: "teaching",
      answer: { type: "number", unit: "%" },
      weight: 5,
      scoring: {
        start: "full",
        rules: {
          low: {
            type: "distance",
            side: "below",
            standard: 98,
            per: 1,
            points: 0.5,
            steps: "begun",
            text: "巩固率",
          },
        },
      },
    },
    records: {
      title: "安全台账",
      section: "safety",
      answer: {
        type: "several",
        options: { drill: { title: "演练" }, patrol: { title: "巡查" }, visitor: { title: "来访登记" } },
      },
      weight: 6,
      scoring: {
        start: "full",
        rules: {
          missing: {
            type: "deduct",
            points: 2.5,
            each: true,
            on: { missing: ["drill", "patrol", "visitor"] },
            text: "缺台账",
          },
        },
      },
    },
    exits: {
      title: "安全出口畅通",
      section: "safety",
      answer: { type: "yes-partly-no", partly: 0.5 },
      weight: 4,
    },
    accident: { title: "发生安全责任事故", section: "safety", answer: { type: "yes-no", good: "no" } },
    project: {
      title: "省级特色项目",
      section: "extra",
      answer: { type: "marks" },
      weight: 5,
      scoring: {
        start: "nothing",
        rules: { prize: { type: "award", points: 2, each: true, text: "获奖" } },
      },
    },
    complaints: {
      title: "查实的投诉",
      section: "minus",
      answer: { type: "number", minimum: 0, whole: true },
      weight: 10,
      scoring: { start: "full", rules: { each: { type: "deduct", points: 1, each: true, text: "投诉" } } },
    },
  },
  scoring: {
    sections: { extra: { type: "bonus", most: 3 }, minus: { type: "deduction", most: 5 } },
    outOf: 100,
    vetoes: {
      accident: {
        title: "责任事故",
        items: ["accident"],
        effect: { type: "cap", grade: "fail" },
      },
    },
    ladder: {
      measure: "points",
      grades: {
        excellent: { title: "优秀", atLeast: 90, requires: [{ items: ["exits"] }] },
        good: { title: "良好", atLeast: 75, requires: [{ section: "safety", share: 0.6 }] },
        pass: { title: "合格", atLeast: 60 },
        fail: { title: "不合格" },
      },
    },
  },
});
