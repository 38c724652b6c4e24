import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { fullPlan } from "../../test/full-plan.ts";
import { plan } from "../../test/plan.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { atLeastMonthlySchool, groupOfThree } from "../national/index.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { ExplainProgress } from "./explain-options.ts";
import { explainUnscheduled } from "./explain-unscheduled.ts";
import { applyRepair } from "./repair.ts";

// Two zones, six inspectors with two visits a week, groups of three: 60 places in March for 61 people on visits.
const base = county({ zones: 2, institutions: 16, inspectors: 6 });
const problem: ScheduleProblem = {
  ...base,
  period: { from: "2026-03-01", until: "2026-03-31" },
  rules: [atLeastMonthlySchool, groupOfThree],
  register: {
    ...base.register,
    institutions: base.register.institutions.map((place) => ({ ...place, kind: "primary" as const })),
    inspectors: base.register.inspectors.map((person) => ({ ...person, visitsAtMost: { perWeek: 2 } })),
  },
  extraVisits: [{ id: "safety", months: [3], visits: { kind: "special", sample: 15 } }],
};
const made = plan(problem);
const [left] = made.unscheduled;
if (left === undefined) throw new Error("Everything has a place.");

describe("why a visit has no place in a month that is full to the last limit", () => {
  it("is proven: everybody's limit and every other visit are needed for it, and a way out works", () => {
    const steps: ExplainProgress[] = [];
    const why = explainUnscheduled(problem, made.visits, left, { onProgress: (step) => steps.push(step) });
    expect(why.proven).toBe(true);
    expect(why.conflict.filter(({ kind }) => kind === "visits-at-most")).toHaveLength(6);
    expect(why.cancelled).toBeUndefined();
    const [repair] = why.repairs;
    expect(repair?.kind).toBe("one-more-visit");
    const after = repair === undefined ? undefined : applyRepair(problem, made.visits, repair);
    const check = after?.ok === true ? checkSchedule(after.value.problem, after.value.visits) : undefined;
    expect(
      check?.ok === true &&
        check.value.rules.filter(({ satisfied, rule }) => !satisfied && rule.startsWith("structure")),
    ).toEqual([]);
    // It said how far it had come, one stage after the other.
    expect(new Set(steps.map(({ stage }) => stage))).toEqual(new Set(["conflict", "ways-out"]));
    const facts = steps.filter(({ stage }) => stage === "conflict").map(({ done }) => done);
    expect(facts).toEqual(facts.toSorted((a, b) => a - b));
    expect(steps.every(({ done, total }) => done <= total)).toBe(true);
  });

  it("can be called off at any step, with what is known by then and no claim beyond it", () => {
    for (const most of [0, 1, 5, 20]) {
      let count = 0;
      const why = explainUnscheduled(problem, made.visits, left, {
        onProgress: () => {
          count += 1;
        },
        signal: {
          get aborted() {
            return count > most;
          },
        },
      });
      expect([why.cancelled, why.proven, why.repairs.length]).toEqual([true, false, 0]);
      expect(count).toBeLessThan(most + 60);
      expect(why.text.zh).toContain("没有算完");
    }
  });
});

describe("why a visit has no place where groups can only come together", () => {
  it("is proven by counting groups: five people make one of three a day, however many half-days they have together", () => {
    const place = county({ zones: 2, institutions: 12, inspectors: 5 });
    const week: ScheduleProblem = {
      ...place,
      period: { from: "2026-03-01", until: "2026-03-10" },
      rules: [atLeastMonthlySchool, groupOfThree],
      register: {
        ...place.register,
        institutions: place.register.institutions.map((one) => ({ ...one, kind: "primary" as const })),
      },
      extraVisits: [{ id: "safety", months: [3], visits: { kind: "special", sample: 10, wholeDay: true } }],
    };
    const { visits, unscheduled } = plan(week);
    const [first] = unscheduled;
    if (first === undefined) throw new Error("Everything has a place.");
    const why = explainUnscheduled(week, visits, first);
    expect(why.proven).toBe(true);
    // Seven days are taken by seven groups; an eighth has none, and two inspectors are left over each day.
    expect(why.conflict.map(({ kind }) => kind)).toEqual([
      "rule",
      ...Array.from({ length: 7 }, () => "visit"),
    ]);
  });

  it("is never that there is room as it stands, where nothing but a plan against the rules would have it", () => {
    const full = fullPlan(105, { groups: true, wholeDays: true, slack: 20, crowded: true });
    const { visits, unscheduled } = plan(full);
    expect(unscheduled.length).toBeGreaterThan(0);
    for (const one of unscheduled) {
      const why = explainUnscheduled(full, visits, one);
      expect(why.text.zh).not.toContain("照现状排得下");
      expect(why.conflict.length).toBeGreaterThan(0);
    }
  });
});
