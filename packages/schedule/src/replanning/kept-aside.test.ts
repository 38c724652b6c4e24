import type { Visit } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { routineVisit } from "../../test/riverside.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { PlanChange } from "./plan-change.ts";
import { replan, type ReplanOptions } from "./replan.ts";
import type { Replan } from "./replan-outcome.ts";

const base = county({ zones: 2, institutions: 6, inspectors: 6 });

function changed(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  changes: readonly PlanChange[],
  options: Partial<ReplanOptions> = {},
): Replan {
  const after = replan(problem, visits, changes, { today: "2026-03-01", ...options });
  if (!after.ok) throw new Error(after.issues[0].message.en);
  return after.value;
}

const visit = (id: string, more: Partial<Visit> = {}): Visit =>
  routineVisit({ id, institution: "S001", inspectors: ["I01"], date: "2026-03-11", ...more });

describe("a pinned visit on a day that is closed now", () => {
  it("counts for the limit of its inspector though it has no half-day any more", () => {
    const here: ScheduleProblem = {
      ...base,
      period: { from: "2026-03-09", until: "2026-03-13" },
      rules: [],
      extraVisits: [{ id: "call", months: [3], visits: { kind: "requested" } }],
      register: {
        ...base.register,
        institutions: base.register.institutions.filter(({ id }) => ["S001", "S003"].includes(id)),
        inspectors: base.register.inspectors
          .filter(({ id }) => id === "I01")
          .map((person) => ({ ...person, visitsAtMost: { perWeek: 2 } })),
      },
    };
    const closed: PlanChange = { type: "no-visits", days: { from: "2026-03-12", until: "2026-03-12" } };
    const pinned = visit("talk", { date: "2026-03-12" });
    const pins = [{ what: { visit: "talk" }, by: "办公室", reason: "已通知" }];
    const after = changed(here, [pinned], [closed], { pins });
    expect(after.brokenPins).toHaveLength(1);
    expect(after.added).toHaveLength(1);
    expect(after.unscheduled).toHaveLength(1);
    expect(after.check.rules.find(({ rule }) => rule === "structure/visits-at-most")?.satisfied).toBe(true);
    // In another week the limit is open again.
    const longer = { ...here, period: { from: "2026-03-09", until: "2026-03-20" } };
    expect(changed(longer, [pinned], [closed], { pins }).unscheduled).toEqual([]);
  });
});

describe("a group whose member leaves", () => {
  it("goes on its day with somebody else, from another zone if need be, rather than all on another day", () => {
    const here: ScheduleProblem = {
      ...base,
      period: { from: "2026-03-02", until: "2026-06-24" },
      rules: [],
      extraVisits: [
        { id: "food", months: [3, 4, 5, 6], visits: { kind: "special", inspectors: 3, sample: 1 } },
      ],
    };
    const food = visit("food-2026-03-S001", {
      kind: "special",
      inspectors: ["I01", "I03", "I05"],
      date: "2026-03-18",
    });
    const after = changed(
      here,
      [food],
      [{ type: "inspector-leaves", inspector: "I05", lastDay: "2026-03-06" }],
    );
    expect(after.moved.map(({ to }) => [to.date, to.halfDay, ...to.inspectors.slice(0, 2)])).toEqual([
      ["2026-03-18", "morning", "I01", "I03"],
    ]);
    expect(after.check.ok).toBe(true);
  });
});
