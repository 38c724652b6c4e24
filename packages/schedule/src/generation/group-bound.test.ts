import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import { scattered } from "../../test/scattered.ts";
import { measureSchedule } from "../quality/measure-schedule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { PlannedVisits } from "../year-plan.ts";
import { prepare } from "./prepare.ts";

/** Way of the best of all plans of a few visits, every one of them tried. */
function leastTravel(problem: ScheduleProblem): number {
  const prepared = prepare(problem, 1);
  if (!prepared.ok) throw new Error(prepared.issues[0].message.en);
  const { model, tasks, slots } = prepared.value.placement;
  const people = [...model.inspectors.keys()];
  const teams = (size: number, from = 0): readonly (readonly number[])[] =>
    size === 0
      ? [[]]
      : people.slice(from).flatMap((one) => teams(size - 1, one + 1).map((rest) => [one, ...rest]));
  const choices = tasks.map(({ institution, size, acrossZones, sides }) => {
    const zone = model.zoneOf[institution];
    const own = (inspector: number): boolean => model.homeZone[inspector] === zone;
    return teams(size).filter(
      (team) =>
        (acrossZones || team.every(own)) && (sides === undefined || (team.some(own) && !team.every(own))),
    );
  });
  const taken = new Map<number, number>();
  const wayOf = (inspector: number, day: number): number => {
    const stops = [0, 1].flatMap((half) => taken.get(inspector * slots + 2 * day + half) ?? []);
    const [a, b] = stops;
    if (a === undefined) return 0;
    const { ways } = model;
    return ways.out(inspector, a) + (b === undefined ? 0 : ways.between(a, b)) + ways.out(inspector, b ?? a);
  };
  let least = Infinity;
  const place = (index: number, travel: number): void => {
    const task = tasks[index];
    if (travel >= least) return;
    if (task === undefined) {
      least = travel;
      return;
    }
    const days = new Set(
      tasks
        .slice(0, index)
        .flatMap((other, at) => (other.institution === task.institution ? (slotOf[at] ?? 0) >> 1 : [])),
    );
    for (let slot = 2 * task.from; slot <= 2 * task.until + 1; slot += 1)
      for (const team of days.has(slot >> 1) ? [] : (choices[index] ?? [])) {
        const cells = team.map((inspector) => inspector * slots + slot);
        if (cells.some((cell) => taken.has(cell))) continue;
        const before = team.reduce((sum, inspector) => sum + wayOf(inspector, slot >> 1), 0);
        for (const cell of cells) taken.set(cell, task.institution);
        slotOf[index] = slot;
        place(
          index + 1,
          travel - before + team.reduce((sum, inspector) => sum + wayOf(inspector, slot >> 1), 0),
        );
        for (const cell of cells) taken.delete(cell);
      }
  };
  const slotOf: number[] = [];
  place(0, 0);
  return least;
}

const few = (visits: readonly PlannedVisits[], seed: number): ScheduleProblem => ({
  ...scattered(county({ zones: 2, institutions: 6, inspectors: 4 }), seed),
  period: { from: "2025-10-13", until: "2025-10-15" },
  rules: [
    sampleRule({ type: "one-visit-per-half-day" }, { id: "sample/one-per-half-day", title: "每半天一次" }),
  ],
  extraVisits: visits.map((one, index) => ({ id: `x${index}`, months: [10], visits: one })),
});

const institutions = fc.uniqueArray(fc.constantFrom("S001", "S002", "S003", "S004", "S005", "S006"), {
  minLength: 1,
  maxLength: 3,
});
const visits: fc.Arbitrary<readonly PlannedVisits[]> = fc
  .tuple(
    fc.record({
      kind: fc.constantFrom("joint", "special", "routine"),
      inspectors: fc.integer({ min: 2, max: 3 }),
      institutions,
    }),
    fc.record({ kind: fc.constant("routine"), inspectors: fc.constant(1), institutions }),
  )
  .map(([group, single]) => [
    { ...group, inspectors: group.kind === "routine" ? 2 : group.inspectors },
    single,
  ]);

describe("a plan with groups beside all plans there are", () => {
  it("never costs less than its bound says, nor does any other plan", () => {
    let found = 0;
    let best = 0;
    fc.assert(
      fc.property(visits, fc.integer({ min: 1, max: 500 }), (wanted, seed) => {
        const problem = few(wanted, seed);
        const { quality, visits: made, unscheduled } = plan(problem, { seed, maxMoves: 20_000 });
        const optimum = leastTravel(problem);
        expect(unscheduled).toEqual([]);
        expect(quality?.lowerBound).toBeLessThanOrEqual(optimum);
        expect(quality?.travel).toBeGreaterThanOrEqual(optimum);
        const measured = measureSchedule(problem, made);
        expect(measured.ok && measured.value.lowerBound).toBeLessThanOrEqual(optimum);
        found += quality?.travel ?? 0;
        best += optimum;
      }),
      { numRuns: 40 },
    );
  });
});

describe("groups in a month that is nearly full", () => {
  it("leave the routine visits of their zone the half-days these need, for members of other zones can come", () => {
    for (const seed of [1, 2, 3]) {
      const base = scattered(county({ zones: 2, institutions: 82, inspectors: 4 }), seed);
      const made = plan({
        ...base,
        period: { from: "2026-04-01", until: "2026-04-30" },
        register: {
          ...base.register,
          institutions: base.register.institutions.filter((_, index) => index % 2 === 0 || index < 16),
          inspectors: base.register.inspectors.map((one, index) => ({
            ...one,
            zones: [index === 0 ? "z01" : "z02"],
          })),
        },
        extraVisits: [
          {
            id: "special",
            months: [4],
            visits: { kind: "special", inspectors: 2, institutions: ["S001", "S003", "S005", "S007"] },
          },
        ],
      });
      expect(made.unscheduled).toEqual([]);
    }
  });
});
