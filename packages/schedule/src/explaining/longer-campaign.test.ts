import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { groupOfThree, oneVisitPerHalfDay } from "../national/index.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { explainUnscheduled, type UnscheduledExplanation } from "./explain-unscheduled.ts";
import { applyRepair } from "./repair.ts";

// Three people who make one visit a week each: one group in the first week of a term, and two schools to see.
const base = county({ zones: 1, institutions: 2, inspectors: 3 });
const problem: ScheduleProblem = {
  ...base,
  period: { from: "2026-02-24", until: "2026-04-30" },
  rules: [groupOfThree, oneVisitPerHalfDay],
  register: {
    ...base.register,
    inspectors: base.register.inspectors.map((person) => ({ ...person, visitsAtMost: { perWeek: 1 } })),
  },
  extraVisits: [
    { id: "opening", months: [], weeksOfTerm: [2], visits: { kind: "special", topic: "春季开学" } },
  ],
};

function explained(given: ScheduleProblem): UnscheduledExplanation {
  const made = plan(given);
  const [left] = made.unscheduled;
  if (left === undefined) throw new Error("Everything has a place.");
  return explainUnscheduled(given, made.visits, left);
}

describe("a campaign in a week of the term that is too short", () => {
  it("may last a week longer", () => {
    const { repairs, left } = explained(problem);
    expect(left.period).toEqual({ from: "2026-03-02", until: "2026-03-08" });
    expect(repairs[0]).toMatchObject({
      kind: "wider-window",
      words: { zh: "“春季开学”的督导时段延长到2026年3月15日" },
      price: { movedVisits: 0 },
    });
    for (const repair of repairs) {
      const after = applyRepair(problem, plan(problem).visits, repair);
      const check = after.ok && checkSchedule(after.value.problem, after.value.visits);
      expect(check && check.ok && check.value.ok).toBe(true);
      expect(after.ok && after.value.visits.length).toBe(2);
    }
  });

  it("is not prolonged at the cost of the other term's", () => {
    const year = { ...problem, period: base.period };
    expect(explained(year).repairs.filter(({ kind }) => kind === "wider-window")).toEqual([]);
  });
});
