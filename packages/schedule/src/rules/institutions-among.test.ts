import { type Institution, orThrow, type Register } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { generateSchedule } from "../generation/generate-schedule.ts";
import { planObligations } from "../obligations/plan-obligations.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { InstitutionsAmong } from "./institutions-among.ts";
import { defineScheduleRule } from "./schedule-rule.ts";
import { overrideScheduleRule } from "./override-schedule-rule.ts";
import { scheduleRuleKind } from "./schedule-rule-kind.ts";

const source = {
  title: "示例办法",
  issuedBy: "示例督导室",
  authority: "district",
  issuedOn: "2025-08",
} as const;
const monthly = (among: InstitutionsAmong) =>
  defineScheduleRule({
    id: "riverside/monthly-among",
    title: "部分单位每月督导",
    editions: [
      {
        edition: "2025-09",
        status: "active",
        effective: { from: "2025-09-01" },
        sources: [source],
        level: "hard",
        rule: {
          type: "cadence",
          activity: "visit",
          every: "month",
          atLeast: 1,
          among,
          owedBy: "responsible-inspector",
          owedTo: "institution",
          proof: { zh: "记录表", en: "record" },
        },
      },
    ],
  });
const small = county({ zones: 2, institutions: 6, inspectors: 2 });
const [z1, z2] = ["z01镇", "z02镇"] as const;
const known: Readonly<Record<string, Partial<Institution>>> = {
  S001: { students: { primary: 1200 }, boarding: true },
  S002: { students: { primary: 600, "junior-middle": 500 }, boarding: false },
  S003: { students: { primary: 90 } },
};
const register: Register = {
  ...small.register,
  institutions: small.register.institutions.map((one) => ({ ...one, ...known[one.id] })),
};
const problem = (among: InstitutionsAmong): ScheduleProblem => ({
  ...small,
  period: { from: "2025-09-01", until: "2025-10-31" },
  register,
  rules: [monthly(among)],
});
const owed = (among: InstitutionsAmong): readonly string[] => [
  ...new Set(orThrow(planObligations(problem(among))).flatMap(({ owedTo }) => owedTo.id ?? [])),
];

describe("a rule about some institutions only", () => {
  it.each<readonly [string, InstitutionsAmong, readonly string[]]>([
    ["of towns", { towns: [z1] }, ["S001", "S003", "S005"]],
    ["by name", { institutions: ["S004", "S002"] }, ["S002", "S004"]],
    ["with many pupils, of all stages together", { students: { atLeast: 1000 } }, ["S001", "S002"]],
    ["with few pupils", { students: { below: 100 } }, ["S003"]],
    ["with boarders", { boarding: true }, ["S001"]],
    ["without boarders", { boarding: false }, ["S002"]],
    ["for which all holds", { towns: [z1], students: { atLeast: 100 } }, ["S001"]],
    ["without any condition", {}, ["S001", "S002", "S003", "S004", "S005", "S006"]],
  ])("is owed to those %s, and what the register does not say keeps an institution out", (_, among, ids) => {
    expect(owed(among)).toEqual(ids);
  });

  it("names the institutions of which the register does not say whether they belong", () => {
    const planned = planObligations(problem({ students: { atLeast: 1000 } }));
    expect(planned.ok && planned.warnings.map(({ code, message }) => [code, message.zh])).toContainEqual([
      "institution-fact-unknown",
      expect.stringMatching(/3所/),
    ]);
    const clear = planObligations(problem({ towns: [z2] }));
    expect(clear.ok && clear.warnings.map(({ code }) => code)).not.toContain("institution-fact-unknown");
  });

  it("is planned and checked alike: what is planned passes, and one visit less does not", () => {
    const among = fc.record(
      {
        towns: fc.subarray([z1, z2], { minLength: 1 }),
        institutions: fc.subarray(["S001", "S002", "S003", "S004"], { minLength: 1 }),
        students: fc.record({ atLeast: fc.constantFrom(1, 500, 1000) }),
        boarding: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(among, (filter) => {
        const given = problem(filter);
        const made = orThrow(generateSchedule(given, { seed: 1 }));
        if (made.status === "cancelled") throw new Error("not called off");
        expect(orThrow(checkSchedule(given, made.visits)).ok).toBe(true);
        expect(new Set(made.visits.map(({ institution }) => institution))).toEqual(new Set(owed(filter)));
        const less = orThrow(checkSchedule(given, made.visits.slice(1)));
        expect(less.ok).toBe(made.visits.length === 0);
      }),
      { numRuns: 25 },
    );
  });

  it("can be narrowed by a district", () => {
    const rule = monthly({ towns: [z1] });
    const [edition] = rule.editions;
    if (edition === undefined) throw new Error("an edition");
    const changed = scheduleRuleKind.applyOverride(
      edition,
      overrideScheduleRule(rule, {
        basedOn: "2025-09",
        effective: { from: "2026-01-01" },
        source,
        parameters: { among: { towns: [z1], boarding: true } },
      }),
    );
    expect(changed.rule).toMatchObject({ among: { towns: [z1], boarding: true }, atLeast: 1 });
  });
});
