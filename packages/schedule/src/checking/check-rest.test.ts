import { orThrow, type Visit } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { routineVisit } from "../../test/riverside.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import type { RestBetweenVisitsRule } from "../rules/schedule-rule.ts";
import { checkSchedule } from "./check-schedule.ts";

const base = county({ zones: 1, institutions: 2, inspectors: 2 });

function rest(days: number, unit: RestBetweenVisitsRule["unit"]) {
  return sampleRule(
    { type: "rest-between-visits", days, unit },
    { id: "sample/rest", title: "两次督导的间隔", level: "soft", weight: 5 },
  );
}

/** Penalty and words of the rule for visits of one institution on these days, the first and last of November as planned time. */
function judged(dates: readonly string[], days: number, unit: RestBetweenVisitsRule["unit"]) {
  const visits = dates.map((date, index): Visit =>
    routineVisit({ id: `V${index}`, institution: "S001", inspectors: ["I01"], date }),
  );
  const period = { from: "2025-11-03", until: "2025-11-28" };
  const { rules } = orThrow(checkSchedule({ ...base, period, rules: [rest(days, unit)] }, visits));
  const result = rules.find(({ rule }) => rule === "sample/rest");
  return [result?.penalty, ...(result?.violations ?? []).map(({ because }) => because.zh)];
}

describe("rest counted in workdays", () => {
  it("counts from one workday to another", () => {
    expect(judged(["2025-11-07", "2025-11-11"], 3, "workdays")).toEqual([
      5,
      "2025年11月7日与2025年11月11日相隔2个工作日，少于3个工作日",
    ]);
    expect(judged(["2025-11-07", "2025-11-12"], 3, "workdays")).toEqual([0]);
  });

  it("counts from and to days off too: a visit on a Saturday follows one of the Friday by no workday", () => {
    expect(judged(["2025-11-07", "2025-11-08"], 2, "workdays")).toEqual([
      10,
      "2025年11月7日与2025年11月8日相隔0个工作日，少于2个工作日",
    ]);
    expect(judged(["2025-11-08", "2025-11-10"], 2, "workdays")).toEqual([
      5,
      "2025年11月8日与2025年11月10日相隔1个工作日，少于2个工作日",
    ]);
    expect(judged(["2025-11-08", "2025-11-11"], 2, "workdays")).toEqual([0]);
  });

  it.each(["days", "workdays"] as const)("counts a visit before the planned time, in %s", (unit) => {
    expect(judged(["2025-10-31", "2025-11-03"], 5, unit)[0]).toBeGreaterThan(0);
    expect(judged(["2025-10-20", "2025-11-03"], 5, unit)).toEqual([0]);
  });

  it("says nothing where the calendar does not know the days between", () => {
    expect(judged(["2035-12-31", "2036-01-02"], 5, "workdays")).toEqual([0]);
    expect(judged(["2002-10-31", "2025-11-03"], 5, "workdays")).toEqual([0]);
  });
});
