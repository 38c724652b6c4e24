import { pinOf, type ChecklistAnswers, type ChecklistEdition } from "@supervision/checklists";

/** An edition with every kind of answer, in two sections. */
const edition: ChecklistEdition = {
  edition: "2026-09",
  status: "active",
  effective: { from: "2026-09-01" },
  sources: [{ title: "示例清单", issuedBy: "示例区教育督导室", authority: "district", issuedOn: "2026-08" }],
  sections: { safety: "一、校园安全", teaching: "二、教学管理" },
  items: {
    "id-card": { title: "先出示督学证，说明来意", section: "safety", answer: "note" },
    "fire-exit": {
      title: "安全出口畅通",
      section: "safety",
      answer: "yes-no",
      weight: 6,
      lookAt: [{ text: "每层出口都推开试一试" }, { text: "新标准的指示灯", since: "2027-01-01" }],
    },
    "fire-exit-key": {
      title: "上锁的出口有专人保管钥匙",
      section: "safety",
      answer: "yes-partly-no",
      askIf: { equal: [{ answer: "fire-exit" }, "no"] },
    },
    visitors: {
      title: "来访登记",
      section: "safety",
      answer: {
        type: "several",
        options: {
          book: { title: "有登记簿" },
          badge: { title: "发访客证" },
          escort: { title: "有人带领进校并送出" },
        },
      },
    },
    canteens: {
      title: "食堂",
      section: "safety",
      answer: {
        type: "repeat",
        of: "食堂",
        fields: {
          licence: { title: "许可证有效", answer: { type: "yes-no" } },
          until: { title: "有效期至", answer: { type: "date" } },
          diners: { title: "就餐人数", answer: { type: "number", minimum: 0, whole: true } },
        },
        atMost: 3,
      },
    },
    lesson: {
      title: "课堂教学",
      section: "teaching",
      text: "随机听课一节以上",
      answer: { type: "grade", shares: { excellent: 1, good: 0.8, pass: 0.6, fail: 0 } },
      weight: 10,
    },
    homework: {
      title: "书面作业总量",
      section: "teaching",
      answer: { type: "number", unit: "分钟/天", minimum: 0, standard: { atMost: 60 } },
      weight: 4,
      constraints: [
        {
          holds: { atMost: [{ answer: "homework" }, 240] },
          message: "超过240分钟请核实",
          severity: "warning",
        },
      ],
    },
    order: {
      title: "课间秩序",
      section: "teaching",
      answer: {
        type: "choice",
        options: { good: { title: "好" }, fair: { title: "一般" }, poor: { title: "差" } },
      },
    },
    subjects: {
      title: "各科教案",
      section: "teaching",
      answer: {
        type: "matrix",
        rows: { chinese: "语文", maths: "数学", english: "英语" },
        columns: {
          plan: { title: "教案齐全", answer: { type: "yes-no" } },
          heard: { title: "听课节数", answer: { type: "number", minimum: 0 } },
        },
      },
    },
    satisfaction: {
      title: "家长满意度",
      section: "teaching",
      answer: { type: "scale", from: 1, to: 5, labels: { "1": "很不满意", "5": "很满意" } },
    },
    "last-drill": { title: "最近一次演练", section: "teaching", answer: "date" },
    roster: { title: "值班表", answer: "file" },
    gate: { title: "校门位置", answer: "place" },
    total: { title: "教案齐全的学科数", answer: { type: "computed", value: 3 } },
    "head-signs": { title: "校长签字", answer: { type: "signature", signer: "校长" } },
    highlights: { title: "亮点", answer: "text" },
  },
};

/** The list as it is printed. */
export const sampleChecklist = { id: "sample/every", title: "示例区教育督导清单", edition } as const;

/** A filled list. */
export const sampleAnswers: ChecklistAnswers = {
  pin: pinOf(sampleChecklist.id, edition),
  institution: "s1",
  date: "2026-09-10",
  answers: {
    "fire-exit": { type: "yes-no", value: "no", note: "二楼东侧出口上锁，已当场打开。" },
    "fire-exit-key": { type: "yes-partly-no", value: "partly" },
    visitors: { type: "several", value: ["book", "badge"] },
    canteens: {
      type: "repeat",
      value: [
        {
          id: "north",
          title: "北食堂",
          answers: {
            licence: { type: "yes-no", value: "yes" },
            until: { type: "date", value: "2028-05-31" },
            diners: { type: "number", value: 640 },
          },
        },
      ],
    },
    lesson: { type: "grade", value: "good" },
    homework: { type: "unchanged", answer: { type: "number", value: 55 }, since: "2026-03-04" },
    order: { type: "not-due", because: "十月另查" },
    subjects: {
      type: "matrix",
      value: { chinese: { plan: { type: "yes-no", value: "yes" }, heard: { type: "number", value: 2 } } },
    },
    satisfaction: { type: "scale", value: 4 },
    "last-drill": { type: "date", value: "2026-09-01" },
    roster: { type: "file", value: [{ name: "值班表.pdf" }] },
    gate: { type: "place", value: { longitude: 117.02, latitude: 36.68 } },
    total: { type: "computed", value: 3 },
    "head-signs": { type: "signature", value: { name: "李示例", signedOn: "2026-09-10" } },
    highlights: { type: "text", value: "家长轮流陪餐，意见当天回复。" },
  },
};
