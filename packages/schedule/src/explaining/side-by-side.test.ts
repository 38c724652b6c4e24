import { orThrow, type Institution } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { person, problemOf, routineVisit, schools } from "../../test/riverside.ts";
import { measureSchedule } from "../quality/measure-schedule.ts";
import { explainVisit } from "./explain-visit.ts";

const problem = problemOf(schools(4), [person(1), person(2)], { rules: [] });
const plan = [
  routineVisit({ id: "a", institution: "S1", date: "2026-03-10" }),
  routineVisit({ id: "b", institution: "S2", date: "2026-03-10", halfDay: "afternoon" }),
  routineVisit({ id: "c", institution: "S3", date: "2026-03-12" }),
  routineVisit({ id: "d", institution: "S4", date: "2026-03-17", inspectors: ["I2"] }),
];

describe("somebody else who could make a visit", () => {
  it("is set beside who makes it: the way each would have, and the other visits of each in the month", () => {
    const [other] = orThrow(explainVisit(problem, plan, "a")).others;
    const [, more, less] =
      /不违反硬性规则：路程([\d.]+)公里（督学1为([\d.]+)公里），当月另有1次督导（督学1为2次）$/u.exec(
        other?.because.zh ?? "",
      ) ?? [];
    expect(other?.possible).toBe(true);
    // What the whole plan is dearer by when the other goes.
    const travel = (lead: string): number =>
      orThrow(
        measureSchedule(
          problem,
          plan.map((visit) => (visit.id === "a" ? { ...visit, inspectors: [lead] } : visit)),
        ),
      ).travel;
    expect(Math.round(10 * (Number(more) - Number(less)))).toBe(travel("I2") - travel("I1"));
    expect(other?.because.en).toMatch(
      /; a way of [\d.]+ km \(督学1: [\d.]+ km\), 1 other visits that month \(督学1: 2\)\.$/u,
    );
  });

  it("has no way where nobody knows the places", () => {
    const institutions = problem.register.institutions.map(
      ({ coordinates: _unknown, ...place }): Institution => place,
    );
    const unknown = { ...problem, register: { ...problem.register, institutions } };
    const [other] = orThrow(explainVisit(unknown, plan, "a")).others;
    expect(other?.because.zh).toMatch(/不违反硬性规则：当月另有1次督导（督学1为2次）$/u);
  });
});
