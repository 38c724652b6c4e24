import { orThrow } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { answersTo, edition2024 } from "../../test/editions.ts";
import { scoreOf } from "../../test/score-of.ts";
import {
  checkChecklistEdition,
  explainScore,
  scoreAnswers,
  type Answer,
  type ChecklistEdition,
  type ChecklistItem,
} from "../index.ts";
import { deriveScore, evaluateDerivation, formatScoring } from "../scoring/index.ts";

describe("items that are not asked", () => {
  const items: Readonly<Record<string, ChecklistItem>> = {
    canteen: { title: "有食堂", answer: "yes-no" },
    licence: {
      title: "许可证有效",
      answer: "yes-no",
      weight: 5,
      askIf: { equal: [{ answer: "canteen" }, "yes"] },
    },
    exits: { title: "安全出口畅通", answer: "yes-no", weight: 5 },
    hint: { title: "以下由督学填写", answer: "note" },
  };

  it("leave points and maximum, whatever was answered before", () => {
    const { score, lines } = scoreOf(items, {
      canteen: { type: "yes-no", value: "no" },
      licence: { type: "yes-no", value: "no" },
      exits: { type: "yes-no", value: "yes" },
    });
    expect(score).toMatchObject({ status: "complete", points: 5, maximum: 5, excluded: 5, share: 1 });
    expect(lines[1]).toBe("许可证有效：不问，5分不计入满分");
  });

  it("stay open while it is open whether they are asked; notes are never missing", () => {
    const { score } = scoreOf(items, { exits: { type: "yes-no", value: "yes" } });
    expect(score).toMatchObject({ status: "incomplete", open: 5, maximum: 10 });
    expect(Object.keys(score.missing)).toEqual(["canteen", "licence"]);
  });
});

describe("non-answers count as the list declares", () => {
  const items = {
    drill: { title: "演练", answer: "yes-no", weight: 4 },
    exits: { title: "出口", answer: "yes-no", weight: 6 },
  } as const;
  const refused: Readonly<Record<string, Answer>> = {
    drill: { type: "refused", because: "未开门" },
    exits: { type: "yes-no", value: "yes" },
  };

  it.each([
    ["open", { status: "incomplete", points: 6, open: 4, maximum: 10 }],
    ["lose", { status: "complete", points: 6, open: 0, lost: 4, maximum: 10 }],
    ["earn", { status: "complete", points: 10, open: 0, lost: 0, maximum: 10 }],
    ["shrink", { status: "complete", points: 6, open: 0, lost: 0, maximum: 6 }],
    [{ share: 0.8 }, { status: "complete", points: 9.2, open: 0, lost: 0.8, maximum: 10 }],
    [{ share: 0.0001 }, { status: "complete", points: 6.0004, open: 0, lost: 3.9996, maximum: 10 }],
    [{ share: 0 }, { status: "complete", points: 6, open: 0, lost: 4, maximum: 10 }],
  ] as const)("refused as %s", (scoring, expected) => {
    expect(scoreOf(items, refused, { refused: { scoring } }).score).toMatchObject(expected);
  });

  it("says in words what share a non-answer counts, and where it comes from in the arithmetic", () => {
    const { lines, score } = scoreOf(items, refused, { refused: { scoring: { share: 0.8 } } });
    expect(lines[0]).toBe("演练：拒绝，按规定计满分的80%，4分中得3.2分");
    expect(score.counts).toMatchObject({ met: 1, "not-met": 0, noted: 1 });
    const edition: ChecklistEdition = {
      ...edition2024,
      items,
      nonAnswers: { refused: { scoring: { share: 0.8 } } },
    };
    expect(explainScore(edition, score, "en")[0]).toBe(
      "演练: refused, counted as 80% of the points by rule, earns 3.2 of 4",
    );
    expect(evaluateDerivation(deriveScore(edition, score))).toBe(9.2);
    expect(
      formatScoring({ items, nonAnswers: { "not-applicable": { scoring: { share: 0.8 } } } }, "drill"),
    ).toContain("不适用的按满分的80%计");
  });

  it("leaves what counts a share aside in vetoes and conditions of grades: nobody judged it", () => {
    const edition: ChecklistEdition = {
      ...edition2024,
      items,
      nonAnswers: { refused: { scoring: { share: 0.5 } } },
      scoring: {
        vetoes: {
          out: { title: "演练", items: ["drill"], judged: "not-fully-met", effect: { type: "lowest" } },
        },
        ladder: {
          measure: "share",
          grades: {
            good: { title: "良好", atLeast: 0.8, requires: [{ items: ["drill", "exits"] }] },
            poor: { title: "较差" },
          },
        },
      },
    };
    expect(orThrow(scoreAnswers(edition, answersTo(edition, refused))).outcome).toMatchObject({
      points: 8,
      vetoes: [],
      grade: { grade: "good" },
    });
  });

  it("refuses a share that is none", () => {
    const problems = (scoring: unknown): readonly string[] => {
      const data: ChecklistEdition = JSON.parse(
        JSON.stringify({ ...edition2024, items, nonAnswers: { refused: { scoring } } }),
      );
      return checkChecklistEdition(data).map(({ code, path }) => `${code} ${path.join(".")}`);
    };
    for (const scoring of [
      { share: 1.2 },
      { share: -0.1 },
      { share: "0.8" },
      { share: 0.12345 },
      { shares: 1 },
      {},
      [],
    ])
      expect(problems(scoring)).toEqual(["item-rule-invalid nonAnswers.refused.scoring"]);
    for (const scoring of [{ share: 0 }, { share: 1 }, { share: 0.8 }]) expect(problems(scoring)).toEqual([]);
  });

  it("says that a rule, not an answer, decided", () => {
    const { lines, score } = scoreOf(items, refused, { refused: { scoring: "lose" } });
    expect(lines[0]).toBe("演练：拒绝，按规定视为不符合，4分中得0分");
    expect(score.counts).toMatchObject({ met: 1, "not-met": 1 });
  });
});

describe("rules on answers with parts", () => {
  it("count the cells of a column that say a word; cells without an answer say nothing", () => {
    const { score, lines } = scoreOf(
      {
        dorms: {
          title: "宿舍",
          answer: {
            type: "repeat",
            of: "宿舍楼",
            fields: { guard: { title: "有人值守", answer: { type: "yes-no" } } },
          },
          weight: 10,
          scoring: {
            start: "full",
            rules: {
              alone: {
                type: "deduct",
                points: 3,
                each: true,
                on: { column: "guard", words: ["no"] },
                text: "无人值守",
              },
            },
          },
        },
      },
      {
        dorms: {
          type: "repeat",
          value: [
            { id: "a", answers: { guard: { type: "yes-no", value: "no" } } },
            { id: "b", answers: { guard: { type: "yes-no", value: "yes" } } },
            { id: "c", answers: { guard: { type: "not-checked" } } },
            { id: "d", answers: { guard: { type: "yes-no", value: "no" } } },
          ],
        },
      },
    );
    expect(score.points).toBe(4);
    expect(lines[0]).toBe("宿舍：4个条目；无人值守2处，扣6分，10分中得4分");
  });

  it("read the cells of a matrix and the steps of a scale", () => {
    const { score } = scoreOf(
      {
        subjects: {
          title: "学科常规",
          answer: {
            type: "matrix",
            rows: { chinese: "语文", maths: "数学" },
            columns: { plans: { title: "教案", answer: { type: "yes-no" } } },
          },
          weight: 4,
          scoring: {
            start: "full",
            rules: {
              none: { type: "deduct", points: 1.5, each: true, on: { column: "plans", words: ["no"] } },
            },
          },
        },
        mood: {
          title: "课堂气氛",
          answer: { type: "scale", from: 1, to: 5 },
          weight: 10,
          scoring: {
            start: "nothing",
            rules: {
              step: {
                type: "bands",
                bands: [
                  { atLeast: 4, points: 10 },
                  { atLeast: 3, below: 4, points: 6 },
                  { below: 3, points: 0 },
                ],
              },
            },
          },
        },
      },
      {
        subjects: {
          type: "matrix",
          value: {
            chinese: { plans: { type: "yes-no", value: "no" } },
            maths: { plans: { type: "yes-no", value: "yes" } },
          },
        },
        mood: { type: "scale", value: 3 },
      },
    );
    expect(score.items.map((item) => ("points" in item ? item.points : undefined))).toEqual([2.5, 6]);
  });
});
