import { addDays, type LegalSource, weekdayOf } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county } from "../../../test/county.ts";
import { plan } from "../../../test/plan.ts";
import { wholeDays } from "../../../test/riverside.ts";
import { sampleRule } from "../../../test/sample-rule.ts";
import { scattered } from "../../../test/scattered.ts";
import { nationalSchedule } from "../../national/index.ts";
import type { RuleFacts, RuleViolation } from "../../rules/rule-facts.ts";
import type { RuleLevel } from "../../rules/rule-level.ts";
import { defineScheduleRule, type RuleScope, type ScheduleRule } from "../../rules/schedule-rule.ts";

const source: LegalSource = {
  title: "示例区督导办法",
  issuedBy: "示例区教育督导室",
  authority: "district",
  issuedOn: "2025-01",
};

function rule(
  scope: RuleScope,
  inspect: (facts: RuleFacts) => readonly RuleViolation[],
  level: RuleLevel = "soft",
): ScheduleRule {
  return sampleRule(
    { type: "inspect", scope, inspect },
    { id: `sample/by-${scope}`, title: `示例规则（${scope}）`, level, weight: 50 },
  );
}

const because = { zh: "示例", en: "sample" };
const notOnFriday = ({ visits }: RuleFacts): readonly RuleViolation[] =>
  visits.filter(({ date }) => weekdayOf(date) === 5).map(({ id }) => ({ visits: [id], because }));
const fewAtOnce =
  (most: number) =>
  ({ visits }: RuleFacts): readonly RuleViolation[] =>
    visits.length <= most
      ? []
      : [{ visits: visits.map(({ id }) => id), because, amount: visits.length - most }];

const SCOPES = {
  institution: notOnFriday,
  inspector: notOnFriday,
  zone: notOnFriday,
  day: fewAtOnce(1),
  week: fewAtOnce(4),
} as const;
type Scope = keyof typeof SCOPES;

describe("a rule of a district's own in the search", () => {
  const base = scattered(county({ zones: 2, institutions: 16, inspectors: 6, leave: true }), 2);
  const withRule = (own: ScheduleRule) => ({ ...base, rules: [...nationalSchedule.contributes, own] });

  it("costs what the checker says, after every number of moves", () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Scope>("institution", "inspector", "zone", "day", "week"),
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 1, max: 99 }),
        (scope, maxMoves, seed) => {
          const own = rule(scope, SCOPES[scope]);
          const { quality, score } = plan(withRule(own), { seed, maxMoves });
          expect(quality?.own).toBe(score.find((one) => one.rule === own.id)?.penalty);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("costs what the checker says with groups, visits fixed on rest days and an edition that changes", () => {
    const own = (scope: Scope): ScheduleRule =>
      defineScheduleRule({
        id: `sample/by-${scope}`,
        title: "示例规则",
        editions: (
          [
            ["2025-01", "2025-01-01", 50],
            ["2026-02", "2026-02-25", 30],
          ] as const
        ).map(([edition, from, weight]) => ({
          edition,
          status: "active",
          effective: { from },
          sources: [source],
          level: "soft",
          weight,
          rule: { type: "inspect", scope, inspect: SCOPES[scope] },
        })),
      });
    const [place] = base.register.institutions;
    const [inspector] = base.register.inspectors;
    if (place === undefined || inspector === undefined) throw new TypeError("the county has both");
    const fixed = { institution: place.id, halfDay: "afternoon", kind: "routine", items: [] } as const;
    const more = {
      ...base,
      extraVisits: [
        {
          id: "safety",
          months: [4],
          visits: { kind: "special", inspectors: 3, audience: ["primary"], topic: "校园安全" },
        },
      ],
      fixedVisits: [
        { ...fixed, id: "fixed-1", inspectors: [inspector.id], date: "2025-10-18" },
        { ...fixed, id: "fixed-2", inspectors: [inspector.id], date: "2025-11-07" },
      ],
    } as const;
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom<Scope>("institution", "inspector", "zone", "day", "week"), {
          minLength: 1,
        }),
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 1, max: 99 }),
        (scopes, maxMoves, seed) => {
          const rules = scopes.map(own);
          const made = plan(
            { ...more, rules: [...nationalSchedule.contributes, ...rules] },
            { seed, maxMoves },
          );
          expect(made.visits.some(({ inspectors }) => inspectors.length === 3)).toBe(true);
          const penalties = made.score.filter(({ rule: id }) => rules.some((one) => one.id === id));
          expect(made.quality?.own).toBe(penalties.reduce((sum, { penalty }) => sum + penalty, 0));
        },
      ),
      { numRuns: 15 },
    );
  });

  it("is followed as far as the others allow", () => {
    for (const scope of ["institution", "inspector", "zone"] as const) {
      const own = rule(scope, notOnFriday);
      const penalty = (maxMoves: number): number =>
        plan(withRule(own), { seed: 1, maxMoves }).score.find((one) => one.rule === own.id)?.penalty ?? -1;
      expect(penalty(0)).toBeGreaterThan(500);
      expect(penalty(20_000)).toBe(0);
    }
  });

  it("is followed also when it is hard", () => {
    const made = plan(withRule(rule("institution", notOnFriday, "hard")), { seed: 1, maxMoves: 20_000 });
    expect(made.status).toBe("complete");
    expect(made.quality?.own).toBe(0);
  });

  it("leaves visits out, with the reason, that find no place under a hard one, and no more of them than it must", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 2, max: 5 }), (seed, most) => {
        const own = rule("week", fewAtOnce(most), "hard");
        const problem = withRule(own);
        const made = plan(problem, { seed, maxMoves: 2000 });
        const left = made.unscheduled.filter(({ reason }) => reason.code === "own-rule");
        expect(made.status).toBe("partial");
        expect(left.length).toBeGreaterThan(0);
        expect(left[0]?.reason.zh).toContain("示例规则（week）");
        expect(made.score.find((one) => one.rule === own.id)?.violations).toBe(0);
        const weeks = new Map<string, number>();
        for (const { date } of made.visits) {
          const monday = addDays(date, 1 - weekdayOf(date));
          weeks.set(monday, (weeks.get(monday) ?? 0) + 1);
        }
        // Weeks were cut down to the limit, no further.
        expect(Math.max(...weeks.values())).toBe(most);
        const cost = made.quality ?? { travel: 0, rest: 0, balance: 0, own: 0, cost: -1, lowerBound: 0 };
        expect(cost.cost).toBe(cost.travel + cost.rest + cost.balance + cost.own);
        expect(cost.lowerBound).toBeLessThanOrEqual(cost.cost);
      }),
      { numRuns: 6 },
    );
  });

  it("moves visits that break a hard one before it leaves any out, also where no moves are asked for", () => {
    const onThursday = ({ visits }: RuleFacts): readonly RuleViolation[] =>
      visits.filter(({ date }) => weekdayOf(date) !== 4).map(({ id }) => ({ visits: [id], because }));
    const own = rule("institution", (facts) => (facts.subject === "S003" ? onThursday(facts) : []), "hard");
    for (const seed of [1, 2, 3]) expect(plan(withRule(own), { seed, maxMoves: 0 }).status).toBe("complete");
  });

  it("leaves out also what stands alone once another was left out", () => {
    const never = rule(
      "institution",
      ({ subject, visits }) =>
        subject === "S001" ? visits.map(({ id }) => ({ visits: [id], because, amount: 2 })) : [],
      "hard",
    );
    // The branch is visited in months in which the main school is.
    const together = rule(
      "zone",
      ({ visits }) =>
        visits
          .filter(
            ({ institution, date }) =>
              institution === "S003" &&
              !visits.some((one) => one.institution === "S001" && one.date.slice(0, 7) === date.slice(0, 7)),
          )
          .map(({ id }) => ({ visits: [id], because })),
      "hard",
    );
    const made = plan(
      { ...base, rules: [...nationalSchedule.contributes, never, together] },
      { seed: 1, maxMoves: 500 },
    );
    expect(made.visits.filter(({ institution }) => ["S001", "S003"].includes(institution))).toEqual([]);
    const own = made.score.filter((one) => one.rule.startsWith("sample/"));
    expect(own.map(({ violations }) => violations)).toEqual([0, 0]);
  });

  it("leaves nothing out when that does not help: the plan says which rule it breaks", () => {
    const busy = ({ visits }: RuleFacts): readonly RuleViolation[] =>
      visits.length < 30 ? [{ visits: visits.map(({ id }) => id), because, amount: 30 - visits.length }] : [];
    const own = rule("institution", busy, "hard");
    const made = plan(withRule(own), { seed: 1, maxMoves: 500 });
    expect(made.unscheduled).toEqual([]);
    expect(made.status).toBe("partial");
    expect(made.score.find((one) => one.rule === own.id)?.violations).toBe(16);
  });

  it("judges only when it looks at the whole plan", () => {
    const own = rule("plan", notOnFriday);
    const without = plan({ ...base, rules: nationalSchedule.contributes }, { seed: 1, maxMoves: 500 });
    const made = plan(withRule(own), { seed: 1, maxMoves: 500 });
    expect(made.visits).toEqual(without.visits);
    expect(made.score.find((one) => one.rule === own.id)?.penalty).toBeGreaterThan(0);
  });

  it("is shown visits of a whole day as such, wherever they are tried", () => {
    const zone = scattered(county({ zones: 1, institutions: 8, inspectors: 2 }), 1);
    const tooLong = rule("day", ({ visits }) =>
      visits
        .filter(
          ({ wholeDay, date, halfDay }) =>
            wholeDay !== true || halfDay !== "morning" || weekdayOf(date) === 5,
        )
        .map(({ id }) => ({ visits: [id], because })),
    );
    const { visits, quality } = plan({
      ...zone,
      period: { from: "2025-10-01", until: "2025-10-31" },
      rules: [...nationalSchedule.contributes, wholeDays, tooLong],
    });
    expect(visits).toHaveLength(8);
    expect(quality?.own).toBe(0);
  });
});
