import { addDays, defineZoneLayout, orThrow, type Visit } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plan } from "../../test/plan.ts";
import { person, rule, school } from "../../test/riverside.ts";
import { visitDuty } from "../../test/sample-rule.ts";
import { planObligations } from "../obligations/plan-obligations.ts";
import type { CadenceRule } from "../rules/schedule-rule.ts";
import type { ExtraVisits, ScheduleProblem } from "../schedule-problem.ts";
import { stateCouncilCalendar } from "../work-calendar-cn/index.ts";
import type { PlanChange } from "./plan-change.ts";
import { replan, type ReplanOptions } from "./replan.ts";
import type { Replan } from "./replan-outcome.ts";
import { replanText } from "./replan-text.ts";

const cadence = (every: "month" | "term", atLeast = 1): CadenceRule =>
  visitDuty({ every, atLeast, minimumTeachingDays: 1 });
const byThree = rule({ type: "group-size", visitKinds: ["special"], atLeast: 3 });
const opening: ExtraVisits = {
  id: "opening",
  months: [],
  weeksOfTerm: [1],
  visits: { kind: "special", topic: "春季开学" },
};

/** Schools that are owed a visit a month; the special visits of the first week, by three, are those of March. */
function county(schools: number, inspectors: number, more: Partial<ScheduleProblem> = {}): ScheduleProblem {
  return {
    period: { from: "2026-03-01", until: "2026-03-31" },
    terms: [{ id: "spring", name: "第二学期", from: "2026-03-02", until: "2026-06-30" }],
    register: {
      institutions: Array.from({ length: schools }, (_, index) => school(index + 1)),
      inspectors: Array.from({ length: inspectors }, (_, index) => person(index + 1)),
      recusals: [],
    },
    zones: defineZoneLayout({
      levels: ["责任区"],
      zones: { east: { name: "东片", members: { towns: ["东街"] } } },
    }),
    calendar: stateCouncilCalendar,
    rules: [rule(cadence("month"), "hard", "monthly"), byThree],
    extraVisits: [opening],
    ...more,
  };
}

const problem = county(2, 3);
const made = plan(problem, { seed: 1 }).visits;

function after(changes: readonly PlanChange[], options: ReplanOptions, current = made): Replan {
  return orThrow(replan(problem, current, changes, options));
}

const away: PlanChange = {
  type: "inspector-absent",
  inspector: "I3",
  days: { from: "2026-03-02", until: "2026-03-08" },
};

describe("a duty that counted on a visit which a change makes impossible", () => {
  it("is met by another visit", () => {
    expect(made.map(({ kind }) => kind)).toEqual(["special", "special"]);
    const changed = after([away], { today: "2026-03-01" });
    expect(changed.withdrawn.map(({ visit }) => visit.kind)).toEqual(["special", "special"]);
    expect(changed.added.map(({ kind, institution }) => `${kind} ${institution}`).toSorted()).toEqual([
      "routine S1",
      "routine S2",
    ]);
    expect(changed.unscheduled.map((left) => left.rule)).toEqual([
      "extra-visits#opening",
      "extra-visits#opening",
    ]);
    expect(changed.check.ok).toBe(true);
    expect(changed.lowerBound).toBe(2);
    expect(replanText(problem, changed).zh).toContain(
      "“春季开学”专项督导，2026年3月2日至2026年3月8日：需要3名督学",
    );
  });

  it("is met by another visit once the days of that one are past without it, and stays so in the next change", () => {
    const changed = after([], { today: "2026-03-09" }, []);
    expect(changed.added.map(({ kind }) => kind)).toEqual(["routine", "routine"]);
    expect(new Set(changed.unscheduled.map(({ rule: of, reason }) => `${of} ${reason.code}`))).toEqual(
      new Set(["extra-visits#opening period-over"]),
    );
    const again = orThrow(replan(changed.problem, changed.visits, [], { today: "2026-03-10" }));
    expect(again.visits).toEqual(changed.visits);
    expect([again.moved, again.withdrawn, again.added]).toEqual([[], [], []]);
    // A visit of its own moves like any other.
    const [one] = changed.visits;
    const inspector = one?.inspectors[0] ?? "";
    const days = { from: "2026-03-10", until: addDays("2026-03-31", -1) };
    const later = orThrow(
      replan(changed.problem, changed.visits, [{ type: "inspector-absent", inspector, days }], {
        today: "2026-03-10",
      }),
    );
    expect([later.withdrawn, later.check.ok]).toEqual([[], true]);
  });

  it("is named itself where no other visit has a place either", () => {
    const everybody = ["I1", "I2", "I3"].map((inspector): PlanChange => ({
      type: "inspector-absent",
      inspector,
      days: { from: "2026-03-02", until: "2026-03-31" },
    }));
    const changed = after(everybody, { today: "2026-03-01" });
    expect(changed.visits).toEqual([]);
    expect(changed.unscheduled.map((left) => `${left.rule} ${left.institution}`).toSorted()).toEqual([
      "extra-visits#opening S1",
      "extra-visits#opening S2",
      "riverside/monthly S1",
      "riverside/monthly S2",
    ]);
  });

  it("needs no other visit where one of the same kind was made on another day of its time", () => {
    const late = made.map((visit): Visit => ({ ...visit, date: "2026-03-09" }));
    const changed = after([], { today: "2026-03-12" }, late.slice(0, 1));
    const [first] = late;
    expect(changed.added.map(({ institution }) => institution)).toEqual(
      ["S1", "S2"].filter((id) => id !== first?.institution),
    );
    expect(changed.check.ok).toBe(true);
  });

  it("is met by one person where the group that stood for it finds no other day", () => {
    const closed: PlanChange = { type: "no-visits", days: { from: "2026-03-02", until: "2026-03-08" } };
    const gone: PlanChange = { ...away, days: { from: "2026-03-09", until: "2026-03-31" } };
    const changed = after([closed, gone], { today: "2026-03-01" });
    expect(changed.withdrawn.map(({ visit }) => visit.kind)).toEqual(["special", "special"]);
    expect(changed.added.map(({ kind, inspectors }) => `${kind} ${inspectors.length}`)).toEqual([
      "routine 1",
      "routine 1",
    ]);
    expect([changed.check.ok, changed.unscheduled]).toEqual([true, []]);
  });

  it("is named where its own visit becomes impossible in the time that is left alone", () => {
    // Two inspectors are no group: the special visit of March has no place, and the month has a visit of its own.
    const alone = county(1, 2, {
      extraVisits: [{ id: "opening", months: [3], visits: { kind: "special" } }],
    });
    const [own, ...others] = plan(alone).visits;
    if (own === undefined) throw new Error("The month has no visit.");
    expect([own.kind, others]).toEqual(["routine", []]);
    const ill = own.inspectors.map((inspector): PlanChange => ({
      type: "inspector-absent",
      inspector,
      days: { from: "2026-03-02", until: "2026-03-31" },
    }));
    const changed = orThrow(replan(alone, [own], ill, { today: "2026-03-01", frozenUntil: "2026-03-31" }));
    expect(changed.withdrawn.map(({ visit }) => visit)).toEqual([own]);
    expect(changed.unscheduled.map((left) => left.rule).toSorted()).toEqual([
      "extra-visits#opening",
      "riverside/monthly",
    ]);
  });

  it("is not given up for a budget", () => {
    for (const told of [0, 1, 2, 3]) {
      const changed = after([away], { today: "2026-03-01", budget: { told } });
      expect(changed.status === "refused" ? changed.visits === made : changed.check.ok).toBe(true);
    }
  });
});

describe("what is owed and not met after a change", () => {
  const base = county(4, 3, { period: { from: "2026-03-01", until: "2026-04-30" } });
  const wide: ScheduleProblem = {
    ...base,
    register: {
      ...base.register,
      inspectors: [1, 2, 3].map((index) => person(index, { visitsAtMost: { perWeek: 1 } })),
    },
    terms: [{ id: "spring", name: "第二学期", from: "2026-03-02", until: "2026-05-10" }],
    rules: [
      rule(cadence("month"), "hard", "monthly"),
      rule({ ...cadence("term", 3), visitKinds: ["special", "routine"] }, "hard", "termly"),
      byThree,
      rule({ type: "rest-between-visits", days: 5, unit: "days" }, "hard", "rest"),
    ],
  };
  const planned = plan(wide, { seed: 1, maxMoves: 300 }).visits;

  it("is always named with its rule, its time and a reason", () => {
    const day = fc.integer({ min: 0, max: 58 }).map((days) => addDays("2026-03-02", days));
    const span = fc
      .tuple(day, fc.integer({ min: 0, max: 25 }))
      .map(([from, days]) => ({ from, until: addDays(from, days) }));
    const inspector = fc.constantFrom("I1", "I2", "I3");
    const institution = fc.constantFrom("S1", "S2", "S3", "S4");
    const change: fc.Arbitrary<PlanChange> = fc.oneof(
      fc.record({ type: fc.constant("inspector-absent" as const), inspector, days: span }),
      fc.record({ type: fc.constant("inspector-leaves" as const), inspector, lastDay: day }),
      fc.record({ type: fc.constant("no-visits" as const), days: span }),
      fc.record({ type: fc.constant("institution-closes" as const), institution, lastDay: day }),
      fc.record({
        type: fc.constant("institution-busy" as const),
        institution,
        span: span.map((days) => ({ ...days, reason: "event" as const })),
      }),
    );
    let unmet = 0;
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 2 }),
        day,
        fc.nat(100),
        (changes, today, missed) => {
          // Some of the visits of the past were not made.
          const current = planned.filter(
            ({ date }, index) => date >= today || (index * 7) % 101 >= missed / 4,
          );
          const outcome = replan(wide, current, changes, { today });
          if (!outcome.ok) return;
          const { problem: now, visits, unscheduled } = outcome.value;
          for (const { level, rule: of, owedTo, during, count, visitKinds, coveredBy } of orThrow(
            planObligations(now),
          )) {
            const had = visits.filter(
              ({ institution: at, date, kind }) =>
                at === owedTo.id &&
                during.from <= date &&
                date <= during.until &&
                visitKinds?.includes(kind) !== false,
            );
            const missing = count - had.length;
            if (level !== "hard" || missing <= 0 || during.until < today) continue;
            unmet += 1;
            const named = unscheduled.filter(
              ({ institution: at, rule: by, period, reason }) =>
                at === owedTo.id &&
                (by === of || by === coveredBy?.rule) &&
                period.from <= during.until &&
                during.from <= period.until &&
                reason.zh !== "",
            );
            expect(named.length).toBeGreaterThanOrEqual(coveredBy === undefined ? missing : 1);
          }
        },
      ),
      { numRuns: 10, seed: 20_261_122 },
    );
    expect(unmet).toBeGreaterThan(5);
  });
});

describe("a visit of a duty in the time of an extra visit that has no place", () => {
  it.each([
    ["for want of people", { inspectors: 2 }],
    ["for want of whole days", { wholeDay: true }],
  ])("%s stays what it is, and the extra visit is still named", (_, asked) => {
    const campaign: ExtraVisits = {
      id: "campaign",
      months: [5],
      visits: { kind: "special", topic: "专项", ...asked },
    };
    const base = county(1, 1, {
      period: { from: "2026-03-02", until: "2026-06-30" },
      extraVisits: [campaign],
    });
    const few: ScheduleProblem = {
      ...base,
      register: {
        ...base.register,
        inspectors: [person(1, { weeklyTimes: [{ weekday: 2, halfDay: "morning" }] })],
      },
      rules: [rule({ ...cadence("term"), visitKinds: ["special"] }, "hard", "termly")],
    };
    const { visits, unscheduled } = plan(few, { seed: 1 });
    expect([visits.length, unscheduled.map(({ rule: id }) => id)]).toEqual([1, ["extra-visits#campaign"]]);
    for (const today of ["2026-03-02", "2026-04-20"]) {
      const changed = orThrow(replan(few, visits, [], { today }));
      expect(changed.visits).toEqual(visits);
      expect(changed.unscheduled.map(({ rule: id }) => id)).toEqual(["extra-visits#campaign"]);
      expect(changed.status).toBe("partial");
    }
  });
});
