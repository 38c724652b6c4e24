import type { LegacyHighs } from "highs";
import { beforeAll, describe, expect, it } from "vitest";
import { nationalSchedule } from "../src/national/index.ts";
import type { ScheduleProblem } from "../src/schedule-problem.ts";
import { exactModel } from "./exact-model.ts";
import { loadHighs } from "./highs.ts";
import { county, type CountyShape } from "./county.ts";
import { plan } from "./plan.ts";
import { rule } from "./riverside.ts";
import { scattered } from "./scattered.ts";

describe("a plan beside the optimum that a mixed-integer solver proves", () => {
  let highs: LegacyHighs;
  beforeAll(async () => {
    highs = await loadHighs();
  });
  const optimum = (problem: ScheduleProblem, wholeDays: readonly string[] = []): number => {
    const solved = highs.solve(exactModel(problem, wholeDays), { presolve: "on", mip_rel_gap: 0 });
    expect(solved.Status).toBe("Optimal");
    return Math.round(solved.ObjectiveValue);
  };
  const during = (shape: CountyShape, months: 1 | 2): ScheduleProblem => ({
    ...scattered(county(shape), shape.institutions),
    period: { from: "2025-10-01", until: months === 1 ? "2025-10-31" : "2025-11-30" },
  });

  it("costs just that in a zone of 5 institutions and one inspector, for two months", () => {
    const problem = during({ zones: 1, institutions: 5, inspectors: 1 }, 2);
    const best = optimum(problem);
    for (const seed of [1, 2, 3, 4, 5])
      expect(plan(problem, { seed, maxMoves: 100_000 }).quality).toMatchObject({
        cost: best,
        lowerBound: best,
      });
  });

  it("costs just that in a zone of 10 institutions and two inspectors with leave and recusals", () => {
    const problem = during({ zones: 1, institutions: 10, inspectors: 2, leave: true, recusals: true }, 1);
    const best = optimum(problem);
    for (const seed of [1, 2, 3, 4, 5])
      expect(plan(problem, { seed, maxMoves: 100_000 }).quality?.cost).toBe(best);
  });

  it("costs just that where some visits take the whole day", () => {
    const base = during({ zones: 1, institutions: 9, inspectors: 2, leave: true }, 1);
    const whole = ["S002", "S005", "S006", "S009"];
    const long = rule({ type: "visit-length", halfDays: 2, among: { institutions: whole } });
    const problem = { ...base, rules: [...nationalSchedule.contributes, long] };
    const best = optimum(problem, whole);
    for (const seed of [1, 2, 3, 4, 5])
      expect(plan(problem, { seed, maxMoves: 100_000 }).quality).toMatchObject({
        cost: best,
        lowerBound: best,
      });
  });

  it("costs just that in a crowded zone of 16 institutions and one inspector", () => {
    const problem = during({ zones: 1, institutions: 16, inspectors: 1 }, 1);
    const best = optimum(problem);
    const { quality, status } = plan(problem, { seed: 1, maxMoves: 100_000 });
    expect(status).toBe("complete");
    expect(quality).toMatchObject({ cost: best, lowerBound: best });
  });
});
