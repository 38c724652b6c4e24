import { describe, expect, it } from "vitest";
import { edition2024 } from "../../test/editions.ts";
import { checkChecklistEdition, type ScoringRule } from "../index.ts";
import { formatSheet, readClause, readScoringSheet } from "./index.ts";

describe("what a district says once for all its sheets", () => {
  const district = { partsOfSteps: "begun", onceIsEach: true, highestHonour: true, bandsMeet: true } as const;

  it.each<[string, readonly ScoringRule[]]>([
    ["一处不合格扣1分", [{ type: "deduct", points: 1, each: true, text: "一处不合格" }]],
    [
      "巩固率低于98%的，每低1个百分点扣1分",
      [{ type: "distance", side: "below", standard: 98, per: 1, points: 1, steps: "begun", text: "巩固率" }],
    ],
    [
      "合格率90%以上得20分，80%-89%得15分，60%-79%得10分，60%以下不得分",
      [
        {
          type: "bands",
          text: "合格率",
          bands: [
            { atLeast: 90, points: 20 },
            { atLeast: 80, below: 90, points: 15 },
            { atLeast: 60, below: 80, points: 10 },
            { below: 60, points: 0 },
          ],
        },
      ],
    ],
  ])("types %s", (words, rules) => {
    expect(readClause(words, 20).unread).not.toEqual([]);
    const { scoring, unread } = readClause(words, 20, district);
    expect(unread).toEqual([]);
    expect(Object.values(scoring?.rules ?? {})).toEqual(rules);
  });

  it("looks rates up in whole numbers, and leaves what 以下 names to the band above", () => {
    const words = "满意度90%及以上得20分，80%-89%得15分，80%以下不得分";
    const bands = [
      { atLeast: 90, points: 20 },
      { atLeast: 80, below: 90, points: 15 },
      { below: 80, points: 0 },
    ];
    expect(readClause(words, 20, { wholeNumbers: true }).unread).not.toEqual([]);
    expect(readClause(words, 20, { belowExcludes: true }).unread).not.toEqual([]);
    const declared = readClause(words, 20, { wholeNumbers: true, belowExcludes: true });
    expect(declared.unread).toEqual([]);
    expect(declared.scoring?.rules["r1"]).toMatchObject({ bands });
    const said = readClause(`${words}（以下不含本数）`, 20, { wholeNumbers: true });
    expect(said.scoring).toEqual(declared.scoring);
    const plain = readClause("60%以上得20分，60%以下不得分。以上含本数，以下不含本数。", 20);
    expect(plain.unread).toEqual([]);
    expect(plain.scoring?.rules["r1"]).toMatchObject({
      bands: [
        { atLeast: 60, points: 20 },
        { below: 60, points: 0 },
      ],
    });
    const other = readClause("60%以上得20分，60%以下不得分。以上不含本数，以下含本数。", 20);
    expect(other.scoring?.rules["r1"]).toMatchObject({
      bands: [
        { above: 60, points: 20 },
        { atMost: 60, points: 0 },
      ],
    });
  });

  it("lets the highest honour count, and still lists bands that lie apart", () => {
    const { answer, unread } = readClause("获省级表彰加3分，市级加1分", 5, district);
    expect(unread).toEqual([]);
    expect(Object.keys(answer?.options ?? {})).toEqual(["province", "city", "none"]);
    const apart = readClause("95%以上得20分，低于80%得0分", 20, district);
    expect(apart.unread.map(({ why }) => why.zh).join()).toContain("没有恰好接上");
  });
});

describe("reading a scoring sheet", () => {
  const rows = [
    {
      id: "plans",
      title: "教案",
      points: 10,
      section: "teaching",
      words: "每缺一项扣2分，扣完为止；抄袭不得分。",
    },
    {
      id: "homework",
      title: "作业批改",
      points: 10,
      section: "teaching",
      words: "漏批酌情扣1-3分；学生代批的，整表不得分。",
    },
    { id: "books", title: "书写", points: 5, words: "整洁。" },
    { title: "师德", points: 5, words: "有体罚的，一票否决。" },
  ] as const;

  it("gives items and vetoes an edition accepts, and lists what is left to decide", () => {
    const sheet = readScoringSheet(rows);
    const edition = {
      ...edition2024,
      sections: { teaching: "教学" },
      items: sheet.items,
      scoring: sheet.scoring,
    };
    expect(checkChecklistEdition(edition)).toEqual([]);
    expect(Object.keys(sheet.items)).toEqual(["plans", "homework", "homework-veto", "books", "c4"]);
    expect(sheet.scoring.vetoes).toMatchObject({ "homework-veto": { effect: { type: "zero" } } });
    expect(sheet.unread.map(({ row, text }) => `${row} ${text}`)).toEqual(["3 整洁", "4 有体罚的一票否决"]);
    expect(sheet.complete).toBe(2);
    expect(sheet.items["books"]).toEqual({ title: "书写", text: "整洁。", answer: "text" });
  });

  it("gives vetoes the effect the district states", () => {
    const { scoring, complete } = readScoringSheet(rows, { veto: { type: "lowest" } });
    expect(scoring.vetoes?.["c4-veto"]).toMatchObject({ title: "有体罚的", effect: { type: "lowest" } });
    expect(complete).toBe(3);
  });

  it("is told in words to hold against the paper", () => {
    const sheet = readScoringSheet([
      ...rows,
      { id: "honours", title: "奖励", points: 5, words: "获省级表彰加5分，市级加3分，取最高。" },
      {
        id: "rate",
        title: "开出率",
        points: 10,
        words: "最低得2分；95%以上得10分，90%以上得8分，低于90%得5分。",
      },
      { id: "canteen", title: "食堂", points: 4, words: "每发现一处扣1分；无食堂的不参评。" },
    ]);
    expect(formatSheet(sheet).split("\n")).toEqual([
      "教案（10分）",
      "  每缺一项扣2分",
      "  抄袭不得分",
      "作业批改（10分）",
      "  漏批酌情扣1-3分",
      "学生代批的：否决 zero",
      "书写",
      "  ？整洁：没有写怎么计分",
      "师德",
      "  ？有体罚的一票否决：没有写一票否决的后果，要由本地规定",
      "奖励（5分）",
      "  省级表彰5分，市级3分，无0分",
      "开出率（10分）",
      "  达到95得10分，达到90且低于95得8分，低于90得5分",
      "  最低得2分",
      "食堂（4分）",
      "  每发现一处扣1分",
      "  不适用：无食堂",
    ]);
    expect(formatSheet(sheet, "en")).toContain("  not applicable: 无食堂");
  });
});
