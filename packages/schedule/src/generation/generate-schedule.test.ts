import { inspectorsOfZone } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { scattered } from "../../test/scattered.ts";
import { atLeastTwiceATerm, nationalSchedule, restBetweenVisits } from "../national/index.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { generateSchedule } from "./generate-schedule.ts";

const shape = fc.record({
  zones: fc.integer({ min: 1, max: 4 }),
  perZone: fc.integer({ min: 1, max: 16 }),
  staff: fc.integer({ min: 2, max: 4 }),
  places: fc.boolean(),
  leave: fc.boolean(),
  recusals: fc.boolean(),
});
const feasible = shape.map(({ zones, perZone, staff, ...rest }) =>
  county({ zones, institutions: zones * perZone, inspectors: zones * staff, ...rest }),
);

describe("a generated plan", () => {
  it("is complete and breaks no hard rule in every feasible county", () => {
    fc.assert(
      fc.property(feasible, fc.integer(), (problem, seed) => {
        const made = plan(problem, { seed, maxMoves: 2000 });
        expect(made.unscheduled).toEqual([]);
        expect(made.score.filter(({ level, violations }) => level === "hard" && violations > 0)).toEqual([]);
        expect(made.status).toBe("complete");
      }),
      { numRuns: 25 },
    );
  });

  it("is the same for the same seed, whatever the order of the input", () => {
    fc.assert(
      fc.property(feasible, fc.integer(), fc.integer(), (problem, seed, shuffle) => {
        const mixed = <Entry>(entries: readonly Entry[]): readonly Entry[] =>
          entries
            .map((entry, index) => ({ entry, key: Math.imul(index + 1, shuffle | 1) >>> 0 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ entry }) => entry);
        const { register, terms, zones } = problem;
        const other: ScheduleProblem = {
          ...problem,
          register: {
            institutions: mixed(register.institutions),
            inspectors: mixed(register.inspectors),
            recusals: mixed(register.recusals),
          },
          zones: { ...zones, zones: Object.fromEntries(mixed(Object.entries(zones.zones))) },
          rules: mixed(nationalSchedule.contributes),
          terms: mixed(terms ?? []),
        };
        const options = { seed, maxMoves: 1000 };
        expect(plan(other, options).visits).toEqual(plan(problem, options).visits);
      }),
      { numRuns: 15 },
    );
  });

  it("differs from seed to seed", () => {
    const problem = county({ zones: 2, institutions: 12, inspectors: 4, places: true });
    expect(plan(problem, { seed: 1 }).visits).not.toEqual(plan(problem, { seed: 2 }).visits);
  });

  it("covers a county of 170 institutions with 35 inspectors, months and half-days evenly filled", () => {
    const problem = county({
      zones: 7,
      institutions: 170,
      inspectors: 35,
      places: true,
      leave: true,
      recusals: true,
    });
    const { visits, status, unscheduled } = plan(problem, { seed: 7 });
    expect([status, unscheduled.length, visits.length]).toEqual(["complete", 0, 1700]);
    const mornings = visits.filter(({ halfDay }) => halfDay === "morning").length;
    expect(Math.abs(2 * mornings - visits.length)).toBeLessThan(100);
    const october = new Map<string, number>();
    for (const { date } of visits)
      if (date.startsWith("2025-10")) october.set(date, (october.get(date) ?? 0) + 1);
    expect(october.size).toBe(18);
    expect(Math.max(...october.values())).toBeLessThanOrEqual(20);
    for (const zone of Object.keys(problem.zones.zones)) {
      const loads = inspectorsOfZone(problem.zones, zone, problem.register.inspectors).map(
        ({ id }) => visits.filter(({ inspectors }) => inspectors.includes(id)).length,
      );
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(6);
    }
  });

  it("puts two near institutions on one day when it knows where they lie", () => {
    const days = (problem: ScheduleProblem): number => {
      const { visits } = plan(problem);
      return new Set(visits.map(({ date, inspectors }) => `${inspectors[0]} ${date}`)).size;
    };
    const size = { zones: 1, institutions: 10, inspectors: 2 };
    expect(days(county({ ...size, places: true }))).toBeLessThan(days(county(size)));
  });

  it("keeps visits of one school at least two weeks apart when there is room", () => {
    const { score } = plan(county({ zones: 3, institutions: 30, inspectors: 9, places: true }));
    expect(score.find(({ rule }) => rule === "national-schedule/rest-between-visits")?.penalty).toBe(0);
  });

  it("obeys a rest that a district made a hard rule", () => {
    const base = county({ zones: 2, institutions: 20, inspectors: 6, places: true, leave: true });
    const rules = nationalSchedule.contributes.map((rule) => {
      if (rule.id !== restBetweenVisits.id) return rule;
      const [edition] = restBetweenVisits.editions;
      if (edition === undefined) throw new Error("The rule has no edition.");
      const rest = { type: "rest-between-visits", days: 15, unit: "workdays" } as const;
      return { id: rule.id, edition: { ...edition, level: "hard" as const, rule: rest } };
    });
    const made = plan({ ...base, rules });
    expect(made.status).toBe("complete");
    expect(made.score.find(({ rule }) => rule === restBetweenVisits.id)).toMatchObject({
      level: "hard",
      violations: 0,
    });
  });

  it("sends inspectors of a group of zones to every zone in it", () => {
    const base = county({ zones: 2, institutions: 8, inspectors: 2 });
    const made = plan({
      ...base,
      zones: {
        levels: ["片区", "责任区"],
        zones: {
          east: { name: "东片区" },
          ...Object.fromEntries(
            Object.entries(base.zones.zones).map(([id, zone]) => [id, { ...zone, within: "east" }]),
          ),
        },
      },
      register: {
        ...base.register,
        inspectors: base.register.inspectors.map((inspector) => ({ ...inspector, zones: ["东片区"] })),
      },
    });
    expect(made.status).toBe("complete");
    expect(new Set(made.visits.map(({ inspectors }) => inspectors[0]))).toEqual(new Set(["I01", "I02"]));
  });

  it("spreads the two visits a term over it when no monthly rule is given", () => {
    const problem = { ...county({ zones: 1, institutions: 6, inspectors: 2 }), rules: [atLeastTwiceATerm] };
    const { visits } = plan(problem);
    const autumn = visits.filter(({ institution, date }) => institution === "S001" && date < "2026-02-01");
    expect(autumn).toHaveLength(2);
    const [first, second] = autumn;
    expect(first !== undefined && first.date < "2025-11-10").toBe(true);
    expect(second !== undefined && second.date > "2025-11-10").toBe(true);
  });

  it("is this very plan on every runtime", async () => {
    const problem = {
      ...scattered(county({ zones: 1, institutions: 9, inspectors: 2, leave: true, recusals: true }), 1),
      period: { from: "2026-03-01", until: "2026-04-30" },
    };
    const { visits, quality } = plan(problem, { seed: 42 });
    const lines = visits.map(
      ({ id, date, halfDay, inspectors }) => `${date} ${halfDay.padEnd(9)} ${inspectors.join(" ")} ${id}`,
    );
    const text = [...lines, "", `cost ${quality?.cost ?? ""}, bound ${quality?.lowerBound ?? ""}`, ""].join(
      "\n",
    );
    await expect(text).toMatchFileSnapshot("../../test/golden/plan.txt");
  });

  it("has readable ids that do not depend on the day", () => {
    const problem = county({ zones: 1, institutions: 1, inspectors: 1 });
    const ids = plan(problem).visits.map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(["routine-2025-09-S001", "routine-2025-10-S001"]);
  });
});

describe("options of generation", () => {
  it("are refused when they are no number of moves and no seed", () => {
    const problem = county({ zones: 1, institutions: 2, inspectors: 1 });
    for (const options of [{ seed: 1, maxMoves: -1 }, { seed: 1, maxMoves: 1.5 }, { seed: Number.NaN }])
      expect(() => generateSchedule(problem, options), JSON.stringify(options)).toThrow(TypeError);
    expect(generateSchedule(problem, { seed: -1, maxMoves: 0 }).ok).toBe(true);
  });
});
