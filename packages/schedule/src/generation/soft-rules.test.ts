import { addDays, type Inspector, type Visit, weekdayOf } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import { scattered } from "../../test/scattered.ts";
import { nationalSchedule } from "../national/index.ts";
import { measureSchedule } from "../quality/measure-schedule.ts";
import type { RuleLevel } from "../rules/rule-level.ts";
import type { RuleContent, ScheduleRule } from "../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { planOfSearch, searchTaskOf } from "../search/plan-of-search.ts";
import { searchPlan } from "../search/search-plan.ts";

function rule(content: RuleContent, level: RuleLevel = "soft", weight = 70): ScheduleRule {
  return sampleRule(content, { level, weight });
}

const quietMornings: RuleContent = {
  type: "no-visits",
  during: [
    { from: "2025-10-13", until: "2025-10-14" },
    { from: "2026-03-16", until: "2026-03-27" },
  ],
  halfDay: "morning",
  audience: ["primary", "kindergarten"],
  because: { zh: "升旗", en: "flag" },
};
const specialist: RuleContent = {
  type: "qualification",
  needs: "speciality",
  of: "everyone",
  specialities: ["学前教育"],
  audience: ["kindergarten"],
};
const rotated: RuleContent = { type: "rotation", afterYears: 1 };
const atMost: RuleContent = { type: "visits-at-most", perWeek: 2, perMonth: 7 };
const KINDS = [quietMornings, specialist, rotated, atMost] as const;

/** With specialities of some, and last year's visits by the first inspector of each zone. */
function known(problem: ScheduleProblem): ScheduleProblem {
  const { institutions, inspectors } = problem.register;
  return {
    ...problem,
    register: {
      ...problem.register,
      inspectors: inspectors.map((one, index): Inspector => ({
        ...one,
        specialities: index % 3 === 0 ? ["学前教育"] : ["小学语文"],
      })),
    },
    history: {
      since: "2023-09-01",
      visits: institutions.map(({ id }, index) => ({
        institution: id,
        date: "2025-03-04",
        kind: "routine",
        inspectors: [inspectors[index % inspectors.length]?.id ?? ""],
      })),
    },
  };
}

const base = known(scattered(county({ zones: 2, institutions: 20, inspectors: 6, leave: true }), 3));
const withRules = (problem: ScheduleProblem, rules: readonly ScheduleRule[]): ScheduleProblem => ({
  ...problem,
  rules: [...nationalSchedule.contributes, ...rules],
});
const penaltyOf = (problem: ScheduleProblem, id: string): number =>
  plan(problem, { seed: 2 }).score.find((one) => one.rule === id)?.penalty ?? 0;

describe("a soft rule that is data", () => {
  it.each(KINDS)("of the form $type is avoided where it can be", (content) => {
    const own = rule(content);
    const heavy = penaltyOf(withRules(base, [own]), own.id);
    // The search does not pay for a rule without weight; the checker then counts nothing, so it is asked again.
    const careless = plan(withRules(base, [rule(content, "soft", 0)]), { seed: 2 });
    const measured = measureSchedule(withRules(base, [own]), careless.visits);
    expect(measured.ok && measured.value.own).toBeGreaterThan(0);
    expect(heavy).toBeLessThan(measured.ok ? measured.value.own / 2 : 0);
  });

  it("costs what the checker says, in the plan and measured from outside, alone and with others", () => {
    fc.assert(
      fc.property(
        fc.subarray([...KINDS], { minLength: 1 }),
        fc.constantFrom<RuleLevel>("soft", "medium"),
        fc.boolean(),
        fc.integer({ min: 0, max: 3000 }),
        (kinds, level, isGrouped, maxMoves) => {
          const alone = withRules(
            base,
            kinds.map((kind) => rule(kind, level)),
          );
          const problem: ScheduleProblem = isGrouped
            ? {
                ...alone,
                extraVisits: [
                  { id: "x", months: [3], visits: { kind: "special", inspectors: 2, sample: 4 } },
                ],
              }
            : alone;
          const made = plan(problem, { seed: 5, maxMoves });
          const own = made.score
            .filter((one) => one.rule.startsWith("sample/"))
            .reduce((sum, { penalty }) => sum + penalty, 0);
          expect(made.quality?.own).toBe(level === "medium" ? 100_000 * own : own);
          const measured = measureSchedule(problem, made.visits);
          expect(measured.ok && measured.value.own).toBe(made.quality?.own);
          expect(made.quality?.lowerBound).toBeLessThanOrEqual(made.quality?.cost ?? 0);
        },
      ),
      { numRuns: 12 },
    );
  });

  it("counts a week that reaches over the planned time, or over a change of the rule, by its days inside", () => {
    // From a Thursday to a Wednesday, and the rule binds from the first Friday on.
    const period = { from: "2025-10-16", until: "2025-11-12" };
    const own = rule({ type: "visits-at-most", perWeek: 3, perMonth: 9 });
    const problem: ScheduleProblem = {
      ...withRules({ ...base, period }, []),
      rules: [
        ...nationalSchedule.contributes,
        ...own.editions.map((edition) => ({
          id: own.id,
          edition,
          inForce: { from: "2025-10-17", until: "2025-11-11" },
        })),
      ],
    };
    const made = plan(problem, { seed: 3 });
    const counted = new Map<string, number>();
    for (const { date, inspectors } of made.visits)
      if (date >= "2025-10-17" && date <= "2025-11-11")
        for (const one of inspectors)
          for (const [key, most] of [
            [addDays(date, 1 - weekdayOf(date)), 3],
            [date.slice(0, 7), 9],
          ] as const)
            counted.set(`${one} ${key}`, (counted.get(`${one} ${key}`) ?? -most) + 1);
    const over = [...counted.values()].reduce((sum, count) => sum + Math.max(0, count), 0);
    expect(made.quality?.own).toBe(70 * over);
    expect(over).toBe(0);
  });

  it("goes along to a search elsewhere", () => {
    const problem = withRules(
      base,
      KINDS.map((kind) => rule(kind)),
    );
    const task = searchTaskOf(problem, 4);
    if (!task.ok) throw new Error(task.issues[0].message.en);
    const found = searchPlan(JSON.parse(JSON.stringify(task.value)), { maxMoves: 4000 });
    if (found.status === "cancelled") throw new Error("Nobody called it off.");
    const made = planOfSearch(problem, found);
    expect(made.ok && made.value).toEqual(plan(problem, { seed: 4, maxMoves: 4000 }));
  });

  it("is paid for no more than in the best of all plans of a few visits", () => {
    const few = {
      ...known(scattered(county({ zones: 1, institutions: 6, inspectors: 2 }), 1)),
      period: { from: "2025-10-10", until: "2025-10-14" },
    };
    fc.assert(
      fc.property(
        fc.subarray([...KINDS], { minLength: 1 }),
        fc.uniqueArray(fc.constantFrom("S001", "S002", "S003", "S004", "S005", "S006"), {
          minLength: 3,
          maxLength: 3,
        }),
        fc.integer({ min: 1, max: 99 }),
        (kinds, institutions, weight) => {
          const problem: ScheduleProblem = {
            ...few,
            rules: kinds.map((kind) =>
              rule(kind.type === "visits-at-most" ? { ...kind, perWeek: 1 } : kind, "soft", weight),
            ),
            extraVisits: [{ id: "x", months: [10], visits: { kind: "routine", institutions } }],
          };
          const made = plan(problem, { seed: weight, maxMoves: 20_000 });
          expect(made.visits).toHaveLength(3);
          let least = Infinity;
          const slots = ["2025-10-10", "2025-10-11", "2025-10-13", "2025-10-14"].flatMap((date) =>
            (["morning", "afternoon"] as const).flatMap((halfDay) =>
              ["I01", "I02"].map((inspector) => ({ date, halfDay, inspector })),
            ),
          );
          const trial = (index: number, visits: readonly Visit[]): void => {
            const one = made.visits[index];
            if (one === undefined) {
              const measured = measureSchedule(problem, visits);
              if (measured.ok) least = Math.min(least, measured.value.cost);
              return;
            }
            for (const { date, halfDay, inspector } of slots)
              if (
                !visits.some(
                  (other) =>
                    other.date === date && other.halfDay === halfDay && other.inspectors.includes(inspector),
                )
              )
                trial(index + 1, [...visits, { ...one, date, halfDay, inspectors: [inspector] }]);
          };
          trial(0, []);
          expect(made.quality?.cost).toBe(least);
          expect(made.quality?.lowerBound).toBeLessThanOrEqual(least);
        },
      ),
      { numRuns: 4 },
    );
  });
});
