import { defineZoneLayout, type Inspector, type Visit } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { person, problemOf, routineVisit, rule, school } from "../../test/riverside.ts";
import { bestSlots } from "../explaining/index.ts";
import type { ScheduleRule } from "../index.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { applyChanges, type PlanChange } from "./plan-change.ts";
import { prepare } from "./prepare.ts";
import { replan } from "./replan.ts";
import type { Replan } from "./replan-outcome.ts";
import { reseat } from "./reseat.ts";

const ownLeader = rule({ type: "qualification", needs: "own-zone", of: "leader", visitKinds: ["special"] });
// A rule's id is its kind; several qualifications stand beside each other in one district.
const specialist: ScheduleRule = {
  ...rule({
    type: "qualification",
    needs: "speciality",
    of: "someone",
    specialities: ["学前教育"],
    visitKinds: ["special"],
  }),
  id: "riverside/specialist",
};

const east = (index: number, more: Partial<Inspector> = {}): Inspector => person(index, more);
const west = (index: number, more: Partial<Inspector> = {}): Inspector =>
  person(index, { zones: ["west"], ...more });

function here(
  inspectors: readonly Inspector[],
  size: number,
  rules: readonly ScheduleRule[] = [ownLeader],
  until = "2026-03-31",
): ScheduleProblem {
  const base = problemOf([school(1), school(2, { town: "西街" })], inspectors, { until });
  return {
    ...base,
    rules,
    zones: defineZoneLayout({
      levels: ["责任区"],
      zones: {
        east: { name: "东片", members: { towns: ["东街"] } },
        west: { name: "西片", members: { towns: ["西街"] } },
      },
    }),
    extraVisits: [
      { id: "food", months: [3], visits: { kind: "special", inspectors: size, institutions: ["S1"] } },
    ],
  };
}

const group = (inspectors: Visit["inspectors"]): Visit =>
  routineVisit({ id: "food-2026-03-S1", inspectors, date: "2026-03-18", kind: "special" });

function changed(problem: ScheduleProblem, visits: readonly Visit[], changes: readonly PlanChange[]): Replan {
  const after = replan(problem, visits, changes, { today: "2026-03-09" });
  if (!after.ok) throw new Error(after.issues[0].message.en);
  return after.value;
}

const leaves = (inspector: string): PlanChange => ({
  type: "inspector-leaves",
  inspector,
  lastDay: "2026-03-06",
});

const away = (inspector: string, from = "2026-03-16", until = "2026-03-31"): PlanChange => ({
  type: "inspector-absent",
  inspector,
  days: { from, until },
});

describe("a group led by somebody of the school's own zone", () => {
  it("is led by the member of that zone who is left when its leader leaves", () => {
    const problem = here([east(1), west(2), east(3), west(4), west(5)], 3);
    const after = changed(problem, [group(["I1", "I2", "I3"])], [leaves("I1")]);
    const [move] = after.moved;
    expect([move?.to.date, move?.to.halfDay, move?.to.inspectors[0]]).toEqual([
      "2026-03-18",
      "morning",
      "I3",
    ]);
    expect(move?.to.inspectors).toContain("I2");
    expect(after.check.ok).toBe(true);
  });

  it("takes in somebody of that zone to lead it when no member is from there", () => {
    const problem = here([east(1), west(2), west(3), west(4), east(5)], 3);
    const after = changed(problem, [group(["I1", "I2", "I3"])], [leaves("I1")]);
    const [move] = after.moved;
    expect([move?.to.date, move?.to.inspectors[0]]).toEqual(["2026-03-18", "I5"]);
    expect(after.check.ok).toBe(true);
  });

  it("has a specialist beside its leader when both are asked for, and is led by the only specialist where that one is from the zone", () => {
    const plain = { specialities: ["小学"] };
    const early = { specialities: ["学前教育"] };
    const rules = [ownLeader, specialist];
    const apart = here(
      [east(1, early), west(2, plain), west(3, plain), east(4, plain), west(5, early)],
      3,
      rules,
    );
    const after = changed(apart, [group(["I1", "I2", "I3"])], [leaves("I1")]);
    expect(after.moved[0]?.to.inspectors[0]).toBe("I4");
    expect(after.moved[0]?.to.inspectors).toContain("I5");
    expect(after.check.ok).toBe(true);
    const only = here([east(1, early), west(2, plain), west(3, plain), east(5, early)], 3, rules);
    const one = changed(only, [group(["I1", "I2", "I3"])], [leaves("I1")]);
    expect(one.moved[0]?.to.inspectors).toEqual(["I5", "I2", "I3"]);
    expect(one.check.ok).toBe(true);
  });

  it("is left out, not led by somebody else, when nobody of that zone is left", () => {
    const problem = here([east(1), west(2), west(3), west(4)], 3);
    const after = changed(problem, [group(["I1", "I2", "I3"])], [leaves("I1")]);
    expect(after.visits).toEqual([]);
    expect(after.unscheduled.map(({ institution }) => institution)).toEqual(["S1"]);
    expect(after.check.rules.find(({ rule: id }) => id === ownLeader.id)?.satisfied).toBe(true);
  });
});

describe("a group that is found quickly, when the search has no more steps", () => {
  // The way of `replan` when many visits have lost their place at once.
  function quickly(problem: ScheduleProblem, visits: readonly Visit[]): readonly string[] {
    const gone = applyChanges(problem, [leaves("I1")]);
    if (!gone.ok) throw new Error(gone.issues[0].message.en);
    const when = { today: "2026-03-09", open: "2026-03-09", seed: 1 };
    const prepared = prepare(gone.value, visits, [], when);
    if (!prepared.ok) throw new Error(prepared.issues[0].message.en);
    const { model, sorted } = prepared.value;
    const tasks = sorted.entries.map(({ task }) => task);
    const seated = sorted.entries.map((entry) => entry.seated);
    const { team } = reseat(model, seated, tasks, { work: 0 });
    return (team[0] ?? []).map((inspector) => model.inspectors[inspector]?.id ?? "");
  }

  it("is led by its member of the school's zone, though another member stood first", () => {
    const problem = here([east(1), west(2), east(3), west(4), west(5)], 3);
    const [lead, ...others] = quickly(problem, [group(["I1", "I2", "I3"])]);
    expect(lead).toBe("I3");
    expect(others).toContain("I2");
  });

  it("takes in whoever can lead it, or brings what is asked for, though others are nearer to it", () => {
    const problem = here([east(1), west(2), west(3), west(4), east(5)], 3);
    expect(quickly(problem, [group(["I1", "I2", "I3"])])[0]).toBe("I5");
    const plain = { specialities: ["小学"] };
    const early = { specialities: ["学前教育"] };
    const people = [east(1, early), west(2, plain), west(3, plain), east(4, plain), west(5, early)];
    const team = quickly(here(people, 3, [ownLeader, specialist]), [group(["I1", "I2", "I3"])]);
    expect(team[0]).toBe("I4");
    expect(team).toContain("I5");
  });
});

describe("a group that an absence takes apart", () => {
  it("has a place when those who are free can lead it, however many are at their limit of visits", () => {
    const inspectors = [east(1, { visitsAtMost: { perWeek: 1 } }), west(2), east(3), west(4)];
    const problem = here(inspectors, 2, [ownLeader], "2026-03-20");
    const after = changed(problem, [group(["I3", "I1"])], [away("I1")]);
    expect(after.unscheduled).toEqual([]);
    expect(after.moved.map(({ to }) => [to.date, to.inspectors[0]])).toEqual([["2026-03-18", "I3"]]);
    expect(after.check.ok).toBe(true);
  });

  it("is left out only where no half-day is free for it that leads and limits allow", () => {
    for (const leader of ["I1", "I3"])
      for (const limit of [1, 2])
        for (const gone of ["I1", "I2", "I3", "I4"]) {
          const inspectors = [
            east(1, { visitsAtMost: { perWeek: limit } }),
            west(2, { weeklyTimes: [{ weekday: 3 }] }),
            east(3, { weeklyTimes: [{ weekday: 2 }, { weekday: 3, halfDay: "morning" }] }),
            west(4, { weeklyTimes: [{ weekday: 2 }] }),
          ];
          const problem = here(inspectors, 2, [ownLeader], "2026-03-20");
          const routine: Visit = { ...group(["I1"]), id: "talk", kind: "routine", date: "2026-03-16" };
          const after = changed(problem, [group([leader, "I2"]), routine], [away(gone)]);
          const lead = after.visits.find(({ kind }) => kind === "special")?.inspectors[0];
          expect(lead ?? "I1").toMatch(/I1|I3/);
          for (const left of after.unscheduled) {
            const free = bestSlots(after.problem, after.visits, {
              institution: left.institution,
              kind: left.kind,
              during: { from: "2026-03-09", until: "2026-03-20" },
              inspectors: 2,
            });
            expect(free.ok && free.value).toEqual([]);
          }
        }
  });
});

describe("groups of which much is asked", () => {
  const rules = [
    ownLeader,
    specialist,
    {
      ...rule({
        type: "qualification",
        needs: "status",
        of: "someone",
        statuses: ["full-time"],
        visitKinds: ["special"],
      }),
      id: "riverside/full-time",
    },
  ];

  // All ordered groups, the leader first, the others in any one order.
  function groupsOf(people: readonly Inspector[], size: number): readonly (readonly Inspector[])[] {
    if (size === 0) return [[]];
    return people.flatMap((one, index) =>
      groupsOf(people.slice(index + 1), size - 1).map((rest) => [one, ...rest]),
    );
  }

  function isFit(team: readonly Inspector[], zone: string): boolean {
    return (
      team.some(({ zones }) => zones.includes(zone)) &&
      team.some(({ specialities }) => specialities?.includes("学前教育") === true) &&
      team.some(({ status }) => status === "full-time")
    );
  }

  it("are all made where any choice of people and half-days makes them all, and as many as can be where none does", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ zone: fc.boolean(), early: fc.boolean(), full: fc.boolean(), morning: fc.boolean() }),
          { minLength: 2, maxLength: 6 },
        ),
        fc.integer({ min: 2, max: 3 }),
        (traits, size) => {
          const inspectors = traits.map(({ zone, early, full, morning }, index) =>
            person(index + 1, {
              zones: [zone ? "east" : "west"],
              specialities: [early ? "学前教育" : "小学"],
              status: full ? "full-time" : "part-time",
              ...(morning ? { weeklyTimes: [{ weekday: 3, halfDay: "morning" }] } : {}),
            }),
          );
          const base = here(inspectors, size, rules);
          const problem: ScheduleProblem = {
            ...base,
            period: { from: "2026-03-18", until: "2026-03-18" },
            extraVisits: [{ id: "food", months: [3], visits: { kind: "special", inspectors: size } }],
          };
          const free = [inspectors, inspectors.filter(({ weeklyTimes }) => weeklyTimes === undefined)];
          const fits = ["east", "west"].map((zone) =>
            free.flatMap((people, half) =>
              groupsOf(people, size)
                .filter((team) => isFit(team, zone))
                .map((team) => new Set(team.map(({ id }) => `${id} ${half}`))),
            ),
          );
          const [first = [], second = []] = fits;
          const both = first.some((one) =>
            second.some((other) => [...one].every((seat) => !other.has(seat))),
          );
          const most = both ? 2 : first.length + second.length > 0 ? 1 : 0;
          const after = changed(problem, [], []);
          expect(after.visits).toHaveLength(most);
          expect(
            after.check.rules.filter(({ rule: id, satisfied }) => id.startsWith("riverside/") && !satisfied),
          ).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
