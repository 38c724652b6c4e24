import { addDays, orThrow, type Period, type Visit } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { plan } from "../../test/plan.ts";
import { person, problemOf, routineVisit, rule, school, schools } from "../../test/riverside.ts";
import { visitDuty } from "../../test/sample-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { replan } from "./replan.ts";
import type { Replan } from "./replan-outcome.ts";
import type { PlanChange } from "./plan-change.ts";

const monthly = rule(visitDuty(), "hard", "monthly");
const termly = rule(visitDuty({ every: "term", visitKinds: ["special"] }), "hard", "termly");
const problem: ScheduleProblem = {
  ...problemOf(schools(2), [person(1), person(2)], { until: "2026-06-30" }),
  rules: [monthly, termly],
};
const { visits } = plan(problem);
const specialOf = (of: readonly Visit[], institution = "S1"): Visit | undefined =>
  of.find((visit) => visit.institution === institution && visit.kind === "special");
const special = specialOf(visits);
const month = special?.date.slice(0, 7) ?? "";

function after(changes: readonly PlanChange[], current = visits, today = "2026-03-02"): Replan {
  return orThrow(replan(problem, current, changes, { today }));
}

function monthsOf(of: readonly Visit[], institution = "S1"): readonly string[] {
  return of.filter((visit) => visit.institution === institution).map(({ date }) => date.slice(0, 7));
}

const away = (days: Period): readonly PlanChange[] =>
  ["I1", "I2"].map((inspector) => ({ type: "inspector-absent", inspector, days }));

describe("a visit of a plan that stands for the one of its month", () => {
  it("keeps to the month when it has to move", () => {
    const days = { from: special?.date ?? "", until: special?.date ?? "" };
    const changed = after(away(days));
    expect(specialOf(changed.visits)?.date).not.toBe(special?.date);
    expect(specialOf(changed.visits)?.date.slice(0, 7)).toBe(month);
    expect([changed.added, changed.withdrawn, changed.check.ok]).toEqual([[], [], true]);
  });

  it("goes to another month when its own has no day left, and what is owed in this is named", () => {
    const days = { from: `${month}-01`, until: `${month}-31`.replace(/-(04|06)-31$/, "-$1-30") };
    const changed = after(away(days));
    expect(specialOf(changed.visits)?.date.slice(0, 7)).not.toBe(month);
    expect(changed.unscheduled.map((left) => [left.institution, left.rule])).toContainEqual([
      "S1",
      "riverside/monthly",
    ]);
    // Nobody can go in that month; the duty of the term is met all the same.
    expect(changed.check.rules.find((result) => result.rule === "riverside/termly")?.satisfied).toBe(true);
  });

  it("does so in a plan from elsewhere, too, whatever its visits are called", () => {
    const renamed = visits.map((visit, index): Visit => ({ ...visit, id: `row-${index}` }));
    for (const today of ["2026-03-02", "2026-04-20", "2026-06-01"]) {
      const changed = after([], renamed, today);
      expect([changed.moved, changed.added, changed.withdrawn, changed.unscheduled]).toEqual([
        [],
        [],
        [],
        [],
      ]);
    }
  });

  it("is planned in a month to come when it was called off, and is the visit of that month, too, if that is open", () => {
    for (const institution of ["S1", "S2"]) {
      const today = "2026-05-06";
      const own = visits.filter((visit) => visit.institution === institution);
      const may = own.find(({ date }) => date.startsWith("2026-05"));
      const left = visits.filter((visit) => visit !== may && visit !== specialOf(own, institution));
      const changed = after([], left, today);
      expect(changed.check.rules.find((result) => result.rule === "riverside/termly")?.satisfied).toBe(true);
      const theirs = specialOf(own, institution);
      const wasPast = theirs !== undefined && theirs.date < today;
      const wasMay = theirs === may;
      expect(changed.added).toHaveLength(wasPast || wasMay ? 1 : 2);
      expect(changed.unscheduled.map(({ period }) => period.from.slice(0, 7))).toEqual(
        wasPast ? [theirs.date.slice(0, 7)] : [],
      );
    }
  });

  it("leaves the visit of its month to be asked for when it is struck from the plan", () => {
    const struck = visits.filter((visit) => visit !== special);
    const changed = after([], struck);
    // One visit is missing, and one comes: again for both.
    expect(changed.added).toHaveLength(1);
    expect(changed.check.ok).toBe(true);
    expect(new Set(monthsOf(changed.visits)).size).toBe(4);
  });

  it("is made at a school that opens, as everywhere", () => {
    const changed = after([{ type: "institution-opens", institution: school(3) }]);
    expect(monthsOf(changed.visits, "S3")).toEqual(["2026-03", "2026-04", "2026-05", "2026-06"]);
    expect(specialOf(changed.visits, "S3")).toBeDefined();
  });

  it("may leave its month when somebody entered another visit there by hand", () => {
    const day = { "2026-04": "2026-04-24" }[month] ?? `${month}-25`;
    const more = routineVisit({ id: "by-hand", date: day, halfDay: "afternoon" });
    const now = [...visits, more];
    const same = after([], now);
    expect([same.moved, same.added, same.withdrawn]).toEqual([[], [], []]);
    const others = visits.filter((visit) => visit.date.startsWith(month) && visit !== special);
    const closed = [
      { from: `${month}-01`, until: addDays(day, -1) },
      { from: addDays(day, 1), until: `${month}-30` },
    ];
    const changed = after(
      closed.map((days) => ({
        type: "institution-busy",
        institution: "S1",
        span: { ...days, reason: "event" },
      })),
      now,
    );
    expect(others).toHaveLength(1);
    expect(specialOf(changed.visits)?.date.slice(0, 7)).not.toBe(month);
    expect([changed.added, changed.withdrawn, changed.check.ok]).toEqual([[], [], true]);
  });
});
