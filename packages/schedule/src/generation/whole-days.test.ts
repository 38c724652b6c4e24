import { visitHalfDays } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { findShortages, type ScheduleProblem } from "../index.ts";
import { nationalSchedule } from "../national/index.ts";
import { measureSchedule } from "../quality/index.ts";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import {
  person,
  problemOf,
  routineVisit,
  rule,
  school,
  schools,
  sharedDays,
  wholeDays,
} from "../../test/riverside.ts";
import { scattered } from "../../test/scattered.ts";

describe("a zone-year of visits of a whole day", () => {
  const base = scattered(county({ zones: 1, institutions: 10, inspectors: 2, leave: true }), 1);
  const long = { ...base, rules: [...nationalSchedule.contributes, wholeDays] };
  const made = plan(long);

  it("is planned completely, every visit from the morning on", () => {
    expect(made.status).toBe("complete");
    expect(made.visits).toHaveLength(100);
    expect(made.visits.every(({ wholeDay, halfDay }) => wholeDay === true && halfDay === "morning")).toBe(
      true,
    );
    expect(sharedDays(made.visits)).toEqual([]);
  });

  it("is proven the best there is: each way there and back alone, and loads of even numbers of half-days", () => {
    expect(made.quality?.cost).toBe(made.quality?.lowerBound);
    const measured = measureSchedule(long, made.visits);
    expect(measured.ok && measured.value).toMatchObject({
      cost: made.quality?.cost,
      lowerBound: made.quality?.lowerBound,
    });
  });

  it("takes as long a way as the visits one by one", () => {
    const short = plan(base);
    expect(made.quality?.travel).toBeGreaterThan(short.quality?.travel ?? Infinity);
  });

  it("has its days moved until rest and shares are kept, though no visit of half a day is there to move", () => {
    const problem = {
      ...scattered(county({ zones: 1, institutions: 30, inspectors: 6, recusals: true }), 1),
      rules: [
        ...nationalSchedule.contributes,
        wholeDays,
        rule({ type: "rest-between-visits", days: 15, unit: "workdays" }, "soft"),
      ],
      workShares: { I02: 0.6 },
    };
    const first = plan(problem, { seed: 1, maxMoves: 0 }).quality;
    const last = plan(problem, { seed: 1, maxMoves: 100_000 }).quality;
    expect(first?.rest).toBeGreaterThan(0);
    expect(first?.balance).toBeGreaterThan(10_000);
    expect(last).toMatchObject({ rest: 0, cost: last?.lowerBound });
  });

  it("is the same plan for the same seed", () => {
    expect(plan(long)).toEqual(made);
  });
});

describe("loads of whole days", () => {
  it("are counted in half-days: an odd number of visits is uneven by two, and the bound knows", () => {
    const { quality } = plan(problemOf(schools(3), [person(1), person(2)]));
    // Three visits are six half-days, three for each; two and one visits miss that by one half-day each.
    expect(quality).toMatchObject({ balance: 400, cost: (quality?.travel ?? 0) + 400 });
    expect(quality?.lowerBound).toBe(quality?.cost);
  });

  it("follow the shares a district asks for", () => {
    const problem = { ...problemOf(schools(9), [person(1), person(2)]), workShares: { I1: 0.5 } };
    const { visits } = plan(problem);
    expect(visits.filter(({ inspectors }) => inspectors[0] === "I1")).toHaveLength(3);
  });

  it("are weighed beside half-days by what they take", () => {
    const half = rule({
      type: "visit-length",
      halfDays: 2,
      among: { institutions: ["S1", "S2", "S3", "S4"] },
    });
    const { visits, quality } = plan(problemOf(schools(8), [person(1), person(2)], { rules: [half] }));
    const load = (id: string) =>
      visits
        .filter(({ inspectors }) => inspectors[0] === id)
        .reduce((sum, visit) => sum + visitHalfDays(visit).length, 0);
    expect([load("I1"), load("I2")]).toEqual([6, 6]);
    expect(quality?.cost).toBe(quality?.lowerBound);
  });
});

describe("who makes visits of a whole day", () => {
  it("is told by a rule whatever its level, as long as the longest one asks", () => {
    const rules = [
      rule({ type: "visit-length", halfDays: 2, among: { institutions: ["S1"] } }, "soft"),
      { ...rule({ type: "visit-length", halfDays: 1 }), id: "riverside/half" },
    ];
    const { visits } = plan(
      problemOf([...schools(4), school(5, { kind: "kindergarten" })], [person(1)], { rules }),
    );
    expect(visits.filter(({ wholeDay }) => wholeDay === true).map(({ institution }) => institution)).toEqual([
      "S1",
    ]);
    expect(visits.filter(({ wholeDay }) => wholeDay === undefined)).toHaveLength(visits.length - 1);
  });

  it("is told by kinds of visit", () => {
    const special = rule({ type: "visit-length", halfDays: 2, visitKinds: ["special"] });
    const { visits, status } = plan({
      ...problemOf(schools(4), [person(1), person(2), person(3)], { rules: [special] }),
      extraVisits: [{ id: "opening", months: [3], visits: { kind: "special", sample: 2 } }],
    });
    expect(status).toBe("complete");
    expect(visits.filter(({ wholeDay }) => wholeDay === true).map(({ kind }) => kind)).toEqual([
      "special",
      "special",
    ]);
  });

  it("is told by extra visits, and a group of three has the day for itself", () => {
    const base = scattered(county({ zones: 2, institutions: 24, inspectors: 6 }), 3);
    const problem: ScheduleProblem = {
      ...base,
      extraVisits: [
        {
          id: "comprehensive",
          months: [10, 11],
          visits: { kind: "comprehensive", inspectors: 3, sample: 8, wholeDay: true },
        },
      ],
    };
    const { visits, status, quality } = plan(problem);
    const long = visits.filter(({ wholeDay }) => wholeDay === true);
    expect(status).toBe("complete");
    expect(long).toHaveLength(8);
    expect(long.every(({ inspectors, kind }) => inspectors.length === 3 && kind === "comprehensive")).toBe(
      true,
    );
    expect(sharedDays(visits)).toEqual([]);
    // Nothing is saved on the days of groups, and the bound knows.
    expect(quality?.cost).toBe(quality?.lowerBound);
  });

  it("counts for what is owed as a visit of half a day does", () => {
    const { visits } = plan({
      ...problemOf(schools(3), [person(1)], { rules: [] }),
      extraVisits: [
        { id: "long", months: [3], visits: { kind: "routine", institutions: ["S1"], wholeDay: true } },
      ],
    });
    expect(visits.map(({ institution }) => institution).toSorted()).toEqual(["S1", "S2", "S3"]);
  });
});

describe("visits fixed before that last the whole day", () => {
  const fixed = routineVisit({
    id: "reception",
    date: "2026-03-03",
    wholeDay: true,
    kind: "comprehensive",
  });

  it("stay, and nothing else is put on their day, however crowded the month is", () => {
    const { visits } = plan({ ...problemOf(schools(30), [person(1)], { rules: [] }), fixedVisits: [fixed] });
    expect(visits).toContainEqual(fixed);
    expect(sharedDays(visits)).toEqual([]);
    expect(visits).toHaveLength(31);
  });

  it("stand beside a proof of what is left", () => {
    const base = problemOf(schools(5), [person(1)], { until: "2026-03-06" });
    const found = findShortages({ ...base, fixedVisits: [fixed] });
    expect(found.ok && found.value).toMatchObject([{ demand: 10, supply: 8 }]);
  });
});
