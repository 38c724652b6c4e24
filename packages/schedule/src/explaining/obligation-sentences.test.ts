import { describe, expect, it } from "vitest";
import { person, problemOf, rule, school } from "../../test/riverside.ts";
import { planObligations } from "../obligations/plan-obligations.ts";
import type { Obligation } from "../obligations/obligation.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { explainObligation } from "./explain-obligation.ts";

const base = problemOf(
  [school(1)],
  [person(1, { name: "甲" }), person(2, { name: "乙" }), person(3, { name: "丙" })],
  {
    rules: [],
  },
);

function owes(recused: readonly string[], more: { readonly until?: string } = {}): string {
  const problem: ScheduleProblem = {
    ...base,
    register: {
      ...base.register,
      recusals: recused.map((inspector) => ({ inspector, institution: "S1", ground: "own-post", ...more })),
    },
  };
  const owed = planObligations(problem);
  const [first] = owed.ok ? owed.value : [];
  if (first === undefined) throw new Error("Nothing is owed.");
  return explainObligation(first, problem).summary.zh;
}

describe("who owes what", () => {
  it("does not name inspectors who must keep away from the school all that time", () => {
    expect(owes([])).toBe(
      "责任督学（甲、乙、丙）应在2026年3月内对第1小学完成经常性督导1次，最迟2026年3月31日",
    );
    expect(owes(["I2"])).toMatch(/^责任督学（甲、丙）应在/u);
    expect(owes(["I1", "I2"])).toMatch(/^责任督学丙应在/u);
    expect(owes(["I1", "I2", "I3"])).toMatch(/^责任督学（均须回避）应在/u);
    // Who must keep away for a part of the month can come in the rest of it.
    expect(owes(["I2"], { until: "2026-03-10" })).toMatch(/^责任督学（甲、乙、丙）应在/u);
  });

  it("says for what time a report is, where it is due after that time", () => {
    const report = (due: string): string => {
      const duty: Obligation = {
        id: "report",
        activity: "report",
        count: 1,
        unit: "times",
        owedBy: { kind: "office", ids: [] },
        owedTo: { kind: "government" },
        during: { from: "2026-04-01", until: "2026-06-30", label: "2026年第二季度" },
        due,
        rule: "riverside/report",
        edition: "2026-01",
        level: "hard",
        sources: [],
        proof: { zh: "报告", en: "report" },
        weaker: [],
      };
      return explainObligation(duty, base).summary.zh;
    };
    expect(report("2026-07-10")).toBe("教育督导室应就2026年第二季度向政府提交报告1次，最迟2026年7月10日");
    expect(report("2026-06-30")).toBe("教育督导室应在2026年第二季度内向政府提交报告1次，最迟2026年6月30日");
  });

  it("has inspectors do their training, not do it to the office", () => {
    const problem: ScheduleProblem = {
      ...base,
      period: { from: "2026-01-01", until: "2026-12-31" },
      rules: [
        rule({
          type: "cadence",
          activity: "training",
          every: "year",
          atLeast: 40,
          owedBy: "inspector",
          owedTo: "office",
          proof: { zh: "证书", en: "certificate" },
        }),
      ],
    };
    const owed = planObligations(problem);
    const [first] = owed.ok ? owed.value : [];
    if (first === undefined) throw new Error("Nothing is owed.");
    expect(explainObligation(first, problem).summary.zh).toMatch(/^督学甲应在2026年内完成培训40/u);
  });
});
