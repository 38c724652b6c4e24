import { dayStatus, type SchoolTerm, type WorkCalendar } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { generateSchedule } from "../src/index.ts";
import { provisionalVisits } from "../src/provisional-visits.ts";
import { replan, replanText } from "../src/replanning/index.ts";
import type { ScheduleProblem } from "../src/schedule-problem.ts";
import { expectedYear, stateCouncilCalendar, withExpectedYear } from "../src/work-calendar-cn/index.ts";
import { county } from "./county.ts";
import { plan } from "./plan.ts";

const years = [2020, 2021, 2022, 2023, 2024, 2025, 2026];
const base = county({ zones: 3, institutions: 24, inspectors: 6 });

// What was known before the notice of a year came out.
function knownBefore(year: number): WorkCalendar {
  return {
    ...stateCouncilCalendar,
    editions: stateCouncilCalendar.editions.filter((edition) => edition.year < year),
  };
}

function termsOf(year: number, from: string): readonly SchoolTerm[] {
  return [
    { id: `${year}-spring`, name: `${year}年春`, from: `${year}-${from}`, until: `${year}-07-03` },
    { id: `${year}-autumn`, name: `${year}年秋`, from: `${year}-09-01`, until: `${year}-12-31` },
  ];
}

function problemOf(year: number, calendar: WorkCalendar, from = "03-01"): ScheduleProblem {
  return {
    ...base,
    period: { from: `${year}-${from}`, until: `${year}-12-31` },
    terms: termsOf(year, from),
    calendar,
  };
}

// First day of the year, 清明, 端午 and 中秋, as almanacs give them years before.
const almanac: Readonly<Record<number, readonly [string, string, string, string]>> = {
  2020: ["01-25", "04-04", "06-25", "10-01"],
  2021: ["02-12", "04-04", "06-14", "09-21"],
  2022: ["02-01", "04-05", "06-03", "09-10"],
  2023: ["01-22", "04-05", "06-22", "09-29"],
  2024: ["02-10", "04-04", "06-10", "09-17"],
  2025: ["01-29", "04-04", "05-31", "10-06"],
  2026: ["02-17", "04-05", "06-19", "09-25"],
};

function expected(year: number): WorkCalendar {
  const [spring, tomb, boat, autumn] = (almanac[year] ?? []).map((day) => `${year}-${day}`);
  const days = {
    springFestival: spring ?? "",
    tombSweeping: tomb ?? "",
    dragonBoat: boat ?? "",
    midAutumn: autumn ?? "",
  };
  return withExpectedYear(knownBefore(year), expectedYear(year, days));
}

describe("a year whose notice is not issued", () => {
  it("is refused unless an expected year is handed in, and then every visit is provisional", () => {
    const refused = generateSchedule(problemOf(2026, knownBefore(2026)), { seed: 1 });
    expect(refused.ok ? "" : refused.issues[0].code).toBe("calendar-year-missing");
    const { visits } = plan(problemOf(2026, expected(2026)));
    expect(provisionalVisits(visits, expected(2026))).toEqual(visits);
    expect(provisionalVisits(visits, stateCouncilCalendar)).toEqual([]);
  });
});

describe("a notice that arrives", () => {
  it.each(years)("for %i moves only visits on days it takes away, and says so on one page", async (year) => {
    const before = problemOf(year, expected(year));
    const current = plan(before).visits;
    const after = replan(before, current, [{ type: "calendar", calendar: stateCouncilCalendar }], {
      today: `${year - 1}-12-01`,
    });
    if (!after.ok) throw new Error(after.issues[0].message.en);
    const { moved, added, withdrawn, lowerBound, status } = after.value;
    const taken = current.filter(({ date }) => dayStatus(stateCouncilCalendar, date).status !== "workday");
    expect(moved.map(({ from }) => from.id).toSorted()).toEqual(taken.map(({ id }) => id).toSorted());
    expect([added, withdrawn, lowerBound, status]).toEqual([[], [], taken.length, "complete"]);
    const page = replanText(before, after.value);
    expect(page.zh.split("\n").length).toBeLessThanOrEqual(50);
    await expect(`${page.zh}\n\n${page.en}\n`).toMatchFileSnapshot(`golden/notice-${year}.txt`);
  });

  it("adds what it makes due: a make-up Saturday gave February 2026 its fifth teaching day", () => {
    const before = problemOf(2026, expected(2026), "02-24");
    const current = plan(before).visits;
    const after = replan(before, current, [{ type: "calendar", calendar: stateCouncilCalendar }], {
      today: "2025-12-01",
    });
    if (!after.ok) throw new Error(after.issues[0].message.en);
    expect(after.value.added).toHaveLength(24);
    expect(after.value.added.every(({ date }) => date <= "2026-02-28")).toBe(true);
    expect(after.value.status).toBe("complete");
  });
});
