import { orThrow } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { fullPlan } from "../../test/full-plan.ts";
import { plan } from "../../test/plan.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import { limitBurden } from "../burden/index.ts";
import { consecutiveVisits } from "../ready-rules/index.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { replan } from "./replan.ts";

// Crowded plans of districts with hard rules of their own, which leave visits out.
function crowded(seed: number): ScheduleProblem {
  const shape = { limits: true, crowded: seed % 2 === 0, groups: seed % 3 === 0, slack: 20 };
  const problem = fullPlan(seed, shape);
  const own = [
    sampleRule(consecutiveVisits({ atMost: 1 }), { id: "sample/in-a-row" }),
    ...(seed % 2 === 0 ? [] : [sampleRule(limitBurden({ perWeek: 1 }), { id: "sample/burden" })]),
  ].flatMap(({ editions, ...rule }) => editions.map((edition) => ({ ...rule, edition })));
  return { ...problem, rules: [...rulesInForce(problem.rules, problem.period), ...own] };
}

describe("a change in which nothing changes", () => {
  it.each([7, 21, 38, 39])(
    "leaves a plan under the district's own rules as it is, or leaves out fewer visits (%i)",
    (seed) => {
      const problem = crowded(seed);
      const { visits, unscheduled } = plan(problem, { seed: 1, maxMoves: 100 });
      expect(unscheduled.length).toBeGreaterThan(0);
      const today = problem.period.from;
      const once = orThrow(replan(problem, visits, [], { today }));
      const changes = once.moved.length + once.withdrawn.length + once.added.length;
      expect(changes === 0 || once.unscheduled.length < unscheduled.length).toBe(true);
      const again = orThrow(replan(once.problem, once.visits, [], { today }));
      expect([again.moved, again.withdrawn, again.added]).toEqual([[], [], []]);
    },
  );
});
