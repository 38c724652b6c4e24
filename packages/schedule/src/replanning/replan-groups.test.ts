import { addDays, type Visit } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { visitDuty } from "../../test/sample-rule.ts";
import { atLeastMonthlySchool, groupOfThree } from "../national/index.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { replan } from "./replan.ts";

const [edition] = atLeastMonthlySchool.editions;
if (edition === undefined) throw new Error("The rule has no edition.");
const monthly = {
  ...edition,
  rule: visitDuty({ audience: ["primary"], minimumTeachingDays: 1 }),
} as const;

interface Seat {
  readonly inspector: string;
  readonly slot: number;
}

function dateOf(slot: number): string {
  return addDays("2026-03-02", slot >> 1);
}

// Everybody may go everywhere; each school has a visit at a half-day by chance, the kindergarten at the end has none.
function crowded(
  institutions: number,
  inspectors: number,
  slots: number,
  order: Iterable<number>,
): { readonly problem: ScheduleProblem; readonly visits: readonly Visit[] } {
  const base = county({ zones: 1, institutions: institutions + 1, inspectors });
  const places = base.register.institutions.map((place, index) => ({
    ...place,
    kind: index < institutions ? ("primary" as const) : ("kindergarten" as const),
  }));
  const problem: ScheduleProblem = {
    ...base,
    period: { from: "2026-03-02", until: dateOf(slots - 1) },
    register: { ...base.register, institutions: places },
    rules: [{ id: "monthly", edition: monthly }, groupOfThree],
  };
  const chance = order[Symbol.iterator]();
  const free: Seat[] = base.register.inspectors.flatMap(({ id }) =>
    Array.from({ length: slots }, (_, slot) => ({ inspector: id, slot })),
  );
  const visits = places.slice(0, institutions).flatMap(({ id }): readonly Visit[] => {
    const seat = free[Number(chance.next().value) % Math.max(1, free.length)];
    if (seat === undefined) return [];
    free.splice(free.indexOf(seat), 1);
    return [
      {
        id: `old-${id}`,
        institution: id,
        inspectors: [seat.inspector],
        date: dateOf(seat.slot),
        halfDay: seat.slot % 2 === 0 ? "morning" : "afternoon",
        kind: "routine",
        items: [],
      },
    ];
  });
  return { problem, visits };
}

describe("a new special inspection", () => {
  it("moves as few visits as the best of all half-days and groups moves", () => {
    fc.assert(
      fc.property(
        fc.record({
          institutions: fc.integer({ min: 3, max: 8 }),
          inspectors: fc.integer({ min: 3, max: 4 }),
          days: fc.integer({ min: 1, max: 2 }),
          order: fc.infiniteStream(fc.nat()),
        }),
        ({ institutions, inspectors, days, order }) => {
          const slots = 2 * days;
          fc.pre(institutions + 3 <= inspectors * slots);
          const { problem, visits } = crowded(institutions, inspectors, slots, order);
          const target = problem.register.institutions.at(-1)?.id ?? "";
          const made = replan(
            problem,
            visits,
            [
              {
                type: "extra-visits",
                extra: { id: "food", months: [3], visits: { kind: "special", institutions: [target] } },
              },
            ],
            { today: "2026-03-01" },
          );
          if (!made.ok) throw new Error(made.issues[0].message.en);
          // All seats are alike, so the best half-day is the one where the fewest of the three must give way.
          const taken = Array.from({ length: slots }, () => 0);
          for (const visit of visits) {
            const day = visit.date === "2026-03-02" ? 0 : 1;
            const slot = 2 * day + (visit.halfDay === "morning" ? 0 : 1);
            taken[slot] = (taken[slot] ?? 0) + 1;
          }
          const fewest = Math.min(...taken.map((count) => Math.max(0, 3 - (inspectors - count))));
          expect(made.value.added.map(({ institution }) => institution)).toEqual([target]);
          expect(made.value.moved).toHaveLength(fewest);
          expect(made.value.status).toBe("complete");
        },
      ),
      { numRuns: 200 },
    );
  });
});
