import { defineZoneLayout, type Inspector, type Visit } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plan } from "../../../test/plan.ts";
import { person, rule, school } from "../../../test/riverside.ts";
import { oneVisitPerHalfDay } from "../../national/index.ts";
import { checkSchedule, findShortages, type ScheduleProblem, type ScheduleRule } from "../../index.ts";
import { measureSchedule } from "../../quality/index.ts";
import { type PlanChange, type Replan, replan } from "../../replanning/index.ts";
import { stateCouncilCalendar } from "../../work-calendar-cn/index.ts";

const DAY = "2026-03-18";
const TOWNS = { east: "东街", west: "西街", north: "北街" } as const;

/** One joint visit at a school of the east zone, on one day. */
function jointVisit(
  inspectors: readonly Inspector[],
  size = 2,
  rules: readonly ScheduleRule[] = [],
): ScheduleProblem {
  return {
    period: { from: DAY, until: DAY },
    register: { institutions: [school(1)], inspectors, recusals: [] },
    zones: defineZoneLayout({
      levels: ["责任区"],
      zones: {
        east: { name: "东片", members: { towns: [TOWNS.east] } },
        west: { name: "西片", members: { towns: [TOWNS.west] } },
        north: { name: "北片", members: { towns: [TOWNS.north] } },
      },
    }),
    calendar: stateCouncilCalendar,
    rules: [oneVisitPerHalfDay, ...rules],
    extraVisits: [{ id: "joint", months: [3], visits: { kind: "joint", inspectors: size } }],
    office: { longitude: 117, latitude: 36.6 },
  };
}

function changed(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  changes: readonly PlanChange[] = [],
): Replan {
  const after = replan(problem, visits, changes, { today: DAY });
  if (!after.ok) throw new Error(after.issues[0].message.en);
  return after.value;
}

function byThese(inspectors: Visit["inspectors"], halfDay: Visit["halfDay"] = "morning"): Visit {
  return {
    id: "joint-2026-03-S1",
    institution: "S1",
    kind: "joint",
    items: [],
    date: DAY,
    halfDay,
    inspectors,
  };
}

function isValid(problem: ScheduleProblem, visit: Visit): boolean {
  const check = checkSchedule(problem, [visit]);
  if (!check.ok) throw new Error(check.issues[0].message.en);
  return check.value.ok;
}

describe("a joint visit", () => {
  it.each([
    ["one of the zone and one of two zones", [["east"], ["east", "west"]], true],
    ["one of another zone and one of two zones", [["west"], ["east", "west"]], true],
    [
      "two who serve both zones",
      [
        ["east", "west"],
        ["east", "west"],
      ],
      true,
    ],
    ["one of two zones, and somebody of none", [["east", "west"], []], false],
    ["two of the zone alone", [["east"], ["east"]], false],
    ["two of other zones", [["west"], ["north"]], false],
    ["somebody of the zone who is not responsible for it", [["east"], ["east", "west"]], true],
  ] as const)("by %s is made, and stays, just where a check accepts it", (who, zones, isAccepted) => {
    const people = zones.map((serves, index) =>
      person(index + 1, { zones: serves, responsible: !who.startsWith("somebody") }),
    );
    const problem = jointVisit([
      ...people,
      person(3, { responsible: true, leave: [{ from: DAY, until: DAY }] }),
    ]);
    expect(isValid(problem, byThese(["I1", "I2"]))).toBe(isAccepted);
    const made = plan(problem, { seed: 3, maxMoves: 300 });
    expect(made.visits).toHaveLength(isAccepted ? 1 : 0);
    expect(made.unscheduled.map(({ reason }) => reason.code)).toEqual(isAccepted ? [] : ["group-too-small"]);
    const shortages = findShortages(problem);
    expect(shortages.ok && shortages.value).toEqual([]);
    expect(changed(problem, []).added).toHaveLength(isAccepted ? 1 : 0);
    expect(changed(problem, [byThese(["I1", "I2"])]).kept).toBe(isAccepted ? 1 : 0);
  });

  it("says which people it wants when those of one zone are left", () => {
    const problem = jointVisit([person(1), person(2), person(3, { zones: ["west"] })]);
    const check = checkSchedule(problem, [byThese(["I1", "I2"])]);
    const found = check.ok
      ? check.value.rules.find(({ rule: id }) => id === "structure/joint-zones")
      : undefined;
    expect(found?.violations[0]?.because.zh).toBe("联合督导须有本责任区和另一责任区的督学各一名");
    expect(changed(problem, [byThese(["I1", "I2"])]).visits[0]?.inspectors).toContain("I3");
  });

  it("finds another of its zone, or of another, in place of whoever falls ill", () => {
    const problem = jointVisit([
      person(1),
      person(2, { zones: ["west"] }),
      person(3),
      person(4, { zones: ["east", "west"] }),
    ]);
    for (const ill of ["I1", "I2"] as const) {
      const absent = { type: "inspector-absent", inspector: ill, days: { from: DAY, until: DAY } } as const;
      const after = changed(problem, [byThese(["I1", "I2"])], [absent]);
      expect([after.moved.length, after.lowerBound, after.check.ok]).toEqual([1, 1, true]);
    }
  });
});

describe("joint visits of people who serve any zones", () => {
  const leads = rule({
    type: "qualification",
    needs: "status",
    of: "leader",
    statuses: ["full-time"],
    visitKinds: ["joint"],
  });
  const someone = {
    ...rule({
      type: "qualification",
      needs: "speciality",
      of: "someone",
      specialities: ["学前教育"],
      visitKinds: ["joint"],
    }),
    id: "riverside/someone",
  };
  const traits = fc.record({
    zones: fc.subarray(["east", "west", "north"] as const),
    responsible: fc.boolean(),
    halfDay: fc.constantFrom("morning", "afternoon", undefined),
    full: fc.boolean(),
    early: fc.boolean(),
  });

  // Every group, whoever leads it.
  function groupsOf(people: readonly string[], size: number): readonly (readonly string[])[] {
    if (size === 0) return [[]];
    return people.flatMap((one, index) =>
      groupsOf(people.slice(index + 1), size - 1).map((rest) => [one, ...rest]),
    );
  }

  it("are refused for want of people just where a check accepts no group, and cost no less than is proven", () => {
    const seen = { made: 0, refused: 0 };
    fc.assert(
      fc.property(
        fc.array(traits, { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 2, max: 3 }),
        fc.subarray([leads, someone]),
        (people, size, rules) => {
          const problem = jointVisit(
            people.map(({ zones, responsible, halfDay, full, early }, index) =>
              person(index + 1, {
                zones,
                responsible,
                status: full ? "full-time" : "part-time",
                specialities: [early ? "学前教育" : "小学"],
                ...(halfDay === undefined ? {} : { weeklyTimes: [{ weekday: 3, halfDay }] }),
              }),
            ),
            size,
            rules,
          );
          const ids = problem.register.inspectors.map(({ id }) => id);
          const accepted = (["morning", "afternoon"] as const).flatMap((half) =>
            groupsOf(ids, size)
              .flatMap((group) => group.map((lead) => [lead, ...group.filter((id) => id !== lead)] as const))
              .map((group) => byThese(group, half))
              .filter((visit) => isValid(problem, visit)),
          );
          const { visits, unscheduled, quality } = plan(problem, { seed: 3, maxMoves: 300 });
          const most = accepted.length > 0 ? 1 : 0;
          expect([visits.length, unscheduled.length]).toEqual([most, 1 - most]);
          const after = changed(problem, []);
          expect(after.added).toHaveLength(most);
          for (const visit of [...visits, ...after.visits]) expect(isValid(problem, visit)).toBe(true);
          for (const visit of accepted) {
            const measured = measureSchedule(problem, [visit]);
            if (!measured.ok) throw new Error("Not measured.");
            expect(quality?.lowerBound).toBeLessThanOrEqual(measured.value.cost);
            expect(measured.value.lowerBound).toBeLessThanOrEqual(measured.value.cost);
            // What a check accepts stays where it is.
            expect(changed(problem, [visit]).kept).toBe(1);
          }
          if (most === 1) seen.made += 1;
          else seen.refused += 1;
        },
      ),
      { numRuns: 150 },
    );
    expect(Math.min(seen.made, seen.refused)).toBeGreaterThan(20);
  });
});
