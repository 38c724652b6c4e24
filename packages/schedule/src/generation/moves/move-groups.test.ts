import { describe, expect, it } from "vitest";
import { county } from "../../../test/county.ts";
import { loadHighs } from "../../../test/highs.ts";
import { leastTravel } from "../../../test/least-travel.ts";
import { plan } from "../../../test/plan.ts";
import { scattered } from "../../../test/scattered.ts";
import type { ScheduleProblem } from "../../index.ts";

describe("visits by groups from several zones", () => {
  const base = scattered(county({ zones: 6, institutions: 72, inspectors: 6 }), 7);
  const joint = (count: number) => ({
    ...base,
    extraVisits: [
      {
        id: "joint",
        months: [4],
        visits: {
          kind: "joint" as const,
          inspectors: 3,
          institutions: base.register.institutions.slice(0, count).map(({ id }) => id),
        },
      },
    ],
  });

  it("take the inspectors who are near and combine with other visits: a few cost hardly more than the bound", () => {
    const { quality } = plan(joint(4), { seed: 1 });
    expect(quality?.cost).toBeLessThan(1.02 * (quality?.lowerBound ?? 0));
  });

  it("are led by an inspector of the institution's zone, with one of another zone", () => {
    const problem = joint(6);
    const zoneOf = new Map(problem.register.inspectors.map(({ id, zones }) => [id, zones[0]]));
    const towns = new Map(problem.register.institutions.map(({ id, town }) => [id, town]));
    const { visits } = plan(problem, { seed: 1, maxMoves: 2000 });
    const groups = visits.filter(({ kind }) => kind === "joint");
    expect(groups).toHaveLength(6);
    for (const { institution, inspectors } of groups) {
      expect(`${zoneOf.get(inspectors[0]) ?? ""}镇`).toBe(towns.get(institution));
      expect(new Set(inspectors.map((id) => zoneOf.get(id))).size).toBeGreaterThan(1);
    }
  });

  it("never bring two visits to one school along to one day", () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const small = scattered(county({ zones: 1, institutions: 10, inspectors: 4 }), seed);
      const institutions = small.register.institutions.map(({ id }) => id);
      const { visits } = plan(
        {
          ...small,
          rules: [],
          period: { from: "2025-09-01", until: "2025-09-30" },
          extraVisits: [
            {
              id: "group",
              months: [9],
              visits: { kind: "special", institutions: institutions.slice(0, 3), inspectors: 3 },
            },
            { id: "asked", months: [9], visits: { kind: "requested", institutions } },
            { id: "random", months: [9], visits: { kind: "random", institutions } },
          ],
        },
        { seed: 1, maxMoves: 2000 },
      );
      expect(new Set(visits.map(({ institution, date }) => `${institution} ${date}`)).size).toBe(23);
    }
  });
});

describe("groups whose time spans two months", async () => {
  const highs = await loadHighs();

  it("stand where a solver proves the least way, above a bound that does not know that visits beside them lie in one month", () => {
    for (let seed = 1; seed <= 4; seed += 1) {
      const small = scattered(county({ zones: 1, institutions: 5, inspectors: 3 }), seed);
      const institutions = small.register.institutions.map((one) => ({
        ...one,
        unavailable: [
          { from: "2025-09-05", until: "2025-09-30", reason: "examination" as const },
          { from: "2025-10-14", until: "2025-10-31", reason: "examination" as const },
        ],
      }));
      const problem: ScheduleProblem = {
        ...small,
        period: { from: "2025-09-01", until: "2025-10-31" },
        register: { ...small.register, institutions },
        rules: [],
        extraVisits: [
          { id: "september", months: [9], visits: { kind: "requested" } },
          { id: "october", months: [10], visits: { kind: "requested" } },
          {
            id: "group",
            months: [],
            during: { from: "2025-09-01", until: "2025-10-31" },
            visits: { kind: "special", inspectors: 2, sample: 3 },
          },
        ],
      };
      const { quality } = plan(problem, { seed: 1 });
      expect(quality?.cost).toBe(leastTravel(highs, problem));
      expect(quality?.lowerBound).toBeLessThan(quality?.cost ?? 0);
    }
  });
});
