import { defineZoneLayout } from "@supervision/domain";
import { expect, it } from "vitest";
import { generateSchedule, type ScheduleProblem } from "../../index.ts";
import { nationalSchedule } from "../../national/index.ts";
import { stateCouncilCalendar } from "../../work-calendar-cn/index.ts";

it("zones that share an inspector lend nobody else to each other", () => {
  const person = { status: "part-time", responsible: true } as const;
  const problem: ScheduleProblem = {
    period: { from: "2026-03-02", until: "2026-04-30" },
    terms: [{ id: "2026-spring", name: "第二学期", from: "2026-03-02", until: "2026-06-30" }],
    register: {
      institutions: Array.from({ length: 16 }, (_, index) => ({
        id: `S${index}`,
        name: `第${index}小学`,
        kind: "primary",
        nature: "public",
        town: index % 2 === 0 ? "东街" : "西街",
        students: {},
      })),
      inspectors: [
        { id: "A", name: "甲", ...person, zones: ["east"] },
        { id: "B", name: "乙", ...person, zones: ["west"] },
        { id: "C", name: "丙", ...person, zones: ["east", "west"] },
      ],
      recusals: [],
    },
    zones: defineZoneLayout({
      levels: ["责任区"],
      zones: {
        east: { name: "东片", members: { towns: ["东街"] } },
        west: { name: "西片", members: { towns: ["西街"] } },
      },
    }),
    calendar: stateCouncilCalendar,
    rules: nationalSchedule.contributes,
  };
  for (const maxMoves of [0, 5000]) {
    const made = generateSchedule(problem, { seed: 1, maxMoves });
    expect(made.ok && made.value.status).toBe("complete");
  }
});
