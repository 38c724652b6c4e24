import { orThrow } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersTo, edition2024, filledEdition } from "../../test/editions.ts";
import { scoreAnswers, type Answer, type ChecklistEdition } from "../index.ts";
import { problemHistories, type ProblemSighting } from "../findings/index.ts";
import {
  formatItemRates,
  frequentProblems,
  itemRates,
  ratesByZone,
  raterSpread,
  type AnalysedRecord,
} from "./index.ts";

const yes: Answer = { type: "yes-no", value: "yes" };
const no: Answer = { type: "yes-no", value: "no" };

function record(index: number, answer: Answer, more: Omit<AnalysedRecord, "answers"> = {}): AnalysedRecord {
  return {
    answers: { ...answersTo(edition2024, { "fire-exit": answer }), institution: `s${index}` },
    ...more,
  };
}

/** So many records that fall short, and so many that do not. */
function mixed(short: number, fine: number, more: Omit<AnalysedRecord, "answers"> = {}): AnalysedRecord[] {
  return [
    ...Array.from({ length: short }, (_one, index) => record(index, no, more)),
    ...Array.from({ length: fine }, (_one, index) => record(index + short, yes, more)),
  ];
}

const exitOf = <Row extends { readonly item: string }>(rows: readonly Row[]): Row | undefined =>
  rows.find(({ item }) => item === "fire-exit");

describe("how often an item falls short", () => {
  it("is a share of what was judged: what was not looked at is neither a fault nor a pass", () => {
    const records = [
      ...mixed(6, 6),
      record(20, { type: "not-applicable", because: "平房，无楼梯" }),
      record(21, { type: "not-checked" }),
      record(22, { type: "refused", because: "未开门" }),
    ];
    const rate = exitOf(orThrow(itemRates(edition2024, records)));
    expect(rate).toMatchObject({
      counts: { met: 6, "not-met": 6, excluded: 1, missing: 2 },
      short: { count: 6, base: 12, share: 0.5 },
      possible: { atLeast: 6 / 14, atMost: 8 / 14 },
      few: false,
    });
    expect(formatItemRates(rate === undefined ? [] : [rate])).toBe(
      "- 安全出口畅通：12份中6份不足，50.0%（25.4%–74.6%）；另有2份未知，可能为42.9%至57.1%",
    );
    expect(formatItemRates(rate === undefined ? [] : [rate], "en")).toContain("2 unknown, so anything from");
  });

  it("follows the policy of the district for non-answers", () => {
    const strict: ChecklistEdition = { ...edition2024, nonAnswers: { refused: { indicator: "not-met" } } };
    const refused = {
      ...answersTo(strict, { "fire-exit": { type: "refused", because: "未开门" } }),
      institution: "s9",
    };
    expect(exitOf(orThrow(itemRates(strict, [{ answers: refused }])))).toMatchObject({
      short: { count: 1, base: 1 },
      counts: { missing: 0 },
    });
  });

  it("is told as a count where records are few", () => {
    const rates = orThrow(itemRates(edition2024, mixed(2, 3)));
    expect(formatItemRates(rates).split("\n")[0]).toBe("- 安全出口畅通：5份中2份不足（样本少，不计比例）");
    expect(formatItemRates(rates).split("\n")[1]).toContain("没有可计的记录");
    expect(exitOf(orThrow(itemRates(edition2024, mixed(2, 3), { fewest: 5 })))?.few).toBe(false);
  });

  it("adds up to the records, and to what the score says of each", () => {
    fc.assert(
      fc.property(filledEdition, ({ edition, answers }) => {
        const rates = orThrow(itemRates(edition, [{ answers }, { answers }]));
        const score = orThrow(scoreAnswers(edition, answers));
        for (const { item, counts, short } of rates) {
          expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(2);
          const line = score.items.find((one) => one.item === item);
          const judged =
            line !== undefined && "judgement" in line && line.result !== "presumed"
              ? line.judgement
              : "noted";
          expect(short.base).toBe(judged === "noted" ? 0 : 2);
          expect(short.count).toBe(judged === "not-met" || judged === "partly" ? 2 : 0);
        }
      }),
    );
  });
});

describe("differences", () => {
  it("set each zone beside all the others, and keep still about zones with few records", () => {
    const records = [
      ...mixed(30, 10, { zone: "east" }),
      ...mixed(10, 30, { zone: "west" }),
      ...mixed(3, 1, { zone: "north" }),
      record(99, no),
    ];
    const exit = exitOf(orThrow(ratesByZone(edition2024, records)));
    expect(exit?.without).toBe(1);
    expect(exit?.zones.map(({ zone, base, beside }) => [zone, base, beside?.verdict])).toEqual([
      ["east", 40, "higher"],
      ["north", 4, undefined],
      ["west", 40, "lower"],
    ]);
    expect(exit?.zones[1]).toEqual({ zone: "north", base: 4 });
  });

  it("between raters tell of the item and name nobody", () => {
    const apart = [
      ...mixed(30, 10, { rater: "i1" }),
      ...mixed(8, 32, { rater: "i2" }),
      ...mixed(1, 1, { rater: "i3" }),
    ];
    const exit = exitOf(orThrow(raterSpread(edition2024, apart)));
    expect(exit).toMatchObject({
      raters: 2,
      left: 1,
      verdict: "apart",
      range: { atLeast: 0.2, atMost: 0.75 },
    });
    expect(JSON.stringify(exit)).not.toMatch(/i[123]"/);
    const alike = [...mixed(20, 20, { rater: "i1" }), ...mixed(18, 22, { rater: "i2" })];
    expect(exitOf(orThrow(raterSpread(edition2024, alike)))?.verdict).toBe("alike");
    expect(exitOf(orThrow(raterSpread(edition2024, mixed(20, 20, { rater: "i1" }))))?.verdict).toBe(
      "too-few",
    );
  });
});

describe("the most frequent problems", () => {
  it("are counted by places, with how often they came back and how long they took", () => {
    const exit = "riverside/routine#fire-exit" as const;
    const seen = (
      finding: string,
      institution: string,
      date: ProblemSighting["date"],
      item: ProblemSighting["item"] = exit,
    ) => ({
      finding,
      institution,
      item,
      date,
    });
    const histories = problemHistories(
      [
        seen("f1", "s1", "2025-09-01"),
        seen("f2", "s1", "2025-12-01"),
        seen("f3", "s2", "2025-09-01"),
        seen("f4", "s3", "2025-09-01", "riverside/routine#patrol"),
        seen("f5", "s3", "2025-09-08", "riverside/routine#patrol"),
        seen("f6", "s3", "2025-09-15", "riverside/routine#patrol"),
      ],
      [
        { finding: "f1", date: "2025-09-11", status: "closed" },
        { finding: "f3", date: "2025-09-21", status: "closed" },
      ],
    );
    expect(frequentProblems(histories)).toEqual([
      {
        item: exit,
        problems: 2,
        institutions: 2,
        findings: 3,
        open: 1,
        closings: 2,
        relapses: 1,
        relapseShare: 0.5,
        medianDays: 15,
      },
      {
        item: "riverside/routine#patrol",
        problems: 1,
        institutions: 1,
        findings: 3,
        open: 1,
        closings: 0,
        relapses: 0,
      },
    ]);
  });
});
