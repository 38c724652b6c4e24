import { defineZoneLayout } from "@supervision/domain";
import { expect, it } from "vitest";
import { plan } from "../../test/plan.ts";
import { inOneZone, personNamed, rule, schoolNamed } from "../../test/riverside.ts";
import { visitDuty } from "../../test/sample-rule.ts";
import { checkSchedule } from "../checking/check-schedule.ts";

const at = (longitude: number, latitude: number) => ({ coordinates: { longitude, latitude } });
const friday = { weekday: 5 } as const;

it("visits that the special inspections make needless are struck out, and nobody moves for the room they leave: all schools keep the visit of each month", () => {
  // 专项督导三人同行，三个片各一名督学；每月至少到校一次，专项也算。
  const problem = {
    ...inOneZone(
      [
        schoolNamed("S04", { town: "中街" }),
        schoolNamed("S05", { town: "西街" }),
        schoolNamed("S06", { town: "东街" }),
        schoolNamed("S07", { town: "中街" }),
        schoolNamed("S08", { town: "西街", ...at(117.07, 36.145) }),
        schoolNamed("S09", { town: "东街" }),
        schoolNamed("S11", { town: "西街" }),
        schoolNamed("S12", { town: "东街", ...at(117.234, 36.268) }),
        schoolNamed("S13", { town: "中街", ...at(117.151, 36.018) }),
      ],
      [
        personNamed("I0", { zones: ["east", "middle"] }),
        personNamed("I1", { zones: ["middle"], weeklyTimes: [friday, { weekday: 1, halfDay: "afternoon" }] }),
        personNamed("I2", {
          zones: ["west"],
          weeklyTimes: [{ weekday: 4 }, { ...friday, halfDay: "afternoon" }],
        }),
      ],
      [
        rule(visitDuty({ visitKinds: ["routine", "special", "follow-up"] }), "hard", "monthly"),
        rule({ type: "group-size", visitKinds: ["special"], atLeast: 3 }),
      ],
      { period: { from: "2026-03-02", until: "2026-04-30" } },
    ),
    zones: defineZoneLayout({
      levels: ["责任区"],
      zones: {
        east: { name: "东片", members: { towns: ["东街"] } },
        middle: { name: "中片", members: { towns: ["中街"] } },
        west: { name: "西片", members: { towns: ["西街"] } },
      },
    }),
    extraVisits: [{ id: "campaign", months: [3, 4], visits: { kind: "special" as const } }],
  };
  for (const seed of [1, 2, 3]) {
    const { visits, unscheduled } = plan(problem, { seed, maxMoves: 300 });
    const check = checkSchedule(problem, visits);
    expect(check.ok && check.value.ok).toBe(true);
    expect(unscheduled.map(({ rule: left }) => left)).not.toContain("riverside/monthly");
  }
});
