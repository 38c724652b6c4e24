import { formatChineseDate, type Inspector, type Visit, visitHalfDays } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { plan } from "../../test/plan.ts";
import { inOneZone, personNamed, routineVisit, schoolNamed } from "../../test/riverside.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import { atLeastMonthlySchool, oneVisitPerHalfDay } from "../national/index.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { comparePlans } from "./compare-plans.ts";
import type { PlanChange } from "./plan-change.ts";
import { replan, type ReplanOptions } from "./replan.ts";
import type { Replan } from "./replan-outcome.ts";
import { replanText } from "./replan-text.ts";

const noLessThanADay = sampleRule(
  { type: "visit-length", halfDays: 2 },
  { id: "jiangning/length", title: "每次督导不少于一个工作日" },
);

const longRules = [atLeastMonthlySchool, oneVisitPerHalfDay, noLessThanADay];

const week = { from: "2026-03-09", until: "2026-03-13" };

function problemOf(schools: number, inspectors: readonly Inspector[], long: boolean): ScheduleProblem {
  const institutions = Array.from({ length: schools }, (_, index) =>
    schoolNamed(`S${index + 1}`, { name: `第${index + 1}小学` }),
  );
  const rules = long ? longRules : [atLeastMonthlySchool, oneVisitPerHalfDay];
  return inOneZone(institutions, inspectors, rules, { period: week });
}

function changed(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  changes: readonly PlanChange[],
  options: Partial<ReplanOptions> = {},
): Replan {
  const after = replan(problem, visits, changes, { today: "2026-03-01", ...options });
  if (!after.ok) throw new Error(after.issues[0].message.en);
  return after.value;
}

function seatsOf(visits: readonly Visit[]): readonly string[] {
  return visits.flatMap((visit) =>
    visitHalfDays(visit).flatMap((half) => visit.inspectors.map((id) => `${id} ${visit.date} ${half}`)),
  );
}

describe("a change of a plan with visits of a whole day", () => {
  const problem = problemOf(4, [personNamed("I1")], true);
  const made = plan(problem).visits;

  it("moves one to a day that is free from morning to afternoon when its inspector is away for half of it", () => {
    const [first] = made;
    if (first === undefined) throw new Error("No visit.");
    const span = { from: first.date, until: first.date, halfDay: "afternoon", reason: "meeting" } as const;
    const after = changed(problem, made, [{ type: "inspector-busy", inspector: "I1", span }]);
    expect(after.moved.map(({ from }) => from.id)).toEqual([first.id]);
    expect(after.lowerBound).toBe(1);
    expect(after.check.ok).toBe(true);
    expect(after.visits.every(({ wholeDay }) => wholeDay === true)).toBe(true);
    expect(new Set(seatsOf(after.visits)).size).toBe(8);
    // The only day that was free takes it.
    const days = new Set(made.map(({ date }) => date));
    expect(days.has(after.moved[0]?.to.date ?? "")).toBe(false);
    const text = replanText(problem, after);
    expect(text.zh).toContain(`${formatChineseDate(first.date)}全天（I1）改为`);
    expect(text.zh).not.toContain("上午");
    expect(text.en).toContain(`${first.date} whole day (I1) becomes`);
  });

  it("leaves one out when all its days lose a half", () => {
    const span = { ...week, halfDay: "morning", reason: "meeting" } as const;
    const after = changed(problem, made, [{ type: "inspector-busy", inspector: "I1", span }]);
    expect(after.visits).toEqual([]);
    expect(after.unscheduled).toHaveLength(4);
    const short = problemOf(4, [personNamed("I1")], false);
    expect(
      changed(short, plan(short).visits, [{ type: "inspector-busy", inspector: "I1", span }]).visits,
    ).toHaveLength(4);
  });

  it("makes visits longer where a rule now asks for a day, on their day when it is free, and counts them as changed", () => {
    const short = problemOf(4, [personNamed("I1")], false);
    const visits = plan(short).visits.map((visit, index) => ({
      ...visit,
      date: `2026-03-${String(9 + index).padStart(2, "0")}`,
      halfDay: "afternoon" as const,
    }));
    const after = changed(short, visits, [{ type: "rules", rules: longRules }]);
    expect(after.moved).toHaveLength(4);
    expect(after.lowerBound).toBe(4);
    expect(after.moved.map(({ to, from }) => to.date === from.date)).toEqual([true, true, true, true]);
    expect(after.moved[0]?.to).toMatchObject({ halfDay: "morning", wholeDay: true });
    expect(after.moved[0]?.because.zh).toBe("须督导一整天");
    expect(after.check.ok).toBe(true);
    // Those who are past are history.
    const late = changed(short, visits, [{ type: "rules", rules: longRules }], {
      today: "2026-03-11",
    });
    expect(late.moved.map(({ from }) => from.date)).toEqual(["2026-03-11", "2026-03-12"]);
  });

  it("keeps a pinned half-day though a day is asked, and says so", () => {
    const short = problemOf(2, [personNamed("I1")], false);
    const visits = plan(short).visits;
    const [first] = visits;
    if (first === undefined) throw new Error("No visit.");
    const pins = [{ what: { visit: first.id }, by: "办公室", reason: "已通知" }];
    const after = changed(short, visits, [{ type: "rules", rules: longRules }], {
      pins,
    });
    expect(after.brokenPins.map(({ because }) => because.zh)).toEqual(["须督导一整天"]);
    expect(after.visits.find(({ id }) => id === first.id)).toEqual(first);
    expect(after.moved).toHaveLength(1);
  });

  it("gives a new visit of the whole day for a group people who are free all day, and half-day visits make room", () => {
    const short = problemOf(3, [personNamed("I1"), personNamed("I2")], false);
    const visits = plan(short).visits.map((visit, index) => ({
      ...visit,
      date: "2026-03-10",
      halfDay: index === 2 ? ("afternoon" as const) : ("morning" as const),
      inspectors: [index === 1 ? "I2" : "I1"] as const,
    }));
    const extra = {
      id: "food",
      months: [],
      during: { from: "2026-03-10", until: "2026-03-10" },
      visits: { kind: "special", institutions: ["S1"], inspectors: 2, wholeDay: true },
    } as const;
    const after = changed(short, visits, [{ type: "extra-visits", extra }]);
    expect(after.added).toMatchObject([{ wholeDay: true, halfDay: "morning" }]);
    expect(after.moved).toHaveLength(3);
    expect(after.lowerBound).toBe(3);
    expect(after.check.ok).toBe(true);
  });

  it("knows a visit of a whole day from one of half a day when their ids are lost", () => {
    const extraOf = (id: string, wholeDay: boolean) => ({
      id,
      months: [3],
      visits: { kind: "special", institutions: ["S1"], ...(wholeDay ? { wholeDay } : {}) } as const,
    });
    const both = {
      ...problemOf(1, [personNamed("I1")], false),
      rules: [],
      extraVisits: [extraOf("a", false), extraOf("b", true)],
    };
    const visits = plan(both).visits.map((visit, index) => ({ ...visit, id: `row-${index}` }));
    expect(visits).toHaveLength(2);
    for (const some of [visits, visits.toReversed()]) {
      const after = changed(both, some, []);
      expect([after.kept, after.moved.length, after.added.length]).toEqual([2, 0, 0]);
    }
  });
});

describe("plans side by side", () => {
  it("a visit that lasts the whole day now has changed", () => {
    const visit = routineVisit();
    expect(comparePlans([visit], [{ ...visit, wholeDay: true }]).moved).toHaveLength(1);
    expect(comparePlans([visit], [{ ...visit, wholeDay: false }]).moved).toHaveLength(0);
  });
});
