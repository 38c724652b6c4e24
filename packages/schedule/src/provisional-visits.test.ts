import { dayStatus, defineZoneLayout, expectedYearsIn, workdaysIn } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { generateSchedule, provisionalVisits, type ScheduleProblem } from "./index.ts";
import { nationalSchedule } from "./national/index.ts";
import { replan } from "./replanning/index.ts";
import {
  expectedYear,
  type LunarHolidays,
  stateCouncilCalendar,
  withExpectedYear,
} from "./work-calendar-cn/index.ts";

function lunar(
  springFestival: string,
  tombSweeping: string,
  dragonBoat: string,
  midAutumn: string,
): LunarHolidays {
  return { springFestival, tombSweeping, dragonBoat, midAutumn };
}

const LUNAR = {
  2020: lunar("2020-01-25", "2020-04-04", "2020-06-25", "2020-10-01"),
  2021: lunar("2021-02-12", "2021-04-04", "2021-06-14", "2021-09-21"),
  2022: lunar("2022-02-01", "2022-04-05", "2022-06-03", "2022-09-10"),
  2023: lunar("2023-01-22", "2023-04-05", "2023-06-22", "2023-09-29"),
  2024: lunar("2024-02-10", "2024-04-04", "2024-06-10", "2024-09-17"),
  2025: lunar("2025-01-29", "2025-04-04", "2025-05-31", "2025-10-06"),
  2026: lunar("2026-02-17", "2026-04-05", "2026-06-19", "2026-09-25"),
} as const;
const YEARS = [2020, 2021, 2022, 2023, 2024, 2025, 2026] as const;
type Year = (typeof YEARS)[number];

function before(year: Year) {
  const known = stateCouncilCalendar.editions.filter((edition) => edition.year < year);
  return withExpectedYear({ ...stateCouncilCalendar, editions: known }, expectedYear(year, LUNAR[year]));
}

describe("a year without its notice", () => {
  it("has the thirteen statutory days off and no make-up workdays, each marked as expected", () => {
    const calendar = before(2026);
    expect(dayStatus(calendar, "2026-02-16")).toEqual({
      status: "rest-day",
      because: "holiday",
      holiday: "春节",
      expected: true,
    });
    expect(dayStatus(calendar, "2026-02-20")).toEqual({
      status: "workday",
      because: "weekday",
      expected: true,
    });
    expect(dayStatus(calendar, "2025-10-08")).not.toHaveProperty("expected");
    expect(dayStatus(calendar, "2027-01-04").status).toBe("unknown");
    const days = workdaysIn(calendar, { from: "2026-01-01", until: "2026-12-31" });
    // 261 weekdays without ten statutory days: 清明 and a day each of 劳动节 and 国庆节 fall on a weekend.
    expect(days.ok && days.value.length).toBe(251);
  });

  it("gives way to the notice as soon as that is there", () => {
    const both = withExpectedYear(stateCouncilCalendar, expectedYear(2026, LUNAR[2026]));
    expect(dayStatus(both, "2026-02-20")).toEqual(dayStatus(stateCouncilCalendar, "2026-02-20"));
    expect(expectedYearsIn(both, { from: "2025-09-01", until: "2026-06-30" })).toEqual([]);
    expect(expectedYearsIn(before(2026), { from: "2025-09-01", until: "2026-06-30" })).toEqual([2026]);
  });

  it("needs dates of that year", () => {
    expect(() => expectedYear(2027, LUNAR[2026])).toThrow(TypeError);
  });
});

describe("a plan over a year without its notice", () => {
  const problemOf = (year: Year): ScheduleProblem => ({
    period: { from: `${year - 1}-09-01`, until: `${year}-06-30` },
    terms: [
      { id: "autumn", name: "第一学期", from: `${year - 1}-09-01`, until: `${year}-01-16` },
      { id: "spring", name: "第二学期", from: `${year}-02-24`, until: `${year}-06-30` },
    ],
    register: {
      institutions: Array.from({ length: 40 }, (_, index) => ({
        id: `S${String(index + 1).padStart(2, "0")}`,
        name: `第${index + 1}小学`,
        kind: index % 3 === 0 ? ("kindergarten" as const) : ("primary" as const),
        nature: "public" as const,
        town: "东街",
        students: {},
      })),
      inspectors: Array.from({ length: 5 }, (_, index) => ({
        id: `I${index + 1}`,
        name: `督学${index + 1}`,
        status: "full-time" as const,
        responsible: true,
        zones: ["east"],
      })),
      recusals: [],
    },
    zones: defineZoneLayout({
      levels: ["责任区"],
      zones: { east: { name: "东片", members: { towns: ["东街"] } } },
    }),
    calendar: before(year),
    rules: nationalSchedule.contributes,
  });

  it("says so, names the visits concerned, and when the notice comes only those on new days off move", () => {
    for (const year of YEARS) {
      const problem = problemOf(year);
      const made = generateSchedule(problem, { seed: 1, maxMoves: 5000 });
      if (!made.ok || made.value.status === "cancelled") throw new Error("Expected a plan.");
      expect(made.warnings.map(({ code }) => code)).toContain("calendar-year-expected");
      const { visits } = made.value;
      const provisional = provisionalVisits(visits, problem.calendar);
      expect(provisional.map(({ id }) => id)).toEqual(
        visits.filter(({ date }) => date.startsWith(String(year))).map(({ id }) => id),
      );
      const hit = visits.filter(({ date }) => dayStatus(stateCouncilCalendar, date).status !== "workday");
      expect(hit.length).toBeGreaterThan(0);
      const changed = replan(problem, visits, [{ type: "calendar", calendar: stateCouncilCalendar }], {
        today: `${year - 1}-11-20`,
      });
      if (!changed.ok) throw new Error("Expected a changed plan.");
      expect(changed.value.moved.map(({ from: { id } }) => id).toSorted()).toEqual(
        hit.map(({ id }) => id).toSorted(),
      );
      expect(changed.value.lowerBound).toBe(hit.length);
      expect(provisionalVisits(changed.value.visits, stateCouncilCalendar)).toEqual([]);
    }
  });
});
