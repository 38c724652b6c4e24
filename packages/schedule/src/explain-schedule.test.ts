import { orThrow } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { county } from "../test/county.ts";
import { checkSchedule } from "./checking/check-schedule.ts";
import { explainSchedule } from "./explain-schedule.ts";
import { generateSchedule } from "./generation/generate-schedule.ts";
import { replan } from "./replanning/replan.ts";

const spring = { from: "2026-03-01", until: "2026-03-31" };

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

  it("tells a plan that was changed, and one from elsewhere, rule by rule like one that was made here", () => {
    const problem = { ...county({ zones: 1, institutions: 4, inspectors: 2 }), period: spring };
    const made = generateSchedule(problem, { seed: 1 });
    if (!made.ok || made.value.status === "cancelled") throw new Error("No plan.");
    const told = explainSchedule(made.value, problem);
    const { visits } = made.value;
    const changed = orThrow(replan(problem, visits, [], { today: spring.from }));
    const after = explainSchedule(changed, problem);
    expect([after.summary, after.inspectors]).toEqual([told.summary, told.inspectors]);
    // How kinds are written is looked at in plans from anywhere alone.
    expect(after.rules.slice(1)).toEqual(told.rules);
    const fromSheet = explainSchedule({ visits, check: orThrow(checkSchedule(problem, visits)) }, problem);
    expect(fromSheet.rules).toEqual(after.rules);
    expect(fromSheet.summary.zh).toBe(`完整：已排${visits.length}次督导，硬性规则全部符合`);
    const fewer = visits.slice(1);
    const short = explainSchedule({ visits: fewer, check: orThrow(checkSchedule(problem, fewer)) }, problem);
    expect(short.summary.zh).toBe(`不完整：已排${fewer.length}次督导，违反硬性规则1条`);
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

  it("does not call ways nobody knows none", () => {
    const problem = county({ zones: 1, institutions: 1, inspectors: 1 });
    const quality = { cost: 0, travel: 0, rest: 0, balance: 0, own: 0, lowerBound: 0 };
    const plan = {
      status: "complete",
      visits: [],
      unscheduled: [],
      score: [],
      seed: 1,
      moves: 0,
      quality,
    } as const;
    const bare = {
      register: {
        ...problem.register,
        institutions: problem.register.institutions.map(({ coordinates: _none, ...one }) => one),
      },
    };
    expect(explainSchedule(plan, bare).quality?.zh).toBe("行程未计（没有坐标或路程）；已证明不可能更好");
    expect(explainSchedule(plan, bare).quality?.en).toMatch(/^ways not counted/u);
  });

  it("names what was left over by its topic and kind, or by the title of its rule, and never by an id", () => {
    const problem = county({ zones: 1, institutions: 1, inspectors: 1 });
    const [place] = problem.register.institutions;
    const extra = {
      id: "opening",
      months: [3],
      visits: { kind: "county/annual", topic: "年检" },
    } as const;
    const { unscheduled } = explainSchedule(
      {
        status: "partial",
        visits: [],
        score: [],
        seed: 1,
        moves: 0,
        unscheduled: [
          {
            institution: place?.id ?? "",
            rule: "extra-visits#opening",
            kind: "county/annual",
            period: { from: "2026-03-02", until: "2026-03-06" },
            reason: { code: "no-free-half-day", zh: "没有空闲的半天", en: "No half-day is free." },
          },
        ],
      },
      { ...problem, extraVisits: [extra] },
    );
    expect(unscheduled[0]?.zh).toBe("示例第1单位“年检”督导，2026年3月2日至2026年3月6日：没有空闲的半天");
  });

  it("says so when an inspector has no visits", () => {
    const { inspectors } = explainSchedule(
      { status: "complete", visits: [], unscheduled: [], score: [], seed: 1, moves: 0 },
      county({ zones: 1, institutions: 1, inspectors: 1 }),
    );
    expect(inspectors[0]?.zh).toBe("示例督学1：没有督导");
  });
});
