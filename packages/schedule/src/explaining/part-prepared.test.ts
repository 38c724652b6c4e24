import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import { atLeastMonthlySchool } from "../national/index.ts";
import { applyChanges } from "../replanning/plan-change.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { planReader } from "./part-prepared.ts";

const snow = sampleRule(
  {
    type: "no-visits",
    during: [{ from: "2026-03-02", until: "2026-03-26" }],
    because: { zh: "大雪封山", en: "snow" },
  },
  { id: "county/snow", title: "封山期不进山" },
);

describe("a plan read against problems that are alike", () => {
  it("owes what a rule no longer takes away on days on which it is lifted", () => {
    const problem: ScheduleProblem = {
      ...county({ zones: 1, institutions: 1, inspectors: 1 }),
      period: { from: "2026-03-02", until: "2026-03-31" },
      rules: [atLeastMonthlySchool, snow],
    };
    const days = { from: "2026-03-02", until: "2026-03-06" };
    const lifted = applyChanges(problem, [{ type: "days-open", days, rule: "county/snow" }]);
    if (!lifted.ok) throw new Error(lifted.issues[0].message.en);
    const reader = planReader();
    const owed = [problem, lifted.value].map((one) => {
      const read = reader.read(one, { visits: [], aside: [] });
      return read.ok ? read.value.open.length : undefined;
    });
    // Three teaching days are left in March with the rule, eight without its first week.
    expect(owed).toEqual([0, 1]);
  });
});
