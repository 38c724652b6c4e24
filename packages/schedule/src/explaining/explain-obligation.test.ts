import type { LegalSource } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { person, problemOf, rule, schools } from "../../test/riverside.ts";
import { visitDuty } from "../../test/sample-rule.ts";
import { planObligations } from "../obligations/plan-obligations.ts";
import { defineScheduleRule, type ScheduleRule } from "../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { explainObligation } from "./explain-obligation.ts";

const small = county({ zones: 1, institutions: 1, inspectors: 1 });

function source(number: number): LegalSource {
  return {
    title: `示例办法${number}`,
    issuedBy: "示例区教育督导室",
    authority: "district",
    documentNumber: `示教督〔2025〕${number + 1}号`,
    issuedOn: "2025-01",
  };
}

function monthly(number: number, atLeast: number): ScheduleRule {
  return defineScheduleRule({
    id: `sample/rule-${number}`,
    title: `示例${number}`,
    editions: [
      {
        edition: "2025-01",
        status: "active",
        effective: { from: "2025-01-01" },
        sources: [source(number)],
        level: "hard",
        rule: {
          type: "cadence",
          activity: "visit",
          every: "month",
          atLeast,
          owedBy: "responsible-inspector",
          owedTo: "institution",
          proof: { zh: "记录", en: "record" },
        },
      },
    ],
  });
}

describe("the explanation of an obligation", () => {
  it("names the strictest rule with its document, and every other rule with the reason why it adds nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }), (counts) => {
        const owed = planObligations({
          ...small,
          rules: counts.map((count, index) => monthly(index, count)),
        });
        const [first] = owed.ok ? owed.value : [];
        if (first === undefined) throw new Error("Nothing is owed.");
        const most = Math.max(...counts);
        const strictest = counts.indexOf(most);
        const why = explainObligation(first, small);
        expect(first.count).toBe(most);
        expect(why.rule.zh).toContain(`sample/rule-${strictest}（`);
        expect(why.rule.zh).toContain(`示教督〔2025〕${strictest + 1}号`);
        expect(why.others).toHaveLength(counts.length - 1);
        counts.forEach((count, index) => {
          const line = why.others.find(({ zh }) => zh.includes(`sample/rule-${index}（`));
          const reason = count === most ? `均为${most}次` : `只要求${count}次`;
          expect(line?.zh.includes(reason)).toBe(index === strictest ? undefined : true);
        });
      }),
    );
  });

  it("says from what day a cycle is counted and that it is overdue", async () => {
    const { comprehensiveWithinFiveYears } = await import("../national/index.ts");
    const owed = planObligations({
      ...small,
      rules: [comprehensiveWithinFiveYears],
      history: {
        since: "2015-01-01",
        visits: [{ institution: "S001", date: "2020-05-12", kind: "comprehensive" }],
      },
    });
    const [first] = owed.ok ? owed.value : [];
    if (first === undefined) throw new Error("Nothing is owed.");
    const why = explainObligation(first, small);
    expect(why.counted.map(({ zh }) => zh)).toEqual([
      "上一次在2020年5月12日",
      "已于2025年5月12日到期，应尽快补上",
    ]);
    expect(why.rule.zh).toContain("国务院令第624号");
  });

  it("names the rules for which one and the same visit counts too, where they count other kinds", () => {
    const problem: ScheduleProblem = {
      ...problemOf(schools(1), [person(1)], { until: "2026-06-30" }),
      rules: [
        rule(visitDuty(), "hard", "monthly"),
        rule(visitDuty({ every: "term", visitKinds: ["special", "random"] }), "hard", "termly"),
        rule(visitDuty({ every: "quarter", visitKinds: ["random", "comprehensive"] }), "hard", "quarterly"),
      ],
    };
    const owed = planObligations(problem);
    const linesOf = (id: string): readonly string[] =>
      (owed.ok ? owed.value : [])
        .filter((one) => one.rule === `riverside/${id}`)
        .slice(0, 1)
        .flatMap((one) => explainObligation(one, problem).others.map(({ zh }) => zh));
    expect(linesOf("termly").map((line) => line.replace(/规则“[^”]*”/, ""))).toEqual([
      "专项督导、随机督导同时计入，一次督导两项都算",
      "随机督导同时计入，一次督导两项都算",
    ]);
    expect(linesOf("quarterly")).toHaveLength(2);
    // Without the rules nobody knows of others.
    const [any] = owed.ok ? owed.value : [];
    expect(any === undefined ? [] : explainObligation(any, { register: problem.register }).others).toEqual(
      [],
    );
  });
});
