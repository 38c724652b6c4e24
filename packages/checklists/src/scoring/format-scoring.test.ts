import { describe, expect, it } from "vitest";
import type { AnswerForm, ChecklistItem, ScoringRule } from "../index.ts";
import { formatScoring } from "./index.ts";

const say = (item: Omit<ChecklistItem, "title">): readonly string[] =>
  formatScoring({ items: { one: { title: "一项", ...item } } }, "one");
const marks = (rule: ScoringRule): string | undefined =>
  say({ answer: { type: "marks" }, weight: 10, scoring: { start: "full", rules: { rule } } })[0];
const measured = (
  rule: ScoringRule,
  form: Partial<AnswerForm & { type: "number" }> = {},
): string | undefined =>
  say({
    answer: { type: "number", ...form },
    weight: 10,
    scoring: { start: "full", rules: { rule } },
  })[0];

describe("scoring clauses in words", () => {
  it.each<[ScoringRule, string]>([
    [{ type: "deduct", points: 2, each: true, most: 8, text: "缺一项" }, "每缺一项扣2分，最多扣8分"],
    [{ type: "deduct", points: 2, each: true, text: "少开一门" }, "每少开一门扣2分"],
    [{ type: "deduct", points: 2, each: true, text: "每缺一项" }, "每缺一项扣2分"],
    [{ type: "deduct", points: 0.2, each: true, text: "随意增减（班次）" }, "随意增减，每班次扣0.2分"],
    [{ type: "deduct", points: 2, each: true, text: "反复出现（加倍）" }, "反复出现（加倍），每处扣2分"],
    [{ type: "deduct", points: 2, each: true }, "每处扣2分"],
    [{ type: "deduct", points: 2, each: true, text: "有偿补课", unit: "例" }, "有偿补课，每例扣2分"],
    [{ type: "deduct", points: 0.5, each: true, unit: "次" }, "每次扣0.5分"],
    [{ type: "deduct", points: 2, each: true, text: "发现一例" }, "每发现一例扣2分"],
    [{ type: "deduct", points: 1, each: true, text: "缺一名班主任" }, "每缺一名班主任扣1分"],
    [{ type: "deduct", points: 1, text: "公示不全" }, "公示不全扣1分"],
    [{ type: "award", points: 3, each: true, text: "省级表彰" }, "省级表彰，每次得3分"],
    [{ type: "halve", text: "未按时上交" }, "未按时上交，减半计分"],
    [{ type: "void", text: "被通报" }, "被通报，不得分"],
    [{ type: "void" }, "有此情形，不得分"],
    [
      { type: "discretion", effect: "deduct", least: 1, most: 4, text: "实用性不足" },
      "实用性不足酌情扣1—4分",
    ],
    [
      {
        type: "discretion",
        effect: "award",
        least: 0,
        most: 10,
        text: "优9-10，良7-8",
        examples: [{ text: "教师主导", points: 7 }],
      },
      "优9-10，良7-8，酌情给0—10分（如：教师主导7分）",
    ],
  ])("of marks", (rule, words) => {
    expect(marks(rule)).toBe(words);
  });

  it("say values with their unit, and steps of percent in 百分点", () => {
    const rule = { type: "distance", side: "below", standard: 50, per: 1, points: 0.5, most: 3 } as const;
    expect(measured({ ...rule, steps: "begun", text: "优良率" }, { unit: "%" })).toBe(
      "优良率低于50%的，每低1个百分点扣0.5分（不足1个百分点按1个百分点计），最多扣3分",
    );
    expect(measured({ ...rule, steps: "full", side: "above" }, { unit: "分钟" })).toBe(
      "超过50分钟的，每超1分钟扣0.5分（不足1分钟不计），最多扣3分",
    );
    expect(measured({ type: "void", on: { below: 60 }, text: "达标率" }, { unit: "%" })).toBe(
      "达标率低于60%，不得分",
    );
    expect(measured({ type: "deduct", points: 5, each: true, text: "不畅通" }, { unit: "处" })).toBe(
      "不畅通，每处扣5分",
    );
  });

  it("say bands, those of whole numbers from and to", () => {
    const bands: ScoringRule = {
      type: "bands",
      bands: [
        { below: 4, points: 10 },
        { atLeast: 4, below: 7, points: 8 },
        { atLeast: 7, points: 4 },
      ],
    };
    expect(measured(bands, { unit: "名", minimum: 1, whole: true })).toBe(
      "1—3名得10分，4—6名得8分，达到7名得4分",
    );
    expect(measured({ ...bands, text: "比例" }, { unit: "%" })).toBe(
      "比例：低于4%得10分，达到4%且低于7%得8分，达到7%得4分",
    );
  });

  it("say options, cells and words by their titles", () => {
    const options = { a: { title: "保安" }, b: { title: "报警" } };
    const several = (rule: ScoringRule): readonly string[] =>
      say({ answer: { type: "several", options }, weight: 4, scoring: { start: "full", rules: { rule } } });
    expect(several({ type: "deduct", points: 2, each: true, on: { missing: ["a", "b"] } })).toEqual([
      "未选，每项扣2分",
    ]);
    expect(several({ type: "deduct", points: 2, on: { missing: ["b"] }, text: "缺" })).toEqual([
      "缺：未选“报警”，扣2分",
    ]);
    expect(several({ type: "award", points: 2, each: true, on: { chosen: ["a", "b"] }, text: "有" })).toEqual(
      ["有，每项得2分"],
    );
    expect(several({ type: "award", points: 2, on: { chosen: ["a"] } })).toEqual(["选“保安”，得2分"]);
    expect(
      say({
        answer: {
          type: "repeat",
          of: "节",
          fields: { grade: { title: "等次", answer: { type: "grade" } } },
        },
        weight: 4,
        scoring: {
          start: "nothing",
          rules: {
            a: {
              type: "award",
              points: 2,
              each: true,
              on: { column: "grade", words: ["excellent", "good"] },
            },
          },
        },
      }),
    ).toEqual(["等次为“优”“良”，每节得2分"]);
    expect(
      say({
        answer: "yes-no",
        weight: 4,
        scoring: { start: "full", rules: { a: { type: "void", on: { value: ["no"] } } } },
      }),
    ).toEqual(["“否”，不得分"]);
  });

  it("say what each answer is worth where its form says so", () => {
    expect(say({ answer: { type: "yes-no", good: "no" }, weight: 4 })).toEqual(["否4分，是0分"]);
    expect(say({ answer: { type: "yes-partly-no", partly: 0.3 }, weight: 0.7 })).toEqual([
      "是0.7分，部分0.21分，否0分",
    ]);
    expect(
      say({ answer: { type: "grade", shares: { excellent: 1, good: 0.8, pass: 0.6, fail: 0 } }, weight: 5 }),
    ).toEqual(["优5分，良4分，合格3分，不合格0分"]);
    expect(
      say({
        answer: { type: "choice", options: { a: { title: "A级", share: 1 }, b: { title: "B级", share: 0 } } },
        weight: 5,
      }),
    ).toEqual(["A级5分，B级0分"]);
    expect(say({ answer: { type: "number", unit: "分钟", standard: { atMost: 60 } }, weight: 4 })).toEqual([
      "不超过60分钟得4分，否则不得分",
    ]);
  });

  it("say the least points and a 不适用 that keeps or loses them, and nothing of items without points", () => {
    const rules = { late: { type: "halve", text: "迟交" } } as const;
    expect(
      say({
        answer: { type: "marks" },
        weight: 4,
        scoring: { start: "full", least: 1, rules },
        nonAnswers: { "not-applicable": { scoring: "earn" } },
      }),
    ).toEqual(["迟交，减半计分", "最低得1分", "不适用的计满分"]);
    expect(
      say({ answer: "yes-no", weight: 4, nonAnswers: { "not-applicable": { scoring: "lose" } } }),
    ).toEqual(["是4分，否0分", "不适用的不得分"]);
    expect(say({ answer: "yes-no" })).toEqual([]);
    expect(formatScoring({ items: {} }, "none")).toEqual([]);
  });
});

describe("scoring clauses in English", () => {
  const one = (item: Omit<ChecklistItem, "title">): readonly string[] =>
    formatScoring({ items: { one: { title: "One", ...item } } }, "one", "en");
  const ruled = (answer: AnswerForm, ...rules: readonly ScoringRule[]): readonly string[] =>
    one({
      answer,
      weight: 10,
      scoring: {
        start: "full",
        rules: Object.fromEntries(rules.map((rule, index) => [`r${index}`, rule])),
        least: 1,
      },
    });

  it("have the points, the case and the bounds of each rule, whatever it looks at", () => {
    expect(
      ruled(
        { type: "marks" },
        { type: "deduct", points: 2, each: true, most: 8, text: "Plan missing" },
        { type: "award", points: 1, text: "Prize" },
        { type: "halve", text: "Late" },
        { type: "void" },
        { type: "discretion", effect: "deduct", least: 1, most: 4, text: "Careless" },
      ),
    ).toEqual([
      "Plan missing: minus 2 points for each case, at most 8",
      "Prize: plus 1 point",
      "Late: points are halved",
      "where it is so: no points",
      "Careless: minus 1 to 4 points by judgement",
      "never less than 1 point",
    ]);
    expect(
      ruled(
        { type: "number", unit: "%" },
        { type: "distance", side: "below", standard: 95, per: 1, points: 0.5, steps: "begun", most: 3 },
        { type: "void", on: { below: 60 } },
        { type: "deduct", points: 1, each: true },
      ).slice(0, 3),
    ).toEqual([
      "below 95%, minus 0.5 points for each 1 percentage point (a step begun counts), at most 3",
      "below 60%: no points",
      "minus 1 point for each percentage point",
    ]);
    expect(
      ruled(
        { type: "number", unit: "staff", whole: true, minimum: 0 },
        {
          type: "bands",
          bands: [
            { atLeast: 4, points: 10 },
            { atLeast: 2, below: 4, points: 5 },
            { below: 2, points: 0 },
          ],
        },
      )[0],
    ).toBe("at least 4 staff: 10 points; 2–3 staff: 5 points; 0–1 staff: 0 points");
    const options = { a: { title: "guard" }, b: { title: "alarm" } };
    expect(
      ruled(
        { type: "several", options },
        { type: "deduct", points: 2, each: true, on: { missing: ["a", "b"] } },
        { type: "award", points: 2, on: { chosen: ["a"] } },
      ).slice(0, 2),
    ).toEqual(["what is not ticked: minus 2 points for each item", '"guard" ticked: plus 2 points']);
    const fields = { ok: { title: "Licence", answer: { type: "yes-no" } } } as const;
    expect(
      ruled(
        { type: "repeat", of: "canteen", fields },
        { type: "deduct", points: 2, each: true, on: { column: "ok", words: ["no"] } },
      )[0],
    ).toBe('Licence "no": minus 2 points for each entry');
  });

  it("say what each answer is worth, and no word of it in Chinese", () => {
    expect(one({ answer: { type: "yes-no", good: "no" }, weight: 4 })).toEqual([
      "no: 4 points; yes: 0 points",
    ]);
    expect(one({ answer: { type: "number", unit: "%", standard: { atLeast: 90 } }, weight: 5 })).toEqual([
      "at least 90%: 5 points; otherwise none",
    ]);
    expect(
      one({
        answer: "yes-no",
        weight: 4,
        nonAnswers: { "not-applicable": { scoring: "earn", indicator: "exclude" } },
      }),
    ).toEqual(["yes: 4 points; no: 0 points", "not applicable: all points"]);
  });
});
