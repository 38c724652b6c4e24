import type { ItemRef, Visit } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { inOneZone, personNamed, routineVisit, schoolNamed } from "../../test/riverside.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import { verdictOf } from "../../test/verdict.ts";
import { generateSchedule, type InspectRule, type RuleLevel, type ScheduleProblem } from "../index.ts";
import { atLeastMonthlySchool, oneVisitPerHalfDay } from "../national/index.ts";
import { consecutiveVisits, coverItems } from "./index.ts";

function declared(rule: InspectRule, level: RuleLevel = "hard") {
  return sampleRule(rule, { id: "sample/ready", title: "现成规则", level, weight: 20 });
}

function problemOf(
  rule: InspectRule,
  more: Partial<ScheduleProblem> = {},
  level?: RuleLevel,
): ScheduleProblem {
  return inOneZone(
    ["S1", "S2", "S3", "S4"].map((id) => schoolNamed(id)),
    ["甲", "乙"].map((id) => personNamed(id)),
    [atLeastMonthlySchool, oneVisitPerHalfDay, declared(rule, level)],
    { period: { from: "2026-03-01", until: "2026-06-30" }, ...more },
  );
}

const visitIn = (month: string, to: string, by: string, items: readonly ItemRef[] = []): Visit =>
  routineVisit({ institution: to, inspectors: [by], date: `2026-${month}-10`, items });
const broken = (problem: ScheduleProblem, visits: readonly Visit[]): readonly string[] =>
  verdictOf(problem, visits, "sample/ready").broken;

describe("visits in a row by the same inspector", () => {
  const rule = consecutiveVisits({ atMost: 2 });

  it("are counted from the visits on record on, and another inspector begins anew", () => {
    const history = {
      since: "2025-01-01",
      visits: [
        { institution: "S1", date: "2025-12-10", kind: "routine" as const, inspectors: ["甲"] },
        { institution: "S1", date: "2025-12-20", kind: "special" as const, inspectors: ["乙"] },
        { institution: "S1", date: "2025-11-10", kind: "routine" as const, inspectors: ["乙"] },
      ],
    };
    const visits = [
      visitIn("03", "S1", "甲"),
      visitIn("04", "S1", "甲"),
      visitIn("05", "S1", "乙"),
      visitIn("06", "S1", "甲"),
    ];
    expect(broken(problemOf(rule, { history }), visits)).toEqual([
      "甲到S1连续第3次（2026年4月10日），最多连续2次",
    ]);
    expect(broken(problemOf(rule), visits)).toEqual([]);
  });

  it("are kept short by a generated plan", () => {
    const made = generateSchedule(problemOf(rule), { seed: 2, maxMoves: 20_000 });
    if (!made.ok || made.value.status === "cancelled") throw new Error("Expected a plan.");
    expect(made.value.status).toBe("complete");
    expect(broken(problemOf(rule), made.value.visits)).toEqual([]);
  });

  it("do not concern other kinds of institution", () => {
    const only = consecutiveVisits({ atMost: 1, audience: ["kindergarten"] });
    expect(broken(problemOf(only), [visitIn("03", "S1", "甲"), visitIn("04", "S1", "甲")])).toEqual([]);
  });
});

describe("items every institution sees", () => {
  const items = ["school/routine#affairs", "school/routine#safety"] as const satisfies readonly ItemRef[];
  const rule = coverItems({ items: [...items], every: "term" });

  it("are counted by institution and term, with what is missing", () => {
    const visits = [
      visitIn("03", "S1", "甲", [items[0]]),
      visitIn("04", "S1", "甲", [items[1]]),
      visitIn("05", "S2", "甲", [items[1]]),
    ];
    expect(broken(problemOf(rule), visits)).toEqual([
      "S2第二学期有1项没有督导到1次：school/routine#affairs",
      "S3第二学期有2项没有督导到1次：school/routine#affairs、school/routine#safety",
      "S4第二学期有2项没有督导到1次：school/routine#affairs、school/routine#safety",
    ]);
  });

  it("are seen in a plan with a rotation", () => {
    const problem = problemOf(rule, {
      rotations: [{ items: [...items], every: "term", order: "staggered" }],
    });
    const made = generateSchedule(problem, { seed: 1 });
    if (!made.ok || made.value.status === "cancelled") throw new Error("Expected a plan.");
    expect(made.value.status).toBe("complete");
    expect(broken(problem, made.value.visits)).toEqual([]);
  });

  it("are not asked of years that the planned time holds only in part, nor of schools that open later", () => {
    const yearly = coverItems({ items: [...items], every: "year" });
    expect(broken(problemOf(yearly), [])).toEqual([]);
    expect(
      broken(problemOf(yearly, { period: { from: "2026-01-01", until: "2026-12-31" } }), []),
    ).toHaveLength(4);
    const { register } = problemOf(rule);
    const later = register.institutions.map((place) => ({ ...place, opened: "2026-04-01" }));
    expect(broken(problemOf(rule, { register: { ...register, institutions: later } }), [])).toEqual([]);
  });
});

describe("whom a ready-made rule is about", () => {
  it("is refused where a field there is not, or an empty list, would make it everybody or nobody", () => {
    const among: object = { town: ["西镇"] };
    const except: object = { label: ["免检"] };
    for (const [wrong, told] of [
      [among, /rule-field-unknown \[among\.town\].*towns/],
      [{ except }, /rule-field-unknown \[among\.except\.label\]/],
      [{ towns: [] }, /rule-without-effect \[among\.towns\]/],
      [{}, /rule-without-effect \[among\]/],
    ] as const) {
      expect(() => consecutiveVisits({ atMost: 1, among: wrong })).toThrow(told);
      expect(() => coverItems({ items: ["a/b#c"], every: "term", among: wrong })).toThrow(told);
    }
    expect(() => consecutiveVisits({ atMost: 1, among: { towns: ["西镇"] } })).not.toThrow();
  });
});
