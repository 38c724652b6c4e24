import { orThrow } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { person, problemOf, rule, school } from "../../test/riverside.ts";
import { planObligations } from "../obligations/plan-obligations.ts";
import type { CadenceRule } from "../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { checkProblem } from "./check-problem.ts";

const quarterly: CadenceRule = {
  type: "cadence",
  activity: "visit",
  every: "quarter",
  atLeast: 1,
  owedBy: "inspector",
  owedTo: "institution",
  proof: { zh: "督导记录", en: "Record of the visit" },
};
const schoolYear: Partial<ScheduleProblem> = {
  period: { from: "2025-09-01", until: "2026-08-31" },
  terms: [
    { id: "2025-autumn", name: "第一学期", from: "2025-09-01", until: "2026-01-23" },
    { id: "2026-spring", name: "第二学期", from: "2026-03-02", until: "2026-07-03" },
  ],
};
const planned = (asked: CadenceRule, days: Partial<ScheduleProblem>): ScheduleProblem => ({
  ...problemOf([school(1)], [person(1)], {}),
  ...days,
  rules: [rule(asked)],
});
const told = (problem: ScheduleProblem): readonly string[] => {
  const checked = checkProblem(problem);
  return (checked.ok ? checked.warnings : checked.issues)
    .filter(({ code }) => code === "quarter-cut")
    .map(({ message }) => message.zh);
};
const due = (problem: ScheduleProblem): readonly string[] =>
  orThrow(planObligations(problem)).map(({ during, due: day }) => `${during.label} ${day}`);

describe("visits each quarter in a school year", () => {
  it("are said to be owed in the first days of July and not in September", () => {
    const problem = planned(quarterly, schoolYear);
    expect(told(problem)).toEqual([
      "规则 riverside/cadence 每季度督导，季度按日历日算，一半以上在编排时段内的才算：2025年第三季度在时段内的不到一半，2025年9月1日至2025年9月30日的23个教学日不要求督导；2026年第三季度要在2026年7月1日至2026年8月31日的3个教学日内完成",
    ]);
    expect(due(problem).at(-1)).toBe("2026年第三季度 2026-07-03");
  });

  it("are owed in September when the quarters are written as months counted as one, as the way out says", () => {
    const asMonths: CadenceRule = {
      ...quarterly,
      every: "month",
      combinedMonths: [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
        [10, 11, 12],
      ],
      minimumTeachingDays: 10,
    };
    const problem = planned(asMonths, schoolYear);
    expect(told(problem)).toEqual([]);
    expect(due(problem)).toEqual([
      "2025-09 2025-09-30",
      "2025-10—12 2025-12-31",
      "2026-01—03 2026-03-31",
      "2026-04—06 2026-06-30",
    ]);
  });

  it("are nothing to tell where no quarter is cut, or what is cut off holds few teaching days", () => {
    const [, spring] = schoolYear.terms ?? [];
    const terms = spring === undefined ? [] : [spring];
    expect(told(planned(quarterly, { terms, period: { from: "2026-01-01", until: "2026-06-30" } }))).toEqual(
      [],
    );
    expect(told(planned(quarterly, { terms, period: { from: "2026-03-25", until: "2026-06-30" } }))).toEqual(
      [],
    );
    // Only few days of July, of which nothing is owed anyhow.
    expect(told(planned(quarterly, { terms, period: { from: "2026-04-01", until: "2026-07-31" } }))).toEqual(
      [],
    );
    expect(
      told(
        planned(
          { ...quarterly, minimumTeachingDays: 5 },
          { terms, period: { from: "2026-04-01", until: "2026-08-31" } },
        ),
      ),
    ).toEqual([]);
    expect(told(planned({ ...quarterly, activity: "meeting", owedTo: "government" }, schoolYear))).toEqual(
      [],
    );
  });
});
