import type { Inspector, Recusal, Visit } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plan as planned } from "../../test/plan.ts";
import { inOneZone, personNamed, routineVisit, schoolNamed } from "../../test/riverside.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import { verdictOf } from "../../test/verdict.ts";
import {
  defineScheduleRule,
  type ExtraVisits,
  type PastVisit,
  type RuleContent,
  type ScheduleProblem,
  type VisitHistory,
} from "../index.ts";
import { atLeastMonthlySchool, groupOfThree, independence, oneVisitPerHalfDay } from "../national/index.ts";
import { replan } from "../replanning/index.ts";

function rule(content: RuleContent) {
  return sampleRule(content, { title: "分工" });
}

function problemOf(
  inspectors: readonly Inspector[],
  rules: readonly ReturnType<typeof rule>[],
  more: {
    readonly history?: VisitHistory;
    readonly recusals?: readonly Recusal[];
    readonly extraVisits?: readonly ExtraVisits[];
  } = {},
): ScheduleProblem {
  const { recusals = [], ...rest } = more;
  const institutions = ["S1", "S2", "S3"].map((id) => schoolNamed(id));
  const usual = [atLeastMonthlySchool, groupOfThree, independence, oneVisitPerHalfDay];
  return inOneZone(institutions, inspectors, [...usual, ...rules], {
    period: { from: "2026-03-01", until: "2026-04-30" },
    register: { institutions, inspectors, recusals },
    ...rest,
  });
}

const planOf = (problem: ScheduleProblem, seed = 1) => planned(problem, { seed, maxMoves: 1000 });
const visitBy = (to: string, by: string, date = "2026-03-11"): Visit =>
  routineVisit({ institution: to, inspectors: [by], date });
const past = (institution: string, date: string, ...inspectors: readonly string[]): PastVisit => ({
  institution,
  date,
  kind: "routine",
  inspectors,
});

describe("rotation after years in a row", () => {
  const threeYears = rule({ type: "rotation", afterYears: 3 });
  const history: VisitHistory = {
    since: "2022-09-01",
    visits: [
      past("S1", "2023-03-01", "甲"),
      past("S1", "2024-04-10", "甲"),
      past("S1", "2025-10-10", "甲"),
      past("S2", "2023-02-28", "甲"),
      past("S2", "2024-04-10", "甲"),
      past("S2", "2025-10-10", "甲"),
      past("S3", "2023-09-10", "甲"),
      { ...past("S3", "2024-09-10", "甲"), kind: "special" },
      past("S3", "2025-09-10", "甲"),
    ],
  };

  it("names whoever had the institution in each of the years, and nobody whose row was broken", () => {
    const problem = problemOf([personNamed("甲"), personNamed("乙")], [threeYears], { history });
    const visits = ["S1", "S2", "S3"].map((id) => visitBy(id, "甲"));
    expect(verdictOf(problem, visits, threeYears.id)).toEqual({
      broken: ["甲已连续3年负责S1，应当轮换，却排在2026年3月11日"],
      unclear: [],
    });
  });

  it("sends somebody else", () => {
    const plan = planOf(problemOf([personNamed("甲"), personNamed("乙")], [threeYears], { history }));
    expect(plan.status).toBe("complete");
    expect(
      plan.visits.filter(({ institution }) => institution === "S1").map(({ inspectors }) => inspectors[0]),
    ).toEqual(["乙", "乙"]);
  });

  it("leaves the visit out when there is nobody else", () => {
    const plan = planOf(problemOf([personNamed("甲")], [threeYears], { history }));
    expect(plan.unscheduled.map(({ institution, reason }) => [institution, reason.code])).toEqual([
      ["S1", "not-qualified"],
      ["S1", "not-qualified"],
    ]);
  });

  it("says nothing without records that reach back so far", () => {
    const short = { ...history, since: "2023-03-02" };
    const problem = problemOf([personNamed("甲")], [threeYears], { history: short });
    expect(verdictOf(problem, [visitBy("S1", "甲")], threeYears.id)).toEqual({
      broken: [],
      unclear: ["没有此前3年的督导记录，无法推算轮岗"],
    });
    expect(planOf(problem).status).toBe("complete");
    expect(
      verdictOf(problemOf([personNamed("甲")], [threeYears]), [visitBy("S1", "甲")], threeYears.id).unclear,
    ).toHaveLength(1);
  });

  it("needs a number of years", () => {
    expect(() => rule({ type: "rotation", afterYears: 0 })).toThrow(/rule-number-invalid/);
  });
});

describe("deputies", () => {
  const deputies = rule({ type: "deputies" });
  const away = { leave: [{ from: "2026-03-09", until: "2026-03-31" }] };

  it("stand in only while nobody else of the zone is at hand", () => {
    const problem = problemOf(
      [personNamed("甲", away), personNamed("乙", { deputyFor: ["东片"], responsible: false })],
      [deputies],
    );
    expect(
      verdictOf(problem, [visitBy("S1", "乙", "2026-03-05"), visitBy("S2", "乙", "2026-03-10")], deputies.id)
        .broken,
    ).toEqual(["甲（A角）2026年3月5日在岗，却由乙（B角）督导"]);
    const narrow = { ...problem, period: { from: "2026-03-09", until: "2026-03-31" } };
    const plan = planOf(narrow);
    expect(plan.status).toBe("complete");
    expect(new Set(plan.visits.map(({ inspectors }) => inspectors[0]))).toEqual(new Set(["乙"]));
  });

  it("stand in where the others are recused", () => {
    const problem = problemOf([personNamed("甲"), personNamed("乙", { deputyFor: ["east"] })], [deputies], {
      recusals: [{ inspector: "甲", institution: "S2", ground: "own-post" }],
    });
    const plan = planOf(problem);
    expect(plan.status).toBe("complete");
    expect(
      plan.visits.map(({ institution, inspectors }) => `${institution}${inspectors[0]}`).toSorted(),
    ).toEqual(["S1甲", "S1甲", "S2乙", "S2乙", "S3甲", "S3甲"]);
  });

  it("stand in where the others must hand an institution over", () => {
    const rotation = rule({ type: "rotation", afterYears: 1 });
    const handed = visitBy("S2", "甲", "2025-05-06");
    const history = { since: "2024-09-01", visits: [handed] };
    const people = [personNamed("甲"), personNamed("乙", { deputyFor: ["east"] })];
    const problem = { ...problemOf(people, [deputies, rotation]), history };
    const plan = planOf(problem);
    expect(plan.status).toBe("complete");
    expect(
      plan.visits.map(({ institution, inspectors }) => `${institution}${inspectors[0]}`).toSorted(),
    ).toEqual(["S1甲", "S1甲", "S2乙", "S2乙", "S3甲", "S3甲"]);
    expect(verdictOf(problem, plan.visits, deputies.id).broken).toEqual([]);
    const changed = replan(problem, plan.visits, [], { today: "2026-03-25" });
    expect(changed.ok && [changed.value.status, changed.value.moved]).toEqual(["complete", []]);
    const pairs = rule({ type: "group-size", visitKinds: ["routine"], atLeast: 2 });
    const three = [...people, personNamed("丙", { deputyFor: ["east"] })];
    const two = { ...problemOf(three, [deputies, rotation, pairs]), history };
    const inPairs = planOf(two);
    expect(inPairs.status).toBe("complete");
    for (const { institution, inspectors } of inPairs.visits)
      expect(inspectors.includes("甲")).toBe(institution !== "S2");
    expect(verdictOf(two, inPairs.visits, deputies.id).broken).toEqual([]);
    const shorter = { ...problem, history: { ...history, since: "2025-04-01" } };
    expect(verdictOf(shorter, [visitBy("S2", "乙")], deputies.id).broken).toHaveLength(1);
  });

  it("may come with one of the others, who is then at hand for nothing else", () => {
    const problem = problemOf(
      [personNamed("甲"), personNamed("丙"), personNamed("乙", { deputyFor: ["east"] })],
      [deputies],
    );
    const made = (...inspectors: Visit["inspectors"]) =>
      verdictOf(problem, [{ ...visitBy("S1", "甲"), inspectors }], deputies.id).broken;
    expect(made("甲", "乙")).toEqual(["丙（A角）2026年3月11日在岗，却由乙（B角）督导"]);
    expect(made("甲", "丙", "乙")).toEqual([]);
    const two = problemOf([personNamed("甲"), personNamed("乙", { deputyFor: ["east"] })], [deputies]);
    expect(
      verdictOf(two, [{ ...visitBy("S1", "甲"), inspectors: ["甲", "乙"] }], deputies.id).broken,
    ).toEqual([]);
    expect(verdictOf(two, [visitBy("S1", "乙")], deputies.id).broken).toHaveLength(1);
  });

  it("join groups like anybody else", () => {
    const problem = problemOf(
      [
        personNamed("甲"),
        personNamed("乙", { deputyFor: ["east"] }),
        personNamed("丙", { deputyFor: ["east"] }),
      ],
      [deputies],
      { extraVisits: [{ id: "X", months: [3], visits: { kind: "special", institutions: ["S1"] } }] },
    );
    const plan = planOf(problem);
    expect(plan.status).toBe("complete");
    expect(plan.visits.find(({ kind }) => kind === "special")?.inspectors.toSorted()).toEqual(
      ["丙", "乙", "甲"].toSorted(),
    );
  });
});

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

describe("deputies in groups of two", () => {
  const deputies = rule({ type: "deputies" });
  const inPairs = rule({ type: "group-size", visitKinds: ["routine"], atLeast: 2 });
  const main = personNamed("甲");
  const deputy = personNamed("乙", { deputyFor: ["east"] });

  it("go along with whom they stand in for", () => {
    const problem = problemOf([main, deputy], [deputies, inPairs]);
    const made = planOf(problem);
    expect(made.status).toBe("complete");
    expect(made.visits).toHaveLength(6);
    for (const { inspectors } of made.visits) expect(inspectors.toSorted()).toEqual(["乙", "甲"]);
    expect(verdictOf(problem, made.visits, deputies.id).broken).toEqual([]);
  });

  it("go by themselves while that person is away", () => {
    const away = { leave: [{ from: "2026-03-01", until: "2026-04-30" }] };
    const made = planOf(
      problemOf(
        [personNamed("甲", away), deputy, personNamed("丙", { deputyFor: ["east"] })],
        [deputies, inPairs],
      ),
    );
    expect(made.visits).toHaveLength(6);
    for (const { inspectors } of made.visits) expect(inspectors.toSorted()).toEqual(["丙", "乙"]);
  });

  it("stay at home where enough others are there", () => {
    const made = planOf(problemOf([main, personNamed("丁"), deputy], [deputies, inPairs]));
    for (const { inspectors } of made.visits) expect(inspectors.toSorted()).toEqual(["丁", "甲"]);
  });

  it("take part where others must rotate, in plans and changes that break neither rule", () => {
    const rotation = rule({ type: "rotation", afterYears: 1 });
    const places = fc.subarray(["S1", "S2", "S3"]);
    const input = fc.tuple(
      fc.constantFrom(1, 2),
      places,
      places,
      fc.constantFrom(0, 1),
      fc.constantFrom(1, 2),
    );
    fc.assert(
      fc.property(input, fc.integer({ min: 1, max: 99 }), ([atLeast, first, second, more, others], seed) => {
        const people = [
          ...Array.from({ length: 1 + more }, (_, index) => personNamed(`A${index}`)),
          ...Array.from({ length: others }, (_, index) => personNamed(`B${index}`, { deputyFor: ["east"] })),
        ];
        const was = (id: string, all: readonly string[]) =>
          all.map((place) => visitBy(place, id, "2025-05-06"));
        const history = { since: "2024-09-01", visits: [...was("A0", first), ...was("B0", second)] };
        const size = rule({ type: "group-size", visitKinds: ["routine"], atLeast });
        const problem = { ...problemOf(people, [deputies, rotation, size]), history };
        const made = planOf(problem, seed);
        const broken = (visits: readonly Visit[]) =>
          [deputies, rotation].flatMap(({ id }) => verdictOf(problem, visits, id).broken);
        expect(broken(made.visits)).toEqual([]);
        const changed = replan(problem, made.visits, [], { today: "2026-03-25", seed });
        if (!changed.ok) throw new Error(changed.issues[0].message.en);
        expect([changed.value.moved, changed.value.added]).toEqual([[], []]);
        const open = ["S1", "S2", "S3"].filter((place) => {
          const goes = (id: string) =>
            !(id === "A0" && first.includes(place)) && !(id === "B0" && second.includes(place));
          return people.filter(({ id }) => goes(id)).length >= atLeast;
        });
        expect(new Set(made.visits.map(({ institution }) => institution))).toEqual(new Set(open));
      }),
      { numRuns: 60 },
    );
  });

  it("take part in plans of every kind without breaking the rule, and in their changes", () => {
    const people = fc.array(
      fc.record({
        deputyFor: fc.constantFrom(["east"], []),
        leave: fc.constantFrom([], [{ from: "2026-03-09", until: "2026-03-20" }]),
      }),
      { minLength: 2, maxLength: 5 },
    );
    fc.assert(
      fc.property(people, fc.constantFrom(2, 3), fc.integer({ min: 1, max: 99 }), (found, atLeast, seed) => {
        const size = rule({ type: "group-size", visitKinds: ["routine"], atLeast });
        const problem = problemOf(
          found.map((one, index) => personNamed(`I${index}`, one)),
          [deputies, size],
        );
        const made = planOf(problem, seed);
        expect(verdictOf(problem, made.visits, deputies.id).broken).toEqual([]);
        const ill = {
          type: "inspector-absent",
          inspector: "I0",
          days: { from: "2026-04-06", until: "2026-04-17" },
        } as const;
        const changed = replan(problem, made.visits, [ill], { today: "2026-03-25", seed });
        if (!changed.ok) throw new Error(changed.issues[0].message.en);
        expect(verdictOf(changed.value.problem, changed.value.visits, deputies.id).broken).toEqual([]);
        const again = replan(problem, made.visits, [], { today: "2026-03-01", seed });
        expect(again.ok && again.value.moved).toEqual([]);
      }),
      { numRuns: 60 },
    );
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
