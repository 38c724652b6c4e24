import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { measureSchedule } from "../quality/index.ts";

describe("parts of an equal share", () => {
  const base = county({ zones: 1, institutions: 12, inspectors: 4 });
  const ids = base.register.inspectors.map(({ id }) => id);
  const loads = (workShares: Readonly<Record<string, number>>): readonly number[] => {
    const { visits } = plan({ ...base, workShares }, { seed: 1, maxMoves: 20_000 });
    return ids.map((id) => visits.filter(({ inspectors }) => inspectors.includes(id)).length);
  };

  it("give each inspector visits in proportion", () => {
    fc.assert(
      fc.property(fc.tuple(...ids.map(() => fc.integer({ min: 2, max: 10 }))), (parts) => {
        const shares = Object.fromEntries(ids.map((id, index) => [id, (parts[index] ?? 10) / 10]));
        const found = loads(shares);
        const visits = found.reduce((sum, one) => sum + one, 0);
        const all = parts.reduce((sum, one) => sum + one, 0);
        const off = found.map((load, index) => Math.abs(load - (visits * (parts[index] ?? 0)) / all));
        expect(Math.max(...off)).toBeLessThan(1);
      }),
      { numRuns: 8 },
    );
  });

  it("are equal without an entry, and nothing at 0", () => {
    expect(loads({})).toEqual(loads({ I01: 1 }));
    expect(loads({ I01: 0 })[0]).toBe(0);
  });

  it("are equal where all are 0, and where they are no numbers from 0", () => {
    const nothing = Object.fromEntries(ids.map((id) => [id, 0]));
    const nonsense = { I01: Number.NaN, I02: -1, I03: Infinity };
    for (const workShares of [nothing, nonsense]) {
      const problem = { ...base, workShares };
      const { visits, quality } = plan(problem, { seed: 1, maxMoves: 20_000 });
      expect(loads(workShares)).toEqual(loads({}));
      expect(quality).toMatchObject({ balance: 0, cost: quality?.lowerBound });
      const measured = measureSchedule(problem, visits);
      expect(measured.ok && measured.value).toMatchObject({ cost: quality?.cost, balance: 0, gapPercent: 0 });
    }
  });
});
