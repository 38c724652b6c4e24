import type { Recusal } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { personNamed } from "../../test/riverside.ts";
import { past, planOf, problemOf, rule, visitBy } from "../../test/three-schools.ts";
import { verdictOf } from "../../test/verdict.ts";
import { defineScheduleRule } from "../index.ts";
import { atLeastMonthlySchool, independence, oneVisitPerHalfDay } from "../national/index.ts";

describe("the most visits of part-time inspectors", () => {
  const once = rule({ type: "visits-at-most", perWeek: 1, perMonth: 2, statuses: ["part-time"] });

  it("are a rule for all of them; the smaller of rule and register counts", () => {
    const people = [
      personNamed("甲", { visitsAtMost: { perMonth: 1 } }),
      personNamed("乙", { status: "full-time" }),
      personNamed("丙", { visitsAtMost: { perMonth: 9 } }),
    ];
    const problem = problemOf(people, [once]);
    const twice = ["甲", "乙", "丙"].flatMap((id) => [
      visitBy("S1", id, "2026-03-03"),
      visitBy("S2", id, "2026-03-05"),
    ]);
    const visits = twice.map((one, index) => ({ ...one, id: `V${index}` }));
    expect(verdictOf(problem, visits, once.id).broken).toEqual([
      "甲2026年3月2日起的一周有2次督导，最多1次",
      "丙2026年3月2日起的一周有2次督导，最多1次",
    ]);
    const plan = planOf(problem);
    expect(plan.status).toBe("complete");
    const count = (id: string) => plan.visits.filter(({ inspectors }) => inspectors[0] === id).length;
    expect(count("甲")).toBeLessThanOrEqual(2);
    expect(count("丙")).toBeLessThanOrEqual(4);
  });

  it("leave visits out when there is nobody else, and prove it", () => {
    const plan = planOf(problemOf([personNamed("甲")], [once]));
    expect([plan.visits.length, plan.unscheduled.length]).toEqual([4, 2]);
    expect(plan.shortages?.map(({ demand, supply }) => [demand, supply])).toEqual([
      [3, 2],
      [3, 2],
    ]);
  });

  it("need whole numbers", () => {
    expect(() => rule({ type: "visits-at-most", perWeek: 0 })).toThrow(/rule-number-invalid/);
    expect(() => rule({ type: "visits-at-most", perMonth: 63 })).toThrow(/rule-number-invalid/);
  });
});

describe("any assignment", () => {
  it("is kept by every plan: recusals of every ground, rotation and deputies together", () => {
    const pair = fc.record({
      inspector: fc.constantFrom("甲", "乙", "丙"),
      institution: fc.constantFrom("S1", "S2", "S3"),
    });
    const recusal: fc.Arbitrary<Recusal> = fc
      .tuple(
        pair,
        fc.constantFrom(
          "relative-of-head" as const,
          "relative-works-or-studies" as const,
          "own-post" as const,
          "former-post" as const,
          "other" as const,
        ),
        fc.constantFrom({}, { until: "2026-03-20" }, { from: "2026-03-10" }, { until: "2023-03-10" }),
      )
      .map(([who, ground, span]) => ({ ...who, ground, ...span }));
    const visits = fc.array(
      fc
        .tuple(pair, fc.integer({ min: 2023, max: 2025 }))
        .map(([{ institution, inspector }, year]) => past(institution, `${year}-05-05`, inspector)),
      { maxLength: 24 },
    );
    const status = fc.record(
      {
        deputyFor: fc.constantFrom(["east"], []),
        weeklyTimes: fc.constantFrom([{ weekday: 2 }], [{ weekday: 4, halfDay: "morning" as const }]),
        leave: fc.constantFrom(
          [{ from: "2026-03-01", until: "2026-03-31" }],
          [{ from: "2026-04-02", until: "2026-04-20" }],
        ),
      },
      { requiredKeys: [] },
    );
    const years = defineScheduleRule({
      id: "sample/independence",
      title: "离职三年内回避",
      editions: independence.editions.map((edition) => ({
        ...edition,
        rule: { type: "independence" as const, yearsAfterPost: 3 },
      })),
    });
    fc.assert(
      fc.property(
        fc.array(recusal, { maxLength: 6 }),
        visits,
        fc.tuple(status, status, status),
        fc.nat(20),
        (recusals, made, people, seed) => {
          const [a, b, c] = people;
          const problem = problemOf(
            [personNamed("甲", a), personNamed("乙", b), personNamed("丙", c)],
            [rule({ type: "rotation", afterYears: 3 }), rule({ type: "deputies" })],
            { recusals, history: { since: "2020-01-01", visits: made } },
          );
          const withYears = {
            ...problem,
            rules: [
              atLeastMonthlySchool,
              oneVisitPerHalfDay,
              years,
              rule({ type: "rotation", afterYears: 3 }),
              rule({ type: "deputies" }),
              rule({ type: "visits-at-most", perWeek: 1 }),
            ],
          };
          const plan = planOf(withYears, seed);
          const broken = plan.score.filter(
            ({ rule: id, violations }) => violations > 0 && id !== atLeastMonthlySchool.id,
          );
          expect(broken).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
