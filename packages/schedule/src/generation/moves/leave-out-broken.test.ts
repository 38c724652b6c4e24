import { defineZoneLayout, type Visit, weekdayOf } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { county } from "../../../test/county.ts";
import { plan } from "../../../test/plan.ts";
import { sampleRule, visitDuty } from "../../../test/sample-rule.ts";
import { scattered } from "../../../test/scattered.ts";
import { limitBurden } from "../../burden/index.ts";
import { checkSchedule, type RuleContent, type ScheduleProblem } from "../../index.ts";
import { oneVisitPerHalfDay } from "../../national/index.ts";
import { stateCouncilCalendar } from "../../work-calendar-cn/index.ts";

function rule(id: string, content: RuleContent, level: "hard" | "soft" = "hard") {
  return sampleRule(content, { id: `sample/${id}`, level, ...(level === "soft" ? { weight: 500 } : {}) });
}

const because = { zh: "违反", en: "broken" };

function oneWeek(institutions: number, inspectors: number): ScheduleProblem {
  const towns = ["甲街", "乙街"];
  return {
    period: { from: "2026-03-02", until: "2026-03-06" },
    terms: [{ id: "t", name: "第二学期", from: "2026-03-02", until: "2026-06-30" }],
    register: {
      institutions: Array.from({ length: institutions }, (_, at) => ({
        id: `S${at}`,
        name: `第${at}小学`,
        kind: "primary",
        nature: "public",
        town: towns[at % 2] ?? "甲街",
        students: {},
      })),
      inspectors: Array.from({ length: inspectors }, (_, at) => ({
        id: `I${at}`,
        name: `督学${at}`,
        status: "part-time",
        responsible: true,
        zones: ["east"],
      })),
      recusals: [],
    },
    zones: defineZoneLayout({
      levels: ["责任区"],
      zones: { east: { name: "东片", members: { towns } } },
    }),
    calendar: stateCouncilCalendar,
    rules: [oneVisitPerHalfDay],
  };
}

function byTwo(level: "hard" | "soft"): ScheduleProblem {
  return {
    ...scattered(county({ zones: 1, institutions: 12, inspectors: 4, leave: true }), 1),
    period: { from: "2025-09-01", until: "2025-11-30" },
    rules: [
      rule("monthly", visitDuty({ visitKinds: ["routine"] })),
      rule("two", { type: "group-size", visitKinds: ["routine"], atLeast: 2 }),
      rule("burden", limitBurden({ perWeek: 1, perMonth: 2 }), level),
    ],
    extraVisits: [
      { id: "fees", months: [10], visits: { kind: "special", inspectors: 3 } },
      { id: "asked", months: [9], visits: { kind: "requested" } },
    ],
  };
}

function byDay(visits: readonly Visit[]): readonly (readonly Visit[])[] {
  return [...new Set(visits.map(({ date }) => date))].map((day) => visits.filter(({ date }) => date === day));
}

describe("rules of a district's own and visits by groups", () => {
  it("groups choose their half-days by the rule: what fits is placed", () => {
    const base = oneWeek(4, 3);
    const townOf = (id: string) => base.register.institutions.find((one) => one.id === id)?.town;
    const problem: ScheduleProblem = {
      ...base,
      rules: [
        oneVisitPerHalfDay,
        rule("one-town", {
          type: "inspect",
          scope: "inspector",
          inspect: ({ visits }) =>
            byDay(visits)
              .filter((day) => new Set(day.map(({ institution }) => townOf(institution))).size > 1)
              .map((day) => ({ visits: day.map(({ id }) => id), because })),
        }),
      ],
      extraVisits: [
        {
          id: "safety",
          months: [],
          during: { from: "2026-03-02", until: "2026-03-03" },
          visits: { kind: "special", inspectors: 3 },
        },
      ],
    };
    for (let seed = 1; seed <= 5; seed += 1) {
      const { status, visits } = plan(problem, { seed });
      expect([status, visits.length]).toEqual(["complete", 4]);
    }
  });

  it("routine visits by two leave out none that a limit of burden has room for", () => {
    const problem = byTwo("hard");
    const made = plan(problem, { seed: 1, maxMoves: 20_000 });
    expect(made.unscheduled).toEqual([]);
    const check = checkSchedule(problem, made.visits);
    expect(check.ok && check.value.ok).toBe(true);
  });

  it("soft ones are followed by groups too", () => {
    const made = plan(byTwo("soft"), { seed: 1, maxMoves: 20_000 });
    expect([made.unscheduled.length, made.quality?.own]).toEqual([0, 0]);
  });

  it("visits go together where leaving out one of them breaks a rule in turn", () => {
    const base = oneWeek(1, 1);
    const problem: ScheduleProblem = {
      ...base,
      register: {
        ...base.register,
        inspectors: base.register.inspectors.map((one) => ({
          ...one,
          weeklyTimes: [
            { weekday: 1, halfDay: "morning" },
            { weekday: 2, halfDay: "morning" },
          ],
        })),
      },
      rules: [
        oneVisitPerHalfDay,
        rule("no-monday", {
          type: "inspect",
          scope: "institution",
          inspect: ({ visits }) =>
            visits.filter(({ date }) => weekdayOf(date) === 1).map(({ id }) => ({ visits: [id], because })),
        }),
        rule("two-or-none", {
          type: "inspect",
          scope: "institution",
          inspect: ({ visits }) =>
            visits.length === 1 ? [{ visits: visits.map(({ id }) => id), because }] : [],
        }),
      ],
      extraVisits: (["requested", "random"] as const).map((kind) => ({
        id: kind,
        months: [],
        during: base.period,
        visits: { kind },
      })),
    };
    const { visits, unscheduled } = plan(problem);
    expect(visits).toEqual([]);
    expect(unscheduled.map(({ reason }) => reason.code)).toEqual(["own-rule", "own-rule"]);
  });

  it("a rule that no single visit can mend costs no visits: the plan says that it is broken", () => {
    const base = oneWeek(3, 2);
    const { visits, score } = plan({
      ...base,
      rules: [
        oneVisitPerHalfDay,
        rule("three-people", {
          type: "inspect",
          scope: "institution",
          inspect: ({ visits: own }) =>
            own.length > 0 && new Set(own.flatMap(({ inspectors }) => inspectors)).size < 3
              ? [{ visits: own.map(({ id }) => id), because }]
              : [],
        }),
      ],
      extraVisits: (["requested", "random", "special"] as const).map((kind) => ({
        id: kind,
        months: [],
        during: base.period,
        visits: { kind },
      })),
    });
    expect(visits).toHaveLength(9);
    expect(score.find((one) => one.rule === "sample/three-people")?.violations).toBe(3);
  });
});
