import type { Visit } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { person, problemOf, routineVisit, rule, school } from "../../test/riverside.ts";
import type { RuleContent } from "../index.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { PlanChange } from "./plan-change.ts";
import { replan } from "./replan.ts";

const rotation: RuleContent = { type: "rotation", afterYears: 1 };
const fullTime: RuleContent = {
  type: "qualification",
  needs: "status",
  of: "everyone",
  statuses: ["full-time"],
};

// I1 looked after the school all last year and is part-time; nothing asks for the visit.
function here(content: RuleContent): ScheduleProblem {
  return {
    ...problemOf([school(1)], [person(1), person(2, { status: "full-time" })]),
    rules: [rule(content)],
    history: {
      since: "2024-01-01",
      visits: [{ institution: "S1", date: "2025-06-01", kind: "routine", inspectors: ["I1"] }],
    },
  };
}

const visit = routineVisit({
  id: "elsewhere-1",
  inspectors: ["I2"],
  date: "2026-03-19",
  halfDay: "afternoon",
});

function changed(content: RuleContent, changes: readonly PlanChange[], visits: readonly Visit[] = [visit]) {
  const after = replan(here(content), visits, changes, { today: "2026-03-02" });
  if (!after.ok) throw new Error(after.issues[0].message.en);
  return after.value;
}

describe.each([
  ["who must rotate", rotation],
  ["who is not qualified", fullTime],
])("a visit of a plan from elsewhere that nobody owes, beside somebody %s", (_words, content) => {
  it("moves to the nearest day of its inspector rather than to that person", () => {
    const busy: PlanChange = {
      type: "inspector-busy",
      inspector: "I2",
      span: { from: "2026-03-19", until: "2026-03-19", reason: "meeting" },
    };
    const after = changed(content, [busy]);
    expect(after.moved.map(({ to }) => [to.date, ...to.inspectors])).toEqual([["2026-03-18", "I2"]]);
    expect(after.check.ok).toBe(true);
  });

  it("is taken out when nobody else is there all month", () => {
    const away: PlanChange = {
      type: "inspector-absent",
      inspector: "I2",
      days: { from: "2026-03-02", until: "2026-03-31" },
    };
    const after = changed(content, [away]);
    expect(after.moved).toEqual([]);
    expect(after.withdrawn.map(({ visit: { id } }) => id)).toEqual(["elsewhere-1"]);
    expect(after.check.ok).toBe(true);
  });

  it("stays where it is while nothing happens to it, whoever makes it", () => {
    const after = changed(content, [], [{ ...visit, inspectors: ["I1"] }]);
    expect(after.kept).toBe(1);
    expect(after.moved).toEqual([]);
  });
});
