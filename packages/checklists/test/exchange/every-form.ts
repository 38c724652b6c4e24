import type { Answer, ChecklistAnswers, ChecklistEdition } from "@supervision/checklists";
import { pinOf } from "@supervision/checklists";
import fc from "fast-check";
import { head } from "../editions.ts";

/** An edition with every kind of answer that a person fills in, a condition and constraints of each severity. */
export const everyForm: ChecklistEdition = {
  ...head,
  sections: { safety: "安全", teaching: "教学" },
  items: {
    "fire-exit": {
      title: "安全出口畅通",
      section: "safety",
      answer: "yes-no",
      weight: 6,
      lookAt: [{ text: "开门即通" }, { text: "演练记录", since: "2027-01-01" }],
    },
    "fire-exit-key": {
      title: "钥匙有人保管",
      section: "safety",
      answer: "yes-partly-no",
      askIf: { equal: [{ answer: "fire-exit" }, "no"] },
    },
    "fast-class": {
      title: "设重点班",
      section: "teaching",
      answer: { type: "yes-no", good: "no" },
      weight: 0.3,
    },
    patrol: {
      title: "校园巡查",
      section: "safety",
      answer: { type: "yes-partly-no", partly: 0.5 },
      weight: 4,
      nonAnswers: { refused: { scoring: "lose" } },
    },
    lesson: {
      title: "课堂教学",
      section: "teaching",
      answer: { type: "grade", shares: { excellent: 1, good: 0.8, pass: 0.6, fail: 0 } },
      weight: 5,
      evidence: { when: "always", what: "note", because: "评语要反馈给教师" },
    },
    order: {
      title: "课间秩序",
      answer: {
        type: "choice",
        options: { good: { title: "好", share: 1 }, poor: { title: "差", share: 0.3 } },
      },
      weight: 2,
    },
    homework: {
      title: "书面作业",
      answer: { type: "number", unit: "分钟/天", minimum: 0, maximum: 300, standard: { atMost: 60 } },
      weight: 3,
      constraints: [
        {
          holds: { atMost: [{ answer: "homework" }, 180] },
          message: "超过180分钟请核实",
          severity: "warning",
        },
        { holds: { atMost: [{ answer: "homework" }, 240] }, message: "超过240分钟不合常理" },
      ],
    },
    classes: { title: "班级数", answer: { type: "number", minimum: 1, maximum: 90, whole: true } },
    visitors: {
      title: "外来人员登记",
      answer: {
        type: "several",
        options: {
          book: { title: "有登记簿" },
          badge: { title: "发访客证" },
          "no-rule": { title: "没有制度", alone: true },
        },
      },
    },
    "last-drill": {
      title: "最近一次演练",
      answer: { type: "date", earliest: "2020-01-01", latest: "visit" },
    },
    highlights: { title: "亮点", answer: { type: "text", atMost: 200 } },
    satisfaction: {
      title: "满意度",
      answer: { type: "scale", from: 1, to: 5, labels: { "1": "很不满意", "5": "很满意" } },
    },
    subjects: {
      title: "各科教案",
      answer: {
        type: "matrix",
        rows: { chinese: "语文", maths: "数学" },
        columns: {
          plan: { title: "教案齐全", answer: { type: "yes-no" } },
          heard: { title: "听课节数", answer: { type: "number", minimum: 0 } },
        },
      },
    },
    canteens: {
      title: "食堂",
      answer: {
        type: "repeat",
        of: "食堂",
        fields: {
          licence: { title: "许可证有效", answer: { type: "yes-no" } },
          why: {
            title: "失效原因",
            answer: { type: "text" },
            askIf: { equal: [{ field: "licence" }, "no"] },
            optional: true,
          },
        },
        atMost: 4,
      },
    },
    "duty-roster": { title: "值班表", answer: { type: "file", accepts: ["application/pdf"] } },
    gate: { title: "校门照片", answer: { type: "photo", atMost: 3 } },
    "head-signs": { title: "签字", answer: { type: "signature", signer: "校长" } },
    spot: { title: "位置", answer: { type: "place" } },
    "per-class": {
      title: "班均作业",
      answer: { type: "computed", value: { divide: [{ answer: "homework" }, { answer: "classes" }] } },
    },
    reminder: { title: "请先出示督学证", answer: "note" },
  },
};

/** The edition as an export takes it. */
export const everyFormList = {
  id: "riverside/every",
  title: "滨江区全题型清单",
  edition: everyForm,
} as const;

const nonAnswer: fc.Arbitrary<Answer> = fc.constantFrom<Answer>(
  { type: "not-applicable", because: "无此情形" },
  { type: "refused", because: "未开门" },
  { type: "not-checked" },
  { type: "not-due", because: "十月开始" },
);
const words = fc.constantFrom("整洁", "东门“上锁”", "it's locked", "两行\n文字");
const given = {
  "fire-exit": fc
    .constantFrom("yes" as const, "no" as const)
    .map((value): Answer => ({ type: "yes-no", value })),
  "fire-exit-key": fc
    .constantFrom("yes" as const, "partly" as const, "no" as const)
    .map((value): Answer => ({ type: "yes-partly-no", value })),
  "fast-class": fc
    .constantFrom("yes" as const, "no" as const)
    .map((value): Answer => ({ type: "yes-no", value })),
  patrol: fc
    .constantFrom("yes" as const, "partly" as const, "no" as const)
    .map((value): Answer => ({ type: "yes-partly-no", value })),
  lesson: fc
    .constantFrom("excellent" as const, "good" as const, "pass" as const, "fail" as const)
    .map((value): Answer => ({ type: "grade", value })),
  order: fc.constantFrom("good", "poor").map((value): Answer => ({ type: "choice", value })),
  homework: fc
    .integer({ min: 0, max: 2000 })
    .map((tenths): Answer => ({ type: "number", value: tenths / 10 })),
  classes: fc.integer({ min: 1, max: 90 }).map((value): Answer => ({ type: "number", value })),
  visitors: fc
    .constantFrom([], ["book"], ["badge", "book"], ["no-rule"])
    .map((value): Answer => ({ type: "several", value })),
  "last-drill": fc.constantFrom("2024-02-29", "2026-09-01").map((value): Answer => ({ type: "date", value })),
  highlights: words.map((value): Answer => ({ type: "text", value })),
  satisfaction: fc.integer({ min: 1, max: 5 }).map((value): Answer => ({ type: "scale", value })),
  subjects: fc.constantFrom<Answer>(
    { type: "matrix", value: { chinese: { plan: { type: "yes-no", value: "yes" } } } },
    {
      type: "matrix",
      value: {
        chinese: { heard: { type: "number", value: 2 } },
        maths: { plan: { type: "yes-no", value: "no" } },
      },
    },
  ),
  canteens: fc.constantFrom<Answer>({
    type: "repeat",
    value: [
      { id: "north", title: "北食堂", answers: { licence: { type: "yes-no", value: "yes" } } },
      {
        id: "south",
        answers: { licence: { type: "yes-no", value: "no" }, why: { type: "text", value: "正在换证" } },
      },
    ],
  }),
  "duty-roster": fc.constant<Answer>({
    type: "file",
    value: [{ name: "值班表.pdf", mediaType: "application/pdf" }],
  }),
  gate: fc.constant<Answer>({ type: "photo", value: [{ name: "门.jpg" }] }),
  spot: fc.constant<Answer>({ type: "place", value: { longitude: 117.02, latitude: 36.68 } }),
} as const;

/** Answers to {@link everyForm} as a form can hold them: without evidence lists and signatures. */
export const everyFormAnswers: fc.Arbitrary<ChecklistAnswers> = fc
  .record(
    Object.fromEntries(
      Object.entries(given).map(([id, answer]) => [
        id,
        fc
          .oneof({ weight: 3, arbitrary: answer }, { weight: 1, arbitrary: nonAnswer })
          .chain((one) =>
            fc
              .option(words, { nil: undefined })
              .map((note): Answer => (note === undefined ? one : { ...one, note })),
          ),
      ]),
    ),
    { requiredKeys: [] },
  )
  .map((answers) => ({
    pin: pinOf(everyFormList.id, everyForm),
    institution: "s1",
    date: "2026-09-10",
    answers: Object.fromEntries(
      Object.entries(answers).flatMap(([id, answer]) =>
        answer === undefined ? [] : [[id, answer] as const],
      ),
    ),
  }));
