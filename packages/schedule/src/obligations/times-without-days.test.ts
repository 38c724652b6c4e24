import { orThrow, type Period } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { type Asked, problemOf, school } from "../../test/counted-times.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { generateSchedule } from "../generation/generate-schedule.ts";
import { checkProblem } from "../problem/check-problem.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { planObligations } from "./plan-obligations.ts";

describe("times of which days without visits leave too little", () => {
  const period: Period = { from: "2026-02-24", until: "2026-07-03" };
  const snowedIn = (asked: Asked, from: string, until = "2026-07-03") => {
    const problem = problemOf(asked, period);
    const snow = sampleRule(
      { type: "no-visits", during: [{ from, until }], because: { zh: "封山", en: "snow" } },
      { id: "sample/snow", title: "封山" },
    );
    return { ...problem, rules: [...problem.rules, snow] } satisfies ScheduleProblem;
  };
  const told = (problem: ScheduleProblem) => {
    const obligations = planObligations(problem);
    return obligations.ok ? obligations.warnings.map(({ code, message }) => `${code}: ${message.zh}`) : [];
  };

  it.each<[Asked, string, string, number]>([
    [{ every: "term", atLeast: 2 }, "2026-04-15", "2026-spring学期", 0],
    [{ every: "quarter" }, "2026-05-10", "2026年第二季度", 0],
    // Four teaching days of May are left: its first five are off.
    [{ every: "month" }, "2026-05-11", "2026-05、2026-06", 3],
  ])("are not owed, and said to be so by name: %j", (asked, from, times, others) => {
    const problem = snowedIn(asked, from);
    expect(orThrow(planObligations(problem))).toHaveLength(others);
    const warning = `duty-not-owed: 1所（东街小学）不安排督导的日子多，${times}剩下的教学日不够，规则 sample/rule 在此不计次数`;
    expect(told(problem)).toEqual([warning]);
    const checked = checkProblem(problem);
    // Of the first quarter less than half is planned, which is told of its own.
    const cut = asked.every === "quarter" ? ["quarter-cut"] : [];
    expect(checked.ok && checked.warnings.map(({ code }) => code)).toEqual(["duty-not-owed", ...cut]);
    const [issue] = checked.ok ? checked.warnings : [];
    expect(issue?.message.en).toContain("nothing is owed there under the rule sample/rule");
  });

  it.each<[Asked, string]>([
    [{ every: "term", atLeast: 2 }, "2026-03-05"],
    [{ every: "quarter" }, "2026-04-03"],
    [{ every: "month" }, "2026-05-11"],
    [{ every: "week" }, "2026-06-30"],
  ])(
    "are owed all the same where the rule says how many days are enough, and kept by plan and check: %j",
    (asked, from) => {
      const problem = snowedIn({ ...asked, minimumTeachingDays: 1 }, from);
      const wanted = orThrow(planObligations(problem)).filter(({ due }) => due < from);
      expect(wanted.length).toBeGreaterThan(0);
      const made = orThrow(generateSchedule(problem, { seed: 1, maxMoves: 100 }));
      if (made.status === "cancelled") throw new Error("planned");
      expect(made.visits).toHaveLength(wanted.reduce((sum, { count }) => sum + count, 0));
      const violations = (visits: typeof made.visits) =>
        orThrow(checkSchedule(problem, visits)).rules.find(({ rule }) => rule === "sample/rule")?.violations;
      expect(violations(made.visits)).toEqual([]);
      expect(violations([])).toHaveLength(wanted.length);
    },
  );

  it("are nobody's concern where an institution is not open, or where enough is left", () => {
    expect(told(snowedIn({ every: "term" }, "2026-06-01"))).toEqual([]);
    const late = snowedIn({ every: "term" }, "2026-06-01");
    const register = { ...late.register, institutions: [{ ...school, opened: "2026-06-15" }] };
    expect(told({ ...late, register })).toEqual([]);
  });
});
