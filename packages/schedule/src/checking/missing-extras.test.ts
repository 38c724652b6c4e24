import { type ItemRef, orThrow, type Visit } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { generateSchedule } from "../generation/generate-schedule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { PlannedVisits } from "../year-plan.ts";
import { checkSchedule } from "./check-schedule.ts";

const base = county({ zones: 2, institutions: 8, inspectors: 6 });
const schools = ["S001", "S002", "S003", "S004"];
const nameOf = (id: string): string => base.register.institutions.find((one) => one.id === id)?.name ?? id;
const meals: ItemRef = "school/routine#meals";

function asking(...extras: readonly Partial<PlannedVisits>[]): ScheduleProblem {
  return {
    ...base,
    rules: [],
    extraVisits: extras.map((visits, index) => ({
      id: `x${index}`,
      months: [10],
      visits: { kind: "special", institutions: schools, ...visits },
    })),
  };
}

function visit(institution: string, change: Partial<Visit> = {}): Visit {
  return {
    id: `V-${institution}-${change.date ?? ""}-${change.topic ?? ""}`,
    institution,
    inspectors: ["I01"],
    date: "2025-10-14",
    halfDay: "morning",
    kind: "special",
    items: [],
    ...change,
  };
}

function told(problem: ScheduleProblem, visits: readonly Visit[], language: "zh" | "en" = "zh") {
  return orThrow(checkSchedule(problem, visits)).notChecked.map(
    ({ rule, because }) => `${rule} ${because[language]}`,
  );
}

describe("extra visits and the visits of a plan", () => {
  it("are two items where two are asked for: a visit without a topic counts for one of them", () => {
    const two = asking({ topic: "收费" }, { topic: "安全" });
    const once = schools.map((id) => visit(id));
    expect(told(two, once)).toEqual([
      expect.stringMatching(/^extra-visits#x1 2025年10月1日至2025年10月31日应督导4所，安排中有0所，缺4所：/),
    ]);
    const again = schools.map((id) => visit(id, { date: "2025-10-21" }));
    expect(told(two, [...once, ...again])).toEqual([]);
  });

  it("give visits that name their topic to it, whatever their order", () => {
    const two = asking({ sample: 2 }, { topic: "安全", sample: 2 });
    const named = schools.slice(0, 2).map((id) => visit(id, { topic: "安全" }));
    const others = schools.slice(2).map((id) => visit(id));
    fc.assert(
      fc.property(fc.shuffledSubarray([...named, ...others], { minLength: 4 }), (visits) => {
        expect(told(two, visits)).toEqual([]);
      }),
    );
    expect(told(two, others)).toHaveLength(1);
  });

  it("leave a visit to those whose time is shorter, whatever the order", () => {
    const problem = asking({ institutions: ["S001"] }, { institutions: ["S001"] });
    const [long, short] = problem.extraVisits ?? [];
    if (long === undefined || short === undefined) throw new Error("two items");
    const extraVisits = [{ ...long, months: [10, 11] }, short];
    const visits = [visit("S001"), visit("S001", { date: "2025-11-11" })];
    for (const order of [visits, visits.toReversed()])
      for (const extras of [extraVisits, extraVisits.toReversed()])
        expect(told({ ...problem, extraVisits: extras }, order)).toEqual([]);
  });

  it("do not take what others need when they have enough", () => {
    const two = asking({ sample: 2 }, { sample: 2 });
    expect(
      told(
        two,
        schools.map((id) => visit(id)),
      ),
    ).toEqual([]);
    expect(
      told(
        two,
        schools.slice(1).map((id) => visit(id)),
      ),
    ).toEqual([expect.stringContaining("应督导2所，安排中有1所，缺1所")]);
  });

  it("count an institution once, however often it is visited", () => {
    const one = asking({ sample: 2 });
    expect(told(one, [visit("S001"), visit("S001", { date: "2025-10-21" })])).toEqual([
      expect.stringContaining("应督导2所，安排中有1所"),
    ]);
  });

  it("say which were made by fewer people than asked for, and which look at other items", () => {
    const four = asking({ inspectors: 2, items: [meals] });
    const made = [
      visit("S001", { inspectors: ["I01", "I02"], items: [meals] }),
      visit("S002", { inspectors: ["I01", "I01"], items: [meals] }),
      visit("S003", { inspectors: ["I01", "I02", "I03"], items: ["school/routine#fees"] }),
      visit("S004", { inspectors: ["I01", "I02"], items: ["school/routine#fees", meals] }),
    ];
    expect(told(four, made)).toEqual([
      `extra-visits#x0 应由2名督学督导，人数不足：2025年10月14日 ${nameOf("S002")}（1名）；计划外督导不是规则，不计入违反`,
      `extra-visits#x0 应查看的事项没有带全：2025年10月14日 ${nameOf("S003")}；计划外督导不是规则，不计入违反`,
    ]);
    expect(told(four, made, "en")).toEqual([
      `extra-visits#x0 2 inspectors are to make each visit; made by fewer: 2025-10-14 ${nameOf("S002")} (1); extra visits are no rule, so nothing is broken.`,
      `extra-visits#x0 Without all of the items to be looked at: 2025-10-14 ${nameOf("S003")}; extra visits are no rule, so nothing is broken.`,
    ]);
  });

  it("are told apart in any plan that was generated for them, whatever the order; one visit less is one too few", () => {
    const months = fc.constantFrom([10], [11], [10, 11], [10, 11, 12]);
    fc.assert(
      fc.property(
        months,
        months,
        months,
        fc.integer({ min: 1, max: 60 }),
        fc.boolean(),
        (a, b, c, seed, isTurned) => {
          const special = { kind: "special" } as const;
          const problem: ScheduleProblem = {
            ...base,
            extraVisits: [
              { id: "a", months: a, visits: { ...special, topic: "收费", sample: 3 + (seed % 4) } },
              { id: "b", months: b, visits: { ...special, topic: "安全", sample: 5 } },
              { id: "c", months: c, visits: { ...special, sample: 3 } },
              { id: "d", months: [10], weeksOfTerm: [3, 6], visits: { ...special, sample: 2 } },
              { id: "e", months: a, visits: special },
            ],
          };
          const made = orThrow(generateSchedule(problem, { seed, maxMoves: 200 }));
          fc.pre(made.status === "complete");
          if (made.status !== "complete") return;
          const visits = isTurned ? made.visits.toReversed() : made.visits;
          const extra = (list: readonly Visit[]) => told(problem, list).filter((one) => one.includes("#"));
          expect(extra(visits)).toEqual([]);
          const [, ...less] = visits.filter(({ kind }) => kind === "special");
          expect(extra(less)).toEqual([expect.stringContaining("缺1所")]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("are all there in a plan that was generated for them", () => {
    const problem: ScheduleProblem = {
      ...base,
      extraVisits: [
        { id: "a", months: [10], visits: { kind: "special", topic: "收费", sample: 4, items: [meals] } },
        { id: "b", months: [10, 11], visits: { kind: "special", topic: "安全", sample: 5, inspectors: 2 } },
        { id: "c", months: [11], visits: { kind: "special", sample: 3 } },
        { id: "d", months: [10, 11], visits: { kind: "comprehensive", sample: 2, wholeDay: true } },
      ],
    };
    const made = orThrow(generateSchedule(problem, { seed: 2 }));
    if (made.status !== "complete") throw new Error("The plan is not complete.");
    expect(told(problem, made.visits).filter((one) => one.includes("#"))).toEqual([]);
    const without = made.visits.filter(({ kind }) => kind !== "comprehensive");
    expect(told(problem, without).filter((one) => one.includes("#"))).toEqual([
      expect.stringContaining("#d 2025年10月1日至2025年11月30日应全天督导2所，安排中有0所"),
    ]);
  });
});
