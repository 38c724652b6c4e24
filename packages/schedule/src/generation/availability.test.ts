import {
  type HalfDay,
  type Inspector,
  type Institution,
  isWeeklyTime,
  type Unavailability,
  unavailableAt,
  type Visit,
} from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plan as planned } from "../../test/plan.ts";
import { inOneZone, person, routineVisit, school, schools } from "../../test/riverside.ts";
import { checkSchedule, findShortages, type ScheduleProblem } from "../index.ts";
import { atLeastMonthlySchool, independence, oneVisitPerHalfDay } from "../national/index.ts";

function problemOf(
  institutions: readonly Institution[],
  inspectors: readonly Inspector[],
  until = "2026-04-30",
): ScheduleProblem {
  const period = { from: "2026-03-02", until };
  return inOneZone(institutions, inspectors, [atLeastMonthlySchool, independence, oneVisitPerHalfDay], {
    period,
  });
}

const planOf = (problem: ScheduleProblem, seed = 1) => planned(problem, { seed, maxMoves: 5000 });

describe("half-days that are taken", () => {
  const teaching: Unavailability = {
    from: "2026-03-02",
    until: "2026-06-30",
    halfDay: "morning",
    reason: "teaching",
  };

  it("hold no visit: whoever teaches in the morning visits in the afternoon", () => {
    const plan = planOf(problemOf(schools(6), [person(1, { unavailable: [teaching] })]));
    expect(plan.status).toBe("complete");
    expect(new Set(plan.visits.map(({ halfDay }) => halfDay))).toEqual(new Set(["afternoon"]));
  });

  it("leave one visit to a day that has one half-day", () => {
    const plan = planOf(
      problemOf(schools(20), [
        person(1, { weeklyTimes: [{ weekday: 2, halfDay: "afternoon" }, { weekday: 4 }] }),
      ]),
    );
    expect(
      plan.visits.every(({ date, halfDay }) =>
        isWeeklyTime([{ weekday: 2, halfDay: "afternoon" }, { weekday: 4 }], date, halfDay),
      ),
    ).toBe(true);
    const days = plan.visits.filter(
      ({ halfDay, date }) => halfDay === "afternoon" && new Date(date).getUTCDay() === 2,
    );
    expect(new Set(days.map(({ date }) => date)).size).toBe(days.length);
  });

  it("are named by the check with their reason, whoever made the plan", () => {
    const problem = problemOf(
      [
        school(1, {
          unavailable: [{ from: "2026-03-11", until: "2026-03-12", reason: "examination", note: "月考" }],
        }),
      ],
      [
        person(1, {
          unavailable: [teaching],
          weeklyTimes: [{ weekday: 3 }],
          visitsAtMost: { perWeek: 1, perMonth: 2 },
        }),
      ],
    );
    const visit = (id: string, date: string, halfDay: HalfDay): Visit => routineVisit({ id, date, halfDay });
    const check = checkSchedule(problem, [
      visit("A", "2026-03-04", "morning"),
      visit("B", "2026-03-05", "afternoon"),
      visit("C", "2026-03-11", "afternoon"),
    ]);
    if (!check.ok) throw new Error("Expected a verdict.");
    expect(
      check.value.rules.flatMap(({ rule, violations }) =>
        rule.startsWith("structure/") ? violations.map(({ because }) => `${rule}: ${because.zh}`) : [],
      ),
    ).toEqual([
      "structure/inspector-at-hand: 督学12026-03-04上午任课",
      "structure/inspector-at-hand: 2026年3月5日下午不在督学1每周可督导的时段内",
      "structure/institution-takes-visits: 第1小学2026年3月11日下午考试（月考），不能督导",
      "structure/visits-at-most: 督学12026-03-02起的一周有2次督导，最多1次",
      "structure/visits-at-most: 督学12026-03有3次督导，最多2次",
    ]);
  });

  it("are named in the reason when they leave nothing", () => {
    const away = { from: "2026-03-01", until: "2026-03-31" };
    const busy = planOf(
      problemOf(
        schools(1),
        [
          person(1, { unavailable: [{ ...away, reason: "training" }] }),
          person(2, { unavailable: [{ ...away, reason: "meeting" }] }),
        ],
        "2026-03-31",
      ),
    );
    expect(busy.unscheduled.map(({ reason }) => [reason.code, reason.zh])).toEqual([
      ["all-unavailable", "责任区2名督学都不能督导：1名培训，1名会议"],
    ]);
  });

  it("make nothing owed for a month in which a school takes no visits on almost every teaching day", () => {
    const closed = school(1, {
      unavailable: [{ from: "2026-03-01", until: "2026-03-27", reason: "closure" }],
    });
    const plan = planOf(problemOf([closed], [person(1)]));
    expect(plan.status).toBe("complete");
    expect(plan.visits.map(({ date }) => date.slice(0, 7))).toEqual(["2026-04"]);
  });

  it("of a school are the reason when an extra visit finds it closed", () => {
    const closed = school(1, {
      unavailable: [{ from: "2026-03-09", until: "2026-03-13", reason: "examination" }],
    });
    const plan = planOf({
      ...problemOf([closed], [person(1)]),
      extraVisits: [
        {
          id: "X",
          months: [],
          during: { from: "2026-03-09", until: "2026-03-13" },
          visits: { kind: "requested", institutions: ["S1"] },
        },
      ],
    });
    expect(plan.unscheduled.map(({ reason }) => [reason.code, reason.zh])).toEqual([
      ["institution-unavailable", "这段时间的教学日里第1小学不接受督导（考试）"],
    ]);
  });
});

describe("the most visits of an inspector", () => {
  it("are kept in every week and month, and what is over is left out with its reason", () => {
    const plan = planOf(
      problemOf(schools(8), [person(1, { visitsAtMost: { perWeek: 2, perMonth: 5 } })], "2026-03-31"),
    );
    expect(plan.visits.length).toBe(5);
    expect(plan.unscheduled.map(({ reason }) => reason.code)).toEqual(
      Array.from({ length: 3 }, () => "visits-at-most"),
    );
    expect(plan.unscheduled[0]?.reason.zh).toContain("每周最多2次每月最多5次");
  });

  it("prove a shortage before any search", () => {
    const problem = problemOf(schools(8), [person(1, { visitsAtMost: { perMonth: 5 } })], "2026-03-31");
    const found = findShortages(problem);
    expect(found.ok && found.value.map(({ demand, supply }) => [demand, supply])).toEqual([[8, 5]]);
  });

  it("send the rest of the work to the others", () => {
    const plan = planOf(
      problemOf(schools(8), [person(1, { visitsAtMost: { perMonth: 2 } }), person(2)], "2026-03-31"),
    );
    expect(plan.status).toBe("complete");
    expect(plan.visits.filter(({ inspectors }) => inspectors[0] === "I1").length).toBe(2);
  });
});

describe("any availability", () => {
  const entry = fc
    .record({
      start: fc.integer({ min: 0, max: 50 }),
      length: fc.integer({ min: 0, max: 20 }),
      halfDay: fc.constantFrom("morning", "afternoon", undefined),
      weekdays: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), {
        nil: undefined,
      }),
    })
    .map(({ start, length, halfDay, weekdays }): Unavailability => {
      const day = (offset: number) => new Date(Date.UTC(2026, 2, 2 + offset)).toISOString().slice(0, 10);
      return {
        from: day(start),
        until: day(start + length),
        ...(halfDay === undefined ? {} : { halfDay }),
        ...(weekdays === undefined ? {} : { weekdays }),
        reason: "other",
      };
    });
  const entries = fc.array(entry, { maxLength: 4 });
  const times = fc.option(
    fc.array(
      fc.record(
        { weekday: fc.integer({ min: 1, max: 5 }), halfDay: fc.constantFrom("morning", "afternoon") },
        { requiredKeys: ["weekday"] },
      ),
      { minLength: 1, maxLength: 4 },
    ),
    { nil: undefined },
  );
  const cap = fc.record(
    { perWeek: fc.integer({ min: 1, max: 4 }), perMonth: fc.integer({ min: 1, max: 12 }) },
    { requiredKeys: [] },
  );

  it("is honoured by every plan, and a proof of shortage never lies", () => {
    fc.assert(
      fc.property(
        fc.array(entries, { minLength: 1, maxLength: 14 }),
        fc.array(fc.tuple(entries, times, cap), { minLength: 1, maxLength: 3 }),
        fc.nat(1000),
        (places, people, seed) => {
          const problem = problemOf(
            places.map((unavailable, index) => school(index + 1, { unavailable })),
            people.map(([unavailable, weeklyTimes, visitsAtMost], index) =>
              person(index + 1, {
                unavailable,
                ...(weeklyTimes === undefined ? {} : { weeklyTimes }),
                visitsAtMost,
              }),
            ),
          );
          const plan = planOf(problem, seed);
          for (const { date, halfDay, institution, inspectors } of plan.visits) {
            const inspector = problem.register.inspectors.find(({ id }) => id === inspectors[0]);
            const place = problem.register.institutions.find(({ id }) => id === institution);
            expect(unavailableAt(inspector?.unavailable, date, halfDay)).toBeUndefined();
            expect(unavailableAt(place?.unavailable, date, halfDay)).toBeUndefined();
            expect(isWeeklyTime(inspector?.weeklyTimes, date, halfDay)).toBe(true);
          }
          const broken = plan.score.filter(
            ({ rule, violations }) => rule.startsWith("structure/") && violations > 0,
          );
          expect(broken).toEqual([]);
          expect(plan.quality?.cost).toBeGreaterThanOrEqual(plan.quality?.lowerBound ?? 0);
          // What is proven short is left out, no less.
          const short = (plan.shortages ?? []).reduce((sum, { demand, supply }) => sum + demand - supply, 0);
          expect(plan.unscheduled.length).toBeGreaterThanOrEqual(short);
        },
      ),
      { numRuns: 60 },
    );
  });
});
