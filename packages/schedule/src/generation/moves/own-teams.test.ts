import { describe, expect, it } from "vitest";
import { county } from "../../../test/county.ts";
import { plan } from "../../../test/plan.ts";
import { checkSchedule } from "../../checking/check-schedule.ts";
import { defineScheduleRule, type InspectRule, type RuleContent } from "../../rules/schedule-rule.ts";
import { nationalSchedule } from "../../national/index.ts";
import type { RuleLevel } from "../../rules/rule-level.ts";
import type { ScheduleProblem } from "../../schedule-problem.ts";

const ruleOf = (id: string, rule: RuleContent, level: RuleLevel) =>
  defineScheduleRule({
    id: `sample/${id}`,
    title: id,
    editions: [
      {
        edition: "2025-01",
        status: "active",
        effective: { from: "2025-01-01" },
        sources: [
          {
            title: "示例区督导办法",
            issuedBy: "示例区教育督导室",
            authority: "district",
            issuedOn: "2025-01",
          },
        ],
        level,
        rule,
      },
    ],
  });

const pairs = { type: "group-size", visitKinds: ["routine"], atLeast: 2 } as const;

/** 专兼搭配: nobody goes only with people of the same status. */
const mixed: InspectRule = {
  type: "inspect",
  scope: "institution",
  inspect: ({ visits, register }) =>
    visits
      .filter(
        ({ inspectors }) =>
          new Set(inspectors.map((id) => register.inspectors.find((one) => one.id === id)?.status)).size < 2,
      )
      .map(({ id }) => ({ visits: [id], because: { zh: "不是专兼搭配", en: "All of one status." } })),
};

/** 交叉督导: whoever serves the zone of an institution stays away from it. */
const crossed: InspectRule = {
  type: "inspect",
  scope: "institution",
  inspect: ({ visits, register }) =>
    visits
      .filter(({ kind, inspectors, institution }) => {
        const town = register.institutions.find(({ id }) => id === institution)?.town;
        return (
          kind === "sample/crossed" &&
          register.inspectors.some(
            ({ id, zones }) => inspectors.includes(id) && zones.some((own) => town === `${own}镇`),
          )
        );
      })
      .map(({ id }) => ({ visits: [id], because: { zh: "本区督学应回避", en: "Of its own zone." } })),
};

const district = (): ScheduleProblem => {
  const base = county({ zones: 3, institutions: 12, inspectors: 12 });
  return {
    ...base,
    period: { from: "2026-03-01", until: "2026-06-30" },
    register: {
      ...base.register,
      inspectors: base.register.inspectors.map((one, index) => ({
        ...one,
        status: index % 4 < 2 ? "full-time" : "part-time",
      })),
    },
  };
};

const broken = (
  problem: ScheduleProblem,
  visits: ReturnType<typeof plan>["visits"],
  rule: string,
): number => {
  const check = checkSchedule(problem, visits);
  if (!check.ok) throw new Error(check.issues[0].message.en);
  return check.value.rules
    .filter((one) => one.rule === rule)
    .reduce((sum, { violations }) => sum + violations.length, 0);
};

describe("rules of a district's own about who goes together", () => {
  it.each(["hard", "soft"] as const)("put groups together: full-time with part-time (%s)", (level) => {
    const base = district();
    const problem = {
      ...base,
      rules: [...nationalSchedule.contributes, ruleOf("pairs", pairs, "hard"), ruleOf("mixed", mixed, level)],
    };
    const made = plan(problem, { seed: 1 });
    expect(made.unscheduled).toEqual([]);
    expect(made.visits.length).toBeGreaterThan(20);
    expect(broken(problem, made.visits, "sample/mixed")).toBe(0);
  });

  it.each(["hard", "soft"] as const)(
    "send others than the zone's own: inspection crosswise (%s)",
    (level) => {
      const base = district();
      const problem: ScheduleProblem = {
        ...base,
        rules: [
          ...nationalSchedule.contributes,
          ruleOf(
            "open",
            { type: "group-size", visitKinds: ["sample/crossed"], atLeast: 2, acrossZones: true },
            "hard",
          ),
          ruleOf("crossed", crossed, level),
        ],
        extraVisits: [{ id: "crossed", months: [4], visits: { kind: "sample/crossed", inspectors: 2 } }],
      };
      const made = plan(problem, { seed: 1 });
      expect(made.visits.filter(({ kind }) => kind === "sample/crossed")).toHaveLength(12);
      expect(broken(problem, made.visits, "sample/crossed")).toBe(0);
    },
  );
});
