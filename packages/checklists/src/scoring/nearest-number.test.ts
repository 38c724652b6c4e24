import { orThrow } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { answersTo, edition2024 } from "../../test/editions.ts";
import {
  defineChecklistEdition,
  type ChecklistEdition,
  type Expression,
  type ScoringRule,
} from "../index.ts";
import { whatWouldChange } from "./index.ts";

const number = (value: number): { readonly type: "number"; readonly value: number } => ({
  type: "number",
  value,
});

function working(value: Expression<"boarders" | "wardens" | "rate">, rule: ScoringRule): ChecklistEdition {
  return defineChecklistEdition({
    edition: "2026-09",
    status: "active",
    effective: { from: "2026-09-01" },
    sources: edition2024.sources,
    items: {
      boarders: { title: "寄宿生人数", answer: { type: "number", minimum: 0, whole: true } },
      wardens: { title: "生活教师人数", answer: { type: "number", minimum: 0, whole: true } },
      rate: { title: "优良率", answer: { type: "number", minimum: 0, maximum: 100 } },
      worked: {
        title: "由此得出",
        weight: 5,
        answer: { type: "computed", value },
        scoring: { start: "nothing", rules: { rule } },
      },
      night: {
        title: "夜间巡查",
        weight: 5,
        answer: "marks",
        scoring: { start: "full", rules: { missed: { type: "deduct", points: 1, each: true } } },
      },
    },
    scoring: {
      ladder: {
        measure: "points",
        grades: { pass: { title: "合格", atLeast: 6 }, fail: { title: "不合格" } },
      },
    },
  });
}

const PER_WARDEN = { divide: [{ answer: "boarders" }, { answer: "wardens" }] } as const;
const FEW: ScoringRule = {
  type: "bands",
  bands: [
    { atMost: 50, points: 5 },
    { above: 50, points: 0 },
  ],
};
const IMPROVED: ScoringRule = {
  type: "bands",
  bands: [
    { atLeast: 0, points: 5 },
    { below: 0, points: 0 },
  ],
};

describe("what an institution is like", () => {
  const edition = working(PER_WARDEN, FEW);

  it("stays as it is where something judged can change instead", () => {
    const few = working(PER_WARDEN, {
      type: "bands",
      bands: [
        { atMost: 50, points: 5 },
        { above: 50, points: 3 },
      ],
    });
    const answers = answersTo(few, {
      boarders: number(300),
      wardens: number(5),
      rate: number(30),
      night: { type: "marks", value: { missed: 3 } },
    });
    expect(orThrow(whatWouldChange(few, answers))?.answers).toEqual({
      night: { type: "marks", value: { missed: 2 } },
    });
  });

  it("changes where nothing else helps, to the nearest number that is enough", () => {
    const answers = answersTo(edition, {
      boarders: number(300),
      wardens: number(5),
      rate: number(30),
      night: { type: "marks", value: {} },
    });
    const change = orThrow(whatWouldChange(edition, answers));
    const [[item, answer] = []] = Object.entries(change?.answers ?? {});
    expect([
      ["boarders", number(250)],
      ["wardens", number(6)],
    ]).toContainEqual([item, answer]);
  });
});

describe("a number that a value is worked out of", () => {
  it.each([
    [30, 35, 35],
    [30.5, 35.2, 35.2],
    [30, 34.5, 35],
  ])("moves from %d no further than to what is enough for %d: %d", (from, needed, to) => {
    const edition = working({ subtract: [{ answer: "rate" }, needed] }, IMPROVED);
    const answers = answersTo(edition, {
      boarders: number(300),
      wardens: number(6),
      rate: number(from),
      night: { type: "marks", value: {} },
    });
    expect(orThrow(whatWouldChange(edition, answers))?.answers).toEqual({ rate: number(to) });
  });

  it("moves down as well", () => {
    const edition = working({ subtract: [10, { answer: "boarders" }] }, IMPROVED);
    const answers = answersTo(edition, {
      boarders: number(300),
      wardens: number(6),
      rate: number(30),
      night: { type: "marks", value: {} },
    });
    expect(orThrow(whatWouldChange(edition, answers))?.answers).toEqual({ boarders: number(10) });
  });
});
