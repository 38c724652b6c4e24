import { defineZoneLayout } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { plan } from "../../test/plan.ts";
import { visitDuty } from "../../test/sample-rule.ts";
import { limitBurden } from "../burden/index.ts";
import { bestSlots } from "../explaining/index.ts";
import type { RuleInForce } from "../rules/rules-in-force.ts";
import type { RuleContent } from "../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { stateCouncilCalendar } from "../work-calendar-cn/index.ts";
import { replan } from "./replan.ts";

function hard(id: string, rule: RuleContent): RuleInForce {
  return {
    id,
    edition: {
      edition: "2025-09",
      status: "active",
      effective: { from: "2025-09-01" },
      sources: [{ title: "示例办法", issuedBy: "示例区", authority: "district", issuedOn: "2025-08" }],
      level: "hard",
      rule,
    },
  };
}

// Everybody goes in pairs, twice a month and at most twice a week; a school receives one visit a week.
const problem: ScheduleProblem = {
  period: { from: "2026-03-02", until: "2026-04-30" },
  terms: [{ id: "spring", name: "第二学期", from: "2026-03-02", until: "2026-07-03" }],
  calendar: stateCouncilCalendar,
  zones: defineZoneLayout({
    levels: ["责任区"],
    zones: {
      west: { name: "西片", members: { towns: ["西街"] } },
      east: { name: "东片", members: { towns: ["东街"] } },
    },
  }),
  register: {
    institutions: [117.19, 117.04, 117.11, 117.42].map((longitude, index) => ({
      id: `S${index}`,
      name: `S${index}`,
      kind: index < 3 ? "kindergarten" : "primary",
      nature: index === 0 ? "private" : "public",
      town: index % 2 === 0 ? "西街" : "东街",
      students: {},
      coordinates: { longitude, latitude: 36 },
    })),
    inspectors: [1, 2, 3, 4].map((number) => ({
      id: `I${number}`,
      name: `督学${number}`,
      status: "full-time",
      responsible: true,
      zones: [number % 2 === 1 ? "east" : "west"],
      ...(number === 4 ? { leave: [{ from: "2026-03-16", until: "2026-03-27" }] } : {}),
    })),
    recusals: [],
  },
  rules: [
    hard("sample/twice", visitDuty({ atLeast: 2, visitKinds: ["routine"] })),
    hard("sample/pairs", { type: "group-size", visitKinds: ["routine"], atLeast: 2 }),
    hard("sample/week", { type: "visits-at-most", perWeek: 2 }),
    hard("sample/burden", limitBurden({ perWeek: 1, perMonth: 3 })),
  ],
  extraVisits: [{ id: "sp", months: [4], visits: { kind: "special", topic: "食品", inspectors: 2 } }],
};

describe("visits of pairs that a change leaves out", () => {
  it.each(["I1", "I3"])("have no half-day that is free for them when %s is ill", (inspector) => {
    const { visits } = plan(problem);
    const today = "2026-03-09";
    const days = { from: "2026-03-16", until: "2026-04-10" };
    const made = replan(problem, visits, [{ type: "inspector-absent", inspector, days }], { today });
    if (!made.ok) throw new Error(made.issues[0].message.en);
    const { unscheduled, check, problem: after } = made.value;
    const broken = check.rules.filter(({ level, satisfied }) => level === "hard" && !satisfied);
    expect(broken.map(({ rule }) => rule)).toEqual(["sample/twice"]);
    expect(unscheduled.length).toBeGreaterThan(0);
    for (const { institution, kind, period } of unscheduled) {
      const during = { from: period.from < today ? today : period.from, until: period.until };
      const free = bestSlots(after, made.value.visits, { institution, kind, during, inspectors: 2 });
      expect(free.ok && free.value.map(({ because }) => because.zh)).toEqual([]);
    }
  });
});
