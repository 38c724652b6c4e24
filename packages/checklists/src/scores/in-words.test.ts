import { orThrow } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersTo, edition2024 } from "../../test/editions.ts";
import {
  defineChecklistEdition,
  explainScore,
  scoreAnswers,
  type Answer,
  type ChecklistItem,
  type EditionScoring,
  type ItemScoring,
} from "../index.ts";
import { formatScoring } from "../scoring/index.ts";
import { percent, rounded } from "./in-words.ts";

function explained(
  items: Readonly<Record<string, ChecklistItem>>,
  answers: Readonly<Record<string, Answer>>,
  rest: { readonly sections?: Readonly<Record<string, string>>; readonly scoring?: EditionScoring } = {},
  language: "zh" | "en" = "zh",
): readonly string[] {
  const edition = defineChecklistEdition({
    edition: "2026-09",
    status: "active",
    effective: { from: "2026-09-01" },
    sources: edition2024.sources,
    items,
    ...rest,
  });
  return explainScore(edition, orThrow(scoreAnswers(edition, answersTo(edition, answers))), language);
}

const marks = (value: Readonly<Record<string, number>>): Answer => ({ type: "marks", value });

function item(scoring: ItemScoring, answer: ChecklistItem["answer"] = "marks"): ChecklistItem {
  return { title: "甲", weight: 10, answer, scoring };
}

const EACH = { type: "deduct", points: 3, each: true } as const;

describe("points in words add up", () => {
  it.each<[string, ItemScoring, Record<string, number>, string]>([
    [
      "points that nothing goes below, then halved",
      { start: "full", least: 4, rules: { a: EACH, b: { type: "halve" } } },
      { a: 3, b: 1 },
      "甲：3处，每处3分，扣9分；至少得4分；减半，10分中得2分",
    ],
    [
      "deductions beyond all points",
      { start: "full", rules: { a: EACH } },
      { a: 5 },
      "甲：5处，每处3分，扣15分；扣完为止，10分中得0分",
    ],
    [
      "awards beyond the weight",
      { start: "nothing", rules: { a: { type: "award", points: 4, each: true } } },
      { a: 3 },
      "甲：3处，每处4分，得12分；最多得10分，10分中得10分",
    ],
    [
      "a rule that takes no more than so much",
      { start: "full", rules: { a: { ...EACH, most: 6 } } },
      { a: 3 },
      "甲：3处，每处3分，最多扣6分，10分中得4分",
    ],
    [
      "nothing left whatever was taken off before",
      { start: "full", least: 4, rules: { b: { type: "void" }, a: EACH } },
      { a: 3, b: 1 },
      "甲：3处，每处3分，扣9分；不得分，10分中得0分",
    ],
    [
      "no bound where none held",
      { start: "full", least: 4, rules: { a: EACH } },
      { a: 2 },
      "甲：2处，每处3分，扣6分，10分中得4分",
    ],
  ])("%s", (_name, scoring, counted, line) => {
    expect(explained({ a: item(scoring) }, { a: marks(counted) })[0]).toBe(line);
  });

  it("says in English which bound held", () => {
    const scoring = { start: "full", least: 4, rules: { a: EACH, b: { type: "halve" } } } as const;
    expect(explained({ a: item(scoring) }, { a: marks({ a: 3, b: 1 }) }, {}, "en")[0]).toBe(
      "甲: × 3 of 3: −9; at least 4; halved, earns 2 of 10",
    );
  });

  it("says up to how much a section adds or takes off", () => {
    const items = {
      a: { title: "甲", weight: 10, answer: "yes-no" },
      b: { title: "乙", weight: 8, answer: "yes-no", section: "extra" },
      c: { title: "丙", weight: 8, answer: "yes-no", section: "minus" },
    } as const;
    const answers = {
      a: { type: "yes-no", value: "yes" },
      b: { type: "yes-no", value: "yes" },
      c: { type: "yes-no", value: "no" },
    } as const;
    const sections = { extra: "附加分", minus: "综合减分" };
    const scoring = (most: number): EditionScoring => ({
      sections: { extra: { type: "bonus", most }, minus: { type: "deduction", most } },
    });
    expect(explained(items, answers, { sections, scoring: scoring(5) }).at(-1)).toBe(
      "评定：基本分10分，加5分（附加分最多5分），减5分（综合减分最多5分），计10分，满分10分",
    );
    expect(explained(items, answers, { sections, scoring: scoring(8) }).at(-1)).toBe(
      "评定：基本分10分，加8分，减8分，计10分，满分10分",
    );
  });
});

describe("what is short of a grade", () => {
  const items = {
    a: { title: "甲", weight: 10, answer: "yes-no" },
    m: {
      title: "信访",
      weight: 30,
      answer: "marks",
      section: "minus",
      scoring: { start: "full", rules: { x: EACH } },
    },
  } as const;
  const rest = (atLeast: number): Parameters<typeof explained>[2] => ({
    sections: { minus: "综合减分" },
    scoring: {
      sections: { minus: { type: "deduction" } },
      ladder: { measure: "points", grades: { pass: { title: "合格", atLeast }, fail: { title: "不合格" } } },
    },
  });

  it("counts what deductions took beyond zero", () => {
    const yes = { type: "yes-no", value: "yes" } as const;
    expect(explained(items, { a: yes, m: marks({ x: 6 }) }, rest(6)).at(-1)).toBe(
      "等级：不合格；未达合格：还差14分",
    );
  });

  it("is nothing for a grade that takes no points", () => {
    const no = { type: "yes-no", value: "no" } as const;
    expect(explained(items, { a: no, m: marks({ x: 6 }) }, rest(0.0001)).at(-1)).toBe(
      "等级：不合格；未达合格：还差18.0001分",
    );
  });
});

describe("numbers in words", () => {
  const computed = (scoring: ItemScoring, unit?: string): Readonly<Record<string, ChecklistItem>> => ({
    a: { title: "学生", answer: "number" },
    b: { title: "教师", answer: "number" },
    r: {
      ...item(scoring, {
        type: "computed",
        value: { divide: [{ answer: "a" }, { answer: "b" }] },
        ...(unit === undefined ? {} : { unit }),
      }),
    },
  });
  const answers = { a: { type: "number", value: 410 }, b: { type: "number", value: 30 } } as const;

  it("have four decimals at most", () => {
    const award = { start: "nothing", rules: { a: { type: "award", points: 0.5, each: true } } } as const;
    expect(explained(computed(award), answers)[2]).toBe(
      "甲：13.6667；每1计0.5分，得6.8333分，10分中得6.8333分",
    );
  });

  it("count distances in the unit of what is measured", () => {
    const below = (per: number): ItemScoring => ({
      start: "full",
      rules: { d: { type: "distance", side: "below", standard: 15, per, points: 1, steps: "begun" } },
    });
    expect(explained(computed(below(1), "%"), answers)[2]).toBe(
      "甲：13.6667 %；低于15计2个百分点，扣2分，10分中得8分",
    );
    expect(explained(computed(below(0.5), "人"), answers)[2]).toBe(
      "甲：13.6667 人；低于15计1.5人，扣3分，10分中得7分",
    );
    expect(explained(computed(below(0.5)), answers)[2]).toBe("甲：13.6667；低于15计3次，扣3分，10分中得7分");
  });

  it("round halves up as points do, and say shares in per cent", () => {
    expect([1.00005, 2.000_05, 13.666_666, 0.1 + 0.2].map(rounded)).toEqual([1.0001, 2.0001, 13.6667, 0.3]);
    expect([0.85, 0.285, 2 / 3, undefined].map(percent)).toEqual(["85%", "28.5%", "66.6667%", "–"]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (units) => {
        expect(rounded(units / 10_000)).toBe(units / 10_000);
      }),
    );
  });
});

it("a band of one value is said as that value", () => {
  const kept = {
    ...item(
      {
        start: "nothing",
        rules: {
          change: {
            type: "bands",
            bands: [
              { above: 0, points: 10 },
              { atLeast: 0, atMost: 0, points: 2 },
              { below: 0, points: 0 },
            ],
          },
        },
      },
      { type: "computed", value: { subtract: [{ answer: "a" }, 1] }, unit: "个百分点" },
    ),
  };
  expect(formatScoring({ items: { kept } }, "kept")).toEqual([
    "超过0个百分点得10分，0个百分点得2分，低于0个百分点得0分",
  ]);
});
