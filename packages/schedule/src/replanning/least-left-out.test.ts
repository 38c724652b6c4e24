import { orThrow } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plan } from "../../test/plan.ts";
import { person, problemOf, rule, schools } from "../../test/riverside.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { groundOf } from "./ground.ts";
import { leastLeftOut } from "./least-left-out.ts";
import { prepare, seatedNew } from "./prepare.ts";
import { kindOf } from "./reseat.ts";
import { seatingOf } from "./seat-visits.ts";

function certainIn(problem: ScheduleProblem, keep: readonly number[] = []): { least: number; left: number } {
  const { visits, unscheduled } = plan(problem, { seed: 1, maxMoves: 20 });
  const today = problem.period.from;
  const some = visits.filter((_, index) => keep.includes(index));
  const { model, open, sorted } = orThrow(prepare(problem, some, [], { today, open: today, seed: 1 }));
  const entries = [
    ...sorted.entries,
    ...open.map((task) => ({ task, seated: seatedNew(model, task, task.from) })),
  ];
  const start = groundOf(
    seatingOf(
      model,
      entries.map(({ seated }) => seated),
    ),
  );
  const kindBy = (visit: number): ReturnType<typeof kindOf> =>
    kindOf(entries[visit] ?? { seated: undefined });
  return { least: leastLeftOut(start, kindBy), left: unscheduled.length };
}

describe("visits that limits keep out for certain", () => {
  it("are as many as there are too many for the weeks of all who could make them", () => {
    const twice = person(1, { visitsAtMost: { perWeek: 2 } });
    // March has five weeks up to the 31st: ten visits.
    expect(certainIn(problemOf(schools(14), [twice], { rules: [] }))).toEqual({ least: 4, left: 4 });
  });

  it("are none without a limit", () => {
    expect(certainIn(problemOf(schools(80), [person(1)], { rules: [] })).least).toBe(0);
  });

  it("are never more than a plan leaves out", () => {
    const limit = fc.record({
      perWeek: fc.integer({ min: 1, max: 3 }),
      perMonth: fc.integer({ min: 2, max: 9 }),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 16 }),
        fc.array(limit, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        fc.array(fc.nat(15), { maxLength: 8 }),
        (count, limits, inPairs, keep) => {
          const people = limits.map((visitsAtMost, index) => person(index + 1, { visitsAtMost }));
          const pairs = rule({ type: "group-size", visitKinds: ["routine"], atLeast: 2 });
          const rules = inPairs && people.length > 1 ? [pairs] : [];
          const { least, left } = certainIn(problemOf(schools(count), people, { rules }), keep);
          expect(least).toBeLessThanOrEqual(left);
        },
      ),
      { numRuns: 12 },
    );
  });
});
