import type { Coordinates } from "@supervision/domain";
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

/** With people of the office, who serve no zone, and visits by groups from anywhere. */
const withOffice: ScheduleProblem = {
  ...base,
  register: {
    ...base.register,
    inspectors: [
      ...base.register.inspectors,
      ...["O1", "O2"].map((id) => ({
        id,
        name: id,
        status: "full-time" as const,
        responsible: false,
        zones: [],
      })),
    ],
  },
  extraVisits: [{ id: "canteen", months: [10], visits: { kind: "special", inspectors: 2 } }],
};

it("people of the office come where the way from there is short", () => {
  const asked = (metres: number): number => {
    const ways = (length: number) => Object.fromEntries(ids.map((id) => [id, length]));
    const fromBase = Object.fromEntries(Object.keys(base.zones.zones).map((zone) => [zone, ways(20_000)]));
    const problem = { ...withOffice, distances: { fromBase, fromOffice: ways(metres) } };
    const { visits } = plan(problem, { seed: 1 });
    return visits.flatMap(({ inspectors }) => inspectors).filter((id) => id.startsWith("O")).length;
  };
  // Sixteen seats: all while the office is next door, fewer where both ways are alike, two where it is far.
  expect([1000, 20_000, 90_000].map(asked)).toEqual([16, 6, 2]);
});

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
    fromOffice: fc.dictionary(fc.constantFrom(...ids), metres, { maxKeys: 8 }),
  });
  const office = fc.option(fc.constant({ longitude: 117.3, latitude: 36.2 }), { nil: undefined });
  fc.assert(
    fc.property(listed, office, fc.boolean(), fc.nat(30), (distances, start, hasPlaces, seed) => {
      const register = hasPlaces
        ? withOffice.register
        : {
            ...withOffice.register,
            institutions: base.register.institutions.map(({ coordinates: _place, ...place }) => place),
          };
      const problem = {
        ...withOffice,
        register,
        distances,
        ...(start === undefined ? {} : { office: start }),
      };
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

it("a way that is not listed is a great circle, anywhere in the country and far from the first place of the register", () => {
  const [visit] = plan(base, { seed: 1, maxMoves: 0 }).visits;
  const place = (from: number, to: number): fc.Arbitrary<number> =>
    fc.double({ min: from, max: to, noNaN: true });
  fc.assert(
    fc.property(
      place(18, 53),
      place(74, 134),
      fc.array(fc.tuple(place(-0.9, 0.9), place(-0.9, 0.9)), { minLength: 3, maxLength: 3 }),
      (latitude, longitude, offsets) => {
        const [first, office, far] = offsets.map(([north, east]) => ({
          latitude: latitude + north,
          longitude: longitude + east,
        }));
        const [one, two] = base.register.institutions;
        if (
          first === undefined ||
          office === undefined ||
          far === undefined ||
          one === undefined ||
          two === undefined
        )
          throw new Error("Expected three places and two institutions.");
        const register = {
          ...base.register,
          institutions: [
            { ...one, coordinates: first },
            { ...two, coordinates: far },
          ],
        };
        if (visit === undefined) throw new Error("Expected a visit.");
        const measured = measureSchedule({ ...base, register, office }, [{ ...visit, institution: two.id }]);
        if (!measured.ok) throw new Error("Expected figures.");
        // There and back, each to 50 m; the points to a metre.
        const metres = 2 * greatCircle(office, far);
        expect(Math.abs(measured.value.travel * 100 - metres)).toBeLessThanOrEqual(104 + metres * 0.0005);
      },
    ),
  );
});

/** Haversine on the sphere of the mean radius. */
function greatCircle(a: Coordinates, b: Coordinates): number {
  const radians = Math.PI / 180;
  const half = (from: number, to: number): number => Math.sin(((to - from) * radians) / 2) ** 2;
  const squared =
    half(a.latitude, b.latitude) +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * half(a.longitude, b.longitude);
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(squared));
}
