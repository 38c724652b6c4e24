import { lengthInDays, orThrow } from "@supervision/domain";
import fc from "fast-check";
import { expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { sampleRule, visitDuty } from "../../test/sample-rule.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import type { RuleContent, ScheduleRule } from "../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { planObligations } from "./plan-obligations.ts";

const base = county({ zones: 1, institutions: 3, inspectors: 3 });

function local(id: string, rule: RuleContent): ScheduleRule {
  return sampleRule(rule, { id: `sample/${id}`, from: "2019-01-01" });
}

const month = fc.integer({ min: 1, max: 12 });
const day = fc
  .date({ min: new Date("2025-09-01"), max: new Date("2026-07-10"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const every = fc.oneof(
  fc.constant({ every: "month" as const }),
  fc.record(
    {
      every: fc.constant("month" as const),
      months: fc.array(month, { minLength: 1, maxLength: 4 }),
      combinedMonths: fc.constant([
        [9, 10],
        [1, 2],
      ] as const),
      countedMonths: fc.constant("all-months" as const),
      minimumTeachingDays: fc.integer({ min: 1, max: 23 }),
    },
    { requiredKeys: ["every"] },
  ),
  fc.record(
    {
      every: fc.constantFrom("week" as const, "quarter" as const, "term" as const, "year" as const),
      minimumTeachingDays: fc.integer({ min: 1, max: 90 }),
    },
    { requiredKeys: ["every"] },
  ),
);

it("of an empty plan the check misses what is owed, whatever is counted and however many days are closed", () => {
  fc.assert(
    fc.property(
      every,
      fc.array(fc.record({ from: day, until: day }), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(undefined, "morning" as const),
      fc.record({
        from: fc.constantFrom("2025-09-01", "2025-09-17", "2025-11-20"),
        until: fc.constantFrom("2026-08-31", "2026-05-12", "2026-12-31"),
      }),
      fc.record({ opened: day, closed: day }, { requiredKeys: [] }),
      (counted, spans, halfDay, period, life) => {
        const [first, second, ...others] = base.register.institutions;
        if (first === undefined || second === undefined) throw new Error("three institutions");
        const closed = spans.map(({ from, until }) =>
          from <= until ? { from, until } : { from: until, until: from },
        );
        fc.pre((life.opened ?? "") <= (life.closed ?? "9999"));
        const problem: ScheduleProblem = {
          ...base,
          period,
          register: { ...base.register, institutions: [first, { ...second, ...life }, ...others] },
          rules: [
            local("often", visitDuty(counted)),
            local("closed", {
              type: "no-visits",
              during: closed.filter((_, index) => index === 0 || lengthInDays(closed[index] ?? period) < 25),
              ...(halfDay === undefined ? {} : { halfDay }),
              because: { zh: "封山", en: "snow" },
            }),
          ],
        };
        const owed = orThrow(planObligations(problem)).map(({ owedTo }) => owedTo.id ?? "");
        const missed = orThrow(checkSchedule(problem, []))
          .rules.filter(({ rule }) => rule === "sample/often")
          .flatMap(({ violations }) => violations.flatMap(({ institutions = [] }) => institutions));
        expect(missed.toSorted()).toEqual(owed.toSorted());
      },
    ),
    { numRuns: 200 },
  );
});
