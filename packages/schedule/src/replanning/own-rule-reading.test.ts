import type { Visit } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { atLeastMonthlySchool } from "../national/index.ts";
import type { RuleInForce } from "../rules/rules-in-force.ts";
import type { RuleScope } from "../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { ownRuleReadings } from "./own-rule-reading.ts";

const SCOPES: readonly RuleScope[] = ["plan", "institution", "inspector", "zone", "day", "week"];

// Names the visits where there are two or more, and nobody where there are none.
function few(scope: RuleScope, until: string): RuleInForce {
  return {
    id: `sample/${scope}`,
    title: "本地规则",
    inForce: { from: "2026-03-01", until },
    edition: {
      edition: "2025-09",
      status: "active",
      effective: { from: "2025-09-01" },
      sources: [{ title: "示例办法", issuedBy: "示例区", authority: "district", issuedOn: "2025-08" }],
      level: "hard",
      rule: {
        type: "inspect",
        scope,
        inspect({ visits, subject = "" }) {
          const text = `${scope} ${subject}: ${visits.map(({ id }) => id).join(" ")}`;
          if (visits.length === 1) return [];
          return [{ visits: visits.map(({ id }) => id), because: { zh: text, en: text } }];
        },
      },
    },
  };
}

const base = county({ zones: 2, institutions: 6, inspectors: 4 });
const problem: ScheduleProblem = {
  ...base,
  period: { from: "2026-03-01", until: "2026-04-30" },
  rules: SCOPES.map((scope, index) => few(scope, index % 2 === 0 ? "2026-04-30" : "2026-04-10")),
};
const visits = plan({ ...problem, rules: [atLeastMonthlySchool] }).visits;

describe("ownRuleReadings", () => {
  it("says at any time what the checker says of the visits that are there", () => {
    const step = fc.record({
      place: fc.nat(visits.length - 1),
      day: fc.constantFrom("2026-03-09", "2026-03-10", "2026-04-09", "2026-04-20", ""),
      inspector: fc.constantFrom(...base.register.inspectors.map(({ id }) => id)),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const reading = ownRuleReadings(problem)?.();
        const now: (Visit | undefined)[] = [...visits];
        now.forEach((visit, place) => reading?.put(place, visit));
        for (const { place, day, inspector } of [{ place: 0, day: "", inspector: "" }, ...steps]) {
          const visit = visits[place];
          if (visit === undefined) continue;
          now[place] = day === "" ? undefined : { ...visit, date: day, inspectors: [inspector] };
          reading?.put(place, now[place]);
          const checked = checkSchedule(
            problem,
            now.flatMap((one) => one ?? []),
          );
          const said = checked.ok
            ? checked.value.rules.flatMap(({ rule, violations }) =>
                !rule.startsWith("sample/") ? [] : violations.map(({ because }) => `${rule}: ${because.en}`),
              )
            : [];
          const told = reading?.breaches().map(({ words }) => words) ?? [];
          expect(told.toSorted()).toEqual(said.toSorted());
        }
      }),
      { numRuns: 60 },
    );
  });

  it("asks a rule only about what a visit touched", () => {
    const asked: string[] = [];
    const rule = few("institution", "2026-04-30");
    const counted: ScheduleProblem = {
      ...problem,
      rules: [
        {
          ...rule,
          edition: {
            ...rule.edition,
            rule: {
              type: "inspect",
              scope: "institution",
              inspect({ subject = "" }) {
                asked.push(subject);
                return [];
              },
            },
          },
        },
      ],
    };
    const reading = ownRuleReadings(counted)?.();
    visits.forEach((visit, place) => reading?.put(place, visit));
    reading?.breaches();
    expect(asked.toSorted()).toEqual(base.register.institutions.map(({ id }) => id).toSorted());
    asked.length = 0;
    reading?.put(0, undefined);
    reading?.breaches();
    expect(asked).toEqual([visits[0]?.institution]);
  });

  it("is absent without a hard rule of the district's own", () => {
    expect(ownRuleReadings({ ...problem, rules: [atLeastMonthlySchool] })).toBeUndefined();
  });
});
