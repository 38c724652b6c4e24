import { orThrow } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersTo, edition2024 } from "../../test/editions.ts";
import { scoreAnswers, type Answer, type ChecklistEdition } from "../index.ts";
import { readScoringSheet, type SheetConventions } from "./index.ts";

/** Points of one row of a sheet, read and then scored. */
function scored(words: string, points: number, answer: Answer, conventions: SheetConventions = {}): number {
  const sheet = readScoringSheet([{ id: "row", title: "条款", points, words }], conventions);
  expect(sheet.unread, words).toEqual([]);
  const edition: ChecklistEdition = { ...edition2024, items: sheet.items };
  return orThrow(scoreAnswers(edition, answersTo(edition, { row: answer }))).points;
}

/** One phrase, what was found under it, and what that costs by hand. Points are halves, counted in whole halves. */
interface Finding {
  readonly words: string;
  readonly mark: number | { readonly points: number; readonly because: string };
  readonly off: number;
  readonly effect: "deduct" | "halve" | "void";
}

const halves = fc.integer({ min: 1, max: 8 });
const times = fc.integer({ min: 0, max: 6 });
const digits = ["零", "一", "二", "三", "四"];
const written = (points: number): fc.Arbitrary<string> =>
  fc.constantFrom(
    `${points / 2}`,
    `${points / 2}`.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    points % 2 === 0 ? (digits[points / 2] ?? `${points / 2}`) : `${points / 2}`,
  );

const perPlace = (thing: string): fc.Arbitrary<Finding> =>
  fc
    .tuple(halves, times, fc.constantFrom(undefined, 9, 14), fc.boolean())
    .chain(([points, count, most, slash]) =>
      written(points).map((said) => {
        const cap = most !== undefined && most > points ? most : undefined;
        const words = slash ? `${thing}扣${said}分/处` : `${thing}每处扣${said}分`;
        const off = Math.min(points * count, cap ?? Infinity);
        return {
          words: cap === undefined ? words : `${words}，最多扣${cap / 2}分`,
          mark: count,
          off,
          effect: "deduct",
        } as const;
      }),
    );
const once = (thing: string): fc.Arbitrary<Finding> =>
  fc.tuple(halves, fc.boolean()).chain(([points, happened]) =>
    written(points).map((said) => ({
      words: `${thing}的扣${said}分`,
      mark: happened ? 1 : 0,
      off: happened ? points : 0,
      effect: "deduct",
    })),
  );
const judged = (thing: string): fc.Arbitrary<Finding> =>
  fc.tuple(halves, halves, fc.nat(100)).map(([a, b, at]) => {
    const [least, most] = [Math.min(a, b), Math.max(a, b)];
    const points = least + (at % (most - least + 1));
    return {
      words: `${thing}，视情节轻重扣${least / 2}—${most / 2}分`,
      mark: { points: points / 2, because: "见记录" },
      off: points,
      effect: "deduct",
    };
  });
const factor = (thing: string, effect: "halve" | "void"): fc.Arbitrary<Finding> =>
  fc.boolean().map((happened) => ({
    words: effect === "halve" ? `${thing}的减半计分` : `${thing}的不得分`,
    mark: happened ? 1 : 0,
    off: happened ? 1 : 0,
    effect,
  }));

const findings = fc
  .tuple(
    perPlace("标识缺失"),
    once("无计划"),
    judged("环境较差"),
    factor("逾期", "halve"),
    factor("造假", "void"),
    perPlace("记录有误"),
  )
  .chain((all) => fc.subarray([...all], { minLength: 1 }));

describe("reading a clause and scoring by it", () => {
  it("comes to what counting by hand comes to", () => {
    fc.assert(
      fc.property(findings, fc.constantFrom(10, 20, 7.5), (list, weight) => {
        const value = Object.fromEntries(list.map(({ mark }, index) => [`r${index + 1}`, mark]));
        const taken = list.reduce((sum, { effect, off }) => sum + (effect === "deduct" ? off : 0), 0);
        let left = Math.max(0, weight * 2 - taken) / 2;
        if (list.some(({ effect, off }) => effect === "halve" && off > 0)) left /= 2;
        if (list.some(({ effect, off }) => effect === "void" && off > 0)) left = 0;
        const words = list.map((each) => each.words).join("；");
        expect(scored(words, weight, { type: "marks", value }), words).toBe(left);
      }),
      { numRuns: 1000 },
    );
  });

  it("gives the points of the level that holds", () => {
    const scales = [
      ["优", "良", "中", "差"],
      ["完全达到", "基本达到", "部分达到", "未达到"],
      ["A等", "B等", "C等", "D等"],
    ];
    const ids = [
      ["excellent", "good", "medium", "fail"],
      ["fully", "mostly", "partly", "not"],
      ["level-a", "level-b", "level-c", "level-d"],
    ];
    fc.assert(
      fc.property(
        fc.nat(2),
        fc.uniqueArray(fc.nat(19), { minLength: 3, maxLength: 3 }),
        fc.nat(3),
        fc.constantFrom("得", ""),
        fc.constantFrom("，", "；", "、"),
        (scale, lower, given, verb, between) => {
          const points = [20, ...lower.toSorted((a, b) => b - a)];
          const words = points
            .map((each, index) => `${scales[scale]?.[index]}${verb}${each}分`)
            .join(between);
          const answer = { type: "choice", value: ids[scale]?.[given] ?? "" } as const;
          expect(scored(words, 20, answer), words).toBe(points[given]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("gives the points of the band a count or a rate falls into", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 4 }),
        fc.integer({ min: 0, max: 45 }),
        fc.constantFrom("节", "次", "%"),
        (edges, value, unit) => {
          const sorted = edges.toSorted((a, b) => b - a);
          const points = sorted.map((_edge, index) => 20 - index * 4);
          const ranges = sorted.map((edge, index) => {
            const above = sorted[index - 1];
            if (above === undefined) return `完成${edge}${unit}以上得20分`;
            if (unit === "%") return `${edge}%以上不足${above}%得${points[index]}分`;
            return above - 1 === edge
              ? `${edge}${unit}得${points[index]}分`
              : `${edge}-${above - 1}${unit}得${points[index]}分`;
          });
          const words = [...ranges, `不足${sorted.at(-1)}${unit}不得分`].join("，");
          const place = sorted.findIndex((edge) => value >= edge);
          expect(scored(words, 20, { type: "marks", value: { r1: value } }), words).toBe(
            place < 0 ? 0 : points[place],
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it("takes off by distance, with parts of a step as the district has them", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 80, max: 100 }),
        fc.integer({ min: 700, max: 1000 }),
        halves,
        fc.constantFrom("full", "begun" as const),
        (standard, tenths, cost, partsOfSteps) => {
          const words = `完成率达到${standard}%得满分，每低1个百分点扣${cost / 2}分，扣完为止。`;
          const short = Math.max(0, standard * 10 - tenths);
          const steps = partsOfSteps === "full" ? Math.floor(short / 10) : Math.ceil(short / 10);
          const answer = { type: "marks", value: { r1: tenths / 10 } } as const;
          expect(scored(words, 20, answer, { partsOfSteps })).toBe(Math.max(0, 40 - steps * cost) / 2);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("counts only the highest honour where the sheet says so", () => {
    const words = "获国家级表彰加5分，省级加3分，市级加1分，就高不就低。";
    const points = ["national", "province", "city", "none"].map((value) =>
      scored(words, 5, { type: "choice", value }),
    );
    expect(points).toEqual([5, 3, 1, 0]);
  });

  it("takes off by how many are missing where the steps are not even", () => {
    const words = "缺一项扣1分，缺两项扣3分，缺三项及以上不得分。";
    const points = [0, 1, 2, 3, 4].map((count) => scored(words, 10, { type: "marks", value: { r1: count } }));
    expect(points).toEqual([10, 9, 7, 0, 0]);
  });
});
