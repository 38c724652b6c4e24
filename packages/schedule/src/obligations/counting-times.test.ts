import {
  type Institution,
  orThrow,
  type Period,
  type SchoolTerm,
  defineZoneLayout,
} from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { sampleRule, visitDuty } from "../../test/sample-rule.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { explainObligation } from "../explaining/index.ts";
import { extraWindows } from "../extra-windows.ts";
import { generateSchedule } from "../generation/generate-schedule.ts";
import { checkProblem } from "../problem/check-problem.ts";
import type { CadenceRule, ScheduleRule } from "../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { stateCouncilCalendar } from "../work-calendar-cn/index.ts";
import { dutyProgress } from "./duty-progress.ts";
import { planObligations } from "./plan-obligations.ts";

type Asked = Pick<CadenceRule, "every"> & Partial<CadenceRule>;

const term = (id: string, from: string, until: string): SchoolTerm => ({
  id,
  name: `${id}学期`,
  from,
  until,
});
// 2026-02-24 is a Tuesday, 2026-03-04 a Wednesday; 2026-02-28 is a Saturday worked in exchange.
const spring = term("2026-spring", "2026-02-24", "2026-07-03");
const school: Institution = { id: "S1", name: "东街小学", kind: "primary", nature: "public", students: {} };

function ruleOf(asked: Asked, effective = "2019-01-01"): ScheduleRule {
  return sampleRule(visitDuty(asked), { id: "sample/rule", title: "频次", from: effective });
}

function problemOf(
  asked: Asked,
  period: Period,
  terms: readonly SchoolTerm[] = [spring],
  institution: Partial<Institution> = {},
  effective = "2019-01-01",
) {
  return {
    period,
    terms,
    register: {
      institutions: [{ ...school, ...institution }],
      inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: ["z"] }],
      recusals: [],
    },
    zones: defineZoneLayout({ levels: ["责任区"], zones: { z: { name: "片", members: { ids: ["S1"] } } } }),
    calendar: stateCouncilCalendar,
    rules: [ruleOf(asked, effective)],
  } satisfies ScheduleProblem;
}

const owed = (...given: Parameters<typeof problemOf>): readonly string[] =>
  orThrow(planObligations(problemOf(...given))).map(
    ({ id, during, due }) => `${id.split("/")[2]} ${during.from}—${during.until} ${due}`,
  );
const keys = (...given: Parameters<typeof problemOf>): readonly string[] =>
  owed(...given).map((line) => line.split(" ")[0] ?? "");

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

describe("what is due after its time", () => {
  const report = { every: "month", activity: "report", owedBy: "inspector", owedTo: "office" } as const;
  const period: Period = { from: "2026-03-01", until: "2026-05-31" };

  it("is due so many days or workdays after the last day: the report of a month by the 5th of the next", () => {
    const dues = (asked: Partial<CadenceRule>, when = period) => owed({ ...report, ...asked }, when);
    expect(dues({ dueWithin: 5 })).toEqual([
      "2026-03 2026-03-01—2026-03-31 2026-04-05",
      "2026-04 2026-04-01—2026-04-30 2026-05-05",
      "2026-05 2026-05-01—2026-05-31 2026-06-05",
    ]);
    // 4 to 6 April 2026 are holidays, 1 to 5 May too, with make-up work on 9 May.
    expect(dues({ dueWithin: 5, dueUnit: "workdays" }).map((line) => line.split(" ")[2])).toEqual([
      "2026-04-08",
      "2026-05-11",
      "2026-06-05",
    ]);
    // The month is longer than what is planned of it.
    expect(dues({ dueWithin: 5 }, { from: "2026-03-01", until: "2026-03-20" })).toEqual([
      "2026-03 2026-03-01—2026-03-20 2026-04-05",
    ]);
    expect(dues({ every: "term", dueWithin: 10 }, { from: "2026-02-01", until: "2026-07-31" })).toEqual([
      "2026-spring 2026-02-24—2026-07-03 2026-07-13",
    ]);
  });

  it("is late after that day, and done for the month it is of", () => {
    const duties = orThrow(planObligations(problemOf({ ...report, dueWithin: 5 }, period)));
    const states = (on: string, today: string) =>
      dutyProgress(duties, [{ activity: "report", on, by: "I1" }], today).map(({ state }) => state);
    expect(states("2026-04-03", "2026-04-10")).toEqual(["done", "open", "open"]);
    expect(states("2026-03-30", "2026-04-05")).toEqual(["done", "open", "open"]);
    expect(states("2026-04-06", "2026-04-06")).toEqual(["late", "done", "open"]);
  });

  it("is counted in workdays only as far as notices go, with a warning beyond", () => {
    const editions = stateCouncilCalendar.editions.filter(({ year }) => year <= 2026);
    const problem = {
      ...problemOf({ ...report, every: "year", dueWithin: 5, dueUnit: "workdays" }, period, [spring]),
      period: { from: "2026-01-01", until: "2026-12-31" },
      calendar: { ...stateCouncilCalendar, editions },
    };
    const planned = planObligations(problem);
    expect(planned.ok && planned.value.map(({ due }) => due)).toEqual(["2026-12-31"]);
    expect(planned.ok && planned.warnings.map(({ code }) => code)).toContain("calendar-year-missing");
  });
});

describe("weeks of a term", () => {
  const wednesday = term("t", "2026-03-04", "2026-03-24");
  const march: Period = { from: "2026-03-01", until: "2026-03-31" };

  it("go from Monday to Sunday; the first and the last are as long as the term leaves them", () => {
    expect(owed({ every: "week" }, march, [wednesday])).toEqual([
      "t-w01 2026-03-04—2026-03-08 2026-03-06",
      "t-w02 2026-03-09—2026-03-15 2026-03-13",
      "t-w03 2026-03-16—2026-03-22 2026-03-20",
      "t-w04 2026-03-23—2026-03-24 2026-03-24",
    ]);
  });

  it("count when half of them lies in the planned time", () => {
    expect(owed({ every: "week" }, { ...march, from: "2026-03-12" }, [wednesday])[0]).toBe(
      "t-w02 2026-03-12—2026-03-15 2026-03-13",
    );
    expect(keys({ every: "week" }, { ...march, from: "2026-03-13" }, [wednesday])).toEqual([
      "t-w03",
      "t-w04",
    ]);
  });

  it("are left out when they are all holidays, and shorter beside them", () => {
    // 1 to 8 October 2025 off; the Saturday 11 October is worked.
    const terms = [term("2025-autumn", "2025-09-01", "2026-01-30")];
    expect(owed({ every: "week" }, { from: "2025-09-29", until: "2025-10-19" }, terms)).toEqual([
      "2025-autumn-w05 2025-09-29—2025-10-05 2025-09-30",
      "2025-autumn-w06 2025-10-06—2025-10-12 2025-10-11",
      "2025-autumn-w07 2025-10-13—2025-10-19 2025-10-17",
    ]);
    const closed = terms.map((one) => ({ ...one, closed: [{ from: "2025-09-29", until: "2025-10-12" }] }));
    expect(keys({ every: "week" }, { from: "2025-09-29", until: "2025-10-19" }, closed)).toEqual([
      "2025-autumn-w07",
    ]);
  });

  it("bring about what a term asks for, and are planned as such", () => {
    const weekly = problemOf({ every: "week" }, march, [wednesday]);
    const both = {
      ...weekly,
      rules: [...weekly.rules, { ...ruleOf({ every: "term", atLeast: 3 }), id: "sample/termly" }],
    };
    const term3 = orThrow(planObligations(both)).find(({ rule: id }) => id === "sample/termly");
    expect(term3?.coveredBy?.because.zh).toContain("合计要求4次");
    if (term3 === undefined) throw new Error("owed");
    expect(explainObligation(term3, both).others.at(-1)?.zh).toBe(
      "无须另排：规则“频次”同一时段内合计要求4次，不少于3次",
    );
  });

  it("can be asked of every inspector: one lesson a week", () => {
    const lessons = problemOf(
      { every: "week", activity: "lesson-observation", owedBy: "inspector", owedTo: "office" },
      march,
      [wednesday],
    );
    const [first] = orThrow(planObligations(lessons));
    if (first === undefined) throw new Error("owed");
    expect(first.id).toBe("lesson-observation/I1/t-w01");
    expect(explainObligation(first, lessons).summary.zh).toBe(
      "督学甲应在t学期第1周内完成听课1次，最迟2026年3月8日",
    );
  });
});

describe("quarters, terms and years", () => {
  it("a quarter and a term count when at least half of them lies in the planned time, in full", () => {
    // The first quarter of 2026 has 90 days, the spring term 130.
    const until = "2026-06-30";
    expect(keys({ every: "quarter" }, { from: "2026-02-15", until })).toEqual(["2026-Q1", "2026-Q2"]);
    expect(keys({ every: "quarter" }, { from: "2026-02-16", until })).toEqual(["2026-Q2"]);
    expect(keys({ every: "term" }, { from: "2026-04-30", until: "2026-07-31" })).toEqual(["2026-spring"]);
    expect(keys({ every: "term" }, { from: "2026-05-01", until: "2026-07-31" })).toEqual([]);
    expect(owed({ every: "quarter" }, { from: "2025-12-20", until })[0]).toBe(
      "2026-Q1 2026-01-01—2026-03-31 2026-03-31",
    );
  });

  it("a year counts when its last day lies in the planned time, in full, whenever that begins", () => {
    const hours = {
      every: "year",
      activity: "training",
      atLeast: 40,
      unit: "class-hours",
      owedBy: "inspector",
      owedTo: "office",
    } as const;
    const terms = [spring, term("2026-autumn", "2026-09-01", "2027-01-20")];
    expect(owed(hours, { from: "2026-09-01", until: "2026-12-31" }, terms)).toEqual([
      "2026 2026-09-01—2026-12-31 2026-12-31",
    ]);
    expect(keys(hours, { from: "2026-01-01", until: "2026-12-30" }, terms)).toEqual([]);
  });

  it("an institution that is open for less than half of the teaching days owes nothing in them", () => {
    const all: Period = { from: "2026-02-01", until: "2026-07-31" };
    expect(keys({ every: "term" }, all, [spring], { opened: "2026-04-20" })).toEqual(["2026-spring"]);
    expect(keys({ every: "term" }, all, [spring], { opened: "2026-05-11" })).toEqual([]);
  });
});

describe("times of which days without visits leave too little", () => {
  const period: Period = { from: "2026-02-24", until: "2026-07-03" };
  const snowedIn = (asked: Asked, from: string, until = "2026-07-03") => {
    const problem = problemOf(asked, period);
    const snow = sampleRule(
      { type: "no-visits", during: [{ from, until }], because: { zh: "封山", en: "snow" } },
      { id: "sample/snow", title: "封山" },
    );
    return { ...problem, rules: [...problem.rules, snow] } satisfies ScheduleProblem;
  };
  const told = (problem: ScheduleProblem) => {
    const obligations = planObligations(problem);
    return obligations.ok ? obligations.warnings.map(({ code, message }) => `${code}: ${message.zh}`) : [];
  };

  it.each<[Asked, string, string, number]>([
    [{ every: "term", atLeast: 2 }, "2026-04-15", "2026-spring学期", 0],
    [{ every: "quarter" }, "2026-05-10", "2026年第二季度", 0],
    // Four teaching days of May are left: its first five are off.
    [{ every: "month" }, "2026-05-11", "2026-05、2026-06", 3],
  ])("are not owed, and said to be so by name: %j", (asked, from, times, others) => {
    const problem = snowedIn(asked, from);
    expect(orThrow(planObligations(problem))).toHaveLength(others);
    const warning = `duty-not-owed: 1所（东街小学）不安排督导的日子多，${times}剩下的教学日不够，规则 sample/rule 在此不计次数`;
    expect(told(problem)).toEqual([warning]);
    const checked = checkProblem(problem);
    expect(checked.ok && checked.warnings.map(({ code }) => code)).toEqual(["duty-not-owed"]);
    const [issue] = checked.ok ? checked.warnings : [];
    expect(issue?.message.en).toContain("nothing is owed there under the rule sample/rule");
  });

  it.each<[Asked, string]>([
    [{ every: "term", atLeast: 2 }, "2026-03-05"],
    [{ every: "quarter" }, "2026-04-03"],
    [{ every: "month" }, "2026-05-11"],
    [{ every: "week" }, "2026-06-30"],
  ])(
    "are owed all the same where the rule says how many days are enough, and kept by plan and check: %j",
    (asked, from) => {
      const problem = snowedIn({ ...asked, minimumTeachingDays: 1 }, from);
      const wanted = orThrow(planObligations(problem)).filter(({ due }) => due < from);
      expect(wanted.length).toBeGreaterThan(0);
      const made = orThrow(generateSchedule(problem, { seed: 1, maxMoves: 100 }));
      if (made.status === "cancelled") throw new Error("planned");
      expect(made.visits).toHaveLength(wanted.reduce((sum, { count }) => sum + count, 0));
      const violations = (visits: typeof made.visits) =>
        orThrow(checkSchedule(problem, visits)).rules.find(({ rule }) => rule === "sample/rule")?.violations;
      expect(violations(made.visits)).toEqual([]);
      expect(violations([])).toHaveLength(wanted.length);
    },
  );

  it("are nobody's concern where an institution is not open, or where enough is left", () => {
    expect(told(snowedIn({ every: "term" }, "2026-06-01"))).toEqual([]);
    const late = snowedIn({ every: "term" }, "2026-06-01");
    const register = { ...late.register, institutions: [{ ...school, opened: "2026-06-15" }] };
    expect(told({ ...late, register })).toEqual([]);
  });
});

describe("extra visits by months and weeks", () => {
  const years = { period: { from: "2025-09-01", until: "2026-12-31" }, terms: [spring] };

  it("have one window over the turn of the year, and one each year", () => {
    expect(extraWindows({ months: [1, 12] }, years)).toEqual([
      { from: "2025-12-01", until: "2026-01-31" },
      { from: "2026-12-01", until: "2026-12-31" },
    ]);
    expect(
      extraWindows({ months: [2] }, { ...years, period: { from: "2023-11-15", until: "2024-02-10" } }),
    ).toEqual([{ from: "2024-02-01", until: "2024-02-10" }]);
  });

  it("count weeks from the end of a term too, as closures do", () => {
    expect(extraWindows({ months: [], weeksOfTerm: [1, -1, -2] }, years)).toEqual([
      { from: "2026-02-24", until: "2026-03-01" },
      { from: "2026-06-29", until: "2026-07-03" },
      { from: "2026-06-22", until: "2026-06-28" },
    ]);
    expect(extraWindows({ months: [], weeksOfTerm: [19, 20, -20] }, years)).toEqual([
      { from: "2026-06-29", until: "2026-07-03" },
    ]);
  });
});
