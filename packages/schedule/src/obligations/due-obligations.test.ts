import { addDays, orThrow } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { sampleRule, visitDuty } from "../../test/sample-rule.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { explainObligation } from "../explaining/index.ts";
import { comprehensiveWithinFiveYears, groupOfThree } from "../national/index.ts";
import type { RuleContent, ScheduleRule } from "../rules/schedule-rule.ts";
import type { OpenFinding, ScheduleProblem } from "../schedule-problem.ts";
import type { Obligation } from "./obligation.ts";
import { planObligations } from "./plan-obligations.ts";

const small = county({ zones: 1, institutions: 2, inspectors: 4 });

function local(id: string, rule: RuleContent): ScheduleRule {
  return sampleRule(rule, { id: `sample/${id}` });
}

const lookBack = local("look-back", {
  type: "follow-up",
  countedFrom: "deadline",
  within: 15,
  unit: "days",
  proof: { zh: "整改回访记录", en: "follow-up record" },
});

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function owed(problem: ScheduleProblem): readonly Obligation[] {
  const planned = planObligations(problem);
  if (!planned.ok) throw new Error(planned.issues[0].message.en);
  return planned.value;
}

function brokenHard(
  problem: ScheduleProblem,
  visits: Parameters<typeof checkSchedule>[1],
): readonly string[] {
  const check = checkSchedule(problem, visits);
  if (!check.ok) throw new Error(check.issues[0].message.en);
  return check.value.rules.filter(({ satisfied }) => !satisfied).map(({ rule }) => rule);
}

describe("what is due by years", () => {
  const rules = [comprehensiveWithinFiveYears, groupOfThree];

  it("is a visit between three and five years after the last one on record", () => {
    const [first] = owed({
      ...small,
      rules,
      history: {
        since: "2010-01-01",
        visits: [{ institution: "S001", date: "2021-03-16", kind: "comprehensive" }],
      },
    }).filter(({ owedTo }) => owedTo.id === "S001");
    expect(first?.during).toMatchObject({ from: "2025-09-01", until: "2026-03-16" });
    expect(first?.due).toBe("2026-03-16");
  });

  it("does not come up when the last one lies less than five years before the end of the plan", () => {
    const visits = [{ institution: "S001", date: "2022-09-01", kind: "comprehensive" as const }];
    const ids = owed({ ...small, rules, history: { since: "2021-09-01", visits } });
    expect(ids).toEqual([]);
  });

  it("is unknown without a history: a warning, and nothing is planned", () => {
    const planned = planObligations({ ...small, rules });
    expect(planned.ok && planned.value).toEqual([]);
    expect(planned.ok && planned.warnings.map(({ code }) => code)).toContain("history-missing");
  });

  // Teaching begins on 2025-09-01, a Monday.
  it.each([
    ["2020-09-01", "2025-09-01", "2026-08-31", "2025年9月1日到期，此前教学日不足一周"],
    ["2020-09-04", "2025-09-04", "2026-08-31", "2025年9月4日到期，此前教学日不足一周"],
    ["2020-09-05", "2025-09-05", "2025-09-05", "上一次在2020年9月5日"],
    ["2020-08-31", "2025-08-31", "2026-08-31", "已于2025年8月31日到期"],
  ])(
    "falls due so early that no week is left: any day will do, for plan and check (%s)",
    (last, end, until, words) => {
      const period = { from: "2025-09-01", until: "2026-08-31" };
      const visits = [{ institution: "S001", date: last, kind: "comprehensive" as const }];
      const problem = { ...small, period, rules, history: { since: "2020-12-31", visits } };
      const [first] = owed(problem).filter(({ owedTo }) => owedTo.id === "S001");
      expect(first?.during).toMatchObject({ from: "2025-09-01", until });
      expect(first?.overdueSince).toBe(until === end ? undefined : end);
      const late = {
        id: "late",
        institution: "S001",
        inspectors: ["I01", "I02", "I03"],
        date: "2025-10-20",
        halfDay: "morning",
        kind: "comprehensive",
        items: [],
      } as const;
      const missed = orThrow(checkSchedule(problem, [late]))
        .rules.filter(({ rule }) => rule === comprehensiveWithinFiveYears.id)
        .flatMap(({ violations }) => violations.flatMap(({ institutions = [] }) => institutions));
      expect(missed.includes("S001")).toBe(until === end);
      if (first === undefined) throw new Error("owed");
      expect(JSON.stringify(explainObligation(first, problem))).toContain(words);
    },
  );

  it("is planned for everybody where a cycle ends on the first day: eighteen of twenty found no place before", () => {
    const many = county({ zones: 1, institutions: 12, inspectors: 4 });
    const period = { from: "2025-09-01", until: "2026-08-31" };
    const made = plan({ ...many, period, rules, history: { since: "2020-09-01", visits: [] } });
    expect(made.status).toBe("complete");
    expect(made.visits).toHaveLength(12);
  });

  it("is planned by a group of three, and the checker misses it when it is taken out", () => {
    const problem = {
      ...small,
      rules,
      history: {
        since: "2021-01-01",
        visits: [{ institution: "S002", date: "2024-09-01", kind: "comprehensive" as const }],
      },
    };
    const made = plan(problem);
    expect(made.visits.map(({ institution, inspectors }) => [institution, inspectors.length])).toEqual([
      ["S001", 3],
    ]);
    expect(brokenHard(problem, made.visits)).toEqual([]);
    expect(brokenHard(problem, [])).toEqual(["national-schedule/comprehensive-within-five-years"]);
  });
});

describe("what is due by the limits of findings", () => {
  const finding = (id: string, deadline: string | undefined): OpenFinding => ({
    id,
    institution: "S001",
    foundOn: "2025-10-09",
    severity: "major",
    ...(deadline === undefined ? {} : { deadline }),
  });

  it("is one visit for findings whose times overlap, which names them", () => {
    const problem = {
      ...small,
      rules: [lookBack],
      openFindings: [finding("F1", "2025-11-03"), finding("F2", "2025-11-10"), finding("F3", "2025-12-01")],
    };
    expect(owed(problem).map(({ followsUp, during }) => [followsUp, during.from, during.until])).toEqual([
      [["F1", "F2"], "2025-11-11", "2025-11-18"],
      [["F3"], "2025-12-02", "2025-12-16"],
    ]);
    const made = plan(problem);
    expect(made.visits.map(({ kind, followsUp }) => [kind, followsUp])).toEqual([
      ["follow-up", ["F1", "F2"]],
      ["follow-up", ["F3"]],
    ]);
    expect(brokenHard(problem, made.visits)).toEqual([]);
    expect(brokenHard(problem, made.visits.slice(1))).toEqual(["sample/look-back"]);
  });

  it("names findings without a limit instead of guessing one", () => {
    const planned = planObligations({
      ...small,
      rules: [lookBack],
      openFindings: [finding("F1", undefined)],
    });
    expect(planned.ok && planned.value).toEqual([]);
    expect(planned.ok && planned.warnings.map(({ code }) => code)).toContain("finding-deadline-missing");
  });

  it("needs as few visits as the limits allow, and each finding lies in exactly one", () => {
    const day = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 9 }), (offsets) => {
        const openFindings = offsets.map((offset, index) => {
          const month = offset > 30 ? "12" : "11";
          return finding(`F${index}`, `2025-${month}-${String(((offset - 1) % 30) + 1).padStart(2, "0")}`);
        });
        const duties = owed({ ...small, rules: [lookBack], openFindings });
        expect(duties.flatMap(({ followsUp }) => followsUp ?? []).toSorted(byText)).toEqual(
          openFindings.map(({ id }) => id).toSorted(byText),
        );
        // Findings no two of which can be seen on one day need as many visits: no plan has fewer.
        const limits = openFindings.flatMap(({ deadline }) => deadline ?? []).toSorted(byText);
        let apart = 0;
        let last = "";
        for (const limit of limits)
          if (last === "" || limit >= last) {
            apart += 1;
            last = addDays(limit, 15);
          }
        expect(duties).toHaveLength(apart);
      }),
    );
  });
});

describe("months and quarters", () => {
  const cadence = visitDuty();

  it("counts combined months as one, for the planner and for the checker", () => {
    const rule = local("monthly", {
      ...cadence,
      every: "month",
      combinedMonths: [
        [1, 2],
        [6, 7],
      ],
    });
    const problem = { ...small, rules: [rule] };
    const labels = owed(problem)
      .filter(({ owedTo }) => owedTo.id === "S001")
      .map(({ during }) => during.label);
    expect(labels).toEqual([
      "2025-09",
      "2025-10",
      "2025-11",
      "2025-12",
      "2026-01—02",
      "2026-03",
      "2026-04",
      "2026-05",
      "2026-06—07",
    ]);
    expect(brokenHard(problem, plan(problem).visits)).toEqual([]);
    const empty = checkSchedule(problem, []);
    const result = empty.ok ? empty.value.rules.find(({ rule: id }) => id === "sample/monthly") : undefined;
    expect(result?.violations).toHaveLength(2 * labels.length);
  });

  it("counts quarters, and a month's rule already brings a quarter's about", () => {
    const problem = {
      ...small,
      rules: [
        local("monthly", { ...cadence, every: "month" }),
        local("quarterly", { ...cadence, every: "quarter", atLeast: 2 }),
      ],
    };
    const quarters = owed(problem).filter(
      ({ rule, owedTo }) => rule === "sample/quarterly" && owedTo.id === "S001",
    );
    expect(quarters.map(({ during, coveredBy }) => [during.label, coveredBy?.rule])).toEqual([
      ["2025年第四季度", "sample/monthly"],
      ["2026年第一季度", "sample/monthly"],
      ["2026年第二季度", "sample/monthly"],
    ]);
    const check = checkSchedule(problem, []);
    const result = check.ok ? check.value.rules.find(({ rule }) => rule === "sample/quarterly") : undefined;
    expect(result?.violations).toHaveLength(6);
  });
});
