import { orThrow } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { source } from "../../test/editions.ts";
import type { TimingPolicy, VisitTiming } from "../answer-log/index.ts";
import { selectItems } from "../selection/index.ts";
import { formatWorkload, minutesByItem, workloadEstimates } from "./index.ts";

const policy: TimingPolicy = { agreedIn: source, from: "2026-09-01", per: "item", fewest: 5 };
const timing = (minutes: number, parts: Readonly<Record<string, number>> = {}): VisitTiming => ({
  series: "riverside/routine",
  edition: "2026-09",
  per: "item",
  minutes,
  parts,
});

describe("how long visits take", () => {
  it("is told as the median and the middle half, never by the shortest or the longest visit", () => {
    const [told] = orThrow(
      workloadEstimates(
        [300, 60, 70, 80, 90, 95].map((one) => timing(one)),
        policy,
      ),
    );
    expect(told?.visit).toEqual({ visits: 6, median: 85, atLeast: 70, atMost: 95 });
  });

  it("is not told of fewer visits than was agreed: of the visit, and of each item", () => {
    const timings = [
      ...Array.from({ length: 4 }, () => timing(60, { safety: 10, canteen: 20 })),
      timing(70, { safety: 12 }),
    ];
    expect(orThrow(workloadEstimates(timings.slice(1), policy))).toEqual([
      { series: "riverside/routine", per: "item", visits: 4, parts: {}, tooFew: ["safety", "canteen"] },
    ]);
    const [told] = orThrow(workloadEstimates(timings, policy));
    expect([Object.keys(told?.parts ?? {}), told?.tooFew]).toEqual([["safety"], ["canteen"]]);
  });

  it("puts editions of a list together, and keeps lists and ways of telling apart", () => {
    const timings = [1, 2, 3, 4, 5].flatMap((one) => [
      { ...timing(one), edition: `202${one}-09` },
      { ...timing(one), series: "riverside/other" },
      { ...timing(one), per: "section" as const },
    ]);
    const told = orThrow(workloadEstimates(timings, policy));
    expect(told.map(({ series, per, visits }) => [series, per, visits])).toEqual([
      ["riverside/routine", "item", 5],
      ["riverside/other", "item", 5],
      ["riverside/routine", "section", 5],
    ]);
    expect(told.map((one) => Object.keys(minutesByItem(one)))).toEqual([[], [], []]);
  });

  it("refuses a policy that would tell of single visits", () => {
    const told = workloadEstimates([timing(60)], { ...policy, fewest: 1 });
    expect(told.ok ? [] : told.issues.map(({ code }) => code)).toEqual(["timing-policy-invalid"]);
    expect(orThrow(workloadEstimates([], policy))).toEqual([]);
  });

  it("gives the minutes a visit of limited time is chosen by", () => {
    const timings = [0, 0, 0, 1, 9].map((one) => timing(60, { gate: one, safety: 30 }));
    const [told] = orThrow(workloadEstimates(timings, policy));
    const minutes = told === undefined ? {} : minutesByItem(told);
    expect(minutes).toEqual({ "riverside/routine#gate": 1, "riverside/routine#safety": 30 });
    const items = (["gate", "safety", "canteen"] as const).map((id) => {
      const item = `riverside/routine#${id}` as const;
      return { item, minutes: minutes[item] ?? 15 };
    });
    const chosen = orThrow(selectItems({ date: "2026-09-10", minutes: 20 }, items));
    expect(chosen.chosen.map((one) => one.minutes)).toEqual([1, 15]);
  });

  it("is told in words with what it rests on", () => {
    const timings = [60, 70, 80, 90, 300].map((one) =>
      timing(one, { safety: 10, ...(one > 80 ? { gate: 5 } : {}) }),
    );
    const [told] = orThrow(workloadEstimates(timings, policy));
    if (told === undefined) throw new Error("there is one list");
    expect(formatWorkload(told, { safety: "校园安全", gate: "校门" }).split("\n")).toEqual([
      "riverside/routine：一般80分钟（半数在70至90分钟之间，5次）",
      "- 校园安全：一般10分钟（半数在10至10分钟之间，5次）",
      "次数太少，不作估计：校门",
    ]);
    const [few] = orThrow(workloadEstimates(timings.slice(0, 1), policy));
    expect(few && formatWorkload(few, {}, "en").split("\n")).toEqual([
      "riverside/routine: only 1 visit(s), nothing is told",
      "too few visits: safety",
    ]);
  });

  it("lies between what was measured, and one visit more or less moves it little", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 5, maxLength: 40 }), (minutes) => {
        const [told] = orThrow(
          workloadEstimates(
            minutes.map((one) => timing(one)),
            policy,
          ),
        );
        const sorted = minutes.toSorted((a, b) => a - b);
        const { median, atLeast, atMost } = told?.visit ?? { median: -1, atLeast: -1, atMost: -1 };
        expect(atLeast).toBeGreaterThanOrEqual(sorted[1] ?? 0);
        expect(atMost).toBeLessThanOrEqual(sorted.at(-2) ?? 0);
        expect(atLeast).toBeLessThanOrEqual(median);
        expect(median).toBeLessThanOrEqual(atMost);
      }),
    );
  });
});
