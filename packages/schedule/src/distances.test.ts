import fc from "fast-check";
import { expect, it } from "vitest";
import { county } from "../test/county.ts";
import { plan } from "../test/plan.ts";
import { scattered } from "../test/scattered.ts";
import type { Distances, ScheduleProblem } from "./index.ts";
import { measureSchedule } from "./quality/index.ts";
import { planOfSearch, searchTaskOf } from "./index.ts";
import { searchPlan } from "./search/index.ts";

const base = scattered(county({ zones: 2, institutions: 8, inspectors: 4 }), 3);
const ids = base.register.institutions.map(({ id }) => id);

/** Visits of one inspector on one day to both institutions. */
function together(problem: ScheduleProblem, a: string, b: string): number {
  const { visits } = plan(problem, { seed: 1 });
  const at = (id: string) => visits.filter(({ institution }) => institution === id);
  return at(a).filter((one) =>
    at(b).some(({ date, inspectors }) => date === one.date && inspectors[0] === one.inspectors[0]),
  ).length;
}

it("places that look near on the map are visited together only while the road between them is short", () => {
  const zone = base.register.institutions.filter(({ town }) => town === base.register.institutions[0]?.town);
  const pairs = zone.flatMap(({ id: a }) => zone.filter(({ id }) => id > a).map(({ id: b }) => ({ a, b })));
  const nearest = pairs.toSorted((x, y) => together(base, y.a, y.b) - together(base, x.a, x.b))[0];
  if (nearest === undefined) throw new Error("Expected neighbours.");
  expect(together(base, nearest.a, nearest.b)).toBeGreaterThan(0);
  const pass: Distances = { between: { [nearest.b]: { [nearest.a]: 90_000 } } };
  expect(together({ ...base, distances: pass }, nearest.a, nearest.b)).toBe(0);
});

it("listed ways are the same for the search, here and elsewhere, for the bound and for whoever measures", () => {
  const metres = fc.integer({ min: 0, max: 60_000 });
  const listed: fc.Arbitrary<Distances> = fc.record({
    between: fc.dictionary(
      fc.constantFrom(...ids),
      fc.dictionary(fc.constantFrom(...ids, "nowhere"), metres, { maxKeys: 4 }),
      { maxKeys: 8 },
    ),
    fromBase: fc.dictionary(
      fc.constantFrom(...Object.keys(base.zones.zones)),
      fc.dictionary(fc.constantFrom(...ids), metres, { maxKeys: 6 }),
      { maxKeys: 2 },
    ),
  });
  fc.assert(
    fc.property(listed, fc.boolean(), fc.nat(30), (distances, hasPlaces, seed) => {
      const register = hasPlaces
        ? base.register
        : {
            ...base.register,
            institutions: base.register.institutions.map(({ coordinates: _place, ...place }) => place),
          };
      const problem = { ...base, register, distances };
      const made = plan(problem, { seed, maxMoves: 3000 });
      const { quality } = made;
      if (quality === undefined) throw new Error("Expected a quality.");
      expect(quality.cost).toBeGreaterThanOrEqual(quality.lowerBound);
      const measured = measureSchedule(problem, made.visits);
      expect(measured.ok && measured.value.travel).toBe(quality.travel);
      expect(measured.ok && measured.value.lowerBound).toBeLessThanOrEqual(quality.cost);
      const task = searchTaskOf(problem, seed);
      if (!task.ok) throw new Error("Expected a task.");
      const found = searchPlan(task.value, { maxMoves: 3000 });
      if (found.status === "cancelled") throw new Error("Nobody called it off.");
      const elsewhere = planOfSearch(problem, found);
      expect(elsewhere.ok && elsewhere.value.visits).toEqual(made.visits);
    }),
    { numRuns: 40 },
  );
});
