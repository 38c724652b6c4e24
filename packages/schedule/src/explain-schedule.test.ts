import { describe, expect, it } from "vitest";
import { county } from "../test/county.ts";
import { explainSchedule } from "./explain-schedule.ts";
import { generateSchedule } from "./generation/generate-schedule.ts";

describe("the explanation of a plan", () => {
  it("goes by rule, by inspector and by what was left over, readable by a person", async () => {
    const problem = {
      ...county({ zones: 1, institutions: 12, inspectors: 1 }),
      period: { from: "2026-02-01", until: "2026-03-31" },
    };
    const made = generateSchedule(problem, { seed: 1 });
    if (!made.ok || made.value.status === "cancelled") throw new Error("No plan.");
    const { summary, rules, inspectors, unscheduled } = explainSchedule(made.value, problem);
    const lines = [summary, ...rules, ...inspectors, ...unscheduled];
    const text = [...lines.map(({ zh }) => zh), "", ...lines.map(({ en }) => en), ""].join("\n");
    await expect(text).toMatchFileSnapshot("../test/golden/explanation.txt");
  });

  it("says how far a plan is at most above the best possible", () => {
    const base = { status: "complete", visits: [], unscheduled: [], score: [], seed: 1, moves: 0 } as const;
    const problem = county({ zones: 1, institutions: 1, inspectors: 1 });
    const parts = { travel: 2000, rest: 0, balance: 0, own: 0, lowerBound: 1990 };
    const lines = [1990, 2000].map(
      (cost) => explainSchedule({ ...base, quality: { ...parts, cost } }, problem).quality?.zh,
    );
    expect(lines).toEqual([
      "总行程200.0公里；已证明不可能更好",
      "总行程200.0公里，代价2000，下限1990，至多比最优高0.51%",
    ]);
    expect(explainSchedule(base, problem).quality).toBeUndefined();
  });

  it("says so when an inspector has no visits", () => {
    const { inspectors } = explainSchedule(
      { status: "complete", visits: [], unscheduled: [], score: [], seed: 1, moves: 0 },
      county({ zones: 1, institutions: 1, inspectors: 1 }),
    );
    expect(inspectors[0]?.zh).toBe("示例督学1：没有督导");
  });
});
