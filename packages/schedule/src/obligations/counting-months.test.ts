import { orThrow, type Period } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { type Asked, keys, owed, problemOf, ruleOf, spring, term } from "../../test/counted-times.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { generateSchedule } from "../generation/generate-schedule.ts";
import type { CadenceRule } from "../rules/schedule-rule.ts";
import { planObligations } from "./plan-obligations.ts";

describe("months", () => {
  const half: Period = { from: "2026-02-01", until: "2026-04-30" };

  it("count from five teaching days on, make-up Saturdays among them, and are owed by their last teaching day", () => {
    // 24 to 28 February: Tuesday to Friday and the Saturday.
    expect(owed({ every: "month" }, half)).toEqual([
      "2026-02 2026-02-01—2026-02-28 2026-02-28",
      "2026-03 2026-03-01—2026-03-31 2026-03-31",
      "2026-04 2026-04-01—2026-04-30 2026-04-30",
    ]);
    expect(keys({ every: "month", minimumTeachingDays: 6 }, half)).toEqual(["2026-03", "2026-04"]);
    expect(keys({ every: "month" }, half, [term("t", "2026-02-25", "2026-07-03")])).toEqual([
      "2026-03",
      "2026-04",
    ]);
  });

  it("are one where two terms share them", () => {
    const terms = [term("a", "2025-09-01", "2026-02-03"), spring];
    expect(owed({ every: "month" }, { from: "2026-02-01", until: "2026-02-28" }, terms)).toEqual([
      "2026-02 2026-02-01—2026-02-28 2026-02-28",
    ]);
    // Two days of the one and two of the other are a teaching week together only with a fifth.
    const short = [term("a", "2025-09-01", "2026-02-03"), term("b", "2026-02-27", "2026-07-03")];
    expect(keys({ every: "month" }, half, short)).toEqual(["2026-03", "2026-04"]);
    expect(keys({ every: "month", minimumTeachingDays: 4 }, half, short)).toEqual([
      "2026-02",
      "2026-03",
      "2026-04",
    ]);
  });

  it("are owed in full by a time that begins within them, while a teaching week is left", () => {
    // 25, 26, 27, 30 and 31 March are left, or only four of them.
    const from = (day: string): Period => ({ from: day, until: "2026-04-30" });
    expect(owed({ every: "month", atLeast: 2 }, from("2026-03-25"))[0]).toBe(
      "2026-03 2026-03-25—2026-03-31 2026-03-31",
    );
    expect(
      orThrow(planObligations(problemOf({ every: "month", atLeast: 2 }, from("2026-03-25"))))[0]?.count,
    ).toBe(2);
    expect(keys({ every: "month" }, from("2026-03-26"))).toEqual(["2026-04"]);
    expect(keys({ every: "month" }, { from: "2026-03-01", until: "2026-04-06" })).toEqual(["2026-03"]);
  });

  it("count from the opening of an institution and to its closing by the same measure", () => {
    expect(owed({ every: "month" }, half, [spring], { opened: "2026-03-25" })[0]).toBe(
      "2026-03 2026-03-25—2026-03-31 2026-03-31",
    );
    expect(keys({ every: "month" }, half, [spring], { opened: "2026-03-26" })).toEqual(["2026-04"]);
    // 1, 2 and 3 April; 4 to 6 is 清明.
    expect(keys({ every: "month" }, half, [spring], { closed: "2026-04-08" })).toEqual([
      "2026-02",
      "2026-03",
      "2026-04",
    ]);
    expect(keys({ every: "month" }, half, [spring], { closed: "2026-04-07" })).toEqual([
      "2026-02",
      "2026-03",
    ]);
  });

  it("are bound by the edition in force on their first day", () => {
    expect(keys({ every: "month" }, half, [spring], {}, "2026-03-01")).toEqual(["2026-03", "2026-04"]);
    expect(keys({ every: "month" }, half, [spring], {}, "2026-03-02")).toEqual(["2026-04"]);
  });

  it("end on 29 February in a leap year", () => {
    const terms = [term("2024-spring", "2024-02-19", "2024-07-05")];
    expect(owed({ every: "month" }, { from: "2024-02-01", until: "2024-02-29" }, terms)).toEqual([
      "2024-02 2024-02-01—2024-02-29 2024-02-29",
    ]);
  });

  it("are not owed in the holidays, unless all months count", () => {
    const summer: Period = { from: "2026-07-01", until: "2026-08-31" };
    expect(keys({ every: "month" }, summer)).toEqual([]);
    // 1 to 3 July are the last teaching days; August has none, and is owed by its end.
    expect(owed({ every: "month", countedMonths: "all-months" }, summer)).toEqual([
      "2026-07 2026-07-01—2026-07-31 2026-07-03",
      "2026-08 2026-08-01—2026-08-31 2026-08-31",
    ]);
  });
});

describe("combined months", () => {
  const both = { every: "month", combinedMonths: [[7, 8]], countedMonths: "all-months" } as const;

  it("are one duty", () => {
    expect(owed(both, { from: "2026-06-01", until: "2026-08-31" })).toEqual([
      "2026-06 2026-06-01—2026-06-30 2026-06-30",
      "2026-07+08 2026-07-01—2026-08-31 2026-07-03",
    ]);
    expect(owed(both, { from: "2026-08-10", until: "2026-08-31" })).toEqual([
      "2026-08 2026-08-10—2026-08-31 2026-08-31",
    ]);
  });

  it("hold a teaching week together where neither does alone", () => {
    const terms = [spring, term("2026-autumn", "2026-08-28", "2027-01-20")];
    const summer: Period = { from: "2026-07-01", until: "2026-08-31" };
    expect(keys({ every: "month" }, summer, terms)).toEqual([]);
    // 1, 2, 3 July, 28 and 31 August.
    expect(owed({ every: "month", combinedMonths: [[7, 8]] }, summer, terms)).toEqual([
      "2026-07+08 2026-07-01—2026-08-31 2026-08-31",
    ]);
  });

  it("go over the turn of the year, and end where the planned time does", () => {
    const winter = { every: "month", combinedMonths: [[12, 1, 2]] } as const;
    const terms = [term("2025-autumn", "2025-09-01", "2026-01-30"), spring];
    expect(owed(winter, { from: "2025-11-01", until: "2026-03-31" }, terms)).toEqual([
      "2025-11 2025-11-01—2025-11-30 2025-11-28",
      "2025-12+01+02 2025-12-01—2026-02-28 2026-02-28",
      "2026-03 2026-03-01—2026-03-31 2026-03-31",
    ]);
    expect(owed(winter, { from: "2026-01-01", until: "2026-01-31" }, terms)).toEqual([
      "2026-01 2026-01-01—2026-01-31 2026-01-30",
    ]);
  });

  const apart: readonly (readonly [string, NonNullable<CadenceRule["combinedMonths"]>])[] = [
    ["with a gap", [[7, 9]]],
    ["backwards", [[8, 7]]],
    ["twice the same", [[7, 7]]],
    [
      "in two groups",
      [
        [7, 8],
        [8, 9],
      ],
    ],
  ];
  it.each(apart)("are refused when they do not follow one another: %s", (_, combinedMonths) => {
    expect(() => ruleOf({ every: "month", combinedMonths })).toThrow(/rule-months-apart/);
  });

  it("are refused where nothing is counted by months", () => {
    expect(() =>
      problemOf({ every: "term", combinedMonths: [[7, 8]] }, { from: "2026-03-01", until: "2026-03-31" }),
    ).toThrow(/rule-field-idle.*combinedMonths/);
    expect(() =>
      problemOf(
        { every: "month", activity: "meeting", owedBy: "office", owedTo: "office", audience: ["primary"] },
        {
          from: "2026-03-01",
          until: "2026-03-31",
        },
      ),
    ).toThrow(/rule-field-idle.*audience/);
  });
});

describe("some months only", () => {
  const period: Period = { from: "2026-02-24", until: "2026-07-03" };

  it("are those in which a rule asks, beside one that asks every month: twice in April and May", () => {
    const often = { ...ruleOf({ every: "month", atLeast: 2, months: [4, 5, 9, 10] }), id: "sample/often" };
    const monthly = problemOf({ every: "month" }, period);
    const problem = { ...monthly, rules: [...monthly.rules, often] };
    expect(orThrow(planObligations(problem)).map(({ id, count }) => `${id} ${count}`)).toEqual([
      "visit/S1/2026-02 1",
      "visit/S1/2026-03 1",
      "visit/S1/2026-04 2",
      "visit/S1/2026-05 2",
      "visit/S1/2026-06 1",
    ]);
    const made = orThrow(generateSchedule(problem, { seed: 1, maxMoves: 100 }));
    if (made.status === "cancelled") throw new Error("planned");
    expect(made.visits).toHaveLength(7);
    const missed = (visits: typeof made.visits) =>
      orThrow(checkSchedule(problem, visits)).rules.find(({ rule }) => rule === "sample/often")?.violations;
    expect(missed(made.visits)).toEqual([]);
    expect(missed([])).toHaveLength(2);
  });

  it("are owed with those they are counted with", () => {
    const combined = { every: "month", combinedMonths: [[2, 3]] } as const;
    expect(keys({ ...combined, months: [3] }, period)).toEqual(["2026-02+03"]);
    expect(keys({ ...combined, months: [4] }, period)).toEqual(["2026-04"]);
    expect(keys({ ...combined, months: [8] }, period)).toEqual([]);
  });

  it.each<[string, Asked]>([
    ["rule-number-invalid.*months", { every: "month", months: [0] }],
    ["rule-number-invalid.*months", { every: "month", months: JSON.parse("4") }],
    ["rule-without-effect.*months", { every: "month", months: [] }],
    ["rule-field-idle.*months", { every: "term", months: [3] }],
    ["rule-field-idle.*dueWithin", { every: "month", dueWithin: 5 }],
    ["rule-field-idle.*dueUnit", { every: "month", activity: "report", dueUnit: "days" }],
    ["rule-number-invalid.*dueWithin", { every: "month", activity: "report", dueWithin: 0 }],
  ])("are told when they cannot be: %s", (message, asked) => {
    expect(() => ruleOf(asked)).toThrow(new RegExp(message));
  });
});
