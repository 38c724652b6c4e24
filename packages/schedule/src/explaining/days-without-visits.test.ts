import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { replan } from "../replanning/replan.ts";
import { nationalSchedule } from "../national/index.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { explainUnscheduled } from "./explain-unscheduled.ts";
import { applyRepair } from "./repair.ts";

// A mountain county: the first town is snowed in from the middle of December to the end of February.
function snowedIn(authority: "district" | "province"): ScheduleProblem {
  const snow = sampleRule(
    {
      type: "no-visits",
      among: { towns: ["z01镇"] },
      during: [{ from: "2025-12-15", until: "2026-03-01" }],
      because: { zh: "大雪封山", en: "snow" },
    },
    { id: "county/snow", title: "封山期不进山", authority },
  );
  return {
    ...county({ zones: 2, institutions: 4, inspectors: 4 }),
    rules: [...nationalSchedule.contributes, snow],
    extraVisits: [
      {
        id: "heating",
        months: [],
        during: { from: "2025-12-22", until: "2026-01-04" },
        visits: { kind: "special", topic: "冬季取暖", institutions: ["S001"] },
      },
    ],
  };
}

function explained(problem: ScheduleProblem) {
  const made = plan(problem);
  const left = made.unscheduled.find(({ institution }) => institution === "S001");
  if (left === undefined) throw new Error("Everything has a place.");
  return { made, left, why: explainUnscheduled(problem, made.visits, left) };
}

describe("a visit on days on which a rule keeps visits away", () => {
  it("finds a way out in the rule of the district: a day of it for the institution, or the rule made soft", () => {
    const problem = snowedIn("district");
    const { made, why } = explained(problem);
    expect(why.conflict).toMatchObject([{ kind: "rule", rule: "county/snow" }]);
    expect(why.repairs.map(({ kind }) => kind)).toEqual([
      "enter-institution",
      "enter-institution",
      "soften-rule",
    ]);
    expect(why.repairs[0]?.words.zh).toBe("规则“封山期不进山”对示例第1单位2025年12月22日破例一天");
    expect(why.repairs[2]?.words.zh).toBe("规则“封山期不进山”改为软性，因它免去的督导也要做");
    for (const repair of why.repairs) {
      const after = applyRepair(problem, made.visits, repair);
      if (!after.ok) throw new Error(after.issues[0].message.en);
      expect(after.warnings).toEqual([]);
      const check = checkSchedule(after.value.problem, after.value.visits);
      expect(
        check.ok && check.value.rules.filter(({ level, satisfied }) => level === "hard" && !satisfied),
      ).toEqual([]);
    }
  });

  it("finds none in a rule of the province", () => {
    const { why } = explained(snowedIn("province"));
    expect(why.conflict).toMatchObject([{ kind: "rule", rule: "county/snow" }]);
    expect(why.repairs).toEqual([]);
  });

  it("is planned by a change that lifts the rule for that institution, and is not without a word when the rule stands", () => {
    const problem = snowedIn("district");
    const { made } = explained(problem);
    const days = { from: "2025-12-23", until: "2025-12-24" };
    const change = { type: "institution-receives", institution: "S001", days } as const;
    const stands = replan(problem, made.visits, [change], { today: "2025-12-01" });
    if (!stands.ok) throw new Error(stands.issues[0].message.en);
    expect(stands.value.unscheduled).toHaveLength(1);
    expect(stands.warnings.filter(({ code }) => code.startsWith("change"))).toMatchObject([
      {
        code: "change-day-closed",
        fix: { zh: '国家、省没有规定的，本地可以破例：在变更中写明 rule: "county/snow"' },
      },
    ]);
    const lifted = replan(problem, made.visits, [{ ...change, rule: "county/snow" }], {
      today: "2025-12-01",
    });
    if (!lifted.ok) throw new Error(lifted.issues[0].message.en);
    expect(lifted.warnings.filter(({ code }) => code.startsWith("change"))).toEqual([]);
    expect(lifted.value.status).toBe("complete");
    expect(lifted.value.added).toMatchObject([{ institution: "S001", kind: "special" }]);
    expect(["2025-12-23", "2025-12-24"]).toContain(lifted.value.added[0]?.date);
  });
});
