import { defineChecklistEdition } from "@supervision/checklists";

/** A county's rubric with every kind of rule, levels of sections, bonus, vetoes and grades with conditions. */
const edition = defineChecklistEdition({
  edition: "2026-09",
  status: "active",
  effective: { from: "2026-09-01" },
  sources: [
    {
      title: "示例县中小学综合督导评估细则",
      issuedBy: "示例县人民政府教育督导委员会",
      authority: "district",
      documentNumber: "示教督委〔2026〕3号",
      issuedOn: "2026-06-30",
    },
  ],
  sections: {
    lead: "一、办学管理",
    law: "1.依法办学",
    teaching: "2.教学管理",
    life: "二、安全后勤",
    bonus: "三、加分",
    major: "四、一票否决",
  },
  sectionWithin: { law: "lead", teaching: "lead" },
  items: {
    boarders: { title: "寄宿生人数", answer: { type: "number", unit: "人", minimum: 0, whole: true } },
    fees: {
      title: "规范收费",
      section: "law",
      weight: 10,
      answer: { type: "marks" },
      scoring: {
        start: "full",
        rules: {
          missing: { type: "deduct", points: 2, each: true, most: 8, text: "缺一项公示" },
          over: { type: "deduct", points: 3, each: true, text: "违规收费" },
          notice: { type: "deduct", points: 1, text: "公示不全" },
          late: { type: "halve", text: "未按时上交材料" },
          named: { type: "void", text: "被上级通报" },
        },
      },
    },
    enrol: { title: "均衡编班", section: "law", weight: 5, answer: { type: "yes-partly-no", partly: 0.5 } },
    ideas: {
      title: "教案",
      text: "每学期抽查教案10本",
      section: "teaching",
      weight: 10,
      answer: { type: "marks" },
      scoring: {
        start: "full",
        least: 2,
        rules: {
          use: {
            type: "discretion",
            effect: "deduct",
            least: 1,
            most: 4,
            text: "实用性不足",
            examples: [{ text: "无分层作业", points: 2 }],
          },
        },
      },
    },
    lesson: {
      title: "课堂教学",
      section: "teaching",
      weight: 15,
      answer: {
        type: "choice",
        options: {
          a: { title: "优", share: 1 },
          b: { title: "良", share: 0.8 },
          c: { title: "合格", share: 0.6 },
          d: { title: "不合格", share: 0 },
        },
      },
    },
    lab: {
      title: "实验开出率",
      section: "teaching",
      weight: 10,
      answer: { type: "number", unit: "%", minimum: 0, maximum: 100 },
      scoring: {
        start: "nothing",
        rules: {
          rate: {
            type: "bands",
            bands: [
              { atLeast: 95, points: 10 },
              { atLeast: 80, below: 95, points: 6 },
              { below: 80, points: 0 },
            ],
          },
        },
      },
    },
    fitness: {
      title: "体质健康优良率",
      section: "teaching",
      weight: 10,
      answer: { type: "number", unit: "%", minimum: 0, maximum: 100 },
      scoring: {
        start: "full",
        rules: {
          rate: {
            type: "distance",
            side: "below",
            standard: 50,
            per: 1,
            points: 0.5,
            steps: "begun",
            text: "优良率",
          },
        },
      },
    },
    guards: {
      title: "四个百分之百",
      section: "life",
      weight: 20,
      answer: {
        type: "several",
        options: {
          guard: { title: "专职保安" },
          closed: { title: "封闭管理" },
          alarm: { title: "一键报警" },
          road: { title: "护学岗" },
        },
      },
      scoring: {
        start: "full",
        rules: {
          short: {
            type: "deduct",
            points: 5,
            each: true,
            on: { missing: ["guard", "closed", "alarm", "road"] },
            text: "不达标",
          },
        },
      },
    },
    canteen: {
      title: "食堂各环节",
      section: "life",
      weight: 15,
      answer: {
        type: "matrix",
        rows: { store: "库房", cook: "烹饪", sample: "留样" },
        columns: { clean: { title: "整洁", answer: { type: "yes-no" } } },
      },
      nonAnswers: { "not-applicable": { scoring: "earn" } },
      scoring: {
        start: "full",
        rules: { dirty: { type: "deduct", points: 5, each: true, on: { column: "clean", words: ["no"] } } },
      },
    },
    dorm: {
      title: "宿舍值班",
      section: "life",
      weight: 5,
      answer: "yes-no",
      askIf: { more: [{ answer: "boarders" }, 0] },
    },
    honour: {
      title: "集体荣誉",
      section: "bonus",
      weight: 10,
      answer: { type: "marks" },
      scoring: {
        start: "nothing",
        rules: {
          province: { type: "award", points: 3, each: true, text: "省级表彰" },
          city: { type: "award", points: 2, each: true, text: "市级表彰" },
        },
      },
    },
    accident: {
      title: "重大安全责任事故",
      section: "major",
      answer: { type: "yes-no", good: "no" },
    },
    fraud: { title: "弄虚作假", section: "major", answer: { type: "yes-no", good: "no" } },
  },
  scoring: {
    sections: { bonus: { type: "bonus", most: 10 } },
    vetoes: {
      accident: { title: "重大事故", items: ["accident"], effect: { type: "lowest" } },
      fraud: { title: "弄虚作假", items: ["fraud"], effect: { type: "cap", grade: "pass" } },
    },
    ladder: {
      measure: "points",
      grades: {
        excellent: {
          title: "优秀",
          atLeast: 90,
          requires: [
            { section: "life", share: 0.9 },
            { items: ["fees", "guards"], judged: "at-least-partly" },
          ],
        },
        good: { title: "良好", atLeast: 75 },
        pass: { title: "合格", atLeast: 60 },
        fail: { title: "不合格" },
      },
    },
  },
});

/** The rubric as it is printed. */
export const sampleRubric = { id: "sample/rubric", title: "示例县中小学综合督导评估", edition } as const;
