import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import type { ChangeBudget } from "./change-budget.ts";
import type { PlanChange } from "./plan-change.ts";
import { replan } from "./replan.ts";
import type { Replan } from "./replan-outcome.ts";

const problem = county({ zones: 1, institutions: 12, inspectors: 3 });
const current = plan(problem).visits;
const sick: PlanChange = {
  type: "inspector-absent",
  inspector: "I02",
  days: { from: "2026-03-02", until: "2026-04-30" },
};

function changed(budget?: ChangeBudget): Replan {
  const made = replan(problem, current, [sick], {
    today: "2026-03-01",
    ...(budget === undefined ? {} : { budget }),
  });
  if (!made.ok) throw new Error(made.issues[0].message.en);
  return made.value;
}

describe("a budget for changes", () => {
  const free = changed();
  const needed = free.moved.length;

  it("changes nothing when too many visits would have to move, and names the smallest budget that would do", () => {
    expect(needed).toBeGreaterThan(2);
    const refused = changed({ moved: needed - 1 });
    expect(refused.status).toBe("refused");
    expect(refused.visits).toEqual(current);
    expect([refused.moved, refused.told]).toEqual([[], []]);
    expect(refused.overBudget).toMatchObject({ enough: { moved: needed }, proven: true });
    expect(refused.overBudget?.because.zh).toBe(`至少要调整${needed}次督导，限额是${needed - 1}次`);
    expect(refused.check.ok).toBe(false);
    const enough = refused.overBudget?.enough;
    if (enough === undefined) throw new Error("No budget is named.");
    expect(changed(enough).status).toBe("complete");
  });

  it("is no matter when it is large enough", () => {
    expect(changed({ moved: needed, told: 100 })).toEqual(free);
  });

  it("cannot be smaller than what an inspector loses by being absent", () => {
    const refused = changed({ told: needed - 1 });
    expect(refused.overBudget?.enough.told).toBe(needed);
    expect(refused.overBudget?.because.zh).toContain(`每人${needed - 1}次`);
  });
});
