import { contains, type Period, type Visit, workdaysIn } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { atLeastMonthlySchool, oneVisitPerHalfDay } from "../national/index.ts";
import { replan } from "../replanning/replan.ts";
import type { UnscheduledVisit } from "../schedule-outcome.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { ConflictFact } from "./conflict-facts.ts";
import { applyRepair } from "./repair.ts";
import { withoutFacts } from "./without-facts.ts";
import { explainUnscheduled } from "./explain-unscheduled.ts";

const march: Period = { from: "2026-03-02", until: "2026-03-31" };

// Three zones with one or two inspectors each; a planted leave takes days away until something has no place.
function planted(institutions: number, inspectors: number, leave: readonly Period[]): ScheduleProblem {
  const base = county({ zones: 2, institutions, inspectors });
  return {
    ...base,
    period: march,
    register: {
      ...base.register,
      inspectors: base.register.inspectors.map((person, index) =>
        index === 0 ? { ...person, leave } : person,
      ),
    },
  };
}

function stillLeft(problem: ScheduleProblem, visits: readonly Visit[], left: UnscheduledVisit): boolean {
  const after = replan(problem, visits, [], { today: problem.period.from });
  if (!after.ok) throw new Error(after.issues[0].message.en);
  return after.value.unscheduled.some(
    ({ institution, rule }) => institution === left.institution && rule === left.rule,
  );
}

describe("why a visit has no place", () => {
  it("is a set of facts from which none can be left out, and every way out works", () => {
    let explained = 0;
    fc.assert(
      fc.property(
        fc.record({
          institutions: fc.integer({ min: 6, max: 16 }),
          inspectors: fc.integer({ min: 2, max: 3 }),
          free: fc.integer({ min: 0, max: 4 }),
        }),
        ({ institutions, inspectors, free }) => {
          const from = ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06"][free] ?? "";
          const problem = planted(institutions, inspectors, [{ from, until: "2026-03-31" }]);
          const made = plan(problem);
          const [left] = made.unscheduled;
          if (left === undefined) return;
          const { conflict, repairs } = explainUnscheduled(problem, made.visits, left);
          expect(conflict.length).toBeGreaterThan(0);
          expect(stillLeft(problem, made.visits, left)).toBe(true);
          expect(roomWith(problem, made.visits, left, conflict)).toBe(false);
          for (const fact of conflict) {
            const others = conflict.filter((other) => other !== fact);
            expect(roomWith(problem, made.visits, left, others)).toBe(true);
          }
          for (const repair of repairs) {
            explained += 1;
            const applied = applyRepair(problem, made.visits, JSON.parse(JSON.stringify(repair)));
            if (!applied.ok) throw new Error(applied.issues[0].message.en);
            const after = applied.value;
            const found = after.visits.some(
              ({ institution, date }) => institution === left.institution && contains(left.period, date),
            );
            expect(found).toBe(true);
            const before = hard(problem, plan(problem).visits);
            expect(hard(after.problem, after.visits)).toBeLessThan(before);
          }
        },
      ),
      { numRuns: 25, seed: 1 },
    );
    expect(explained).toBeGreaterThan(10);
  });

  it("is the leave alone when the leave takes the whole time, and the way out is a day of it or help from elsewhere", () => {
    const problem = planted(4, 2, [march]);
    const made = plan(problem);
    const [left] = made.unscheduled;
    if (left === undefined) throw new Error("Everything has a place.");
    const { conflict, repairs, summary } = explainUnscheduled(problem, made.visits, left);
    expect(conflict.map(({ kind }) => kind)).toEqual(["leave"]);
    expect(summary.zh).toContain("没有排上");
    expect(new Set(repairs.map(({ kind }) => kind))).toEqual(
      new Set(["return-from-leave", "help-from-zone"]),
    );
    const without = withoutFacts(problem, made.visits, conflict);
    expect(stillLeft(without.problem, without.visits, left)).toBe(false);
  });

  it("is found in a district whose other zones have recusals and groups of their own", () => {
    const base = planted(16, 4, [march]);
    const problem: ScheduleProblem = {
      ...base,
      register: {
        ...base.register,
        // Both inspectors of the first zone are away; somebody of the other zone is recused there.
        inspectors: base.register.inspectors.map((person) =>
          person.zones.includes("z01") ? { ...person, leave: [march] } : person,
        ),
        recusals: [{ inspector: "I02", institution: "S002", ground: "own-post" }],
      },
      extraVisits: [
        { id: "food", months: [3], visits: { kind: "special", institutions: ["S004"], inspectors: 2 } },
      ],
      rules: [atLeastMonthlySchool, oneVisitPerHalfDay],
    };
    const made = plan(problem);
    const left = made.unscheduled.find(({ kind }) => kind === "routine");
    if (left === undefined) throw new Error("Everything has a place.");
    const { conflict, proven, repairs } = explainUnscheduled(problem, made.visits, left);
    expect(proven).toBe(true);
    expect(conflict.map(({ kind }) => kind)).toEqual(["leave", "leave"]);
    expect(repairs.length).toBeGreaterThan(0);
    for (const repair of repairs) {
      const applied = applyRepair(problem, made.visits, repair);
      if (!applied.ok) throw new Error(applied.issues[0].message.en);
      expect(hard(applied.value.problem, applied.value.visits)).toBeLessThan(hard(problem, made.visits));
      // A change goes on from there, and moves nothing more.
      const on = replan(applied.value.problem, applied.value.visits, [], { today: march.from });
      expect(on.ok && on.value.moved).toEqual([]);
    }
  });

  it("has ways out that are refused when the plan is another one meanwhile", () => {
    const problem = planted(6, 2, [march]);
    const made = plan(problem);
    const [left] = made.unscheduled;
    if (left === undefined) throw new Error("Everything has a place.");
    const [repair] = explainUnscheduled(problem, made.visits, left).repairs;
    if (repair === undefined) throw new Error("There is no way out.");
    const [gone] = made.visits;
    const wrong = { ...repair, edits: { ...repair.edits, removed: ["nobody"] } };
    const applied = applyRepair(problem, made.visits, wrong);
    expect(applied.ok ? "" : applied.issues[0].code).toBe("visit-unknown");
    const strangers = { ...problem, register: { ...problem.register, inspectors: [] } };
    const elsewhere = applyRepair(strangers, gone === undefined ? [] : [gone], repair);
    expect(elsewhere.ok ? "" : elsewhere.issues[0].code).toBe("change-inspector-unknown");
  });

  it("is a pin among others, and a way out is to release it", () => {
    const free = planted(4, 2, []);
    const [school] = free.register.institutions;
    const [person] = free.register.inspectors;
    if (school === undefined || person === undefined) throw new Error("Nobody is there.");
    // One day is left; its two half-days go to two schools, and one of them is pinned although it could go to the neighbour's inspector.
    const problem: ScheduleProblem = {
      ...free,
      period: { from: "2026-03-02", until: "2026-03-06" },
      register: {
        ...free.register,
        inspectors: free.register.inspectors.map((each) =>
          each.id === person.id
            ? { ...each, leave: [{ from: "2026-03-03", until: "2026-03-31" }] }
            : { ...each, zones: [...each.zones, ...person.zones] },
        ),
        recusals: free.register.inspectors
          .filter(({ id }) => id !== person.id)
          .map(({ id }) => ({ inspector: id, institution: school.id, ground: "own-post" })),
      },
    };
    const visits = free.register.institutions.slice(1, 3).map(({ id }, index): Visit => ({
      id: `routine-2026-03-${id}`,
      institution: id,
      inspectors: [person.id],
      date: "2026-03-02",
      halfDay: index === 0 ? "morning" : "afternoon",
      kind: "routine",
      items: [],
    }));
    const left: UnscheduledVisit = {
      institution: school.id,
      rule: `national-schedule/at-least-monthly-${school.kind === "kindergarten" ? "kindergarten" : "school"}`,
      kind: "routine",
      period: { from: "2026-03-02", until: "2026-03-06" },
      reason: { code: "no-free-half-day", zh: "没有空闲半天", en: "No half-day is free." },
    };
    const pins = [{ what: { inspector: person.id }, by: "办公室", reason: "已通知" }];
    const why = explainUnscheduled(problem, visits, left, { pins });
    expect(why.conflict.filter(({ kind }) => kind === "pin")).toHaveLength(2);
    expect(why.repairs.map(({ kind }) => kind)).toContain("release-pin");
  });

  it("tells of many who are away alike in one line", () => {
    const base = planted(6, 5, []);
    const meeting = {
      from: "2026-03-01",
      until: "2026-03-31",
      reason: "training",
      note: "集中培训",
    } as const;
    const problem: ScheduleProblem = {
      ...base,
      zones: county({ zones: 1, institutions: 6, inspectors: 5 }).zones,
      register: {
        ...base.register,
        institutions: base.register.institutions.filter(({ town }) => town === "z01镇"),
        inspectors: base.register.inspectors.map((person) => ({
          ...person,
          zones: ["z01"],
          unavailable: [meeting],
        })),
      },
    };
    const made = plan(problem);
    const [left] = made.unscheduled;
    if (left === undefined) throw new Error("Everything has a place.");
    const { text, conflict } = explainUnscheduled(problem, made.visits, left);
    expect(conflict).toHaveLength(5);
    expect(text.zh).toContain("5名督学自2026年3月1日至2026年3月31日集中培训（少一名即可）：示例督学1、");
  });

  it("is nothing to be argued with when the institution lies in no zone", () => {
    const base = planted(4, 2, []);
    const [first, ...others] = base.register.institutions;
    if (first === undefined) throw new Error("No institutions.");
    const problem = {
      ...base,
      register: { ...base.register, institutions: [{ ...first, town: "别处" }, ...others] },
    };
    const made = plan(problem);
    const [left] = made.unscheduled;
    if (left === undefined) throw new Error("Everything has a place.");
    expect(explainUnscheduled(problem, made.visits, left)).toMatchObject({ conflict: [], repairs: [] });
  });
});

// Whether all visits of the zone that are among the facts, and the one in question, find a half-day each: counted.
function roomWith(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  left: UnscheduledVisit,
  facts: readonly ConflictFact[],
): boolean {
  const workdays = workdaysIn(problem.calendar, problem.period);
  if (!workdays.ok) throw new Error("No calendar.");
  const town = problem.register.institutions.find(({ id }) => id === left.institution)?.town;
  const staff = problem.register.inspectors.filter(({ zones }) => `${zones[0] ?? ""}镇` === town);
  const seats = staff.flatMap(({ id, leave }) =>
    workdays.value
      .filter(
        (day) =>
          !(leave ?? []).some(
            (days) =>
              contains(days, day) &&
              facts.some((fact) => fact.kind === "leave" && fact.inspector === id && fact.days === days),
          ),
      )
      .flatMap((day) => [`${id} ${day} a`, `${id} ${day} p`]),
  );
  const wanting =
    1 + visits.filter(({ id }) => facts.some((fact) => fact.kind === "visit" && fact.visit === id)).length;
  // Every visit of the zone may take every seat, so counting is matching.
  return seats.length >= wanting;
}

function hard(problem: ScheduleProblem, visits: readonly Visit[]): number {
  const check = checkSchedule(problem, visits);
  if (!check.ok) throw new Error(check.issues[0].message.en);
  return check.value.rules.reduce((sum, { level, penalty }) => sum + (level === "hard" ? penalty : 0), 0);
}
