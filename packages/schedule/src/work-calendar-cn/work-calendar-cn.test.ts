import { checkEditions, dayStatus, daysOf, isWorkday, workdaysIn } from "@supervision/domain";
import { getDayDetail } from "chinese-days";
import { describe, expect, it } from "vitest";
import { stateCouncilCalendar, workCalendarCn } from "./index.ts";

describe("the State Council work calendar", () => {
  it("counts the workdays of each year as the notices give them", () => {
    const counted = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map((year) => {
      const days = workdaysIn(stateCouncilCalendar, { from: `${year}-01-01`, until: `${year}-12-31` });
      return days.ok ? days.value.length : undefined;
    });
    expect(counted).toEqual([250, 249, 250, 249, 249, 251, 248, 248]);
  });

  it("agrees with chinese-days on every day from 2019 to 2026", () => {
    const different = daysOf({ from: "2019-01-01", until: "2026-12-31" }).filter(
      (day) => (dayStatus(stateCouncilCalendar, day).status === "workday") !== getDayDetail(day).work,
    );
    expect(different).toEqual([]);
  });

  it("takes New Year's Eve 2022 from the notice of 2023", () => {
    expect(dayStatus(stateCouncilCalendar, "2022-12-31")).toEqual({
      status: "rest-day",
      because: "holiday",
      holiday: "元旦",
    });
  });

  it("keeps 2 February 2020 free by the later notice, and cites it", () => {
    expect(dayStatus(stateCouncilCalendar, "2020-02-01").status).toBe("rest-day");
    expect(dayStatus(stateCouncilCalendar, "2020-02-03").status).toBe("workday");
    const edition = stateCouncilCalendar.editions.find((entry) => entry.year === 2020);
    expect(edition?.sources.map((source) => source.title)).toEqual([
      "国务院办公厅关于2020年部分节假日安排的通知",
      "国务院办公厅关于延长2020年春节假期的通知",
    ]);
  });

  it("has no answer for 2027, whose notice is not issued", () => {
    const answer = isWorkday(stateCouncilCalendar, "2027-03-01");
    expect(answer.ok ? [] : answer.issues.map((issue) => issue.code)).toEqual(["calendar-year-missing"]);
  });

  it("is a well-formed plugin whose make-up days are all weekend days outside the days off", () => {
    expect(workCalendarCn.contributes.flatMap((series) => checkEditions(series))).toEqual([]);
    for (const edition of stateCouncilCalendar.editions)
      for (const day of edition.holidays.flatMap((holiday) => holiday.makeUpWorkdays ?? [])) {
        expect([0, 6]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
        expect(
          edition.holidays.some(({ daysOff }) => daysOff.from <= day && day <= daysOff.until),
          day,
        ).toBe(false);
      }
  });
});
