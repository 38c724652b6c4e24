import { type Inspector, isWeeklyTime, unavailableAt, visitHalfDays } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkSchedule, findShortages, type ScheduleProblem } from "../index.ts";
import { atLeastMonthlySchool } from "../national/index.ts";
import { measureSchedule } from "../quality/index.ts";
import { plan } from "../../test/plan.ts";
import { person, problemOf, rule, school, schools, sharedDays, wholeDays } from "../../test/riverside.ts";

describe("half-days at hand and visits of a whole day", () => {
  const mornings = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, halfDay: "morning" }) as const);

  it("do not go together for whoever is free only in mornings, and the reason says so", () => {
    const { visits, unscheduled } = plan(problemOf(schools(2), [person(1, { weeklyTimes: mornings })]));
    expect(visits).toEqual([]);
    expect(unscheduled[0]?.reason).toMatchObject({
      code: "all-unavailable",
      zh: "责任区1名督学都不能督导：1名没有整天空闲",
      en: "None of the 1 inspector(s) of the zone can come: 1 no whole day.",
    });
  });

  it("leave them to others, who have the whole load", () => {
    const { visits, status, quality } = plan(
      problemOf(schools(5), [person(1, { weeklyTimes: mornings }), person(2)]),
    );
    expect(status).toBe("complete");
    expect(visits.every(({ inspectors }) => inspectors[0] === "I2")).toBe(true);
    expect(quality).toMatchObject({ balance: 0 });
  });

  it("leave whole weekly days", () => {
    const times = [{ weekday: 2, halfDay: "morning" } as const, { weekday: 4 }];
    const { visits, status } = plan(problemOf(schools(4), [person(1, { weeklyTimes: times })]));
    expect(status).toBe("complete");
    expect(visits.map(({ date }) => date)).toEqual(["2026-03-05", "2026-03-12", "2026-03-19", "2026-03-26"]);
  });

  it("keep clear of examinations on one half of the day, and the reason says when none is left", () => {
    const exam = (until: string) => ({
      unavailable: [{ from: "2026-03-02", until, halfDay: "afternoon", reason: "examination" } as const],
    });
    const some = plan(problemOf([school(1, exam("2026-03-27")), school(2)], [person(1)]));
    expect(some.visits.find(({ institution }) => institution === "S1")?.date).toMatch(/2026-03-3[01]/);
    const none = plan(problemOf([school(1, exam("2026-03-31")), school(2)], [person(1)]));
    expect(none.unscheduled[0]?.reason).toMatchObject({
      code: "institution-unavailable",
      zh: "这段时间的教学日里第1小学没有整天接受督导（考试）",
    });
  });

  it("send the deputy for a whole day on which nobody else has both halves, and on no other", () => {
    const rules = [wholeDays, rule({ type: "deputies" })];
    const deputy = person(2, { deputyFor: ["east"], responsible: false });
    const problem = (main: Partial<Inspector>): ScheduleProblem =>
      problemOf(schools(3), [person(1, main), deputy], { rules });
    const teaching = problem({ weeklyTimes: mornings });
    const stood = plan(teaching);
    expect(stood.status).toBe("complete");
    expect(stood.visits.map(({ inspectors }) => inspectors[0])).toEqual(["I2", "I2", "I2"]);
    const free = plan(problem({}));
    expect(free.visits.map(({ inspectors }) => inspectors[0])).toEqual(["I1", "I1", "I1"]);
    for (const { problem: one, made } of [
      { problem: teaching, made: stood },
      { problem: problem({}), made: free },
    ]) {
      const check = checkSchedule(one, made.visits);
      expect(check.ok && check.value.ok).toBe(true);
    }
  });

  it("count each visit once against limits of visits", () => {
    const { visits, status } = plan(problemOf(schools(9), [person(1, { visitsAtMost: { perWeek: 2 } })]));
    expect(status).toBe("complete");
    expect(visits).toHaveLength(9);
    const { unscheduled } = plan(
      problemOf(schools(4), [person(1, { visitsAtMost: { perWeek: 1, perMonth: 3 } })]),
    );
    expect(unscheduled.map(({ reason }) => reason.code)).toEqual(["visits-at-most"]);
  });

  it("are proven too few: two for each visit", () => {
    const { shortages, unscheduled } = plan(problemOf(schools(6), [person(1)], { until: "2026-03-06" }));
    expect(shortages).toMatchObject([
      {
        demand: 12,
        supply: 10,
        because: {
          zh: "责任区 east 2026-03-02至2026-03-06须督导6次、占12个半天，可派督学1名，只有10个半天",
          en: "east, 2026-03-02 to 2026-03-06: 6 visits are owed and take 12 half-days, and the 1 inspector(s) who could make them have 10 half-days.",
        },
      },
    ]);
    expect(unscheduled.map(({ reason }) => reason.zh)).toEqual([
      "责任区同期须督导12个半天，督学只有10个半天",
    ]);
  });

  it("are proven too few where long and short visits need the same mornings", () => {
    const exams = [
      { from: "2026-03-02", until: "2026-03-31", halfDay: "afternoon", reason: "examination" } as const,
    ];
    const base = problemOf(
      [school(1), ...[2, 3, 4, 5, 6].map((index) => school(index, { unavailable: exams }))],
      [person(1)],
      {
        until: "2026-03-06",
        rules: [rule({ type: "visit-length", halfDays: 2, among: { institutions: ["S1"] } })],
      },
    );
    const found = findShortages(base);
    expect(found.ok && found.value).toMatchObject([{ demand: 6, supply: 5 }]);
  });
});

describe("random small problems with whole days", () => {
  const times = fc.option(
    fc.array(
      fc.record(
        { weekday: fc.integer({ min: 1, max: 5 }), halfDay: fc.constantFrom("morning", "afternoon") },
        { requiredKeys: ["weekday"] },
      ),
      { minLength: 1, maxLength: 6 },
    ),
    { nil: undefined },
  );
  const cap = fc.record(
    { perWeek: fc.integer({ min: 1, max: 4 }), perMonth: fc.integer({ min: 1, max: 12 }) },
    { requiredKeys: [] },
  );
  const place = fc.record({ isWhole: fc.boolean(), examDays: fc.subarray([1, 2, 3, 4, 5]), town: fc.nat(1) });
  const groups = fc.array(
    fc.record({ size: fc.integer({ min: 1, max: 3 }), wholeDay: fc.boolean(), sample: fc.nat(2) }),
    { maxLength: 3 },
  );

  it("have valid plans that cost no less than their bound, and leave out what is proven short", () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 12 }),
        fc.array(fc.tuple(times, cap), { minLength: 1, maxLength: 4 }),
        groups,
        fc.constantFrom("2026-03-06", "2026-03-13", "2026-04-10"),
        fc.nat(1000),
        (places, people, extra, until, seed) => {
          const institutions = places.flatMap(({ isWhole }, index) => (isWhole ? [`S${index + 1}`] : []));
          const rules =
            institutions.length === 0
              ? []
              : [
                  rule({
                    type: "visit-length",
                    halfDays: 2,
                    visitKinds: ["routine"],
                    among: { institutions },
                  }),
                ];
          const base = problemOf(
            places.map(({ examDays }, index) =>
              school(index + 1, {
                unavailable: examDays.map((weekday) => ({
                  from: "2026-03-02",
                  until: "2026-06-30",
                  weekdays: [weekday],
                  halfDay: weekday % 2 === 0 ? "morning" : "afternoon",
                  reason: "examination",
                })),
              }),
            ),
            people.map(([weeklyTimes, visitsAtMost], index) =>
              person(index + 1, {
                visitsAtMost,
                ...(weeklyTimes === undefined ? {} : { weeklyTimes }),
              }),
            ),
            { until, rules },
          );
          const problem: ScheduleProblem = {
            ...base,
            extraVisits: extra.map(({ size, wholeDay, sample }, index) => ({
              id: `extra-${index}`,
              months: [3],
              visits: { kind: "special", inspectors: size, sample: sample + 1, wholeDay },
            })),
          };
          const made = plan(problem, { seed, maxMoves: 3000 });
          const broken = made.score.filter(
            ({ rule: id, violations }) =>
              violations > 0 && (id.startsWith("structure/") || id.startsWith("riverside/")),
          );
          expect(broken).toEqual([]);
          expect(sharedDays(made.visits)).toEqual([]);
          for (const visit of made.visits)
            for (const half of visitHalfDays(visit)) {
              const institution = problem.register.institutions.find(({ id }) => id === visit.institution);
              expect(unavailableAt(institution?.unavailable, visit.date, half)).toBeUndefined();
              for (const id of visit.inspectors) {
                const inspector = problem.register.inspectors.find((one) => one.id === id);
                expect(isWeeklyTime(inspector?.weeklyTimes, visit.date, half)).toBe(true);
              }
            }
          const { cost = 0, lowerBound = 0 } = made.quality ?? {};
          expect(lowerBound).toBeLessThanOrEqual(cost);
          const measured = measureSchedule(problem, made.visits);
          expect(measured.ok && measured.value.cost).toBe(cost);
          expect(measured.ok && measured.value.lowerBound <= cost).toBe(true);
          const check = checkSchedule(problem, made.visits);
          const owed = check.ok
            ? check.value.rules.find(({ rule: id }) => id === atLeastMonthlySchool.id)?.violations.length
            : undefined;
          expect(owed ?? 0).toBeLessThanOrEqual(made.unscheduled.length);
          expect(made.unscheduled.length > 0 || (made.shortages ?? []).length === 0).toBe(true);
        },
      ),
      { numRuns: 80 },
    );
  });
});
