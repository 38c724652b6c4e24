import { orThrow, type Visit, type VisitKind } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { sampleRule, visitDuty } from "../../test/sample-rule.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { explainObligation } from "../explaining/index.ts";
import { generateSchedule } from "../generation/generate-schedule.ts";
import { fortyHoursOfTraining } from "../national/index.ts";
import type { RuleLevel } from "../rules/rule-level.ts";
import type { CadenceRule, RuleContent, ScheduleRule } from "../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { planObligations } from "./plan-obligations.ts";

const proof = { zh: "记录", en: "record" };
function ruled(name: string, level: RuleLevel, rule: RuleContent): ScheduleRule {
  return sampleRule(rule, { id: `sample/${name}`, level });
}
const visits = (name: string, level: RuleLevel, change: Partial<CadenceRule>): ScheduleRule =>
  ruled(name, level, visitDuty(change));
const small = {
  ...county({ zones: 1, institutions: 1, inspectors: 3 }),
  period: { from: "2025-09-01", until: "2025-09-30" },
};
const owed = (...rules: readonly ScheduleRule[]): readonly string[] =>
  orThrow(planObligations({ ...small, rules })).map(
    ({ id, count, rule, weaker }) =>
      `${id} ${count} ${rule.slice(7)}${weaker.map((one) => ` > ${one.rule.slice(7)}`).join("")}`,
  );

describe("rules about one duty in one time", () => {
  it("are one when the one that asks for more counts for the other", () => {
    expect(owed(visits("two", "hard", { atLeast: 2 }), visits("one", "hard", {}))).toEqual([
      "visit/S001/2025-09 2 two > one",
    ]);
    expect(owed(visits("any", "hard", {}), visits("routine", "hard", { visitKinds: ["routine"] }))).toEqual([
      "visit/S001/2025-09 1 routine > any",
    ]);
  });

  it("are two when visits of the one need not count for the other: twice of any kind, once a routine visit", () => {
    const rules = [
      visits("any", "hard", { atLeast: 2 }),
      visits("routine", "hard", { visitKinds: ["routine"] }),
    ];
    expect(owed(...rules)).toEqual(["visit/S001/2025-09 2 any", "visit/S001/2025-09.2 1 routine"]);
    // Two visits are enough for both, and two of another kind are not.
    const problem = { ...small, rules };
    const made = orThrow(generateSchedule(problem, { seed: 1 }));
    expect(made.status !== "cancelled" && made.visits.length).toBe(2);
  });

  it("are no more visits than they need: twice of any kind and twice at random are two visits", () => {
    const rules = [
      visits("any", "hard", { every: "week", atLeast: 2 }),
      visits("random", "hard", { every: "week", atLeast: 2, visitKinds: ["random"] }),
    ];
    const problem = { ...small, period: { from: "2025-09-01", until: "2025-09-14" }, rules };
    const made = orThrow(generateSchedule(problem, { seed: 1 }));
    if (made.status === "cancelled") throw new Error("not called off");
    expect(made.visits.map(({ kind }) => kind)).toEqual(["random", "random", "random", "random"]);
    expect(orThrow(checkSchedule(problem, made.visits)).ok).toBe(true);
  });

  it("are two when the one that asks for more binds less: two are kept when a third has no place", () => {
    const rules = [visits("three", "soft", { atLeast: 3 }), visits("two", "hard", { atLeast: 2 })];
    expect(owed(...rules)).toEqual(["visit/S001/2025-09 3 three", "visit/S001/2025-09.2 2 two"]);
    const [inspector] = small.register.inspectors;
    if (inspector === undefined) throw new Error("The county has inspectors.");
    const problem: ScheduleProblem = {
      ...small,
      register: { ...small.register, inspectors: [{ ...inspector, visitsAtMost: { perMonth: 2 } }] },
      rules,
    };
    const made = orThrow(generateSchedule(problem, { seed: 1 }));
    if (made.status === "cancelled") throw new Error("not called off");
    expect([made.visits.length, made.unscheduled.map(({ rule }) => rule)]).toEqual([2, ["sample/three"]]);
    expect(orThrow(checkSchedule(problem, made.visits)).ok).toBe(true);
  });

  it("do not cover a longer time by visits that do not count for it, or that bind less", () => {
    const term = visits("term", "hard", { every: "term", atLeast: 2, visitKinds: ["routine"] });
    const year = { ...small, period: { from: "2025-09-01", until: "2026-01-30" } };
    const cover = (month: ScheduleRule) =>
      orThrow(planObligations({ ...year, rules: [month, term] })).find(({ rule }) => rule === "sample/term")
        ?.coveredBy?.rule;
    expect(cover(visits("month", "hard", { visitKinds: ["routine"] }))).toBe("sample/month");
    expect(cover(visits("month", "hard", { visitKinds: ["routine", "special"] }))).toBeUndefined();
    expect(cover(visits("month", "hard", {}))).toBeUndefined();
    expect(cover(visits("month", "soft", { visitKinds: ["routine"] }))).toBeUndefined();
  });

  it("say hours where hours are counted", () => {
    const sixty = ruled("sixty", "hard", {
      type: "cadence",
      activity: "training",
      every: "year",
      atLeast: 60,
      unit: "class-hours",
      owedBy: "inspector",
      owedTo: "office",
      proof,
    });
    const problem = {
      ...small,
      period: { from: "2025-01-01", until: "2025-12-31" },
      rules: [sixty, fortyHoursOfTraining],
    };
    const [first] = orThrow(planObligations(problem));
    expect(first && explainObligation(first, problem).others.map(({ zh }) => zh)).toEqual([
      "规则“督学每年集中培训累计不少于40学时”（2016-07版）不另加：只要求40学时，已包含在60学时之内",
    ]);
  });

  it("are all kept by the plan, whatever they count, as often and as bindingly as they ask", () => {
    const KINDS: readonly VisitKind[] = ["routine", "special", "random"];
    const rule = fc.record({
      every: fc.constantFrom("week" as const, "month" as const, "quarter" as const, "term" as const),
      atLeast: fc.integer({ min: 1, max: 3 }),
      kinds: fc.option(fc.subarray([...KINDS], { minLength: 1 })),
      level: fc.constantFrom("hard" as const, "soft" as const),
    });
    const period = { from: "2025-09-01", until: "2025-12-31" };
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 4 }), (asked) => {
        const rules = asked.map(({ every, atLeast, kinds, level }, index) => {
          const [first, ...others] = kinds ?? [];
          return visits(`r${index}`, level, {
            every,
            // A school takes one visit a day: more than one of each kind a week may not fit.
            atLeast: every === "week" ? 1 : atLeast,
            ...(first === undefined ? {} : { visitKinds: [first, ...others] }),
          });
        });
        const problem: ScheduleProblem = { ...small, period, rules };
        const made = orThrow(generateSchedule(problem, { seed: 1 }));
        if (made.status === "cancelled") throw new Error("not called off");
        const broken = (kept: readonly Visit[]): readonly string[] =>
          orThrow(checkSchedule(problem, kept))
            .rules.filter((one) => !one.satisfied)
            .map((one) => one.rule);
        // Of the weeks round the holidays of October one has two teaching days and one three: only there visits can lack a day.
        const left = made.unscheduled.map((one) => one.period.from);
        expect(left.filter((from) => from !== "2025-09-29" && from !== "2025-10-06")).toEqual([]);
        expect(left.length > 0 || broken(made.visits).length === 0).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe("looking again at one finding under several rules", () => {
  const lookBack = (
    name: string,
    countedFrom: "found" | "deadline",
    within: number,
    level: RuleLevel = "hard",
  ) => ruled(name, level, { type: "follow-up", countedFrom, within, unit: "days", proof });
  const finding = { id: "F1", institution: "S001", foundOn: "2025-09-01", severity: "major" } as const;
  const year = { from: "2025-09-01", until: "2025-12-31" };
  const due = (deadline: string, ...rules: readonly ScheduleRule[]) => {
    const problem: ScheduleProblem = {
      ...small,
      period: year,
      rules,
      openFindings: [{ ...finding, deadline }],
    };
    const made = orThrow(generateSchedule(problem, { seed: 1 }));
    if (made.status === "cancelled") throw new Error("not called off");
    expect(orThrow(checkSchedule(problem, made.visits)).ok).toBe(true);
    return orThrow(planObligations(problem)).map(
      ({ during, rule, level, weaker }) =>
        `${during.label} ${rule} ${level}${weaker.map((one) => ` > ${one.rule}`).join("")}`,
    );
  };
  const found = lookBack("found", "found", 31);
  const limit = lookBack("limit", "deadline", 15);

  it("is one visit in the days that do for all of them", () => {
    expect(due("2025-09-20", found, limit)).toEqual([
      "2025-09-21—2025-10-02 sample/found hard > sample/limit",
    ]);
  });

  it("is two visits when no day does for both", () => {
    expect(due("2025-10-20", found, limit)).toEqual([
      "2025-09-02—2025-10-02 sample/found hard",
      "2025-10-21—2025-11-04 sample/limit hard",
    ]);
  });

  it("is as binding as the most binding of them", () => {
    expect(due("2025-09-20", lookBack("found", "found", 31, "soft"), limit)).toEqual([
      "2025-09-21—2025-10-02 sample/found hard > sample/limit",
    ]);
  });
});
