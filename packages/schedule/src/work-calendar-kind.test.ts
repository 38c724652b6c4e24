import type { WorkCalendarYear } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { stateCouncilCalendar } from "./work-calendar-cn/index.ts";
import { workCalendarKind } from "./work-calendar-kind.ts";

const source = { title: "示例", issuedBy: "示例", authority: "national", issuedOn: "2026" } as const;

describe("a year of a work calendar", () => {
  it("is in order when it is the State Council's", () => {
    for (const year of stateCouncilCalendar.editions)
      expect(workCalendarKind.checkEdition(stateCouncilCalendar.id, year)).toEqual([]);
  });

  it("names holidays of another year and make-up days inside the days off", () => {
    const wrong: WorkCalendarYear = {
      edition: "2027-01",
      status: "active",
      effective: { from: "2027-01-01" },
      sources: [source],
      year: 2027,
      holidays: [
        { name: "元旦", daysOff: { from: "2026-01-01", until: "2026-01-03" } },
        {
          name: "春节",
          daysOff: { from: "2027-02-05", until: "2027-02-11" },
          makeUpWorkdays: ["2027-02-06", "2027-02-31"],
        },
      ],
    };
    expect(
      workCalendarKind
        .checkEdition("sample/calendar", wrong)
        .map(({ code, path }) => `${code} ${path.join(".")}`),
    ).toEqual([
      "calendar-year-mismatch holidays.0.daysOff",
      "calendar-make-up-day-off holidays.1.makeUpWorkdays.0",
      "calendar-year-mismatch holidays.1.makeUpWorkdays.1",
    ]);
  });
});
