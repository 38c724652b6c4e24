import { addYears, inspectorsOfZone, type Visit } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { atLeastTwiceATerm, nationalSchedule } from "../national/index.ts";
import type { SchedulePlan, ScheduleProgress } from "../schedule-outcome.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { type GenerateOptions, generateSchedule } from "./generate-schedule.ts";

function plan(problem: ScheduleProblem, options: GenerateOptions = { seed: 1 }): SchedulePlan {
  const made = generateSchedule(problem, options);
  if (!made.ok) throw new Error(made.issues[0].message.en);
  if (made.value.status === "cancelled") throw new Error("Generation was cancelled.");
  return made.value;
}

const shape = fc.record({
  zones: fc.integer({ min: 1, max: 4 }),
  perZone: fc.integer({ min: 1, max: 16 }),
  staff: fc.integer({ min: 2, max: 4 }),
  places: fc.boolean(),
  leave: fc.boolean(),
  recusals: fc.boolean(),
});
const feasible = shape.map(({ zones, perZone, staff, ...rest }) =>
  county({ zones, institutions: zones * perZone, inspectors: zones * staff, ...rest }),
);

describe("a generated plan", () => {
  it("is complete and breaks no hard rule in every feasible county", () => {
    fc.assert(
      fc.property(feasible, fc.integer(), (problem, seed) => {
        const made = plan(problem, { seed, maxMoves: 2000 });
        expect(made.unscheduled).toEqual([]);
        expect(made.score.filter(({ level, violations }) => level === "hard" && violations > 0)).toEqual([]);
        expect(made.status).toBe("complete");
      }),
      { numRuns: 25 },
    );
  });

  it("is the same for the same seed, whatever the order of the input", () => {
    fc.assert(
      fc.property(feasible, fc.integer(), fc.integer(), (problem, seed, shuffle) => {
        const mixed = <Entry>(entries: readonly Entry[]): readonly Entry[] =>
          entries
            .map((entry, index) => ({ entry, key: Math.imul(index + 1, shuffle | 1) >>> 0 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ entry }) => entry);
        const { register, rules, terms, zones } = problem;
        const other: ScheduleProblem = {
          ...problem,
          register: {
            institutions: mixed(register.institutions),
            inspectors: mixed(register.inspectors),
            recusals: mixed(register.recusals),
          },
          zones: { ...zones, zones: Object.fromEntries(mixed(Object.entries(zones.zones))) },
          rules: mixed(Object.values(rules)),
          terms: mixed(terms ?? []),
        };
        const options = { seed, maxMoves: 1000 };
        expect(plan(other, options).visits).toEqual(plan(problem, options).visits);
      }),
      { numRuns: 15 },
    );
  });

  it("differs from seed to seed", () => {
    const problem = county({ zones: 2, institutions: 12, inspectors: 4, places: true });
    expect(plan(problem, { seed: 1 }).visits).not.toEqual(plan(problem, { seed: 2 }).visits);
  });

  it("covers a county of 170 institutions with 35 inspectors, months and half-days evenly filled", () => {
    const problem = county({
      zones: 7,
      institutions: 170,
      inspectors: 35,
      places: true,
      leave: true,
      recusals: true,
    });
    const { visits, status, unscheduled } = plan(problem, { seed: 7 });
    expect([status, unscheduled.length, visits.length]).toEqual(["complete", 0, 1700]);
    const mornings = visits.filter(({ halfDay }) => halfDay === "morning").length;
    expect(Math.abs(2 * mornings - visits.length)).toBeLessThan(100);
    const october = new Map<string, number>();
    for (const { date } of visits)
      if (date.startsWith("2025-10")) october.set(date, (october.get(date) ?? 0) + 1);
    expect(october.size).toBe(18);
    expect(Math.max(...october.values())).toBeLessThanOrEqual(20);
    for (const zone of Object.keys(problem.zones.zones)) {
      const loads = inspectorsOfZone(problem.zones, zone, problem.register.inspectors).map(
        ({ id }) => visits.filter(({ inspectors }) => inspectors.includes(id)).length,
      );
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(6);
    }
  });

  it("puts two near institutions on one day when it knows where they lie", () => {
    const days = (problem: ScheduleProblem): number => {
      const { visits } = plan(problem);
      return new Set(visits.map(({ date, inspectors }) => `${inspectors[0]} ${date}`)).size;
    };
    const size = { zones: 1, institutions: 10, inspectors: 2 };
    expect(days(county({ ...size, places: true }))).toBeLessThan(days(county(size)));
  });

  it("keeps visits of one school at least two weeks apart when there is room", () => {
    const { score } = plan(county({ zones: 3, institutions: 30, inspectors: 9, places: true }));
    expect(score.find(({ rule }) => rule === "national-schedule/rest-between-visits")?.penalty).toBe(0);
  });

  it("spreads the two visits a term over it when no monthly rule is given", () => {
    const problem = { ...county({ zones: 1, institutions: 6, inspectors: 2 }), rules: [atLeastTwiceATerm] };
    const { visits } = plan(problem);
    const autumn = visits.filter(({ institution, date }) => institution === "S001" && date < "2026-02-01");
    expect(autumn).toHaveLength(2);
    const [first, second] = autumn;
    expect(first !== undefined && first.date < "2025-11-10").toBe(true);
    expect(second !== undefined && second.date > "2025-11-10").toBe(true);
  });

  it("has readable ids that do not depend on the day", () => {
    const problem = county({ zones: 1, institutions: 1, inspectors: 1 });
    const ids = plan(problem).visits.map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(["routine-2025-09-S001", "routine-2025-10-S001"]);
  });
});

describe("what a plan cannot hold", () => {
  const small = county({ zones: 1, institutions: 3, inspectors: 2 });
  const reasons = (problem: ScheduleProblem): readonly string[] => [
    ...new Set(plan(problem).unscheduled.map(({ reason }) => reason.code)),
  ];
  const inspectors = small.register.inspectors;

  it("is said when a zone has no inspector", () => {
    const register = { ...small.register, inspectors: [] };
    expect(reasons({ ...small, register })).toEqual(["no-inspector-in-zone"]);
    expect(plan({ ...small, register }).status).toBe("partial");
  });

  it("is said when everybody must keep away", () => {
    const recusals = inspectors.map(({ id }) => ({
      inspector: id,
      institution: "S002",
      ground: "own-post" as const,
    }));
    const made = plan({ ...small, register: { ...small.register, recusals } });
    expect(new Set(made.unscheduled.map(({ institution }) => institution))).toEqual(new Set(["S002"]));
    expect(new Set(made.unscheduled.map(({ reason }) => reason.code))).toEqual(new Set(["all-recused"]));
    expect(made.visits).toHaveLength(20);
  });

  it("is said when everybody is on leave or nobody is engaged", () => {
    const away = inspectors.map((inspector) => ({
      ...inspector,
      leave: [{ from: "2025-10-01", until: "2025-10-31" }],
    }));
    const past = inspectors.map((inspector) => ({
      ...inspector,
      terms: [{ from: "2020-01-01", until: "2023-12-31" }],
    }));
    expect(reasons({ ...small, register: { ...small.register, inspectors: away } })).toEqual([
      "all-on-leave",
    ]);
    expect(reasons({ ...small, register: { ...small.register, inspectors: past } })).toEqual(["not-engaged"]);
  });

  it("is said of an institution that lies in no zone", () => {
    const institutions = small.register.institutions.map((place) => ({ ...place, town: "别处" }));
    expect(reasons({ ...small, register: { ...small.register, institutions } })).toEqual([
      "institution-unplaced",
    ]);
  });

  it("is exactly what exceeds the half-days of the shortest month, with both numbers", () => {
    // February has 5 workdays in term: one inspector has 10 half-days for 12 institutions.
    const crowded = county({ zones: 1, institutions: 12, inspectors: 1 });
    const { unscheduled, visits } = plan(crowded);
    expect(unscheduled.map(({ period, reason }) => [period.from, reason.code])).toEqual([
      ["2026-02-01", "no-free-half-day"],
      ["2026-02-01", "no-free-half-day"],
    ]);
    expect(unscheduled[0]?.reason.zh).toContain("须督导12次，可派督学只有10个半天");
    expect(visits).toHaveLength(118);
  });

  it("is found by moving others out of the way first", () => {
    // One inspector may go anywhere, the other only to the last institution: 10 half-days each for 20 institutions.
    const full = county({ zones: 1, institutions: 20, inspectors: 2 });
    const february = { from: "2026-02-24", until: "2026-02-28" };
    const recusals = full.register.institutions
      .slice(0, 10)
      .map(({ id }) => ({ inspector: "I02", institution: id, ground: "own-post" as const }));
    const made = plan({ ...full, period: february, register: { ...full.register, recusals } });
    expect(made.unscheduled).toEqual([]);
    expect(made.visits).toHaveLength(20);
  });

  it("is refused as a whole for a year without a holiday notice", () => {
    const period = { from: "2026-09-01", until: "2027-01-31" };
    const made = generateSchedule({ ...small, period }, { seed: 1 });
    expect(made.ok ? [] : made.issues.map(({ code }) => code)).toEqual(["calendar-year-missing"]);
  });

  it("is refused as a whole when the register names two institutions alike or the period is no period", () => {
    const [first] = small.register.institutions;
    if (first === undefined) throw new Error("The county is empty.");
    const twice = { ...small.register, institutions: [first, first] };
    const made = generateSchedule({ ...small, register: twice }, { seed: 1 });
    expect(made.ok ? [] : made.issues.map(({ code }) => code)).toEqual(["register-id-duplicate"]);
    const backwards = generateSchedule(
      { ...small, period: { from: "2026-03-01", until: "2026-02-01" } },
      { seed: 1 },
    );
    expect(backwards.ok ? [] : backwards.issues.map(({ code }) => code)).toEqual(["period-invalid"]);
  });

  it("is a mistake of the caller when the seed is no whole number", () => {
    expect(() => generateSchedule(small, { seed: 0.5 })).toThrow(TypeError);
  });
});

describe("visits beyond the routine", () => {
  const base = county({ zones: 3, institutions: 24, inspectors: 9, places: true });

  it("are made by groups in their month", () => {
    const made = plan({
      ...base,
      extraVisits: [
        { id: "apr-comprehensive", months: [4], visits: { kind: "comprehensive", sample: 7 } },
        {
          id: "sep-opening",
          months: [9],
          visits: { kind: "special", topic: "秋季开学", audience: ["primary"] },
        },
      ],
    });
    const comprehensive = made.visits.filter(({ kind }) => kind === "comprehensive");
    expect(comprehensive).toHaveLength(7);
    for (const visit of comprehensive) {
      expect(visit.date.slice(0, 7)).toBe("2026-04");
      expect(visit.inspectors).toHaveLength(3);
    }
    const special = made.visits.filter(({ kind }) => kind === "special");
    expect(special.map(({ topic }) => topic)).toEqual(special.map(() => "秋季开学"));
    expect(special).toHaveLength(base.register.institutions.filter(({ kind }) => kind === "primary").length);
    expect(made.status).toBe("complete");
  });

  it("come from two zones when they are joint, and count as the month's routine visit", () => {
    const made = plan({
      ...base,
      extraVisits: [
        { id: "may-joint", months: [5], visits: { kind: "joint", institutions: ["S001", "示例第2单位"] } },
      ],
    });
    const may = made.visits.filter(
      ({ institution, date }) => institution === "S001" && date.startsWith("2026-05"),
    );
    expect(may.map(({ kind }) => kind)).toEqual(["joint"]);
    expect(made.visits.filter(({ kind }) => kind === "joint")).toHaveLength(2);
    expect(made.status).toBe("complete");
  });

  it("are reported when the register does not know the institution or the month has no teaching day", () => {
    const made = plan({
      ...base,
      extraVisits: [
        { id: "april", months: [4], visits: { kind: "comprehensive", institutions: ["无此学校"] } },
        { id: "july", months: [7, 8], visits: { kind: "special", institutions: ["S001"] } },
      ],
    });
    expect(made.unscheduled.map(({ rule, reason }) => [rule, reason.code])).toEqual([
      ["year-plan#april", "institution-unknown"],
      ["year-plan#july", "no-teaching-day"],
    ]);
  });

  it("that were fixed before stay as they are and are planned around", () => {
    const fixed: Visit = {
      id: "agreed-1",
      institution: "S001",
      inspectors: ["I01"],
      date: "2025-09-10",
      halfDay: "morning",
      kind: "routine",
      items: [],
    };
    const made = plan({ ...base, fixedVisits: [fixed] });
    expect(made.visits).toContainEqual(fixed);
    const september = made.visits.filter(
      ({ institution, date }) => institution === "S001" && date.startsWith("2025-09"),
    );
    expect(september).toEqual([fixed]);
    expect(made.status).toBe("complete");
  });
});

describe("the items of routine visits", () => {
  const items = ["a", "b", "c", "d", "e", "f", "g", "h"].map((name) => `sample/list#${name}` as const);
  const base = county({ zones: 1, institutions: 4, inspectors: 2 });

  it("are all seen at every institution in every term", () => {
    const { visits } = plan({ ...base, rotations: [{ items, every: "term", order: "staggered" }] });
    for (const { id } of base.register.institutions)
      for (const [from, until] of [
        ["2025-09", "2026-02"],
        ["2026-02", "2026-08"],
      ] as const) {
        const seen = visits
          .filter(({ institution, date }) => institution === id && date >= from && date < until)
          .flatMap((visit) => visit.items);
        expect(new Set(seen)).toEqual(new Set(items));
      }
  });

  it("begin with the topic of the month", () => {
    const { visits } = plan({
      ...base,
      rotations: [{ items, every: "year", itemsPerVisit: 2, byMonth: { 9: ["sample/list#safety"] } }],
    });
    const september = visits.filter(({ date }) => date.startsWith("2025-09"));
    expect(september.map((visit) => visit.items[0])).toEqual(september.map(() => "sample/list#safety"));
  });

  it("are announced as incomplete when the visits do not suffice", () => {
    const made = generateSchedule(
      { ...base, rotations: [{ items, every: "term", itemsPerVisit: 1 }] },
      { seed: 1 },
    );
    expect(made.ok && made.warnings.map(({ code }) => code)).toEqual(["rotation-incomplete"]);
  });
});

describe("a run of the generator", () => {
  const problem = county({ zones: 2, institutions: 20, inspectors: 6, places: true });

  it("tells how far it has come, stage after stage", () => {
    const seen: ScheduleProgress[] = [];
    plan(problem, { seed: 1, onProgress: (progress) => seen.push(progress) });
    expect([...new Set(seen.map(({ stage }) => stage))]).toEqual(["placing", "improving", "checking"]);
    expect(seen.every(({ done, total }) => done >= 0 && done <= total)).toBe(true);
  });

  it("can be called off before and during the work", () => {
    const controller = new AbortController();
    controller.abort();
    const before = generateSchedule(problem, { seed: 1, signal: controller.signal });
    expect(before.ok && before.value).toEqual({ status: "cancelled", stage: "placing" });
    const later = new AbortController();
    const during = generateSchedule(problem, {
      seed: 1,
      signal: later.signal,
      onProgress: ({ stage }) => {
        if (stage === "improving") later.abort();
      },
    });
    expect(during.ok && during.value).toEqual({ status: "cancelled", stage: "improving" });
  });

  it("leaves its input untouched", () => {
    const frozen = deepFreeze({ ...problem, rules: nationalSchedule.contributes });
    expect(plan(frozen, { seed: 1 }).status).toBe("complete");
  });

  it("honours the rule edition of each day", () => {
    // The post was left on 2023-03-31: three years later, on 2026-03-31, the inspector may come again.
    const left = "2023-03-31";
    const recusals = [{ inspector: "I01", institution: "S001", ground: "former-post" as const, until: left }];
    const rules = nationalSchedule.contributes.map((rule) => {
      const [edition] = rule.editions;
      if (edition === undefined || edition.rule.type !== "independence") return rule;
      return {
        id: rule.id,
        title: rule.title,
        edition: { ...edition, rule: { ...edition.rule, yearsAfterPost: 3 } },
      };
    });
    const only = county({ zones: 1, institutions: 1, inspectors: 1 });
    const made = plan({ ...only, rules, register: { ...only.register, recusals } });
    expect(made.visits[0]?.date.slice(0, 7)).toBe("2026-03");
    expect(made.visits.every(({ date }) => date >= addYears(left, 3))).toBe(true);
    expect(made.unscheduled.map(({ reason }) => reason.code)).toContain("all-recused");
    const check = checkSchedule({ ...only, rules, register: { ...only.register, recusals } }, made.visits);
    expect(
      check.ok && check.value.rules.find(({ rule }) => rule === "national-schedule/independence")?.satisfied,
    ).toBe(true);
  });
});

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const entry of Object.values(value)) deepFreeze(entry);
  }
  return value;
}
