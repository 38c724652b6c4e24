import { orThrow, type Period } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { keys, owed, problemOf, ruleOf, spring, term } from "../../test/counted-times.ts";
import { explainObligation } from "../explaining/index.ts";
import type { CadenceRule } from "../rules/schedule-rule.ts";
import { stateCouncilCalendar } from "../work-calendar-cn/index.ts";
import { dutyProgress } from "./duty-progress.ts";
import { planObligations } from "./plan-obligations.ts";

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
