import { defineChecklistEdition, type Answer, type ChecklistEdition } from "@supervision/checklists";
import fc from "fast-check";
import { head } from "./editions.ts";

/** An edition with every kind of answer a condition can speak of, none of them under a condition. */
export const everyForm = defineChecklistEdition({
  ...head,
  items: {
    canteen: { title: "有食堂", answer: "yes-no" },
    patrol: { title: "护学岗", answer: "yes-partly-no" },
    lesson: { title: "课堂教学", answer: "grade" },
    supplier: {
      title: "供餐方式",
      answer: { type: "choice", options: { own: { title: "自营" }, yes: { title: "委托经营" } } },
    },
    dangers: {
      title: "周边隐患",
      answer: {
        type: "several",
        options: { river: { title: "河流" }, road: { title: "公路" }, none: { title: "无", alone: true } },
      },
    },
    pupils: { title: "在校生", answer: { type: "number", unit: "人", minimum: 0, whole: true } },
    drill: { title: "上次演练", answer: { type: "date", latest: "visit" } },
    remarks: { title: "其他", answer: "text" },
    satisfaction: { title: "满意度", answer: { type: "scale", from: 1, to: 5 } },
    plans: {
      title: "教学常规",
      answer: {
        type: "matrix",
        rows: { chinese: "语文", maths: "数学" },
        columns: {
          checked: { title: "教案", answer: { type: "yes-no" } },
          books: { title: "作业", answer: { type: "number" } },
        },
      },
    },
    canteens: {
      title: "各食堂",
      answer: {
        type: "repeat",
        of: "食堂",
        fields: {
          licence: { title: "许可证有效", answer: { type: "yes-no" } },
          meals: { title: "日供餐", answer: { type: "number", minimum: 0 } },
          opened: { title: "启用", answer: { type: "date" } },
        },
      },
    },
    papers: { title: "制度", answer: "file" },
    pictures: { title: "照片", answer: "photo" },
    signed: { title: "校长签名", answer: "signature" },
    gate: { title: "校门位置", answer: "place" },
    meals: {
      title: "人均供餐",
      answer: {
        type: "computed",
        value: {
          divide: [{ sum: { field: "meals" }, each: "canteens" }, { answer: "pupils" }],
        },
      },
    },
    guidance: { title: "先看食堂，再看宿舍", answer: "note" },
  },
});

const NON_ANSWER = fc.constantFrom<Answer & { readonly type: "not-applicable" | "not-checked" }>(
  { type: "not-applicable", because: "无此情形" },
  { type: "not-checked" },
);
const day = fc.constantFrom("2026-03-02", "2026-09-10", "2026-09-09");
const yesNo = fc
  .constantFrom("yes" as const, "no" as const)
  .map((value) => ({ type: "yes-no" as const, value }));
const number = fc
  .constantFrom(0, 0.1, 0.2, 1, 3, 250, -4)
  .map((value) => ({ type: "number" as const, value: Math.abs(value) }));
const canteen = fc.record({
  id: fc.constantFrom("c1", "c2", "c3"),
  answers: fc.record(
    {
      licence: fc.oneof(yesNo, NON_ANSWER),
      meals: fc.oneof(number, NON_ANSWER),
      opened: fc.oneof(
        day.map((value) => ({ type: "date" as const, value })),
        NON_ANSWER,
      ),
    },
    { requiredKeys: [] },
  ),
});

const GIVEN: Readonly<Record<string, fc.Arbitrary<Answer>>> = {
  canteen: yesNo,
  patrol: fc
    .constantFrom("yes" as const, "partly" as const, "no" as const)
    .map((value) => ({ type: "yes-partly-no", value })),
  lesson: fc.constantFrom("excellent" as const, "fail" as const).map((value) => ({ type: "grade", value })),
  supplier: fc.constantFrom("own", "yes").map((value) => ({ type: "choice", value })),
  dangers: fc.subarray(["river", "road"]).map((value) => ({ type: "several", value })),
  pupils: fc.constantFrom(0, 40, 1200).map((value) => ({ type: "number", value })),
  drill: day.map((value) => ({ type: "date", value })),
  remarks: fc.constantFrom("整洁", "yes", "2026-09-10").map((value) => ({ type: "text", value })),
  satisfaction: fc.integer({ min: 1, max: 5 }).map((value) => ({ type: "scale", value })),
  plans: fc
    .record(
      {
        chinese: fc.record({ checked: fc.oneof(yesNo, NON_ANSWER), books: number }, { requiredKeys: [] }),
        maths: fc.record({ checked: yesNo, books: fc.oneof(number, NON_ANSWER) }),
      },
      { requiredKeys: ["maths"] },
    )
    .map((value) => ({ type: "matrix", value })),
  canteens: fc
    .uniqueArray(canteen, { selector: (one) => one.id })
    .map((value) => ({ type: "repeat", value })),
  papers: fc.constant({ type: "file", value: [{ name: "食品安全制度.pdf" }] }),
  pictures: fc.constant({ type: "photo", value: [{ name: "东门.jpg", takenOn: "2026-09-10" }] }),
  signed: fc.constant({ type: "signature", value: { name: "王建国", signedOn: "2026-09-10" } }),
  gate: fc.constant({ type: "place", value: { longitude: 117.0, latitude: 36.7 } }),
};

/** A valid answer to an item of {@link everyForm}, possibly one of those that are none, or one confirmed as unchanged. */
export function answerTo(item: string): fc.Arbitrary<Answer> {
  const given = GIVEN[item];
  if (given === undefined) return NON_ANSWER;
  const confirmed = given.map((answer): Answer => {
    if (answer.type === "unchanged" || "because" in answer || !("value" in answer)) return answer;
    return { type: "unchanged", answer, since: "2026-03-02" };
  });
  return fc.oneof({ arbitrary: given, weight: 4 }, { arbitrary: confirmed, weight: 1 }, NON_ANSWER);
}

/** Valid answers to some of the items of an edition whose items are those of {@link everyForm}. */
export function answersToSome(
  edition: ChecklistEdition = everyForm,
): fc.Arbitrary<Readonly<Record<string, Answer>>> {
  const ids = Object.keys(edition.items).filter((id) => GIVEN[id] !== undefined);
  return fc
    .subarray(ids)
    .chain((some) =>
      fc
        .tuple(...some.map((id) => answerTo(id)))
        .map((answers) =>
          Object.fromEntries(some.flatMap((id, index) => (answers[index] ? [[id, answers[index]]] : []))),
        ),
    );
}
