import { defineZoneLayout } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { plan } from "../../test/plan.ts";
import { rule } from "../../test/riverside.ts";
import { visitDuty } from "../../test/sample-rule.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { stateCouncilCalendar } from "../work-calendar-cn/index.ts";

const monthly = rule(visitDuty(), "hard", "monthly");
const byThree = rule({ type: "group-size", visitKinds: ["special"], atLeast: 3 });

/** Schools with three inspectors of one visit a week: the first week has hands for one group. */
const opening = (schools: number): ScheduleProblem => ({
  period: { from: "2026-03-01", until: "2026-03-31" },
  terms: [{ id: "spring", name: "第二学期", from: "2026-03-02", until: "2026-06-30" }],
  register: {
    institutions: Array.from({ length: schools }, (_, index) => ({
      id: `S${index + 1}`,
      name: `第${index + 1}小学`,
      kind: "primary",
      nature: "public",
      town: "东街",
      students: {},
    })),
    inspectors: ["I1", "I2", "I3"].map((id) => ({
      id,
      name: id,
      status: "part-time",
      responsible: true,
      zones: ["east"],
      visitsAtMost: { perWeek: 1 },
    })),
    recusals: [],
  },
  zones: defineZoneLayout({
    levels: ["责任区"],
    zones: { east: { name: "东片", members: { towns: ["东街"] } } },
  }),
  calendar: stateCouncilCalendar,
  rules: [monthly, byThree],
  extraVisits: [{ id: "opening", months: [], weeksOfTerm: [1], visits: { kind: "special" } }],
});

describe("a duty that counted on a visit which finds no place", () => {
  it.each([2, 4, 6])("is met by another visit (%i schools)", (schools) => {
    const problem = opening(schools);
    const made = plan(problem, { seed: 1 });
    // One special visit fits into the first week; all schools have their visit of the month.
    expect(made.unscheduled.map((left) => left.rule)).toEqual(
      Array.from({ length: schools - 1 }, () => "extra-visits#opening"),
    );
    expect(made.visits.filter(({ kind }) => kind === "special")).toHaveLength(1);
    expect(made.visits).toHaveLength(schools);
    const check = checkSchedule(problem, made.visits);
    expect(check.ok && check.value.ok).toBe(true);
  });

  it("is said itself where no other visit has a place either", () => {
    const made = plan({ ...opening(2), period: { from: "2026-03-01", until: "2026-03-06" } }, { seed: 1 });
    expect(made.visits).toHaveLength(1);
    expect(made.unscheduled.map((left) => [left.rule, left.institution])).toEqual([
      ["riverside/monthly", "S2"],
      ["extra-visits#opening", "S2"],
    ]);
  });

  it("needs no other visit while enough of those it counted are made", () => {
    const term = rule(visitDuty({ every: "term" }), "hard", "term");
    const problem = { ...opening(3), rules: [monthly, term, byThree] };
    const made = plan(problem, { seed: 1 });
    expect(made.visits).toHaveLength(3);
  });
});
