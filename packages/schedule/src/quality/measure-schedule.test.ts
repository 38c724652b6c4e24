import { addDays, type Institution, type Visit } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { person, problemOf, routineVisit, rule, schools } from "../../test/riverside.ts";
import { scattered } from "../../test/scattered.ts";
import { nationalSchedule } from "../national/index.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { measureSchedule, type ScheduleMeasure } from "./measure-schedule.ts";

function measure(problem: ScheduleProblem, visits: readonly Visit[]): ScheduleMeasure {
  const measured = measureSchedule(problem, visits);
  if (!measured.ok) throw new Error(measured.issues[0].message.en);
  return measured.value;
}

const rulesOfCounty = nationalSchedule.contributes;
const spring = { from: "2026-03-01", until: "2026-05-31" };
const small = fc
  .record({
    zones: fc.integer({ min: 1, max: 3 }),
    perZone: fc.integer({ min: 2, max: 9 }),
    staff: fc.integer({ min: 1, max: 3 }),
    leave: fc.boolean(),
    recusals: fc.boolean(),
    part: fc.constantFrom(undefined, 0.5, 0.8),
    seed: fc.integer({ min: 1, max: 1000 }),
  })
  .map(({ zones, perZone, staff, leave, recusals, part, seed }) => ({
    problem: {
      ...scattered(
        county({ zones, institutions: zones * perZone, inspectors: zones * staff, leave, recusals }),
        seed,
      ),
      period: spring,
      ...(part === undefined ? {} : { workShares: { I01: part } }),
    },
    seed,
  }));

describe("measuring a plan", () => {
  it("finds the cost and the bound that a generated plan of monthly visits states, part by part", () => {
    fc.assert(
      fc.property(small, fc.constantFrom(0, 2000), ({ problem, seed }, maxMoves) => {
        const { visits, quality } = plan(problem, { seed, maxMoves });
        const { gapPercent, notMeasured, ...parts } = measure(problem, visits);
        expect(parts).toEqual(quality);
        expect(notMeasured).toEqual([]);
        expect(gapPercent).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 25 },
    );
  });

  it("shares the work as a generated plan does where hard rules say who may go, or who must hand over", () => {
    fc.assert(
      fc.property(
        small,
        fc.constantFrom("everyone", "someone", "leader"),
        fc.array(fc.constantFrom(["学前教育"], ["数学"], [], undefined), { minLength: 9, maxLength: 9 }),
        fc.boolean(),
        ({ problem, seed }, of, specialities, rotates) => {
          const { register } = problem;
          const inspectors = register.inspectors.map((one, index) => {
            const own = specialities[index];
            return own === undefined ? one : { ...one, specialities: own };
          });
          const needs = rule({
            type: "qualification",
            needs: "speciality",
            of,
            specialities: ["学前教育"],
            audience: ["kindergarten", "primary"],
          });
          const before = register.institutions.map(({ id }, index) => ({
            institution: id,
            inspector: inspectors[index % inspectors.length]?.id ?? "",
            date: "2025-10-15",
            kind: "routine" as const,
            items: [],
          }));
          const asked = {
            ...problem,
            register: { ...register, inspectors },
            rules: [...rulesOfCounty, needs, ...(rotates ? [rule({ type: "rotation", afterYears: 1 })] : [])],
            ...(rotates ? { history: { since: "2024-09-01", visits: before } } : {}),
          };
          const { visits, quality } = plan(asked, { seed, maxMoves: 500 });
          expect(measure(asked, visits).balance).toBe(quality?.balance);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("shares the work as a generated plan does where a hard rule says how many visits the full-time make at most", () => {
    const base = { ...county({ zones: 1, institutions: 12, inspectors: 2 }), period: spring };
    const [first, second] = base.register.inspectors;
    if (first === undefined || second === undefined) throw new Error("There are two inspectors.");
    const inspectors = [{ ...first, status: "full-time" as const }, second];
    for (const limit of [{ perMonth: 3 }, { perWeek: 1 }, { perMonth: 9 }]) {
      const atMost = rule({ type: "visits-at-most", statuses: ["full-time"], ...limit });
      const problem = {
        ...base,
        register: { ...base.register, inspectors },
        rules: [...rulesOfCounty, atMost],
      };
      const { visits, quality } = plan(problem, { seed: 1 });
      expect(quality?.balance).toBe(0);
      expect(measure(problem, visits).balance).toBe(0);
    }
  });

  it("never finds a plan below the bound, whoever made it and wherever the visits went within their month", () => {
    fc.assert(
      fc.property(
        small,
        fc.array(fc.nat(), { minLength: 90, maxLength: 90 }),
        ({ problem, seed }, chances) => {
          const { visits } = plan(problem, { seed, maxMoves: 0 });
          // Two visits change their inspectors and half-days: allowed or not, nobody is in two places at once.
          const changed = [...visits];
          for (let at = 0; at + 1 < chances.length; at += 2) {
            const one = (chances[at] ?? 0) % changed.length;
            const other = (chances[at + 1] ?? 0) % changed.length;
            const [a, b] = [changed[one], changed[other]];
            if (a === undefined || b === undefined || a.date.slice(0, 7) !== b.date.slice(0, 7)) continue;
            const { inspectors, date, halfDay } = a;
            changed[one] = { ...a, inspectors: b.inspectors, date: b.date, halfDay: b.halfDay };
            changed[other] = { ...b, inspectors, date, halfDay };
          }
          const { cost, lowerBound, gapPercent } = measure(problem, changed);
          expect(cost).toBeGreaterThanOrEqual(lowerBound);
          expect(gapPercent).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("holds for plans with groups from several zones, and knows more than the search there", () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 3 }), ({ problem, seed }, groups) => {
        const { institutions } = problem.register;
        const special = {
          id: "special",
          months: [4],
          visits: {
            kind: "special" as const,
            inspectors: Math.min(3, problem.register.inspectors.length),
            institutions: institutions.slice(0, groups).map(({ id }) => id),
          },
        };
        const { visits, quality } = plan({ ...problem, extraVisits: [special] }, { seed, maxMoves: 2000 });
        const { travel, cost, lowerBound } = measure(problem, visits);
        expect(travel).toBe(quality?.travel);
        expect(cost).toBeGreaterThanOrEqual(lowerBound);
        expect(lowerBound).toBeGreaterThanOrEqual(quality?.lowerBound ?? Infinity);
      }),
      { numRuns: 25 },
    );
  });

  it("gives a group as many ways as it has members, the second no shorter than the second nearest inspector's", () => {
    // Three towns in a row, an inspector each; the school in the middle one is visited by all three.
    const at = (index: number): Institution => ({
      id: `S${index}`,
      name: `S${index}`,
      kind: "primary",
      nature: "public",
      town: `z0${index}镇`,
      students: {},
      coordinates: { longitude: 117 + 0.1 * index, latitude: 36 },
    });
    const base = county({ zones: 3, institutions: 3, inspectors: 3 });
    const problem = { ...base, register: { ...base.register, institutions: [at(1), at(2), at(3)] } };
    const joint = routineVisit({
      id: "J",
      institution: "S2",
      inspectors: ["I01", "I02", "I03"],
      kind: "joint",
    });
    const { travel, lowerBound } = measure(problem, [joint]);
    // 90 hectometres from either side, out and back; the middle one is there already.
    expect([travel, lowerBound]).toEqual([360, 360]);
    const routine: Visit = { ...joint, id: "R", institution: "S1", inspectors: ["I01"], kind: "routine" };
    const both = measure(problem, [joint, { ...routine, halfDay: "afternoon" }]);
    expect([both.travel, both.lowerBound]).toEqual([360, 360]);
    expect(measure(problem, [joint, { ...routine, date: "2026-03-11" }]).lowerBound).toBe(360);
  });

  it("says of which visits it knows too little, and claims no gap where the bound does not hold", () => {
    const problem = scattered(county({ zones: 1, institutions: 4, inspectors: 1 }), 1);
    const { visits } = plan({ ...problem, period: spring });
    const [first, second] = visits;
    if (first === undefined || second === undefined) throw new Error("There are visits.");
    const stranger = { ...first, id: "stranger", institution: "S999" };
    const late = { ...first, id: "late", date: addDays(spring.until, 30) };
    expect(measure({ ...problem, period: spring }, [stranger, late, ...visits]).notMeasured).toEqual([
      "stranger",
      "late",
    ]);
    const { date, halfDay } = first;
    expect(measure(problem, [first, { ...second, date, halfDay }]).gapPercent).toBeUndefined();
    expect(measure(problem, []).gapPercent).toBe(0);
  });

  it("refuses what cannot be measured", () => {
    const problem = county({ zones: 1, institutions: 4, inspectors: 1 });
    const measured = measureSchedule({ ...problem, period: { from: "2026-05-01", until: "2026-03-01" } }, []);
    expect(measured.ok ? [] : measured.issues.map(({ code }) => code)).toEqual(["period-invalid"]);
  });

  it("holds where a school is visited twice on a day, for two purposes or by a plan from elsewhere", () => {
    const base = problemOf(schools(3), [person(1)], { rules: [] });
    const at = (id: string, institution: string, halfDay: "morning" | "afternoon", date = "2026-03-10") =>
      ({ id, institution, inspectors: ["I1"], date, halfDay, kind: "random", items: [] }) as const;
    const visits = [
      at("a", "S1", "morning"),
      at("b", "S1", "afternoon"),
      at("c", "S2", "morning", "2026-03-11"),
    ];
    const measured = measure(base, visits);
    expect(measured.travel).toBeGreaterThan(0);
    expect(measured.lowerBound).toBeLessThanOrEqual(measured.cost);
    expect(measured.gapPercent).toBeGreaterThanOrEqual(0);
    // The same, fixed beforehand, in a plan generated around them.
    const { quality } = plan({ ...base, fixedVisits: visits });
    expect(quality?.lowerBound).toBeLessThanOrEqual(quality?.cost ?? 0);
    expect(quality?.travel).toBeGreaterThanOrEqual(measured.travel);
  });
});
