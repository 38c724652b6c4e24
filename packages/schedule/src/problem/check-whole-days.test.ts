import type { Checked, Inspector, Institution, Issue, Unavailability } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import type { VisitLengthRule } from "../rules/visit-length-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { checkProblem } from "./check-problem.ts";

const base: ScheduleProblem = {
  ...county({ zones: 2, institutions: 4, inspectors: 4 }),
  history: { since: "2025-08-01", visits: [] },
};
const { from, until } = base.period;
const afternoons: Unavailability = { from, until, halfDay: "afternoon", reason: "other" };

function workday(rule: Omit<VisitLengthRule, "type">) {
  return sampleRule(
    { type: "visit-length", ...rule },
    { id: "sample/workday", title: "每次督导不少于一个工作日" },
  );
}

function problemWith(
  change: {
    readonly place?: (place: Institution) => Partial<Institution>;
    readonly person?: (person: Inspector) => Partial<Inspector>;
  },
  more: Partial<ScheduleProblem> = {},
): ScheduleProblem {
  const { institutions, inspectors } = base.register;
  return {
    ...base,
    ...more,
    register: {
      ...base.register,
      institutions: institutions.map((one) => ({ ...one, ...change.place?.(one) })),
      inspectors: inspectors.map((one) => ({ ...one, ...change.person?.(one) })),
    },
  };
}

function issuesOf(problem: ScheduleProblem): readonly Issue[] {
  const checked: Checked<unknown> = checkProblem(problem);
  return checked.ok ? checked.warnings : checked.issues;
}
const told = (problem: ScheduleProblem): readonly string[] =>
  issuesOf(problem).map(({ code, path, message }) => `${code} ${path.join(".")} ${message.zh}`);

const rules = [
  ...(Array.isArray(base.rules) ? base.rules : Object.values(base.rules)),
  workday({ halfDays: 2 }),
];
const nameOf = (id: string): string => base.register.institutions.find((one) => one.id === id)?.name ?? id;

describe("whole days that a problem asks for", () => {
  it("are fine where schools and inspectors have some", () => {
    expect(told(problemWith({}, { rules }))).toEqual([]);
    expect(
      told(problemWith({ place: () => ({ unavailable: [{ ...afternoons, weekdays: [1, 3] }] }) }, { rules })),
    ).toEqual([]);
  });

  it("are named where a school never takes visits the whole day, and the rule is about it", () => {
    const place = ({ id }: Institution): Partial<Institution> =>
      id === "S001" ? { unavailable: [afternoons] } : {};
    const [issue, ...more] = issuesOf(problemWith({ place }, { rules }));
    expect(more).toEqual([]);
    expect(issue).toMatchObject({
      code: "whole-day-nowhere",
      severity: "warning",
      path: ["rules", "sample/workday"],
    });
    expect(issue?.message).toEqual({
      zh: `规则“每次督导不少于一个工作日”要全天督导，1所单位没有一天上午、下午都能接受督导：${nameOf("S001")}`,
      en: `The rule sample/workday asks for whole days; 1 institution(s) have none on which they take visits in the morning and in the afternoon: ${nameOf("S001")}.`,
    });
    const others = workday({ halfDays: 2, among: { except: { institutions: ["S001"] } } });
    expect(told(problemWith({ place }, { rules: [others] }))).toEqual([]);
    expect(told(problemWith({ place }, { rules: [workday({ halfDays: 1 })] }))).toEqual([]);
  });

  it("are named where no inspector who could come is ever at hand the whole day", () => {
    const person = ({ zones }: Inspector): Partial<Inspector> =>
      zones.includes("z01")
        ? { weeklyTimes: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, halfDay: "morning" as const })) }
        : {};
    expect(told(problemWith({ person }, { rules }))).toEqual([
      expect.stringMatching(/^whole-day-nowhere rules\.sample\/workday .*没有一天督学上午、下午都在：/),
    ]);
    // Groups come from anywhere.
    const groups = workday({ halfDays: 2, visitKinds: ["special", "comprehensive"] });
    expect(told(problemWith({ person }, { rules: [groups] }))).toEqual([]);
  });

  it("are named for extra visits in the days they are asked for", () => {
    const autumn: Unavailability = {
      from: "2025-10-01",
      until: "2025-10-31",
      halfDay: "morning",
      reason: "examination",
    };
    const problem = (wholeDay: boolean, months: readonly number[]): ScheduleProblem =>
      problemWith(
        { place: () => ({ unavailable: [autumn] }) },
        { extraVisits: [{ id: "all", months, visits: { kind: "comprehensive", wholeDay } }] },
      );
    expect(told(problem(true, [10]))).toEqual([
      expect.stringMatching(
        /^whole-day-nowhere extraVisits\.0\.visits\.wholeDay 计划外督导“all”要全天督导，4所单位/,
      ),
    ]);
    expect(told(problem(true, [10, 11]))).toEqual([]);
    expect(told(problem(false, [10]))).toEqual([]);
  });

  it("cannot begin in the afternoon for fixed visits", () => {
    const fixed = {
      id: "F1",
      institution: "S001",
      inspectors: ["I01"],
      date: "2025-10-14",
      halfDay: "afternoon",
      wholeDay: true,
      kind: "routine",
      items: [],
    } as const;
    const [issue] = issuesOf({ ...base, fixedVisits: [fixed] });
    expect(issue).toMatchObject({
      code: "whole-day-from-afternoon",
      severity: "error",
      path: ["fixedVisits", 0, "halfDay"],
    });
    expect(told({ ...base, fixedVisits: [{ ...fixed, halfDay: "morning" }] })).toEqual([]);
  });
});
