import type { IsoDate, LegalSource } from "@supervision/domain";
import {
  defineChecklist,
  defineChecklistEdition,
  pinOf,
  type Answer,
  type ChecklistAnswers,
  type ChecklistEdition,
  type ChecklistItem,
} from "@supervision/checklists";
import fc from "fast-check";

/** A document of an invented district. */
export const source: LegalSource = {
  title: "滨江区督导清单",
  issuedBy: "滨江区教育督导室",
  authority: "district",
  issuedOn: "2024-01",
};

/** What every edition of September 2026 begins with. */
export const head = {
  edition: "2026-09",
  status: "active",
  effective: { from: "2026-09-01" },
  sources: [source],
} as const;

/** An edition with every kind of answer, in two sections. */
export const edition2024 = defineChecklistEdition({
  edition: "2024-01",
  status: "active",
  effective: { from: "2024-01-01" },
  sources: [source],
  sections: { safety: "安全", teaching: "教学" },
  items: {
    "fire-exit": { title: "安全出口畅通", section: "safety", answer: "yes-no", weight: 0.1 },
    "fast-class": {
      title: "设重点班",
      section: "teaching",
      answer: { type: "yes-no", good: "no" },
      weight: 0.2,
    },
    patrol: {
      title: "校园巡查",
      section: "safety",
      answer: { type: "yes-partly-no", partly: 0.5 },
      weight: 4,
    },
    lesson: {
      title: "课堂教学",
      section: "teaching",
      answer: { type: "grade", shares: { excellent: 1, good: 0.8, pass: 0.6, fail: 0 } },
      weight: 5,
    },
    order: {
      title: "课间秩序",
      section: "safety",
      answer: {
        type: "choice",
        options: { good: { title: "好", share: 1 }, poor: { title: "差", share: 0.3 } },
      },
      weight: 2,
    },
    homework: {
      title: "书面作业",
      section: "teaching",
      answer: { type: "number", unit: "分钟/天", minimum: 0, standard: { atMost: 60 } },
      weight: 3,
    },
    highlights: { title: "亮点", answer: "text" },
  },
});

/** The next edition: one item renamed, one merged, one reweighted, retitled, asked otherwise, dropped, added. */
export const edition2026 = defineChecklistEdition({
  ...head,
  sections: { safety: "校园安全", teaching: "教学" },
  replaces: { patrol: "round", order: "round" },
  items: {
    "fire-exit": { title: "安全出口、疏散通道畅通", section: "safety", answer: "yes-no", weight: 6 },
    round: {
      title: "校园巡查和秩序",
      section: "safety",
      answer: { type: "yes-partly-no", partly: 0.5 },
      weight: 4,
    },
    homework: {
      title: "书面作业",
      section: "teaching",
      answer: { type: "number", unit: "分钟/天", minimum: 0, standard: { atMost: 90 } },
      weight: 3,
    },
    lesson: { title: "课堂教学", section: "teaching", answer: "grade", text: "随机听课一节以上" },
    "river-fence": { title: "临河围栏完好", section: "safety", answer: "yes-no", weight: 3 },
    highlights: { title: "亮点", answer: "text" },
  },
});

/** Both editions as one checklist. */
export const riverside = defineChecklist({
  id: "riverside/routine",
  title: "滨江区督导清单",
  appliesTo: ["primary"],
  editions: [edition2024, edition2026],
});

/** Answers to an edition, pinned to it. */
export function answersTo(
  edition: ChecklistEdition,
  answers: Readonly<Record<string, Answer>>,
  date: IsoDate = "2026-03-02",
): ChecklistAnswers {
  return { pin: pinOf("riverside/routine", edition), institution: "s1", date, answers };
}

const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const weight = fc.integer({ min: 1, max: 2000 }).map((hundredths) => hundredths / 100);
const NON_ANSWER = fc.constantFrom<Answer>(
  { type: "not-applicable", because: "无此情形" },
  { type: "refused", because: "未开门" },
  { type: "not-checked" },
  { type: "not-due" },
);

/** Any scored or counted item with an answer of its kind. */
const answeredItem: fc.Arbitrary<{ readonly item: ChecklistItem; readonly answer: Answer }> = fc
  .record({
    title: fc.constantFrom("安全", "食堂", "课程"),
    section: fc.constantFrom("a", "b"),
    weight,
    share,
  })
  .chain(({ title, section, weight: points, share: partly }) => {
    const item = { title, section };
    return fc.oneof(
      fc.constantFrom("yes" as const, "no" as const).map((value) => ({
        item: { ...item, weight: points, answer: "yes-no" as const },
        answer: { type: "yes-no" as const, value },
      })),
      fc.constantFrom("yes" as const, "partly" as const, "no" as const).map((value) => ({
        item: { ...item, weight: points, answer: { type: "yes-partly-no" as const, partly } },
        answer: { type: "yes-partly-no" as const, value },
      })),
      fc
        .constantFrom("excellent" as const, "good" as const, "pass" as const, "fail" as const)
        .map((value) => ({
          item: {
            ...item,
            weight: points,
            answer: { type: "grade" as const, shares: { excellent: 1, good: partly, pass: 0.5, fail: 0 } },
          },
          answer: { type: "grade" as const, value },
        })),
      fc.constant({
        item: { ...item, answer: "text" as const },
        answer: { type: "text" as const, value: "整洁" },
      }),
      NON_ANSWER.map((answer) => ({ item: { ...item, weight: points, answer: "yes-no" as const }, answer })),
    );
  });

/** Any edition of one to twelve items in two sections, filled in somehow. */
export const filledEdition: fc.Arbitrary<{
  readonly edition: ChecklistEdition;
  readonly answers: ChecklistAnswers;
}> = fc.array(answeredItem, { minLength: 1, maxLength: 12 }).map((entries) => {
  const edition: ChecklistEdition = {
    edition: "2024-01",
    status: "active",
    effective: { from: "2024-01-01" },
    sources: [source],
    sections: { a: "甲", b: "乙" },
    items: Object.fromEntries(entries.map(({ item }, index) => [`i${index}`, item])),
  };
  return {
    edition,
    answers: answersTo(
      edition,
      Object.fromEntries(entries.map(({ answer }, index) => [`i${index}`, answer])),
    ),
  };
});
