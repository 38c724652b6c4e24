import { orThrow } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { answersTo, edition2024 } from "../../test/editions.ts";
import { scoreOf } from "../../test/score-of.ts";
import {
  checkChecklistEdition,
  explainScore,
  type Answer,
  type ChecklistEdition,
  type ChecklistItem,
  type Occurrence,
} from "../index.ts";
import { deriveScore, formatDerivation, formatScoring, whatWouldChange } from "../scoring/index.ts";

describe("rules on columns of numbers", () => {
  const samples = {
    title: "食品留样",
    answer: {
      type: "repeat",
      of: "样",
      fields: {
        grams: { title: "留样量", answer: { type: "number", unit: "克", minimum: 0 } },
        cold: { title: "冷藏", answer: { type: "yes-no" } },
      },
    },
    weight: 5,
    scoring: {
      start: "full",
      rules: {
        little: { type: "deduct", points: 0.5, each: true, most: 2, on: { column: "grams", below: 125 } },
      },
    },
  } as const;
  const given = (...grams: readonly (number | undefined)[]): Answer => ({
    type: "repeat",
    value: grams.map((value, index) => ({
      id: `e${index}`,
      answers:
        value === undefined ? { grams: { type: "not-checked" } } : { grams: { type: "number", value } },
    })),
  });

  it.each([
    [[125, 130], 5],
    [[124.9, 125, 80], 4],
    [[0, 0, 0, 0, 0, 0], 3],
    [[], 5],
    [[undefined, 100], 4.5],
  ] as const)("count the entries whose number keeps the bounds: %o give %d", (grams, points) => {
    expect(scoreOf({ samples }, { samples: given(...grams) }).score.points).toBe(points);
  });

  it("count rows of a matrix and steps of a scale alike, and once where not each of them counts", () => {
    const classes: ChecklistItem = {
      title: "班额",
      answer: {
        type: "matrix",
        rows: { a: "小一班", b: "小二班" },
        columns: { pupils: { title: "人数", answer: { type: "scale", from: 0, to: 60 } } },
      },
      weight: 6,
      scoring: {
        start: "full",
        rules: { crowded: { type: "deduct", points: 2, on: { column: "pupils", above: 25, atMost: 50 } } },
      },
    };
    const cells = (a: number, b: number): Answer => ({
      type: "matrix",
      value: { a: { pupils: { type: "scale", value: a } }, b: { pupils: { type: "scale", value: b } } },
    });
    const points = (a: number, b: number): number =>
      scoreOf({ classes }, { classes: cells(a, b) }).score.points;
    expect([points(25, 25), points(26, 25), points(26, 30), points(51, 25)]).toEqual([6, 4, 4, 6]);
  });

  it("are printed with the words of the column", () => {
    expect(formatScoring({ items: { samples } }, "samples")).toEqual([
      "留样量低于125克，每样扣0.5分，最多扣2分",
    ]);
    expect(formatScoring({ items: { samples } }, "samples", "en")).toEqual([
      "留样量 below 125 克: minus 0.5 points for each entry, at most 2",
    ]);
  });

  it("are what would change a grade", () => {
    const edition: ChecklistEdition = {
      ...edition2024,
      items: { samples },
      scoring: {
        ladder: {
          measure: "points",
          grades: { good: { title: "良好", atLeast: 5 }, poor: { title: "较差" } },
        },
      },
    };
    const change = orThrow(whatWouldChange(edition, answersTo(edition, { samples: given(80, 200) })));
    expect(change).toMatchObject({ to: "good", answers: { samples: { value: [{}, { id: "e1" }] } } });
  });

  it.each<[Occurrence, string]>([
    [
      { column: "grams", words: ["no"] },
      '“grams”列填的是数，不写 words，写界限，如 { column: "grams", below: 125 }',
    ],
    [{ column: "gram", below: 125 }, "没有“gram”这一列，是不是“grams”？已有：grams、cold"],
    [{ column: "okk", words: ["no"] }, "没有“okk”这一列，已有：grams、cold"],
    [{ column: "cold", below: 1 }, "“cold”列填的不是数，要写 words，可用：yes、no"],
    [{ column: "cold", words: ["maybe"] }, "没有“maybe”这样的答案，可用：yes、no"],
    [{ column: "grams" }, "atLeast、above、atMost、below 至少写一个，都写数"],
    [{ column: "grams", below: Number.NaN }, "atLeast、above、atMost、below 至少写一个，都写数"],
    [{ column: "grams", below: 3, above: 5 }, "没有一个数同时满足这些界限"],
    [{ column: "grams", below: 3, atLeast: 3 }, "没有一个数同时满足这些界限"],
  ])("that cannot be read are refused with what to write: %o", (on, why) => {
    const wrong: ChecklistItem = {
      ...samples,
      scoring: { start: "full", rules: { little: { type: "deduct", points: 1, on } } },
    };
    const [issue] = checkChecklistEdition({ ...edition2024, items: { samples: wrong } });
    expect(issue?.message.zh).toBe(`事项 samples 的计分规则 little：${why}`);
  });
});

describe("rules without words", () => {
  const items = {
    sport: {
      title: "大课间",
      answer: "marks",
      weight: 10,
      scoring: {
        start: "full",
        rules: {
          b1: { type: "deduct", points: 1.5, each: true },
          c2: { type: "deduct", points: 2 },
          d3: { type: "discretion", effect: "deduct", least: 1, most: 2 },
          rate93: { type: "distance", side: "below", standard: 100, per: 1, points: 0.1, steps: "begun" },
          pm: {
            type: "distance",
            side: "above",
            standard: 75,
            per: 10,
            points: 0.1,
            steps: "full",
            text: "PM2.5",
          },
          e4: { type: "halve" },
          f5: { type: "void" },
        },
      },
    },
    rank: {
      title: "体测名次",
      answer: { type: "number", unit: "名" },
      weight: 8,
      scoring: {
        start: "nothing",
        rules: {
          rank5: {
            type: "bands",
            bands: [
              { atMost: 5, points: 8 },
              { above: 5, points: 2 },
            ],
          },
        },
      },
    },
  } as const;
  const answers: Readonly<Record<string, Answer>> = {
    sport: {
      type: "marks",
      value: { b1: 2, c2: 1, d3: { points: 1, because: "队列松散" }, rate93: 93, pm: 95, e4: 1, f5: 1 },
    },
    rank: { type: "number", value: 5 },
  };

  it("are said by what they did, never by their ids", () => {
    const { lines, score } = scoreOf(items, answers);
    expect(lines.slice(0, 2)).toEqual([
      "大课间：2处，每处1.5分，扣3分；扣2分；酌情扣1分（队列松散）；93，低于100计7次，扣0.7分；PM2.5：95，高于75计2次，扣0.2分；减半；不得分，10分中得0分",
      "体测名次：5 名；计8分，8分中得8分",
    ]);
    const edition: ChecklistEdition = { ...edition2024, items };
    expect(explainScore(edition, score, "en").slice(0, 2)).toEqual([
      "大课间: × 2 of 1.5: −3; −2; −1 by judgement (队列松散); 93, 7 step(s) below 100: −0.7; PM2.5 95, 2 step(s) above 75: −0.2; halved; nothing left, earns 0 of 10",
      "体测名次: 5 名; 8, earns 8 of 8",
    ]);
    const told = [...lines, ...formatDerivation(deriveScore(edition, score))].join("\n");
    for (const id of ["b1", "c2", "d3", "rate93", "e4", "f5", "rank5"]) expect(told).not.toContain(id);
  });
});
