import { daysOf, defineZoneLayout, type Inspector, type Institution, type Visit } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plan } from "../../test/plan.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { nationalSchedule } from "../national/index.ts";
import type { ScheduleRule } from "../rules/schedule-rule.ts";
import type { ExtraVisits, ScheduleProblem } from "../schedule-problem.ts";
import { stateCouncilCalendar } from "../work-calendar-cn/index.ts";

const TOWNS = ["甲镇", "乙镇", "丙镇"] as const;

const spans = fc.array(
  fc
    .record({ from: fc.integer({ min: 1, max: 28 }), length: fc.integer({ min: 0, max: 6 }) })
    .map(({ from, length }) => ({
      from: `2026-09-${String(from).padStart(2, "0")}`,
      until: `2026-09-${String(Math.min(30, from + length)).padStart(2, "0")}`,
      reason: "meeting" as const,
    })),
  { maxLength: 2 },
);

const limits = fc.option(
  fc.record(
    { perWeek: fc.integer({ min: 1, max: 3 }), perMonth: fc.integer({ min: 1, max: 8 }) },
    { requiredKeys: [] },
  ),
  { nil: undefined },
);

const drawn = fc.record({
  places: fc.array(fc.tuple(fc.nat(2), fc.nat(40), fc.nat(40), spans), { minLength: 2, maxLength: 7 }),
  people: fc.array(fc.record({ town: fc.nat(2), visitsAtMost: limits, unavailable: spans }), {
    minLength: 2,
    maxLength: 6,
  }),
  recusals: fc.array(fc.tuple(fc.nat(5), fc.nat(6)), { maxLength: 4 }),
  rest: fc.option(fc.integer({ min: 2, max: 9 }), { nil: undefined }),
  groups: fc.array(fc.record({ size: fc.integer({ min: 1, max: 3 }), weeks: fc.boolean() }), {
    minLength: 1,
    maxLength: 2,
  }),
});

function restOf(days: number): ScheduleRule {
  return sampleRule(
    { type: "rest-between-visits", days, unit: "workdays" },
    { id: "sample/rest", title: "同一单位两次督导间隔" },
  );
}

type Drawn = typeof drawn extends fc.Arbitrary<infer Value> ? Value : never;

function problemOf({ places, people, recusals, rest, groups }: Drawn, routine: boolean): ScheduleProblem {
  const institutions = places.map(([town, east, north, unavailable], index): Institution => ({
    id: `S${index}`,
    name: `第${index + 1}小学`,
    kind: "primary",
    nature: "public",
    town: TOWNS[town] ?? "甲镇",
    students: {},
    unavailable,
    coordinates: { longitude: 117 + 0.3 * town + east / 200, latitude: 36 + north / 200 },
  }));
  const inspectors = people.map(({ town, visitsAtMost, unavailable }, index): Inspector => ({
    id: `I${index}`,
    name: `督学${index + 1}`,
    status: "part-time",
    responsible: true,
    zones: [`z${town}`],
    unavailable,
    ...(visitsAtMost === undefined ? {} : { visitsAtMost }),
  }));
  return {
    period: { from: "2026-09-01", until: "2026-09-30" },
    terms: [{ id: "t", name: "第一学期", from: "2026-09-01", until: "2027-01-22" }],
    register: {
      institutions,
      inspectors,
      recusals: recusals.map(([inspector, institution]) => ({
        inspector: `I${inspector % inspectors.length}`,
        institution: `S${institution % institutions.length}`,
        ground: "other",
      })),
    },
    zones: defineZoneLayout({
      levels: ["责任区"],
      zones: Object.fromEntries(
        TOWNS.map((town, index) => [`z${index}`, { name: town, members: { towns: [town] } }]),
      ),
    }),
    calendar: stateCouncilCalendar,
    rules: [...(routine ? nationalSchedule.contributes : []), ...(rest === undefined ? [] : [restOf(rest)])],
    extraVisits: groups.map(({ size, weeks }, index): ExtraVisits => ({
      id: `special-${index}`,
      months: [9],
      ...(weeks ? { weeksOfTerm: [1 + index] } : {}),
      visits: { kind: "special", inspectors: size },
    })),
  };
}

describe("visits by groups beside routine visits, with limits, rest, absences, closures and recusals", () => {
  it("keep to who can be where, and to every limit, whatever is drawn", () => {
    fc.assert(
      fc.property(drawn, fc.boolean(), fc.nat(1000), (input, routine, seed) => {
        const made = plan(problemOf(input, routine), { seed, maxMoves: 3000 });
        const broken = made.score.filter(
          ({ rule, violations }) => /^structure\/|^sample\//.test(rule) && violations > 0,
        );
        expect(broken).toEqual([]);
        expect(made.quality?.cost).toBeGreaterThanOrEqual(made.quality?.lowerBound ?? 0);
      }),
      { numRuns: 300 },
    );
  });

  it("leave nothing out that a free half-day and a team would take, whatever is drawn", () => {
    fc.assert(
      fc.property(drawn, fc.boolean(), fc.nat(1000), (input, routine, seed) => {
        const problem = problemOf(input, routine);
        const made = plan(problem, { seed, maxMoves: 3000 });
        const before = hardViolations(problem, made.visits);
        for (const { institution, kind, period, rule } of made.unscheduled.slice(0, 2)) {
          const size = Math.max(
            routine && kind === "special" ? 3 : 1,
            problem.extraVisits?.find(({ id }) => rule.endsWith(`#${id}`))?.visits.inspectors ?? 1,
          );
          const days = daysOf(period).filter(
            (date) => date >= problem.period.from && date <= problem.period.until,
          );
          for (const date of days)
            for (const halfDay of ["morning", "afternoon"] as const) {
              // One inspector alone comes from the zone, a group from anywhere.
              const free = problem.register.inspectors
                .filter(({ zones }) => size > 1 || zones.includes(zoneOf(problem, institution)))
                .map(({ id }) => id)
                .filter(
                  (id) =>
                    !made.visits.some(
                      (visit) =>
                        visit.date === date && visit.halfDay === halfDay && visit.inspectors.includes(id),
                    ),
                );
              for (const inspectors of teams(free, size)) {
                const visit: Visit = {
                  id: "one-more",
                  institution,
                  kind,
                  date,
                  halfDay,
                  inspectors,
                  items: [],
                };
                const after = hardViolations(problem, [...made.visits, visit]);
                const isWorse = [...after].some(([id, count]) => count > (before.get(id) ?? 0));
                expect(isWorse, JSON.stringify(visit)).toBe(true);
              }
            }
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

function* teams(
  people: readonly string[],
  size: number,
): Generator<readonly [string, ...string[]], void, void> {
  for (const [index, first] of people.entries())
    if (size === 1) yield [first];
    else for (const others of teams(people.slice(index + 1), size - 1)) yield [first, ...others];
}

function zoneOf({ register }: ScheduleProblem, institution: string): string {
  const town = register.institutions.find(({ id }) => id === institution)?.town;
  return `z${TOWNS.findIndex((name) => name === town)}`;
}

/** Violations of every hard rule. */
function hardViolations(problem: ScheduleProblem, visits: readonly Visit[]): ReadonlyMap<string, number> {
  const check = checkSchedule(problem, visits);
  if (!check.ok) throw new Error(check.issues[0].message.en);
  return new Map(
    check.value.rules
      .filter(({ level }) => level === "hard")
      .map(({ rule, violations }) => [rule, violations.length]),
  );
}
