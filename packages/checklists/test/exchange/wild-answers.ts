import type { Answer, ChecklistAnswers, ChecklistEdition } from "@supervision/checklists";
import { pinOf } from "@supervision/checklists";
import fc from "fast-check";
import { everyForm, everyFormAnswers, everyFormList } from "./every-form.ts";

/** {@link everyForm} with a clause of marks, whose answers hold more than a form can carry. */
export const wildEdition: ChecklistEdition = {
  ...everyForm,
  sectionWithin: { teaching: "safety" },
  items: {
    ...everyForm.items,
    plans: {
      title: "教案",
      answer: "marks",
      weight: 10,
      scoring: {
        start: "full",
        rules: {
          missing: { type: "deduct", points: 2, each: true, most: 6, text: "每缺一项" },
          late: { type: "halve", text: "未按时" },
          judged: { type: "discretion", effect: "deduct", least: 1, most: 3, text: "漏批" },
        },
      },
    },
  },
};

/** The list of {@link wildEdition}. */
export const wildList = { ...everyFormList, edition: wildEdition } as const;

const text = fc.string({ unit: "grapheme", maxLength: 12 }).filter((one) => one.trim() !== "");
const note = fc.constantFrom("东门上锁", " 前有空格", "a\r\nb", "<&>\"'", "\u0007铃", "  ");
const more: fc.Arbitrary<readonly [string, Answer]> = fc.oneof(
  text.map((value): readonly [string, Answer] => ["highlights", { type: "text", value }]),
  fc.constantFrom<readonly [string, Answer]>(
    [
      "fire-exit",
      {
        type: "unchanged",
        since: "2026-03-02",
        answer: { type: "yes-no", value: "yes", note: "旧" },
        note: "新",
      },
    ],
    ["patrol", { type: "yes-partly-no", value: "partly", evidence: ["巡查表.pdf"] }],
    ["gate", { type: "photo", value: [{ name: "a.jpg", takenOn: "2026-09-10" }, { name: "b.jpg" }] }],
    ["duty-roster", { type: "file", value: [{ name: "a.pdf", mediaType: "application/pdf" }] }],
    ["head-signs", { type: "signature", value: { name: "李校长", signedOn: "2026-09-09" } }],
    [
      "head-signs",
      { type: "signature", value: { name: "李校长", signedOn: "2026-09-10", file: { name: "s.png" } } },
    ],
    ["canteens", { type: "repeat", value: [] }],
    [
      "canteens",
      {
        type: "repeat",
        value: [
          { id: "n", answers: {} },
          { id: "s", title: "南", answers: { licence: { type: "refused", because: "锁着" } } },
          {
            id: "w",
            answers: { licence: { type: "yes-no", value: "no", note: "过期" } },
            archived: { why: { type: "text", value: "旧" } },
          },
        ],
      },
    ],
    ["subjects", { type: "matrix", value: { chinese: {}, maths: { plan: { type: "not-checked" } } } }],
    ["plans", { type: "marks", value: {} }],
    ["plans", { type: "marks", value: { missing: 2, judged: { points: 1.5, because: "两本" } } }],
    ["plans", { type: "marks", value: { missing: 0, late: 1, judged: { points: 0, because: "" } } }],
    ["last-drill", { type: "not-checked", because: "" }],
  ),
);

/** Answers that `checkAnswers` accepts, with things in them no form carries. */
export const wildAnswers: fc.Arbitrary<ChecklistAnswers> = fc
  .tuple(
    everyFormAnswers,
    fc.array(more, { maxLength: 5 }),
    fc.option(note, { nil: undefined }),
    fc.boolean(),
  )
  .map(([answers, others, one, archived]) => ({
    ...answers,
    pin: pinOf(wildList.id, wildEdition),
    answers: Object.fromEntries(
      Object.entries({ ...answers.answers, ...Object.fromEntries(others) }).map(([id, answer], index) => [
        id,
        index === 0 && one !== undefined ? { ...answer, note: one } : answer,
      ]),
    ),
    ...(archived ? { archived: { "fire-exit-key": { type: "yes-partly-no", value: "yes" } as const } } : {}),
  }));
