import type { LegacyHighs } from "highs";
import { beforeAll, describe, expect, it } from "vitest";
import { loadHighs } from "./highs.ts";
import { randomBudgets, randomReplan } from "./random-replan.ts";

// Thousands of them: bench/schedule/replan-small.ts.
describe("a change of a small crowded plan, with groups, pins, recusals and hard rest", () => {
  let highs: LegacyHighs;
  beforeAll(async () => {
    highs = await loadHighs();
  });

  it("leaves out and moves as few visits as a mixed-integer solver finds, and proves it", () => {
    let moved = 0;
    for (let seed = 0; seed < 250; seed += 1) {
      const verdict = randomReplan(highs, seed);
      if (verdict === undefined) continue;
      const { ours, best, words } = verdict;
      expect({ seed, words, ...ours }).toEqual({ seed, words, ...best, lowerBound: best.moved });
      if (best.moved > 0) moved += 1;
    }
    expect(moved).toBeGreaterThan(100);
  });

  it("does so for people who come and go, half-days, schools and towns that close, new schools, and other zones", () => {
    let moved = 0;
    for (let seed = 0; seed < 120; seed += 1) {
      const verdict = randomReplan(highs, seed, "others");
      if (verdict === undefined) continue;
      const { ours, best, words } = verdict;
      expect({ seed, words, ...ours }).toEqual({ seed, words, ...best, lowerBound: best.moved });
      if (best.moved > 0) moved += 1;
    }
    expect(moved).toBeGreaterThan(40);
  });

  it("does so where visits last whole days, and people and schools are away for half a day", () => {
    let moved = 0;
    for (let seed = 0; seed < 100; seed += 1) {
      const verdict = randomReplan(highs, seed, "whole-days");
      if (verdict === undefined) continue;
      const { ours, best, words } = verdict;
      expect({ seed, words, ...ours }).toEqual({ seed, words, ...best, lowerBound: best.moved });
      if (best.moved > 0) moved += 1;
    }
    expect(moved).toBeGreaterThan(40);
  });

  it("is refused just when no change that leaves out no more keeps to the limit for each inspector", () => {
    let refused = 0;
    let kept = 0;
    for (let seed = 0; seed < 60; seed += 1)
      for (const { told, ours, best } of randomBudgets(highs, seed)) {
        expect({ seed, told, moved: ours }).toEqual({ seed, told, moved: best });
        if (ours < 0) refused += 1;
        else kept += 1;
      }
    expect(refused).toBeGreaterThan(20);
    expect(kept).toBeGreaterThan(0);
  });
});
