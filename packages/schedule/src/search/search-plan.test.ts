import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { rule } from "../../test/riverside.ts";
import { scattered } from "../../test/scattered.ts";
import { nationalSchedule } from "../national/index.ts";
import type { SchedulePlan } from "../schedule-outcome.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { planOfSearch, searchTaskOf } from "./plan-of-search.ts";
import { type FoundPlan, searchPlan } from "./search-plan.ts";
import type { SearchTask } from "./search-task.ts";

function taskOf(problem: ScheduleProblem, seed: number): SearchTask {
  const task = searchTaskOf(problem, seed);
  if (!task.ok) throw new Error(task.issues[0].message.en);
  return task.value;
}

/** What goes through a wire. */
function sent<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}

function found(task: SearchTask, maxMoves?: number): FoundPlan {
  const result = searchPlan(task, maxMoves === undefined ? {} : { maxMoves });
  if (result.status === "cancelled") throw new Error("Nobody called it off.");
  return result;
}

function elsewhere(problem: ScheduleProblem, seed: number, maxMoves: number): SchedulePlan {
  const made = planOfSearch(problem, sent(found(sent(taskOf(problem, seed)), maxMoves)));
  if (!made.ok) throw new Error(made.issues[0].message.en);
  return made.value;
}

const problems = fc
  .record({
    zones: fc.integer({ min: 1, max: 3 }),
    perZone: fc.integer({ min: 2, max: 12 }),
    staff: fc.integer({ min: 1, max: 3 }),
    leave: fc.boolean(),
    recusals: fc.boolean(),
    places: fc.boolean(),
    special: fc.integer({ min: 0, max: 3 }),
    fixed: fc.boolean(),
    part: fc.boolean(),
    busy: fc.boolean(),
    wholeDays: fc.constantFrom<readonly ("primary" | "kindergarten")[]>(
      [],
      ["primary"],
      ["primary", "kindergarten"],
    ),
    seed: fc.integer({ min: 1, max: 1000 }),
  })
  .map(({ zones, perZone, staff, places, special, fixed, part, busy, wholeDays, seed, ...shape }) => {
    const base = county({ zones, institutions: zones * perZone, inspectors: zones * staff, ...shape });
    const placed = places ? scattered(base, seed) : base;
    const { register } = placed;
    const problem: ScheduleProblem = {
      ...placed,
      period: { from: "2026-02-20", until: "2026-05-31" },
      register: {
        ...register,
        inspectors: register.inspectors.map((inspector, index) =>
          busy && index === 0
            ? {
                ...inspector,
                weeklyTimes: [{ weekday: 2 }, { weekday: 3, halfDay: "morning" }, { weekday: 5 }],
                visitsAtMost: { perWeek: 2 },
              }
            : inspector,
        ),
      },
      ...(wholeDays.length === 0
        ? {}
        : {
            rules: [
              ...nationalSchedule.contributes,
              rule({ type: "visit-length", halfDays: 2, audience: wholeDays }),
            ],
          }),
      ...(part ? { workShares: { I01: 0.5 } } : {}),
      ...(special === 0
        ? {}
        : {
            extraVisits: [
              {
                id: "special",
                months: [3, 4],
                visits: { kind: "special", inspectors: 2, sample: special, wholeDay: busy },
              },
            ],
          }),
      ...(fixed
        ? {
            fixedVisits: [
              {
                id: "F1",
                institution: "S001",
                inspectors: ["I01"],
                date: "2026-03-18",
                ...(busy
                  ? ({ halfDay: "morning", wholeDay: true } as const)
                  : ({ halfDay: "afternoon" } as const)),
                kind: "routine",
                items: [],
              },
            ],
          }
        : {}),
    };
    return { problem, seed };
  });

describe("a search elsewhere", () => {
  it("makes the plan that planning here makes, in every part", () => {
    fc.assert(
      fc.property(problems, fc.constantFrom(0, 3000), ({ problem, seed }, maxMoves) => {
        expect(elsewhere(problem, seed, maxMoves)).toEqual(plan(problem, { seed, maxMoves }));
      }),
      { numRuns: 40 },
    );
  });

  it("is told no name of a person or an institution", () => {
    const problem = scattered(county({ zones: 2, institutions: 12, inspectors: 4, recusals: true }), 1);
    const text = JSON.stringify(taskOf(problem, 1));
    for (const { id, name } of [...problem.register.institutions, ...problem.register.inspectors])
      for (const word of [id, name]) expect(text).not.toContain(word);
  });

  it("is a mistake of the caller with a task of another version", () => {
    const task = taskOf(county({ zones: 1, institutions: 5, inspectors: 1 }), 1);
    expect(() => searchPlan(JSON.parse(JSON.stringify({ ...task, format: task.format + 1 })))).toThrow(
      TypeError,
    );
  });

  it("can be called off", () => {
    const task = taskOf(county({ zones: 1, institutions: 5, inspectors: 1 }), 1);
    expect(searchPlan(task, { signal: { aborted: true } })).toEqual({
      status: "cancelled",
      stage: "placing",
    });
  });

  it("is not begun with rules that are functions, for they cannot go along", () => {
    const problem = county({ zones: 1, institutions: 5, inspectors: 1 });
    const [any] = Array.isArray(problem.rules) ? problem.rules : [];
    const edition = any?.editions[0];
    if (edition === undefined) throw new Error("The national rules have an edition.");
    const own = {
      id: "sample/own",
      edition: { ...edition, rule: { type: "inspect", scope: "day", inspect: () => [] } },
    };
    const refused = searchTaskOf({ ...problem, rules: [own] }, 1);
    expect(refused.ok ? [] : refused.issues.map(({ code }) => code)).toEqual(["rule-not-portable"]);
  });

  it("is not believed when a searcher sends back no places", () => {
    const problem = county({ zones: 1, institutions: 5, inspectors: 2 });
    const good = found(taskOf(problem, 1), 0);
    for (const places of ["null", "{}", '"all"', `[null${",[]".repeat(good.places.length - 1)}]`]) {
      const made = planOfSearch(problem, { ...good, places: JSON.parse(places) });
      expect(made.ok ? [] : made.issues.map(({ code, path }) => [code, path[0]])).toEqual([
        ["search-result-invalid", "places"],
      ]);
    }
  });

  it("is not believed when its places do not fit the problem", () => {
    const problem = county({ zones: 1, institutions: 5, inspectors: 2 });
    const good = found(taskOf(problem, 1), 0);
    const [[slot = 0, inspector = 0] = []] = good.places;
    for (const first of [
      [slot, inspector, 0],
      [slot, 99],
      [-1, inspector],
      [0.5, inspector],
      [100_000, inspector],
    ]) {
      const made = planOfSearch(problem, { ...good, places: [first, ...good.places.slice(1)] });
      expect(made.ok ? [] : made.issues.map(({ code, path }) => [code, path])).toEqual([
        ["search-result-invalid", ["places", 0]],
      ]);
    }
    const twice = planOfSearch(problem, { ...good, places: [good.places[1] ?? [], ...good.places.slice(1)] });
    expect(twice.ok).toBe(false);
    expect(planOfSearch(problem, { ...good, places: [] }).ok).toBe(false);
  });

  it("is not believed when it puts a visit of a whole day into an afternoon, or beside another", () => {
    const base = county({ zones: 1, institutions: 5, inspectors: 1 });
    const long = rule({ type: "visit-length", halfDays: 2 });
    const problem = { ...base, rules: [...nationalSchedule.contributes, long] };
    const good = found(taskOf(problem, 1), 0);
    const [[slot = 0, inspector = 0] = [], [other = 0] = []] = good.places;
    for (const first of [
      [slot + 1, inspector],
      [other, inspector],
      [other + 1, inspector],
    ])
      expect(planOfSearch(problem, { ...good, places: [first, ...good.places.slice(1)] }).ok).toBe(false);
    expect(planOfSearch(problem, good).ok).toBe(true);
  });
});
