import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { atLeastMonthlySchool } from "../national/index.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import { generateSchedule } from "../generation/generate-schedule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { CapacityShortage } from "./capacity-shortage.ts";
import { findShortages } from "./find-shortages.ts";

function shortages(problem: ScheduleProblem): readonly CapacityShortage[] {
  const found = findShortages(problem);
  if (!found.ok) throw new Error(found.issues[0].message.en);
  return found.value;
}

function withLimit(problem: ScheduleProblem, perWeek: number): ScheduleProblem {
  const inspectors = problem.register.inspectors.map((one) => ({ ...one, visitsAtMost: { perWeek } }));
  return { ...problem, register: { ...problem.register, inspectors } };
}

describe("a shortage", () => {
  const crowded = county({ zones: 1, institutions: 12, inspectors: 1 });

  it("names zone, month, visits owed and half-days at hand", () => {
    expect(shortages(crowded)).toEqual([
      {
        zones: ["z01"],
        period: { from: "2026-02-01", until: "2026-02-28" },
        institutions: crowded.register.institutions.map(({ id }) => id),
        inspectors: ["I01"],
        demand: 12,
        supply: 10,
        because: {
          zh: "责任区“z01责任区”2026年2月1日至2026年2月28日的督导要占12个半天，可派的1名督学只有10个半天",
          en: "z01责任区, 2026-02-01 to 2026-02-28: the visits take 12 half-days, and the 1 inspector(s) who could make them have 10.",
        },
      },
    ]);
  });

  it("cites the limits that leave no more half-days", () => {
    const onceAWeek = sampleRule({ type: "visits-at-most", perWeek: 1 }, { title: "每周至多督导一次" });
    const rules = [atLeastMonthlySchool, onceAWeek];
    const [byRule] = shortages({ ...crowded, rules });
    expect(byRule?.because.zh).toMatch(/按次数上限（“每周至多督导一次”（《.+》.*）只有\d个半天$/u);
    const [byRegister] = shortages(withLimit(crowded, 1));
    expect(byRegister?.because.zh).toContain("按次数上限（台账中示例督学1的次数上限）只有");
  });

  it("is told of just the institutions that share too few half-days, not of the whole zone", () => {
    // Two inspectors have 20 half-days in February for 15 institutions; eleven of them only the first may visit.
    const base = county({ zones: 1, institutions: 15, inspectors: 2 });
    const only = base.register.institutions.slice(0, 11).map(({ id }) => id);
    const recusals = only.map((institution) => ({
      inspector: "I02",
      institution,
      ground: "own-post" as const,
    }));
    const [found, ...others] = shortages({ ...base, register: { ...base.register, recusals } });
    expect(others).toEqual([]);
    expect(found).toMatchObject({ institutions: only, inspectors: ["I01"], demand: 11, supply: 10 });
  });

  it("is told of a month that has but one day of a week with a limit, in the month alone and in the whole year", () => {
    // January 2026 has the Sunday worked on the 4th, of a week whose other days are in December, and ten days before the examinations.
    const year = withLimit(county({ zones: 1, institutions: 9, inspectors: 1 }), 3);
    for (const from of ["2025-09-01", "2025-12-01", "2026-01-01"]) {
      const [found, ...others] = shortages({ ...year, period: { from, until: "2026-01-31" } });
      expect(others).toEqual([]);
      expect(found).toMatchObject({
        demand: 9,
        supply: 8,
        period: { from: "2026-01-01", until: "2026-01-31" },
      });
    }
  });

  it("of weeks with limits is never claimed where all visits have a place", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 2 }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom("2025-09-01", "2025-11-17", "2025-12-30", "2026-02-25"),
        fc.constantFrom("2026-01-31", "2026-04-08", "2026-07-03"),
        fc.boolean(),
        (institutions, inspectors, perWeek, from, until, leave) => {
          fc.pre(from < until);
          const base = county({ zones: 1, institutions, inspectors, leave });
          const problem = { ...withLimit(base, perWeek), period: { from, until } };
          const missing = shortages(problem).reduce((sum, { demand, supply }) => sum + demand - supply, 0);
          expect(plan(problem, { seed: 1, maxMoves: 0 }).unscheduled.length).toBeGreaterThanOrEqual(missing);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("comes with the plan, which leaves out just as many visits", () => {
    const made = plan(crowded);
    // The plan names zones by id; limits are cited where the shortage itself is asked for.
    const facts = ({ because: _words, ...shortage }: CapacityShortage) => shortage;
    expect(made.shortages?.map(facts)).toEqual(shortages(crowded).map(facts));
    expect(made.shortages?.[0]?.because.zh).toBe(
      "责任区 z01 2026-02-01至2026-02-28须督导12次，可派督学1名，只有10个半天",
    );
    expect(made.unscheduled).toHaveLength(2);
  });

  it("can be a reason to refuse the whole before the search", () => {
    const made = generateSchedule(crowded, { seed: 1, onShortage: "refuse" });
    expect(made.ok ? [] : made.issues.map(({ code }) => code)).toEqual(["capacity-short"]);
    expect(
      generateSchedule(county({ zones: 1, institutions: 8, inspectors: 1 }), {
        seed: 1,
        onShortage: "refuse",
      }).ok,
    ).toBe(true);
  });

  it("is never claimed of a problem that has a complete plan, and counts what every plan must leave out", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 2 }),
        fc.boolean(),
        (zones, perZone, staff, leave) => {
          const problem = county({ zones, institutions: zones * perZone, inspectors: zones * staff, leave });
          const made = plan(problem, { seed: 1, maxMoves: 0 });
          const missing = shortages(problem).reduce((sum, { demand, supply }) => sum + demand - supply, 0);
          expect(made.unscheduled).toHaveLength(missing);
        },
      ),
      { numRuns: 25 },
    );
  });
});
