import { addDays, orThrow } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { fullPlan } from "../../test/full-plan.ts";
import { plan } from "../../test/plan.ts";
import { person, problemOf, rule, schools } from "../../test/riverside.ts";
import type { PlanChange } from "./plan-change.ts";
import { replan } from "./replan.ts";
import type { Replan } from "./replan-outcome.ts";

const limitIn = ({ check }: Replan): boolean =>
  check.rules.every(({ rule: id, satisfied }) => id !== "structure/visits-at-most" || satisfied);

describe("a limit of visits that is lowered in the year", () => {
  const problem = problemOf(schools(8), [person(1), person(2)], { rules: [] });
  const { visits } = plan(problem);

  it("is kept from that day on: what is too much is made by others, on other days or not at all", () => {
    const once: PlanChange = { type: "inspector-limit", inspector: "I1", visitsAtMost: { perMonth: 1 } };
    const changed = orThrow(replan(problem, visits, [once], { today: "2026-03-01" }));
    expect(visits.filter(({ inspectors }) => inspectors.includes("I1")).length).toBeGreaterThan(1);
    expect(changed.visits.filter(({ inspectors }) => inspectors.includes("I1"))).toHaveLength(1);
    expect([changed.status, changed.moved.length]).toEqual(["complete", changed.lowerBound]);
  });

  it("is kept in full plans with groups, whole days and rest, where the search ends early", () => {
    let early = 0;
    for (let seed = 1; seed <= 6; seed += 1) {
      const shape = { groups: seed % 2 === 0, wholeDays: seed % 3 === 0, rest: seed % 4 === 1 };
      const full = fullPlan(seed, { ...shape, limits: true, slack: 30, crowded: seed % 5 < 2 });
      const changes = full.register.inspectors.slice(0, 2).map(({ id }): PlanChange => ({
        type: "inspector-limit",
        inspector: id,
        visitsAtMost: { perWeek: 1 + (seed % 2), perMonth: 3 },
      }));
      const planned = plan(full, { seed: 1, maxMoves: 100 }).visits;
      const changed = orThrow(replan(full, planned, changes, { today: addDays(full.period.from, -1) }));
      const moves = changed.moved.length + changed.withdrawn.length;
      expect([seed, limitIn(changed), changed.lowerBound <= moves]).toEqual([seed, true, true]);
      if (changed.lowerBound < moves) early += 1;
    }
    expect(early).toBeGreaterThan(1);
  });

  it("leaves alone what is held in a week that is over the limit already", () => {
    const once: PlanChange = { type: "inspector-limit", inspector: "I1", visitsAtMost: { perMonth: 1 } };
    const changed = orThrow(
      replan(problem, visits, [once], { today: "2026-03-01", frozenUntil: "2026-03-31" }),
    );
    expect(changed.visits).toEqual(visits);
  });
});

describe("a rule of rest that becomes hard", () => {
  it("parts groups too, whoever looks for their days", () => {
    const base = problemOf(schools(3), [person(1), person(2), person(3)], {
      rules: [rule({ type: "group-size", visitKinds: ["special"], atLeast: 2 })],
    });
    const problem = {
      ...base,
      extraVisits: ["a", "b"].map((id) => ({
        id,
        months: [3],
        visits: { kind: "special" as const, institutions: ["S1"] },
      })),
    };
    const { visits } = plan(problem);
    // By hand on two days in a row.
    const close = visits.map((visit) =>
      visit.kind === "special"
        ? {
            ...visit,
            date: visit.id.startsWith("a") ? "2026-03-10" : "2026-03-11",
            halfDay: "morning" as const,
          }
        : visit,
    );
    const rest = rule({ type: "rest-between-visits", days: 7, unit: "days" }, "hard", "rest");
    const rules = [...(Array.isArray(base.rules) ? base.rules : []), rest];
    const changed = orThrow(replan(problem, close, [{ type: "rules", rules }], { today: "2026-03-02" }));
    expect([changed.check.ok, changed.unscheduled]).toEqual([true, []]);
  });
});
