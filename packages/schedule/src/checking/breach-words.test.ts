import { defineZoneLayout, type Visit } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { person, problemOf, routineVisit, school } from "../../test/riverside.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { closedSpanOn } from "../closed-span.ts";
import { checkSchedule } from "./check-schedule.ts";

const base = problemOf(
  [school(1), school(2, { opened: "2026-04-01" }), school(3, { closed: "2026-04-30" })],
  [
    person(1, { name: "甲", terms: [{ from: "2024-03-01", until: "2026-04-14" }] }),
    person(2, {
      name: "乙",
      certificate: { number: "1", validFrom: "2026-03-16", validUntil: "2026-05-31" },
    }),
    person(3, { name: "丙", terms: [{ from: "2026-05-06", until: "2028-05-05" }] }),
    person(4, { name: "丁", zones: ["west"] }),
  ],
  { until: "2026-06-30", rules: [] },
);
const problem: ScheduleProblem = {
  ...base,
  zones: defineZoneLayout({
    levels: ["责任区"],
    zones: {
      east: { name: "东片", members: { towns: ["东街"] } },
      west: { name: "西片", members: { towns: ["西街"] } },
    },
  }),
  terms: (base.terms ?? []).map((term) => ({
    ...term,
    until: "2026-06-26",
    closed: [{ from: "2026-06-08", until: "2026-06-12" }],
  })),
};

/** What is said of one visit. */
function said(check: string, visit: Partial<Visit>): readonly string[] {
  const one = routineVisit({ id: "V1", date: "2026-03-11", ...visit });
  const checked = checkSchedule(problem, [one]);
  return (checked.ok ? checked.value.rules : [])
    .filter(({ rule }) => rule === `structure/${check}`)
    .flatMap(({ violations }) => violations.map(({ because }) => because.zh));
}

describe("what is wrong with a visit is said as it is known", () => {
  it("names the holiday of a day off, and not the weekend", () => {
    expect(said("workday", { date: "2026-05-01" })).toEqual(["2026年5月1日劳动节放假，不是工作日"]);
    expect(said("workday", { date: "2026-03-14" })).toEqual(["2026年3月14日不是工作日"]);
  });

  it("tells a closed span of a term from a day outside it", () => {
    expect(said("term-day", { date: "2026-06-09" })).toEqual([
      "2026年6月9日在第二学期不安排督导的时段（2026年6月8日至2026年6月12日）内",
    ]);
    expect(said("term-day", { date: "2026-06-29" })).toEqual([
      "2026年6月29日不在学期内，也不是开学前的督导日",
    ]);
  });

  it("names the term the day lies in, also where its closed days stand with another", () => {
    const [spring] = problem.terms ?? [];
    if (spring === undefined) throw new Error("No term.");
    const autumn = {
      id: "a",
      name: "第一学期",
      from: "2025-09-01",
      until: "2026-01-30",
      closed: spring.closed ?? [],
    };
    const { closed: _own, ...open } = spring;
    expect(closedSpanOn([autumn, open], "2026-06-09")).toEqual({
      days: { from: "2026-06-08", until: "2026-06-12" },
      term: "第二学期",
    });
    expect(closedSpanOn([autumn, open], "2026-06-15")).toBeUndefined();
  });

  it("tells a school that is not open yet from one that has closed", () => {
    expect(said("institution-open", { institution: "S2" })).toEqual(["2026年3月11日该单位尚未开办"]);
    expect(said("institution-open", { institution: "S3", date: "2026-05-12" })).toEqual([
      "2026年5月12日该单位已停办",
    ]);
  });

  it("names the cause for which an inspector may not act: left, not engaged yet, the certificate", () => {
    expect(said("engaged", { date: "2026-05-12" })).toEqual([
      "甲自2026年4月15日起离任（聘期至2026年4月14日）",
    ]);
    expect(said("engaged", { inspectors: ["I2"] })).toEqual(["乙的督学证自2026年3月16日起有效"]);
    expect(said("engaged", { inspectors: ["I2"], date: "2026-06-03" })).toEqual([
      "乙的督学证有效期至2026年5月31日",
    ]);
    expect(said("engaged", { inspectors: ["I3"] })).toEqual([
      "2026年3月11日丙不在聘期内（聘期自2026年5月6日起）",
    ]);
  });

  it("calls an inspector of another zone by name", () => {
    expect(said("own-zone", { inspectors: ["I4"] })).toEqual(["丁不是该单位所在责任区的督学"]);
  });

  it("says of other reasons what the office noted, and not that they are other ones", () => {
    const friday = { from: "2026-03-02", until: "2026-06-26", weekdays: [5], reason: "other" } as const;
    const because = (note?: string): string | undefined => {
      const taken = note === undefined ? friday : { ...friday, note };
      const asked = problemOf([school(1, { unavailable: [taken] })], [person(1)], { rules: [] });
      const visit: Visit = {
        id: "V1",
        institution: "S1",
        inspectors: ["I1"],
        date: "2026-03-13",
        halfDay: "afternoon",
        kind: "routine",
        items: [],
      };
      const check = checkSchedule(asked, [visit]);
      return (check.ok ? check.value.rules : []).find(
        ({ rule }) => rule === "structure/institution-takes-visits",
      )?.violations[0]?.because.zh;
    };
    expect(because("周五下午不进校")).toBe("第1小学2026年3月13日下午：周五下午不进校，不能督导");
    expect(because()).toBe("第1小学2026年3月13日下午另有安排，不能督导");
  });
});
