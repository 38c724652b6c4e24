import { orThrow, type Visit, type VisitKind } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plan } from "../../test/plan.ts";
import { randomDuties } from "../../test/random-duties.ts";
import { person, problemOf, rule, school, schools } from "../../test/riverside.ts";
import { visitDuty } from "../../test/sample-rule.ts";
import { findShortages } from "../capacity/find-shortages.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { replan } from "../replanning/replan.ts";
import type { RuleContent } from "../rules/schedule-rule.ts";
import type { ExtraVisits, ScheduleProblem } from "../schedule-problem.ts";

const monthly = visitDuty();
const people = [1, 2, 3, 4].map((index) => person(index));

function term(
  duties: readonly RuleContent[],
  more: Partial<ScheduleProblem> = {},
  count = 1,
): ScheduleProblem {
  return {
    ...problemOf(schools(count), people, { until: "2026-06-30" }),
    rules: duties.map((content, index) => rule(content, "hard", `duty-${index}`)),
    ...more,
  };
}

function visitsUnder(
  problem: ScheduleProblem,
  more: { readonly extra?: readonly ExtraVisits[] } = {},
): readonly Visit[] {
  const made = plan({ ...problem, ...(more.extra === undefined ? {} : { extraVisits: more.extra }) });
  expect(made.status).toBe("complete");
  return made.visits;
}

const special = (every: "quarter" | "term"): RuleContent => visitDuty({ every, visitKinds: ["special"] });
const campaign = (id: string, months: readonly number[]): ExtraVisits => ({
  id,
  months,
  visits: { kind: "special" },
});

describe("a visit that a longer duty asks for", () => {
  const cycle: RuleContent = {
    type: "cycle",
    visitKinds: ["comprehensive"],
    atMostYears: 3,
    owedBy: "office",
    proof: { zh: "督导报告", en: "report" },
  };
  const history = {
    since: "2018-01-01",
    visits: (["comprehensive", "special"] as const).map((kind) => ({
      institution: "S1",
      date: "2023-05-04",
      kind,
    })),
  };
  const followUp: RuleContent = {
    type: "follow-up",
    countedFrom: "found",
    within: 40,
    unit: "days",
    proof: { zh: "回访记录", en: "record" },
  };
  const finding = { id: "F", institution: "S1", foundOn: "2026-04-10", severity: "major" } as const;
  it.each<readonly [string, ScheduleProblem, number, VisitKind]>([
    ["once a term", term([monthly, special("term")]), 4, "special"],
    ["once a quarter", term([monthly, special("quarter")]), 4, "special"],
    ["in turn every three years", term([monthly, cycle], { history }), 4, "comprehensive"],
    [
      "for a finding, over two months",
      term([monthly, followUp], { openFindings: [finding] }),
      4,
      "follow-up",
    ],
    ["for April and May", term([monthly], { extraVisits: [campaign("a", [4, 5])] }), 4, "special"],
  ])("is that of one of its months, and no visit more: %s", (_, problem, count, kind) => {
    const visits = visitsUnder(problem);
    expect(visits).toHaveLength(count);
    expect(visits.filter((visit) => visit.kind === kind)).toHaveLength(1);
    expect(new Set(visits.map(({ date }) => date.slice(0, 7))).size).toBe(count);
  });

  it("leaves to another the month that only that can have", () => {
    const visits = visitsUnder(term([monthly]), { extra: [campaign("a", [4]), campaign("b", [4, 5])] });
    expect(visits.map(({ date, kind }) => [date.slice(5, 7), kind])).toEqual([
      ["03", "routine"],
      ["04", "special"],
      ["05", "special"],
      ["06", "routine"],
    ]);
  });

  it("counts what was asked for after it, so that the visit of the cycle is the campaign's", () => {
    const twice = visitDuty({ every: "term", atLeast: 2, visitKinds: ["riverside/night", "special"] });
    const once = visitDuty({ every: "term", visitKinds: ["riverside/night", "routine"] });
    const everyThreeYears: RuleContent = { ...cycle, visitKinds: ["special"] };
    const visits = visitsUnder(term([everyThreeYears, once, twice], { history }), {
      extra: [campaign("a", [3, 4, 5])],
    });
    expect(visits.map(({ kind }) => kind)).toEqual(["special", "riverside/night"]);
  });

  it("is made in addition where no month counts its kind", () => {
    const routine = visitDuty({ visitKinds: ["routine", "random"] });
    expect(visitsUnder(term([routine, special("term")]))).toHaveLength(5);
  });

  it("falls into another month at each school, and into others under another seed", () => {
    const problem = term([monthly, special("term")], {}, 12);
    const monthsOf = (seed: number): readonly string[] =>
      plan(problem, { seed })
        .visits.filter(({ kind }) => kind === "special")
        .toSorted((a, b) => (a.institution < b.institution ? -1 : 1))
        .map(({ date }) => date.slice(5, 7));
    const months = monthsOf(1);
    for (const month of ["03", "04", "05", "06"])
      expect(months.filter((one) => one === month)).toHaveLength(3);
    expect(monthsOf(2)).not.toEqual(months);
  });

  it("goes where the school is open", () => {
    const closed = { from: "2026-03-30", until: "2026-06-30", reason: "examination" } as const;
    const problem = term([visitDuty(), special("quarter")], {
      period: { from: "2026-03-02", until: "2026-04-30" },
      register: {
        institutions: [school(1, { unavailable: [closed] })],
        inspectors: people,
        recusals: [],
      },
    });
    const { visits } = plan(problem);
    expect(visits.every(({ date }) => date < closed.from)).toBe(true);
  });

  it("is made on its own where it finds no place in the month it was to stand for", () => {
    // Specialists are there in one month alone; which of them a school was to be visited in does not matter.
    const qualified = rule({
      type: "qualification",
      needs: "speciality",
      specialities: ["财务"],
      of: "leader",
      visitKinds: ["special"],
    });
    for (const away of [
      [{ from: "2026-04-01", until: "2026-06-30" }],
      [
        { from: "2026-03-01", until: "2026-04-30" },
        { from: "2026-06-01", until: "2026-06-30" },
      ],
    ]) {
      const duties = [rule(monthly, "hard", "monthly"), rule(special("term"), "hard", "termly")];
      const problem = { ...term([], {}, 6), rules: duties };
      const register = {
        ...problem.register,
        inspectors: people.map((one, index) =>
          index === 0 ? { ...one, specialities: ["财务"], leave: away } : { ...one, specialities: [] },
        ),
      };
      const made = plan({ ...problem, register, rules: [...duties, qualified] });
      expect(made.unscheduled).toEqual([]);
      expect(made.visits.filter(({ kind }) => kind === "special")).toHaveLength(6);
      expect(orThrow(checkSchedule({ ...problem, register }, made.visits)).ok).toBe(true);
    }
  });

  it("is no shortage of the month it stands for", () => {
    const problem = term([monthly, special("term")], {}, 40);
    expect(orThrow(findShortages(problem))).toEqual([]);
  });
});

describe("visits under several duties, with too few hands", () => {
  const byThree = rule({ type: "group-size", visitKinds: ["special"], atLeast: 3 });
  const crowded = (perWeek: number): ScheduleProblem => {
    const away = [
      [{ from: "2026-04-06", until: "2026-05-10" }],
      [{ from: "2026-04-20", until: "2026-05-31" }],
    ];
    const problem = term([], {}, 24);
    return {
      ...problem,
      register: {
        ...problem.register,
        inspectors: people.map((one, index) => ({
          ...one,
          visitsAtMost: { perWeek },
          leave: away[index] ?? [],
        })),
      },
      rules: [rule(monthly, "hard", "monthly"), rule(special("term"), "hard", "termly"), byThree],
    };
  };

  it.each([2, 3])("are none that can be struck out either (%i visits a week each)", (perWeek) => {
    const problem = crowded(perWeek);
    const { visits, unscheduled } = plan(problem, { seed: 1, maxMoves: 500 });
    const unmet = (of: readonly Visit[]): number =>
      orThrow(checkSchedule(problem, of)).rules.reduce((sum, { penalty }) => sum + penalty, 0);
    const now = unmet(visits);
    const check = orThrow(checkSchedule(problem, visits));
    expect(now).toBeGreaterThan(0);
    for (const visit of visits)
      expect([visit.id, unmet(visits.filter((other) => other !== visit)) > now]).toEqual([visit.id, true]);
    // What is missing is named, each with its rule.
    for (const of of ["monthly", "termly"]) {
      const named = unscheduled.filter((left) => left.rule === `riverside/${of}`);
      const result = check.rules.find((one) => one.rule === `riverside/${of}`);
      expect(named.length).toBeGreaterThanOrEqual(result?.penalty ?? 0);
    }
  });
});

describe("visits under several duties, with hands enough", () => {
  const unmet = (problem: ScheduleProblem, visits: readonly Visit[]): number => {
    const { rules, notChecked } = orThrow(checkSchedule(problem, visits));
    return rules.reduce((sum, { penalty }) => sum + penalty, notChecked.length);
  };

  it("are none that can be struck out while every duty is met, but for those asked for in addition", () => {
    fc.assert(
      fc.property(randomDuties, fc.nat(9), (problem, seed) => {
        const { visits } = plan(problem, { seed, maxMoves: 500 });
        const now = unmet(problem, visits);
        for (const visit of visits) {
          if (problem.fixedVisits?.includes(visit) === true) continue;
          if (problem.extraVisits?.some(({ id }) => visit.id.startsWith(`${id}-`)) === true) continue;
          const without = visits.filter((other) => other !== visit);
          expect([visit.id, unmet(problem, without) > now]).toEqual([visit.id, true]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("stay as they are, and none comes to them, when a plan is made again without a change", () => {
    fc.assert(
      fc.property(
        randomDuties,
        fc.nat(9),
        fc.constantFrom("2026-03-02", "2026-04-20", "2026-05-29"),
        (problem, seed, today) => {
          const { visits, unscheduled } = plan(problem, { seed, maxMoves: 500 });
          const again = orThrow(replan(problem, visits, [], { today, unscheduled }));
          expect([again.moved, again.added, again.withdrawn]).toEqual([[], [], []]);
          expect(again.visits).toEqual(visits);
          expect(again.unscheduled.length).toBeLessThanOrEqual(unscheduled.length);
        },
      ),
      { numRuns: 50 },
    );
  });
});
