import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import {
  atLeastMonthlyKindergarten,
  atLeastMonthlySchool,
  atLeastTwiceATerm,
  fortyHoursOfTraining,
} from "../national/index.ts";
import type { CadenceRule } from "../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { Obligation } from "./obligation.ts";
import { planObligations } from "./plan-obligations.ts";

function local(id: string, from: string, rule: Omit<CadenceRule, "type" | "proof">) {
  return sampleRule(
    { type: "cadence", proof: { zh: "记录", en: "record" }, ...rule },
    { id: `sample/${id}`, from },
  );
}

function owed(problem: ScheduleProblem): readonly Obligation[] {
  const planned = planObligations(problem);
  if (!planned.ok) throw new Error(planned.issues[0].message.en);
  return planned.value;
}

const small = county({ zones: 1, institutions: 2, inspectors: 1 });

describe("what is owed", () => {
  it("is one visit in each month with a teaching week, and none in the holidays", () => {
    const months = owed({ ...small, rules: [atLeastMonthlySchool] })
      .filter(({ owedTo }) => owedTo.id === "S001")
      .map(({ during }) => during.label);
    // February has four teaching days from the 24th on (the 28th is a make-up workday); July has none outside examinations.
    expect(months).toEqual([
      "2025-09",
      "2025-10",
      "2025-11",
      "2025-12",
      "2026-01",
      "2026-02",
      "2026-03",
      "2026-04",
      "2026-05",
      "2026-06",
    ]);
  });

  it("leaves out a month that is shorter than the rule's number of teaching days", () => {
    const stricter = local("monthly", "2025-01-01", {
      activity: "visit",
      every: "month",
      atLeast: 1,
      owedBy: "responsible-inspector",
      owedTo: "institution",
      minimumTeachingDays: 6,
    });
    const labels = owed({ ...small, rules: [stricter] }).map(({ during }) => during.label);
    expect(labels).not.toContain("2026-02");
    expect(labels).toContain("2026-01");
  });

  it("names the inspectors who owe it, the paper that proves it and the last day", () => {
    const [first] = owed({ ...small, rules: [atLeastMonthlySchool] });
    expect(first).toMatchObject({
      id: "visit/S001/2025-09",
      owedBy: { kind: "responsible-inspector", ids: ["I01"] },
      owedTo: { kind: "institution", id: "S001" },
      due: "2025-09-30",
      rule: "national-schedule/at-least-monthly-school",
      proof: { zh: "督导检查记录表" },
    });
  });

  it("takes the strictest of several rules and says why the others add nothing", () => {
    const twice = local("twice", "2025-01-01", {
      activity: "visit",
      every: "month",
      atLeast: 2,
      visitKinds: ["routine"],
      owedBy: "responsible-inspector",
      owedTo: "institution",
    });
    const [first] = owed({ ...small, rules: [atLeastMonthlySchool, twice] });
    expect(first).toMatchObject({ rule: "sample/twice", count: 2 });
    expect(first?.weaker.map(({ rule, because }) => [rule, because.zh])).toEqual([
      ["national-schedule/at-least-monthly-school", "只要求1次，已包含在2次之内"],
    ]);
  });

  it("marks the two visits a term as covered by the monthly ones", () => {
    const terms = owed({ ...small, rules: [atLeastMonthlySchool, atLeastTwiceATerm] }).filter(
      ({ rule, owedTo }) => rule === "national-schedule/at-least-twice-a-term" && owedTo.id === "S001",
    );
    expect(terms.map(({ coveredBy }) => coveredBy?.rule)).toEqual([
      "national-schedule/at-least-monthly-school",
      "national-schedule/at-least-monthly-school",
    ]);
  });

  it("keeps kindergartens and schools apart", () => {
    const rules = new Map(
      owed({ ...small, rules: [atLeastMonthlySchool, atLeastMonthlyKindergarten] }).map(
        ({ owedTo, rule }) => [small.register.institutions.find(({ id }) => id === owedTo.id)?.kind, rule],
      ),
    );
    for (const [kind, rule] of rules)
      expect(rule).toBe(
        kind === "kindergarten"
          ? "national-schedule/at-least-monthly-kindergarten"
          : "national-schedule/at-least-monthly-school",
      );
  });

  it("holds meetings, reports, summaries and training too, each with its debtor", () => {
    const meeting = local("meeting", "2025-01-01", {
      activity: "meeting",
      every: "month",
      atLeast: 1,
      owedBy: "office",
      owedTo: "office",
      countedMonths: "all-months",
    });
    const report = local("report", "2025-01-01", {
      activity: "report",
      every: "month",
      atLeast: 1,
      owedBy: "zone",
      owedTo: "office",
    });
    const ids = owed({ ...small, rules: [meeting, report, fortyHoursOfTraining] }).map(({ id }) => id);
    expect(ids).toContain("meeting/office/2026-07");
    expect(ids).toContain("report/z01/2026-06");
    expect(ids).not.toContain("report/z01/2026-07");
    expect(ids).toContain("training/I01/2025");
  });

  it("asks nothing of an institution before it opens or after it closes", () => {
    const [first, second] = small.register.institutions;
    if (first === undefined || second === undefined) throw new Error("The county is too small.");
    const register = {
      ...small.register,
      institutions: [{ ...first, opened: "2026-03-01", closed: "2026-04-30" }],
    };
    expect(
      owed({ ...small, register, rules: [atLeastMonthlySchool] }).map(({ during }) => during.label),
    ).toEqual(["2026-03", "2026-04"]);
  });

  it("binds only months that begin while the rule is in force", () => {
    const late = local("late", "2026-03-15", {
      activity: "visit",
      every: "month",
      atLeast: 1,
      owedBy: "responsible-inspector",
      owedTo: "institution",
    });
    expect(owed({ ...small, rules: [late] })[0]?.during.label).toBe("2026-04");
  });

  it("counts every month and says so when the district gave no terms", () => {
    const { terms: _terms, ...without } = small;
    const planned = planObligations({ ...without, rules: [atLeastMonthlySchool] });
    expect(planned.ok && planned.warnings.map(({ code }) => code)).toEqual(["terms-missing"]);
    expect(planned.ok && planned.value.some(({ during }) => during.label === "2026-07")).toBe(true);
  });

  it("says so when no day of the period is a workday inside a term", () => {
    const holiday = { from: "2026-10-01", until: "2026-10-07" };
    const planned = planObligations({ ...small, period: holiday, rules: [atLeastMonthlySchool] });
    expect(planned.ok && planned.warnings.map(({ code }) => code)).toContain("period-without-visiting-days");
  });

  it("warns when no rule says how often institutions are visited", () => {
    const planned = planObligations({ ...small, rules: [] });
    expect(planned.ok && planned.warnings.map(({ code }) => code)).toEqual(["visit-rule-missing"]);
  });
});
