import { describe, expect, it } from "vitest";
import { generateSchedule } from "../index.ts";
import type { SchedulePlan } from "../schedule-outcome.ts";
import { county } from "../../test/county.ts";
import { scattered } from "../../test/scattered.ts";

const shape = { zones: 7, institutions: 170, inspectors: 35 };

function planned(seed: number, isHard: boolean, maxMoves?: number): SchedulePlan {
  const made = generateSchedule(scattered(county({ ...shape, leave: isHard, recusals: isHard }), seed), {
    seed,
    ...(maxMoves === undefined ? {} : { maxMoves }),
  });
  if (!made.ok || made.value.status === "cancelled") throw new Error("A county has no plan.");
  return made.value;
}

describe("zones whose plan is proven best", () => {
  it("take no more moves: those of the whole county go to the few zones that can gain", () => {
    for (const seed of [1, 2, 3]) {
      const { quality, moves, visits } = planned(seed, false);
      expect(quality?.cost).toBe(quality?.lowerBound);
      expect(moves).toBeLessThan(5 * visits.length);
    }
  });

  it("leave the others all moves that are asked for", () => {
    const some = planned(1, true);
    expect(some.quality?.cost).toBeGreaterThan(some.quality?.lowerBound ?? Infinity);
    expect(some.moves).toBeLessThanOrEqual(60 * some.visits.length);
    const all = planned(1, true, 120_000);
    expect(all.moves).toBe(120_000);
    expect(all.quality?.cost).toBeLessThanOrEqual(some.quality?.cost ?? 0);
  });
});
