import { expect, it } from "vitest";
import { fullPlan } from "../../test/full-plan.ts";
import { plan } from "../../test/plan.ts";
import { replan } from "./index.ts";

// Plans with room for every visit and for little else, of which every third visit is lost; the seeds are some of those of which a change left
// visits out that a plan made anew does not.
it.each([
  ["groups", { groups: true, slack: 5 }, [3, 32, 53, 75, 79, 112, 116, 118]],
  [
    "groups within limits",
    { groups: true, limits: true, slack: 10 },
    [3, 32, 51, 75, 79, 109, 114, 116, 118],
  ],
  ["limits", { limits: true, slack: 5 }, [74, 75, 76]],
  ["visits of a whole day", { wholeDays: true, slack: 5 }, [3, 116, 118]],
])("a change of a full plan with %s leaves out no more than planning anew would", (_, shape, seeds) => {
  for (const seed of seeds) {
    const problem = fullPlan(seed, shape);
    const { visits, unscheduled } = plan(problem, { seed: 1 });
    const kept = visits.filter((_visit, index) => (index * 7 + seed) % 3 !== 0);
    const changed = replan(problem, kept, [], { today: problem.period.from });
    if (!changed.ok) throw new Error(changed.issues[0].message.en);
    expect([seed, changed.value.unscheduled.length]).toEqual([seed, unscheduled.length]);
    expect(
      changed.value.check.rules.filter(({ level, violations }) => level === "hard" && violations.length > 0),
    ).toEqual([]);
  }
});
