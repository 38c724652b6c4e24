import { orThrow } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { answersTo, edition2024 } from "../../test/editions.ts";
import { sheet2026 } from "../../test/clauses.ts";
import type { Answer } from "../index.ts";
import {
  combineRatings,
  compareRatings,
  reviewScore,
  type ObjectionDecision,
  type ScoreObjection,
} from "./index.ts";

const SELF: Readonly<Record<string, Answer>> = {
  plans: { type: "marks", value: {} },
  exits: { type: "yes-partly-no", value: "yes" },
  records: { type: "several", value: ["drill", "patrol", "visitor"] },
  accident: { type: "yes-no", value: "no" },
};

const REVIEW: Readonly<Record<string, Answer>> = {
  ...SELF,
  plans: { type: "marks", value: { missing: 3, late: 1 } },
  exits: { type: "yes-partly-no", value: "partly" },
  experiments: { type: "number", value: 85 },
};

describe("self-assessment and review side by side", () => {
  it("says where they differ, the largest difference first, and by how much", () => {
    const both = orThrow(
      compareRatings(sheet2026, { self: answersTo(sheet2026, SELF), review: answersTo(sheet2026, REVIEW) }),
    );
    expect(both).toMatchObject({ above: 10, differing: ["plans", "exits"], agreed: ["records", "accident"] });
    expect(both.items.find(({ item }) => item === "plans")?.above).toBe(8);
    expect(both.items.find(({ item }) => item === "experiments")).not.toHaveProperty("above");
    expect(both.review.points).toBe(13);
  });

  it("refuses to compare two institutions", () => {
    const review = { ...answersTo(sheet2026, REVIEW), institution: "s2" };
    const checked = compareRatings(sheet2026, { self: answersTo(sheet2026, SELF), review });
    expect(!checked.ok && checked.issues[0].code).toBe("ratings-apart");
  });

  it("adds sources up by their parts, as a range while one is missing", () => {
    const sources = [
      { title: "自评", points: 100, outOf: 100, part: 15 },
      { title: "学校评价", points: 8, outOf: 10, part: 25 },
    ];
    const checked = combineRatings([...sources, { title: "督导室评价", outOf: 100, part: 60 }]);
    expect(checked).toMatchObject({ value: { points: 35, atMost: 95, outOf: 100 } });
    expect(checked.ok && checked.warnings.map(({ code }) => code)).toEqual(["rating-missing"]);
    const invalid = combineRatings([{ title: "自评", points: 101, outOf: 100, part: 15 }]);
    expect(!invalid.ok && invalid.issues[0].code).toBe("rating-invalid");
    expect(orThrow(combineRatings([{ title: "自评", points: 1, outOf: 3, part: 1 }])).points).toBe(0.3333);
  });
});

describe("objections to a score", () => {
  const objection = (over: Partial<ScoreObjection>): ScoreObjection => ({
    id: "o1",
    item: "plans",
    by: "示例小学",
    on: "2026-03-05",
    because: "教案已补交",
    ...over,
  });
  const decision = (on: "2026-03-10" | "2026-03-12", answer: Answer): ObjectionDecision => ({
    outcome: "upheld",
    on,
    by: "督导室",
    because: "核查属实",
    answer,
  });

  it("counts what was upheld, in the order of the decisions, and keeps the first score", () => {
    const review = orThrow(
      reviewScore(sheet2026, answersTo(sheet2026, REVIEW), [
        objection({ decision: decision("2026-03-12", { type: "marks", value: { missing: 1 } }) }),
        objection({ id: "o2", decision: decision("2026-03-10", { type: "marks", value: { missing: 2 } }) }),
        objection({ id: "o3", item: "exits" }),
        objection({
          id: "o4",
          item: "records",
          decision: { outcome: "dismissed", on: "2026-03-10", by: "督导室", because: "不属实" },
        }),
      ]),
    );
    expect(review).toMatchObject({
      applied: ["o2", "o1"],
      open: ["o3"],
      before: { points: 13 },
      after: { points: 19 },
    });
    expect(review.answers.answers["plans"]).toEqual({ type: "marks", value: { missing: 1 } });
  });

  it("asks for reasons, known items and decisions that come after", () => {
    const checked = reviewScore(sheet2026, answersTo(sheet2026, REVIEW), [
      objection({ item: "plan", because: "" }),
      objection({ on: "2026-03-11", decision: decision("2026-03-10", { type: "not-checked" }) }),
    ]);
    expect(!checked.ok && checked.issues.map(({ code }) => code)).toEqual([
      "objection-item-unknown",
      "objection-reason-missing",
      "objection-out-of-order",
    ]);
  });

  it("refuses an upheld answer of another kind than the item asks for", () => {
    const checked = reviewScore(edition2024, answersTo(edition2024, {}), [
      objection({ item: "lesson", decision: decision("2026-03-10", { type: "yes-no", value: "yes" }) }),
    ]);
    expect(!checked.ok && checked.issues[0].code).toBe("answer-type-mismatch");
  });
});
