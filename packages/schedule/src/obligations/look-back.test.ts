import { orThrow } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { plan } from "../../test/plan.ts";
import { person, problemOf, rule, school } from "../../test/riverside.ts";
import { visitDuty } from "../../test/sample-rule.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { explainObligation } from "../explaining/explain-obligation.ts";
import { checkProblem } from "../problem/check-problem.ts";
import type { CadenceRule } from "../rules/cadence-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { dutyProgress } from "./duty-progress.ts";
import { planObligations } from "./plan-obligations.ts";

const lookBack: CadenceRule = {
  type: "cadence",
  activity: "follow-up",
  every: "month",
  atLeast: 1,
  owedBy: "responsible-inspector",
  owedTo: "institution",
  audience: ["village-primary"],
  proof: { zh: "回头看记录", en: "record of the look-back" },
};
const monthly = rule(visitDuty({ visitKinds: ["routine", "random"] }), "hard", "monthly");

function under(duty: CadenceRule): ScheduleProblem {
  const places = [school(1, { kind: "village-primary" }), school(2)];
  return {
    ...problemOf(places, [person(1), person(2)], { until: "2026-06-30" }),
    rules: [monthly, rule(duty, "hard", "look-back")],
  };
}

describe("a look-back that is owed to institutions", () => {
  const problem = under(lookBack);
  const { visits, status } = plan(problem);

  it("is planned as a visit of its kind, where and as often as it is owed", () => {
    expect(status).toBe("complete");
    const made = visits.filter(({ kind }) => kind === "follow-up");
    expect(made.map(({ institution, date }) => [institution, date.slice(0, 7)])).toEqual([
      ["S1", "2026-03"],
      ["S1", "2026-04"],
      ["S1", "2026-05"],
      ["S1", "2026-06"],
    ]);
    expect(visits).toHaveLength(12);
  });

  it("is judged by the visits of a plan, and not named as unknown", () => {
    const whole = orThrow(checkSchedule(problem, visits));
    expect([whole.ok, whole.notChecked]).toEqual([true, []]);
    const without = visits.filter(({ kind }) => kind !== "follow-up");
    const check = orThrow(checkSchedule(problem, without));
    const result = check.rules.find((one) => one.rule === "riverside/look-back");
    expect([check.ok, result?.violations.length]).toEqual([false, 4]);
  });

  it("is owed as such a visit, and named so", () => {
    const [owed] = orThrow(planObligations(problem)).filter(({ rule: of }) => of === "riverside/look-back");
    expect(owed).toMatchObject({ activity: "visit", visitKinds: ["follow-up"], count: 1 });
    expect(owed === undefined ? "" : explainObligation(owed, problem).summary.zh).toContain("整改回访1次");
    expect(orThrow(checkProblem(problem))).toBeDefined();
  });

  it("is done by a visit of its kind, and by what was written down as a look-back", () => {
    const owed = orThrow(planObligations(problem)).filter(({ rule: of }) => of === "riverside/look-back");
    const progress = dutyProgress(
      owed,
      [
        { activity: "visit", visitKind: "follow-up", on: "2026-03-11", to: "S1" },
        { activity: "follow-up", on: "2026-04-15", to: "S1" },
        { activity: "visit", visitKind: "routine", on: "2026-05-13", to: "S1" },
      ],
      "2026-05-20",
    );
    expect(progress.map(({ done }) => done)).toEqual([1, 1, 0, 0]);
  });

  it("is the visit of the month where the rule of that counts every kind", () => {
    const anyKind = rule(visitDuty(), "hard", "monthly");
    const { visits: fewer } = plan({ ...problem, rules: [anyKind, rule(lookBack, "hard", "look-back")] });
    expect(fewer).toHaveLength(8);
  });

  it("stays a duty beside visits where institutions owe it themselves, or days after its time", () => {
    const { audience: _villages, ...toAll } = lookBack;
    const duties: readonly CadenceRule[] = [
      { ...lookBack, owedBy: "institution" },
      { ...toAll, owedTo: "office" },
      { ...lookBack, dueWithin: 5 },
    ];
    for (const duty of duties) {
      const beside = under(duty);
      const made = plan(beside).visits;
      expect(made.filter(({ kind }) => kind === "follow-up")).toEqual([]);
      const { notChecked } = orThrow(checkSchedule(beside, made));
      expect(notChecked.map((one) => one.rule)).toEqual(["riverside/look-back"]);
    }
  });
});
