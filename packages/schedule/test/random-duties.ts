import type { Period, Visit, VisitKind } from "@supervision/domain";
import fc from "fast-check";
import type { ExtraVisits, RuleContent, RuleLevel, ScheduleProblem, ScheduleRule } from "../src/index.ts";
import { person, problemOf, rule, school } from "./riverside.ts";
import { visitDuty } from "./sample-rule.ts";

const KINDS: readonly VisitKind[] = ["routine", "random", "special", "comprehensive", "riverside/night"];
const kind = fc.constantFrom(...KINDS);
const kinds = fc.option(
  fc
    .uniqueArray(kind, { minLength: 1, maxLength: 3 })
    .map(([first = "routine", ...others]) => [first, ...others] as const),
  { nil: undefined },
);

const cadence: fc.Arbitrary<RuleContent> = fc
  .tuple(fc.constantFrom("month", "month", "quarter", "term"), fc.integer({ min: 1, max: 2 }), kinds)
  .map(([every, atLeast, visitKinds]) =>
    visitDuty({ every, atLeast, ...(visitKinds === undefined ? {} : { visitKinds }) }),
  );
const cycle: fc.Arbitrary<RuleContent> = kind.map((visited) => ({
  type: "cycle",
  visitKinds: [visited],
  atMostYears: 3,
  owedBy: "office",
  proof: { zh: "督导报告", en: "report" },
}));
const followUp: fc.Arbitrary<RuleContent> = fc.integer({ min: 8, max: 40 }).map((within) => ({
  type: "follow-up",
  countedFrom: "found",
  within,
  unit: "days",
  proof: { zh: "回访记录", en: "record" },
}));
const byTwo = rule({ type: "group-size", visitKinds: ["comprehensive", "special"], atLeast: 2 });
const level: fc.Arbitrary<RuleLevel> = fc.constantFrom("hard", "hard", "medium", "soft");

const months = fc.constantFrom<readonly number[]>([3], [4, 5], [3, 4, 5], [5, 6], [6]);
const extra = (id: string): fc.Arbitrary<ExtraVisits> =>
  fc.record({
    id: fc.constant(id),
    months,
    visits: fc.record(
      { kind, sample: fc.integer({ min: 1, max: 3 }), topic: fc.constant("校园食品安全") },
      { requiredKeys: ["kind"] },
    ),
  });
const fixed: fc.Arbitrary<Visit> = fc
  .tuple(fc.constantFrom("2026-03-11", "2026-04-15", "2026-05-13"), kind)
  .map(([date, visited]) => ({
    id: `fixed-${date}`,
    institution: "S1",
    inspectors: ["I5", "I6"],
    date,
    halfDay: "morning",
    kind: visited,
    items: [],
  }));

const TERM: Period = { from: "2026-03-02", until: "2026-06-30" };

/** A term of a few schools with hands enough, under up to four duties over different times and of different kinds. */
export const randomDuties: fc.Arbitrary<ScheduleProblem> = fc
  .record({
    schools: fc.integer({ min: 1, max: 4 }),
    duties: fc.array(fc.tuple(fc.oneof({ weight: 6, arbitrary: cadence }, cycle, followUp), level), {
      minLength: 1,
      maxLength: 4,
    }),
    more: fc.tuple(fc.option(extra("a")), fc.option(extra("b"))),
    visits: fc.option(fixed, { freq: 3 }),
    closed: fc.option(fc.constantFrom("2026-04-12", "2026-04-24"), { freq: 3 }),
  })
  .map(({ schools, duties, more, visits, closed }) => {
    const rules: readonly ScheduleRule[] = [
      byTwo,
      ...duties.map(([content, binding], index) => rule(content, binding, `duty-${index}`)),
    ];
    const institutions = Array.from({ length: schools }, (_, index) =>
      index === 1 && closed !== null
        ? school(2, { unavailable: [{ from: "2026-04-01", until: closed, reason: "examination" }] })
        : school(index + 1),
    );
    const problem = problemOf(
      institutions,
      Array.from({ length: 6 }, (_, index) => person(index + 1)),
      { until: TERM.until, rules },
    );
    return {
      ...problem,
      rules,
      extraVisits: more.filter((one) => one !== null),
      fixedVisits: visits === null ? [] : [visits],
      history: {
        since: "2018-01-01",
        visits: KINDS.map((visited) => ({ institution: "S1", date: "2023-05-04", kind: visited })),
      },
      openFindings: [
        { id: "F1", institution: "S1", foundOn: "2026-04-10", severity: "major" },
        { id: "F2", institution: "S1", foundOn: "2026-03-12", severity: "major" },
      ],
    };
  });
