import type { Visit } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { personNamed } from "../../test/riverside.ts";
import { planOf, problemOf, rule, visitBy } from "../../test/three-schools.ts";
import { verdictOf } from "../../test/verdict.ts";
import { replan } from "../replanning/index.ts";

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
