import { defineZoneLayout, type Inspector, type Visit } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { person, problemOf, rule, school } from "../../test/riverside.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { oneVisitPerHalfDay } from "../national/index.ts";
import type { UnscheduledVisit } from "../schedule-outcome.ts";
import type { ExtraVisits, ScheduleProblem } from "../schedule-problem.ts";
import { explainUnscheduled } from "./explain-unscheduled.ts";
import { applyRepair, type Repair } from "./repair.ts";

const zones = defineZoneLayout({
  levels: ["责任区"],
  zones: {
    east: { name: "东片", members: { towns: ["东街"] } },
    south: { name: "南片", members: { towns: ["南街"] } },
    west: { name: "西片", members: { towns: ["西街"] } },
  },
});

// S1 and S2 in the east, S3 in the south, S4 and S5 in the west.
const institutions = ["东街", "东街", "南街", "西街", "西街"].map((town, index) =>
  school(index + 1, { town }),
);

function here(inspectors: readonly Inspector[], more: Partial<ScheduleProblem>): ScheduleProblem {
  const base = problemOf(institutions, inspectors);
  return {
    ...base,
    period: { from: "2026-03-16", until: "2026-03-27" },
    zones,
    rules: [oneVisitPerHalfDay],
    ...more,
  };
}

function special(id: string, institution: string, date: string, inspectors: Visit["inspectors"]): Visit {
  return { id, institution, inspectors, date, halfDay: "morning", kind: "special", items: [] };
}

function leftOut(extra: ExtraVisits, institution: string): UnscheduledVisit {
  return {
    institution,
    rule: `extra-visits#${extra.id}`,
    kind: extra.visits.kind,
    period: extra.during ?? { from: "2026-03-16", until: "2026-03-27" },
    reason: { code: "no-free-half-day", zh: "没有空闲半天", en: "No half-day is free." },
  };
}

function hardBroken(problem: ScheduleProblem, visits: readonly Visit[]): readonly string[] {
  const check = checkSchedule(problem, visits);
  if (!check.ok) throw new Error(check.issues[0].message.en);
  return check.value.rules
    .filter(({ level, satisfied, rule: id }) => level === "hard" && !satisfied && !id.startsWith("extra"))
    .map(({ rule: id }) => id);
}

function appliedTo(problem: ScheduleProblem, visits: readonly Visit[], repair: Repair) {
  const applied = applyRepair(problem, visits, repair);
  if (!applied.ok) throw new Error(applied.issues[0].message.en);
  return applied.value;
}

describe("people who come along in a group, known by visits outside the zone alone", () => {
  it("are not sent to two schools at once by a way out with a smaller group", () => {
    const asked: ExtraVisits = {
      id: "day",
      months: [],
      during: { from: "2026-03-23", until: "2026-03-27" },
      visits: { kind: "requested", inspectors: 3, wholeDay: true, institutions: ["S2"] },
    };
    const food: ExtraVisits = {
      id: "food",
      months: [],
      during: { from: "2026-03-23", until: "2026-03-27" },
      visits: { kind: "special", inspectors: 2, institutions: ["S1", "S3", "S4"] },
    };
    const problem = here(
      [
        person(1, { visitsAtMost: { perWeek: 1 } }),
        person(2, { zones: ["south"] }),
        person(3, { zones: ["south"] }),
        person(4, { zones: ["west"] }),
      ],
      { extraVisits: [asked, food] },
    );
    // I3 is known to the east by the visit to S4 alone, and is at S3 while I1 and I2 are at S1.
    const visits = [
      special("food-1", "S1", "2026-03-24", ["I1", "I2"]),
      special("food-3", "S3", "2026-03-24", ["I3", "I4"]),
      special("food-4", "S4", "2026-03-26", ["I2", "I3"]),
    ];
    expect(hardBroken(problem, visits)).toEqual([]);
    const { repairs } = explainUnscheduled(problem, visits, leftOut(asked, "S2"));
    const smaller = repairs.filter(({ kind }) => kind === "smaller-group");
    expect(smaller.map(({ price }) => price.movedVisits)).toEqual([1]);
    for (const repair of repairs) {
      const applied = appliedTo(problem, visits, repair);
      expect(applied.visits.map(({ institution }) => institution)).toContain("S2");
      expect(applied.visits).toContainEqual(visits[1]);
      expect(hardBroken(applied.problem, applied.visits)).toEqual([]);
    }
  });

  it("are not sent more often in a week than they may by a way out that plans other visits along", () => {
    const quiet = rule({
      type: "no-visits",
      during: [{ from: "2026-03-23", until: "2026-03-27" }],
      halfDay: "afternoon",
      because: { zh: "下午不入校", en: "No visits in the afternoon" },
    });
    const week = { from: "2026-03-23", until: "2026-03-27" };
    const call: ExtraVisits = {
      id: "call",
      months: [],
      during: week,
      visits: { kind: "requested", institutions: ["S2"] },
    };
    const food: ExtraVisits = {
      id: "food",
      months: [],
      during: week,
      visits: { kind: "special", inspectors: 2, institutions: ["S1"] },
    };
    const afternoons = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, halfDay: "afternoon" }) as const);
    const problem = here(
      [
        person(1, { weeklyTimes: afternoons }),
        person(2, { zones: ["south"], leave: [week] }),
        person(4, { zones: ["west"], visitsAtMost: { perWeek: 1 } }),
      ],
      { extraVisits: [call, food], rules: [oneVisitPerHalfDay, quiet] },
    );
    // I4 is known to the east by the visit to S4 alone, and has the one visit of the next week already.
    const visits: readonly Visit[] = [
      { ...special("before-1", "S1", "2026-03-17", ["I1", "I2"]), halfDay: "afternoon" as const },
      special("before-4", "S4", "2026-03-18", ["I2", "I4"]),
      { ...special("call-5", "S5", "2026-03-23", ["I4"]), kind: "requested" },
    ];
    expect(hardBroken(problem, visits)).toEqual([]);
    const { repairs } = explainUnscheduled(problem, visits, leftOut(call, "S2"));
    expect(repairs.map(({ alsoPlanned }) => alsoPlanned)).toContain(0);
    for (const repair of repairs) {
      const applied = appliedTo(problem, visits, repair);
      expect(applied.visits.map(({ institution }) => institution)).toContain("S2");
      expect(hardBroken(applied.problem, applied.visits)).toEqual([]);
    }
  });
});
