import { isTermDay, type Issue, type SchoolTerm, type Visit } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county } from "../test/county.ts";
import { plan } from "../test/plan.ts";
import { sampleRule, visitDuty } from "../test/sample-rule.ts";
import { checkSchedule } from "./checking/check-schedule.ts";
import { weekCounts } from "./displays/week-counts.ts";
import { bestSlots } from "./explaining/best-slots.ts";
import { generateSchedule } from "./generation/generate-schedule.ts";
import { planObligations } from "./obligations/plan-obligations.ts";
import { checkProblem } from "./problem/check-problem.ts";
import { measureSchedule } from "./quality/measure-schedule.ts";
import { replan } from "./replanning/replan.ts";
import type { RuleContent } from "./rules/schedule-rule.ts";
import type { ExtraVisits, ScheduleProblem } from "./schedule-problem.ts";
import { planOfSearch, searchTaskOf } from "./search/plan-of-search.ts";
import { searchPlan } from "./search/search-plan.ts";

// Schools take visits from 25 August on, and for a week before the spring term, which begins in the middle of March.
const AUGUST = { from: "2025-08-25", until: "2025-08-31" };
const [autumn, spring] = [
  { id: "2025-autumn", name: "第一学期", visitsFrom: AUGUST.from, from: "2025-09-01", until: "2026-01-30" },
  { id: "2026-spring", name: "第二学期", visitsFrom: "2026-03-02", from: "2026-03-09", until: "2026-07-03" },
] as const satisfies readonly SchoolTerm[];
const year = { from: "2025-08-01", until: "2026-07-31" };
const base: ScheduleProblem = {
  ...county({ zones: 2, institutions: 10, inspectors: 6, places: true }),
  period: year,
  terms: [autumn, spring],
  history: { since: "2025-08-01", visits: [] },
};
const without: ScheduleProblem = {
  ...base,
  terms: [autumn, spring].map(({ visitsFrom: _visitsFrom, ...term }) => term),
};
const opening: ExtraVisits = {
  id: "opening",
  months: [8],
  visits: { kind: "special", topic: "秋季开学", sample: 6, inspectors: 2 },
};

function taught({ date }: Pick<Visit, "date">): boolean {
  return isTermDay([autumn, spring], date);
}

function issuesOf(problem: ScheduleProblem): readonly Issue[] {
  const checked = checkProblem(problem);
  return checked.ok ? checked.warnings : checked.issues;
}

function withRule(id: string, rule: RuleContent): ScheduleProblem {
  const series = sampleRule(rule, { id: `sample/${id}` });
  return { ...base, rules: [...(Array.isArray(base.rules) ? base.rules : []), series] };
}

const proof = { zh: "记录表", en: "record" };
const quarterly: RuleContent = visitDuty({ every: "quarter", atLeast: 6 });

describe("visits before a term begins", () => {
  it.each([
    ["of a month", { months: [8] }],
    ["of a campaign's days", { months: [], during: AUGUST }],
    ["of the time before the term", { months: [], weeksOfTerm: [0] }],
  ])("are planned there when they are extra visits %s", (_name, when) => {
    const only = { ...base, period: { from: "2025-08-01", until: "2025-12-31" } };
    const made = plan({ ...only, extraVisits: [{ ...opening, ...when }] });
    expect(made.status).toBe("complete");
    const special = made.visits.filter(({ kind }) => kind === "special");
    expect(special).toHaveLength(6);
    for (const { date } of special) expect(date >= AUGUST.from && date <= AUGUST.until, date).toBe(true);
    const checked = checkSchedule(only, made.visits);
    expect(checked.ok && checked.value.ok).toBe(true);
  });

  it("are one window a term, with a sample of its own, in week 0", () => {
    const made = plan({ ...base, extraVisits: [{ ...opening, months: [], weeksOfTerm: [0, 1] }] });
    const weeks = made.visits
      .filter(({ kind }) => kind === "special")
      .map(({ date }) =>
        date < "2025-09-01" ? "0" : date < "2025-09-08" ? "1" : date < "2026-03-09" ? "0'" : "1'",
      );
    expect(weeks.toSorted()).toEqual(
      ["0", "0'", "1", "1'"].flatMap((week) => Array.from({ length: 6 }, () => week)).toSorted(),
    );
  });

  it("make nothing owed, and change nothing about what is", () => {
    for (const [one, other] of [
      [base, without],
      [withRule("quarterly", quarterly), { ...withRule("quarterly", quarterly), terms: without.terms ?? [] }],
    ] as const) {
      const owed = planObligations(one);
      expect(owed.ok && owed.value.length).toBeGreaterThan(0);
      expect(owed).toEqual(planObligations(other));
    }
  });

  it("are never what rules ask for, however full the term and whichever rule asks", () => {
    const rules: readonly RuleContent[] = [
      quarterly,
      { ...quarterly, every: "month", atLeast: 2 },
      {
        ...quarterly,
        every: "month",
        atLeast: 3,
        combinedMonths: [
          [2, 3],
          [8, 9],
        ],
      },
      { ...quarterly, every: "year", atLeast: 12 },
      { ...quarterly, every: "term", atLeast: 9 },
      { type: "cycle", visitKinds: ["comprehensive"], atMostYears: 1, owedBy: "office", proof },
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...rules),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 99 }),
        fc.boolean(),
        (rule, staff, seed, isSpread) => {
          const { register } = base;
          const problem: ScheduleProblem = {
            ...withRule("asked", rule),
            register: { ...register, inspectors: register.inspectors.slice(0, 2 * staff) },
            history: { since: "2024-09-01", visits: [] },
            extraVisits: [opening],
          };
          const { visits, quality, unscheduled } = plan(problem, { seed, maxMoves: isSpread ? 3000 : 0 });
          expect(visits.filter((visit) => !taught(visit) && visit.kind !== "special")).toEqual([]);
          expect(unscheduled.every(({ reason }) => reason.code !== "institution-closed")).toBe(true);
          const measured = measureSchedule(problem, visits);
          if (quality === undefined) return;
          expect(measured.ok && measured.value.cost).toBe(quality.cost);
          expect(quality.lowerBound).toBeLessThanOrEqual(quality.cost);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("are found by a search elsewhere too", () => {
    const problem = { ...withRule("quarterly", quarterly), extraVisits: [opening] };
    const task = searchTaskOf(problem, 3);
    if (!task.ok) throw new Error(task.issues[0].message.en);
    const found = searchPlan(structuredClone(task.value), { maxMoves: 2000 });
    if (found.status === "cancelled") throw new Error("no plan");
    const made = planOfSearch(problem, found);
    if (!made.ok) throw new Error(made.issues[0].message.en);
    expect(made.value.visits.filter((visit) => !taught(visit)).map(({ kind }) => kind)).toEqual(
      Array.from({ length: 6 }, () => "special"),
    );
  });

  it("stay theirs when the plan changes: what moves out of the first weeks goes on into the term", () => {
    const march = { ...base, period: { from: "2026-03-01", until: "2026-03-31" } };
    const { visits } = plan(march);
    const away = march.register.inspectors.map(({ id }) => ({
      type: "inspector-absent" as const,
      inspector: id,
      days: { from: "2026-03-09", until: "2026-03-24" },
    }));
    const changed = replan(march, visits, away, { today: "2026-03-01" });
    if (!changed.ok) throw new Error(changed.issues[0].message.en);
    expect(changed.value.moved.length).toBeGreaterThan(0);
    expect(changed.value.visits.filter((visit) => !taught(visit))).toEqual([]);
    // Teaching begins later than planned: what stands before it follows.
    const [first, ...rest] = visits;
    if (first === undefined) throw new Error("no visits");
    const early = [{ ...first, date: "2026-03-04" }, ...rest];
    const moved = replan(march, early, [], { today: "2026-03-01" });
    if (!moved.ok) throw new Error(moved.issues[0].message.en);
    expect(moved.value.moved.map(({ from, because }) => [from.id, because?.zh])).toEqual([
      [first.id, "2026年3月4日学校还没有开学"],
    ]);
  });

  it("are allowed to any plan on these days, and on no day before them", () => {
    const visit: Visit = {
      id: "v1",
      institution: "S001",
      inspectors: ["I01"],
      date: "2025-08-27",
      halfDay: "morning",
      kind: "special",
      items: [],
    };
    const broken = (problem: ScheduleProblem, date: string): boolean => {
      const checked = checkSchedule({ ...problem, rules: [] }, [{ ...visit, date }]);
      if (!checked.ok) throw new Error(checked.issues[0].message.en);
      return checked.value.rules.some(({ rule, satisfied }) => rule === "structure/term-day" && !satisfied);
    };
    expect(broken(base, "2025-08-27")).toBe(false);
    expect(broken(without, "2025-08-27")).toBe(true);
    expect(broken(base, "2025-08-22")).toBe(true);
    const shut = { ...autumn, closed: [{ from: "2025-08-27", until: "2025-08-27" }] };
    expect(broken({ ...base, terms: [shut] }, "2025-08-27")).toBe(true);
  });

  it("are offered for a visit somebody wants then", () => {
    const wish = { institution: "S001", kind: "special" as const, inspectors: 1, during: AUGUST };
    const offers = bestSlots(base, [], wish, 2);
    expect(offers.ok && offers.value.map(({ date }) => date >= AUGUST.from && date <= AUGUST.until)).toEqual([
      true,
      true,
    ]);
    const none = bestSlots(without, [], wish, 2);
    expect(none.ok && none.value).toEqual([]);
  });

  it("leave the weeks of the term as they are numbered", () => {
    const weeks = (problem: ScheduleProblem): readonly string[] => {
      const counted = weekCounts(problem, []);
      if (!counted.ok) throw new Error(counted.issues[0].message.en);
      return counted.value.map(({ monday, ofTerm }) => `${monday} ${ofTerm?.term} ${ofTerm?.week}`);
    };
    expect(weeks(base)).toEqual(weeks(without));
    const counted = weekCounts(base, []);
    expect(counted.ok && counted.value.find(({ monday }) => monday === "2025-08-25")).toMatchObject({
      visitingDays: 5,
    });
  });
});

describe("a problem with visits before a term", () => {
  const codes = (problem: ScheduleProblem): readonly string[] => issuesOf(problem).map(({ code }) => code);
  const withTerms = (...all: readonly SchoolTerm[]): ScheduleProblem => ({ ...base, terms: all });

  it("is refused when they begin after teaching, or on no date", () => {
    for (const visitsFrom of ["2025-09-08", "2025-8-25", "八月下旬", ""]) {
      const late = withTerms({ ...autumn, visitsFrom }, spring);
      expect(codes(late), visitsFrom).toContain("span-invalid");
    }
    const late = withTerms({ ...autumn, visitsFrom: "2025-09-08" }, spring);
    expect(issuesOf(late)[0]?.path).toContain("visitsFrom");
    const made = generateSchedule(late, { seed: 1 });
    expect(made.ok ? [] : made.issues.map(({ code }) => code)).toEqual(["problem-part-idle"]);
    expect(codes(withTerms({ ...autumn, visitsFrom: autumn.from }, spring))).toEqual([]);
  });

  it("is refused when they lie in the term before", () => {
    const early = withTerms(autumn, { ...spring, visitsFrom: "2026-01-26" });
    expect(codes(early)).toContain("terms-overlap");
    expect(issuesOf(early).find(({ code }) => code === "terms-overlap")?.fix.zh).toContain("visitsFrom");
  });

  it("says how to have them where a term has none", () => {
    for (const when of [{ months: [], during: AUGUST }, { months: [8] }, { months: [], weeksOfTerm: [0] }]) {
      const missed = { ...without, extraVisits: [{ ...opening, ...when }] };
      const told = issuesOf(missed).find(({ code }) => code === "extra-visits-outside");
      expect(told?.fix.zh, JSON.stringify(when)).toContain("visitsFrom");
      expect(codes({ ...base, extraVisits: [{ ...opening, ...when }] })).toEqual([]);
    }
  });
});
