import type { Visit } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { PlanChange } from "./plan-change.ts";
import { replan } from "./replan.ts";

const base = county({ zones: 1, institutions: 24, inspectors: 4 });
const problem: ScheduleProblem = {
  ...base,
  period: { from: "2026-02-24", until: "2026-06-30" },
  workShares: { I02: 0.5 },
};
const { visits } = plan(problem);

function visitsOf(all: readonly Visit[], inspector: string): number {
  return all.filter(({ inspectors }) => inspectors.includes(inspector)).length;
}

function after(changed: ScheduleProblem, changes: readonly PlanChange[]): readonly Visit[] {
  const made = replan(changed, visits, changes, { today: "2026-03-02" });
  if (!made.ok) throw new Error(made.issues[0].message.en);
  const { moved, withdrawn, lowerBound, status } = made.value;
  expect([status, moved.length + withdrawn.length]).toEqual(["complete", lowerBound]);
  return made.value.visits;
}

describe("visits of somebody who is away", () => {
  const gone: PlanChange = { type: "inspector-leaves", inspector: "I01", lastDay: "2026-03-13" };

  it("go to the others by their shares of the work", () => {
    const now = after(problem, [gone]);
    const half = visitsOf(now, "I02");
    for (const whole of ["I03", "I04"]) {
      // Half a share is half of what the others have, but for a visit up or down.
      expect(Math.abs(visitsOf(now, whole) - 2 * half)).toBeLessThanOrEqual(3);
      expect(visitsOf(now, whole)).toBeGreaterThan(visitsOf(visits, whole) + 5);
    }
  });

  it("go to all alike when nobody has a share of their own, and the shares of a change count", () => {
    const equal = { ...problem, workShares: { I03: 2 } };
    const now = after(equal, [gone]);
    // Whoever is to have twice as much gets most of what is left over.
    expect(visitsOf(now, "I03") - visitsOf(visits, "I03")).toBeGreaterThan(
      visitsOf(now, "I04") - visitsOf(visits, "I04"),
    );
  });
});
