import { describe, expect, it } from "vitest";
import { county } from "../../../test/county.ts";
import { plan } from "../../../test/plan.ts";
import { rule } from "../../../test/riverside.ts";
import { checkSchedule } from "../../checking/check-schedule.ts";
import type { InspectRule } from "../../rules/schedule-rule.ts";
import { nationalSchedule } from "../../national/index.ts";
import type { ScheduleProblem } from "../../schedule-problem.ts";

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

const broken = (problem: ScheduleProblem, visits: ReturnType<typeof plan>["visits"]): number => {
  const check = checkSchedule(problem, visits);
  const judged = check.ok ? check.value.rules.filter((one) => one.rule === "riverside/inspect") : [];
  if (judged.length === 0) throw new Error("The rule is judged.");
  return judged.reduce((sum, { violations }) => sum + violations.length, 0);
};

describe("rules of a district's own about who goes together", () => {
  it.each(["hard", "soft"] as const)("put groups together: full-time with part-time (%s)", (level) => {
    const base = district();
    const problem = {
      ...base,
      rules: [...nationalSchedule.contributes, rule(pairs), rule(mixed, level)],
    };
    const made = plan(problem, { seed: 1 });
    expect(made.unscheduled).toEqual([]);
    expect(made.visits.length).toBeGreaterThan(20);
    expect(broken(problem, made.visits)).toBe(0);
  });

  it.each(["hard", "soft"] as const)(
    "send others than the zone's own: inspection crosswise (%s)",
    (level) => {
      const base = district();
      const problem: ScheduleProblem = {
        ...base,
        rules: [
          ...nationalSchedule.contributes,
          rule({ type: "group-size", visitKinds: ["sample/crossed"], atLeast: 2, acrossZones: true }),
          rule(crossed, level),
        ],
        extraVisits: [{ id: "crossed", months: [4], visits: { kind: "sample/crossed", inspectors: 2 } }],
      };
      const made = plan(problem, { seed: 1 });
      expect(made.visits.filter(({ kind }) => kind === "sample/crossed")).toHaveLength(12);
      expect(broken(problem, made.visits)).toBe(0);
    },
  );
});
