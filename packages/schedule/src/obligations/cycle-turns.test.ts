import { addDays, orThrow } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { explainObligation } from "../explaining/index.ts";
import { generateSchedule } from "../generation/generate-schedule.ts";
import { comprehensiveWithinFiveYears } from "../national/index.ts";
import { checkProblem } from "../problem/check-problem.ts";
import type { CycleRule } from "../rules/schedule-rule.ts";
import type { PastVisit, ScheduleProblem } from "../schedule-problem.ts";
import { planObligations } from "./plan-obligations.ts";

const year = (number: number) => ({ from: `${number}-01-01`, until: `${number}-12-31` });
const byArea: CycleRule = {
  type: "cycle",
  visitKinds: ["comprehensive"],
  atLeastYears: 3,
  atMostYears: 5,
  turns: [
    { during: year(2025), among: { towns: ["z01镇"] } },
    { during: year(2026), among: { zones: ["z02"] } },
  ],
  owedBy: "office",
  proof: { zh: "督导意见书", en: "supervision opinion" },
};
const turnRule = (rule: CycleRule) => sampleRule(rule, { id: "sample/by-area", title: "综合督导分片轮流" });
// Odd institutions lie in zone 1, even ones in zone 2; the planned time is 2025-09-01 to 2026-07-31.
const small = county({ zones: 2, institutions: 4, inspectors: 2 });
const past = (institution: string, date: string): PastVisit => ({ institution, date, kind: "comprehensive" });
const visitedIn = (...visits: readonly PastVisit[]): ScheduleProblem => ({
  ...small,
  rules: [turnRule(byArea)],
  history: { since: "2019-01-01", visits },
});
const owed = (problem: ScheduleProblem): readonly string[] =>
  orThrow(planObligations(problem)).map(({ owedTo, during }) => `${owedTo.id} ${during.label}`);
const codes = (problem: ScheduleProblem): readonly string[] => {
  const checked = checkProblem(problem);
  return checked.ok ? checked.warnings.map(({ message }) => message.zh) : ["refused"];
};
const usual = [
  past("S001", "2021-05-10"),
  past("S003", "2022-03-01"),
  past("S002", "2022-05-10"),
  past("S004", "2023-05-10"),
];

describe("a cycle whose areas take turns", () => {
  it("is due in the year of the area, for all of it, and not in that of another", () => {
    const problem = visitedIn(...usual);
    // The turn of zone 2 ends after the planned time: it is planned with the time that holds its last day.
    expect(owed(problem)).toEqual(["S001 2025-09-01—2025-12-31", "S003 2025-09-01—2025-12-31"]);
    expect(codes(problem)).toEqual([]);
    const whole = { ...problem, period: year(2026), terms: [] };
    expect(owed(whole).toSorted()).toEqual([
      // The turn of 2025 is over; nothing tells that S001 was visited in it, and its five years end.
      "S001 2026-01-01—2026-05-10",
      "S002 2026-01-01—2026-12-31",
      "S004 2026-05-10—2026-12-31",
    ]);
  });

  it("is due before the cycle ends, even when the turn goes on", () => {
    expect(owed(visitedIn(...usual, past("S001", "2020-10-20"), past("S003", "2020-10-20")))).toContain(
      "S001 2025-09-01—2025-12-31",
    );
    const ends = visitedIn(past("S001", "2020-10-20"), ...usual.slice(1));
    expect(owed(ends)[0]).toBe("S001 2025-09-01—2025-10-20");
  });

  it("does not plan a turn that comes less than three years after the last visit, and names the institution", () => {
    const problem = visitedIn(past("S001", "2023-05-10"), ...usual.slice(1));
    expect(owed(problem)).toEqual(["S003 2025-09-01—2025-12-31"]);
    expect(codes(problem)).toEqual([
      "规则 sample/by-area：1所单位（示例第1单位）轮到时距上次不足3年，本轮不排",
    ]);
  });

  it("falls due with the cycle when the turn comes too late, and names the institution", () => {
    const problem = visitedIn(...usual.slice(0, 2), past("S002", "2020-11-02"), ...usual.slice(3));
    expect(owed(problem)).toContain("S002 2025-09-01—2025-11-02");
    expect(codes(problem)).toEqual([
      "规则 sample/by-area：1所单位（示例第2单位）轮到时距上次已超过5年，仍按周期到期安排",
    ]);
  });

  it("names those that are in no turn; they are due when the cycle ends", () => {
    const turns = byArea.turns?.slice(0, 1) ?? [];
    const problem = {
      ...visitedIn(...usual.slice(0, 2), past("S002", "2020-11-02"), past("S004", "2022-05-10")),
      rules: [turnRule({ ...byArea, turns })],
    };
    expect(owed(problem)).toContain("S002 2025-09-01—2025-11-02");
    expect(codes(problem)).toEqual([
      "规则 sample/by-area：2所单位（示例第2单位、示例第4单位）没有列入任何一轮，按周期到期安排",
    ]);
    const checked = checkProblem(problem);
    expect(checked.ok && checked.warnings[0]?.code).toBe("turn-outside-cycle");
  });

  it("makes up what is overdue in the turn, when that lies in the planned time", () => {
    const problem = visitedIn(past("S001", "2019-05-10"), ...usual.slice(1));
    const [first] = orThrow(planObligations(problem));
    expect(first).toMatchObject({
      overdueSince: "2024-05-10",
      during: { from: "2025-09-01", until: "2025-12-31" },
    });
  });

  it("needs no history: turns alone say what is due, and only somebody without a turn cannot be told", () => {
    const { history: _none, ...problem } = visitedIn();
    expect(owed(problem)).toEqual(["S001 2025-09-01—2025-12-31", "S003 2025-09-01—2025-12-31"]);
    const told = (rule: CycleRule): readonly string[] => {
      const planned = planObligations({ ...problem, rules: [turnRule(rule)] });
      return planned.ok ? planned.warnings.map(({ code }) => code) : ["refused"];
    };
    expect(told(byArea)).not.toContain("history-missing");
    expect(told({ ...byArea, turns: byArea.turns?.slice(0, 1) ?? [] })).toContain("history-missing");
    expect(orThrow(checkSchedule(problem, [])).rules.filter(({ satisfied }) => !satisfied)).toHaveLength(1);
  });

  it("is one duty beside the national cycle, which falls due later, and says why", () => {
    const problem = visitedIn(past("S001", "2021-03-20"), ...usual.slice(1));
    const both = { ...problem, rules: [turnRule(byArea), comprehensiveWithinFiveYears] };
    const [first] = orThrow(planObligations(both)).filter(({ owedTo }) => owedTo.id === "S001");
    if (first === undefined) throw new Error("S001 is due");
    const why = explainObligation(first, both);
    expect(why.summary.zh).toContain("在2025年9月1日至2025年12月31日内");
    expect(why.counted.map(({ zh }) => zh)).toEqual([
      "上一次在2021年3月20日",
      "轮到它的时间是2025年1月1日至2025年12月31日",
    ]);
    expect(why.others.map(({ zh }) => zh)).toEqual([
      "规则“每三至五年一次综合督导”（2012-10版）不另加：期限到2026年3月20日，不早于2025年12月31日",
    ]);
    expect(orThrow(planObligations(both)).filter(({ owedTo }) => owedTo.id === "S001")).toHaveLength(1);
  });

  it("refuses turns without days and turns of nobody", () => {
    expect(() => turnRule({ ...byArea, turns: [] })).toThrow(/turns/);
    expect(() =>
      turnRule({ ...byArea, turns: [{ during: { from: "2026-12-31", until: "2026-01-01" }, among: {} }] }),
    ).toThrow(/2026-12-31/);
    expect(() => turnRule({ ...byArea, turns: [{ during: year(2026), among: { towns: [] } }] })).toThrow(
      /turns/,
    );
    expect(() => turnRule({ ...byArea, turns: [{ during: year(2026), among: {} }] })).not.toThrow();
  });

  it("is planned and checked alike, whatever the history and the order of turns", () => {
    const day = fc.integer({ min: 0, max: 2500 }).map((days) => addDays("2018-01-01", days));
    const span = fc.constantFrom(
      year(2025),
      year(2026),
      { from: "2026-03-01", until: "2026-06-30" },
      { from: "2025-09-01", until: "2026-07-15" },
    );
    const area = fc.constantFrom(
      { towns: ["z01镇"] },
      { zones: ["z02"] },
      { institutions: ["S001", "S002"] },
      {},
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ during: span, among: area }), { minLength: 1, maxLength: 3 }),
        fc.array(fc.tuple(fc.constantFrom("S001", "S002", "S003", "S004"), day), { maxLength: 6 }),
        fc.option(fc.integer({ min: 0, max: 3 })),
        (turns, visits, atLeastYears) => {
          const problem: ScheduleProblem = {
            ...small,
            rules: [turnRule({ ...byArea, turns, ...(atLeastYears === null ? {} : { atLeastYears }) })],
            ...(visits.length === 0
              ? {}
              : { history: { since: "2018-01-01", visits: visits.map(([at, date]) => past(at, date)) } }),
          };
          const made = orThrow(generateSchedule(problem, { seed: 1 }));
          if (made.status === "cancelled") throw new Error("not called off");
          const broken = (visited: typeof made.visits): number =>
            orThrow(checkSchedule(problem, visited)).rules.filter(
              ({ rule, satisfied }) => rule === "sample/by-area" && !satisfied,
            ).length;
          expect(made.unscheduled.length > 0 || broken(made.visits) === 0).toBe(true);
          expect(broken(made.visits.slice(1))).toBe(
            made.visits.length + made.unscheduled.length === 0 ? 0 : 1,
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
