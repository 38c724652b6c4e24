import { describe, expect, it } from "vitest";
import { county } from "../../../test/county.ts";
import { plan } from "../../../test/plan.ts";
import type { ScheduleProblem } from "../../schedule-problem.ts";
import { generateSchedule } from "../generate-schedule.ts";

describe("what a plan cannot hold", () => {
  const small = county({ zones: 1, institutions: 3, inspectors: 2 });
  const reasons = (problem: ScheduleProblem): readonly string[] => [
    ...new Set(plan(problem).unscheduled.map(({ reason }) => reason.code)),
  ];
  const inspectors = small.register.inspectors;

  it("is said when a zone has no inspector", () => {
    const register = { ...small.register, inspectors: [] };
    expect(reasons({ ...small, register })).toEqual(["no-inspector-in-zone"]);
    expect(plan({ ...small, register }).status).toBe("partial");
  });

  it("is said when everybody must keep away", () => {
    const recusals = inspectors.map(({ id }) => ({
      inspector: id,
      institution: "S002",
      ground: "own-post" as const,
    }));
    const made = plan({ ...small, register: { ...small.register, recusals } });
    expect(new Set(made.unscheduled.map(({ institution }) => institution))).toEqual(new Set(["S002"]));
    expect(new Set(made.unscheduled.map(({ reason }) => reason.code))).toEqual(new Set(["all-recused"]));
    expect(made.visits).toHaveLength(20);
  });

  it("is said when everybody is on leave or nobody is engaged", () => {
    const away = inspectors.map((inspector) => ({
      ...inspector,
      leave: [{ from: "2025-10-01", until: "2025-10-31" }],
    }));
    const past = inspectors.map((inspector) => ({
      ...inspector,
      terms: [{ from: "2020-01-01", until: "2023-12-31" }],
    }));
    expect(reasons({ ...small, register: { ...small.register, inspectors: away } })).toEqual([
      "all-on-leave",
    ]);
    expect(reasons({ ...small, register: { ...small.register, inspectors: past } })).toEqual(["not-engaged"]);
  });

  it("says that others of the zone are no responsible inspectors, where those are away", () => {
    const [first, ...others] = inspectors;
    if (first === undefined) throw new Error("somebody");
    const people = [
      { ...first, responsible: true, leave: [{ from: "2025-10-01", until: "2025-10-31" }] },
      ...others.map((other) => ({ ...other, responsible: false })),
    ];
    const made = plan({ ...small, register: { ...small.register, inspectors: people } });
    expect(new Set(made.unscheduled.map(({ reason }) => `${reason.code} ${reason.zh} ${reason.en}`))).toEqual(
      new Set([
        `all-on-leave 责任区1名督学都不能督导：1名请假；另有${others.length}名不是责任督学或B角 None of the 1 inspector(s) of the zone can come: 1 on leave. ${others.length} more are no responsible inspectors or deputies.`,
      ]),
    );
    const nobody = people.map((person) => ({ ...person, responsible: false }));
    expect(plan({ ...small, register: { ...small.register, inspectors: nobody } }).unscheduled).toEqual([]);
  });

  it("is that an institution has its one visit a day, where people are free", () => {
    const during = { from: "2026-03-10", until: "2026-03-10" };
    const made = plan({
      ...small,
      extraVisits: ["a", "b"].map((id) => ({
        id,
        months: [],
        during,
        visits: { kind: `special/${id}` as const, institutions: ["S001"] },
      })),
    });
    expect(made.unscheduled.map(({ reason }) => [reason.code, reason.zh, reason.en])).toEqual([
      [
        "no-free-half-day",
        "可派督学同期共4个半天，已排1个，该单位每天已有督导（一校一天一次）或须间隔",
        "1 of 4 half-days of inspectors are taken; the institution has a visit on every day (one a day), or too near it.",
      ],
    ]);
  });

  it("is said of an institution that lies in no zone", () => {
    const institutions = small.register.institutions.map((place) => ({ ...place, town: "别处" }));
    expect(reasons({ ...small, register: { ...small.register, institutions } })).toEqual([
      "institution-unplaced",
    ]);
  });

  it("is exactly what exceeds the half-days of the shortest month, with both numbers", () => {
    // February has 5 workdays in term: one inspector has 10 half-days for 12 institutions.
    const crowded = county({ zones: 1, institutions: 12, inspectors: 1 });
    const { unscheduled, visits } = plan(crowded);
    expect(unscheduled.map(({ period, reason }) => [period.from, reason.code])).toEqual([
      ["2026-02-01", "no-free-half-day"],
      ["2026-02-01", "no-free-half-day"],
    ]);
    expect(unscheduled[0]?.reason.zh).toContain("须督导12次，督学只有10个半天");
    expect(visits).toHaveLength(118);
  });

  it("is found by moving others out of the way first", () => {
    // One inspector may go anywhere, the other only to the last institution: 10 half-days each for 20 institutions.
    const full = county({ zones: 1, institutions: 20, inspectors: 2 });
    const february = { from: "2026-02-24", until: "2026-02-28" };
    const recusals = full.register.institutions
      .slice(0, 10)
      .map(({ id }) => ({ inspector: "I02", institution: id, ground: "own-post" as const }));
    const made = plan({ ...full, period: february, register: { ...full.register, recusals } });
    expect(made.unscheduled).toEqual([]);
    expect(made.visits).toHaveLength(20);
  });

  it("is refused as a whole for a year without a holiday notice", () => {
    const period = { from: "2026-09-01", until: "2027-01-31" };
    const made = generateSchedule({ ...small, period }, { seed: 1 });
    expect(made.ok ? [] : made.issues.map(({ code }) => code)).toEqual(["calendar-year-missing"]);
  });

  it("is refused as a whole when the register names two institutions alike or the period is no period", () => {
    const [first] = small.register.institutions;
    if (first === undefined) throw new Error("The county is empty.");
    const twice = { ...small.register, institutions: [first, first] };
    const made = generateSchedule({ ...small, register: twice }, { seed: 1 });
    expect(made.ok ? [] : made.issues.map(({ code }) => code)).toEqual(["register-id-duplicate"]);
    const backwards = generateSchedule(
      { ...small, period: { from: "2026-03-01", until: "2026-02-01" } },
      { seed: 1 },
    );
    expect(backwards.ok ? [] : backwards.issues.map(({ code }) => code)).toEqual(["period-invalid"]);
  });

  it("is a mistake of the caller when the seed is no whole number", () => {
    expect(() => generateSchedule(small, { seed: 0.5 })).toThrow(TypeError);
  });
});
