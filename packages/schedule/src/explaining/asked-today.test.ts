import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import type { PlanChange } from "../replanning/plan-change.ts";
import { replan } from "../replanning/replan.ts";
import { atLeastMonthlySchool, oneVisitPerHalfDay } from "../national/index.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { explainUnscheduled, type UnscheduledExplanation } from "./explain-unscheduled.ts";

const today = "2026-04-16";
const problem: ScheduleProblem = {
  ...county({ zones: 2, institutions: 8, inspectors: 2 }),
  period: { from: "2026-04-01", until: "2026-04-30" },
  rules: [atLeastMonthlySchool, oneVisitPerHalfDay],
};
const ill: PlanChange = {
  type: "inspector-absent",
  inspector: "I01",
  days: { from: "2026-04-10", until: "2026-04-30" },
};

/** What is said of the first visit without a place after changes, asked on a day or on none. */
function explained(
  changes: readonly PlanChange[],
  asked: { readonly today?: string },
): UnscheduledExplanation {
  const changed = replan(problem, plan(problem).visits, changes, { today });
  if (!changed.ok) throw new Error(changed.issues[0].message.en);
  const { problem: after, visits, unscheduled } = changed.value;
  const left = unscheduled.find(({ reason }) => reason.code !== "period-over");
  if (left === undefined) throw new Error("Everything has a place.");
  return explainUnscheduled(after, visits, left, asked);
}

describe("an explanation asked in the middle of the time", () => {
  it("finds no way out in days gone by", () => {
    // Days before the illness are free, and over.
    expect(explained([ill], {}).conflict).toEqual([]);
    const { conflict, repairs, proven } = explained([ill], { today });
    expect(conflict.map(({ kind }) => kind)).toEqual(["leave"]);
    expect(proven).toBe(true);
    expect(new Set(repairs.map(({ kind }) => kind))).toEqual(
      new Set(["return-from-leave", "help-from-zone"]),
    );
    for (const { edits } of repairs)
      for (const { date } of [...edits.added, ...edits.moved]) expect(date >= today).toBe(true);
  });

  it("does not turn on visits that were made and would not be allowed any more", () => {
    const made = plan(problem).visits.find(({ date }) => date < today);
    const closed: PlanChange = {
      type: "institution-busy",
      institution: made?.institution ?? "",
      span: { from: "2026-04-01", until: "2026-04-30", reason: "event" },
    };
    const { conflict, repairs, text } = explained([ill, closed], { today });
    expect(conflict.map(({ kind }) => kind)).toEqual(["leave"]);
    expect(repairs.length).toBeGreaterThan(0);
    expect(text.zh).toBe(explained([ill], { today }).text.zh);
  });

  it("says that the time is over where its last day is past", () => {
    const changed = replan(problem, plan(problem).visits, [ill], { today });
    const [left] = changed.ok ? changed.value.unscheduled : [];
    if (!changed.ok || left === undefined) throw new Error("Everything has a place.");
    const { conflict, repairs, text } = explainUnscheduled(
      changed.value.problem,
      changed.value.visits,
      left,
      {
        today: "2026-05-01",
      },
    );
    expect([conflict, repairs]).toEqual([[], []]);
    expect(text.zh).toContain("期限已过");
  });
});
