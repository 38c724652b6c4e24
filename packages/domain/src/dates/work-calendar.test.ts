import { describe, expect, it } from "vitest";
import {
  addWorkdays,
  dayStatus,
  isWorkday,
  orThrow,
  type WorkCalendar,
  workdaysBetween,
  workdaysIn,
} from "../index.ts";

const notice = {
  title: "样例放假安排",
  issuedBy: "样例机关",
  authority: "national",
  issuedOn: "2024-11",
} as const;
// A made-up calendar: a spring holiday with one make-up Sunday before and one make-up Saturday after.
const calendar: WorkCalendar = {
  kind: "work-calendar",
  id: "sample/calendar",
  title: "样例日历",
  editions: [
    {
      edition: "2025-01",
      status: "active",
      effective: { from: "2025-01-01" },
      sources: [notice],
      year: 2025,
      holidays: [
        { name: "元旦", daysOff: { from: "2025-01-01", until: "2025-01-01" } },
        {
          name: "春节",
          daysOff: { from: "2025-01-28", until: "2025-02-04" },
          makeUpWorkdays: ["2025-01-26", "2025-02-08"],
        },
      ],
    },
    {
      edition: "2026-01",
      status: "active",
      effective: { from: "2026-01-01" },
      sources: [notice],
      year: 2026,
      holidays: [{ name: "元旦", daysOff: { from: "2025-12-31", until: "2026-01-02" } }],
    },
    {
      edition: "2027-01",
      status: "draft",
      effective: { from: "2027-01-01" },
      sources: [notice],
      year: 2027,
      holidays: [],
    },
  ],
};

describe("the work calendar", () => {
  it("works on a make-up Sunday and rests on a weekday of the holiday", () => {
    expect(dayStatus(calendar, "2025-01-26")).toEqual({
      status: "workday",
      because: "make-up-workday",
      holiday: "春节",
    });
    expect(dayStatus(calendar, "2025-01-28")).toEqual({
      status: "rest-day",
      because: "holiday",
      holiday: "春节",
    });
    expect(dayStatus(calendar, "2025-02-01").status).toBe("rest-day");
    expect(dayStatus(calendar, "2025-02-09")).toEqual({ status: "rest-day", because: "weekend" });
    expect(dayStatus(calendar, "2025-02-10")).toEqual({ status: "workday", because: "weekday" });
  });

  it("lets a notice reach into the year before it", () => {
    expect(dayStatus(calendar, "2025-12-31").status).toBe("rest-day");
  });

  it("says that a year without a notice is unknown, also when only a draft exists", () => {
    expect(dayStatus(calendar, "2027-03-01")).toEqual({
      status: "unknown",
      because: "calendar-year-missing",
      year: 2027,
    });
    const answer = isWorkday(calendar, "2024-12-31");
    expect(answer.ok ? [] : answer.issues.map((issue) => issue.code)).toEqual(["calendar-year-missing"]);
  });

  it("names every missing year of a span once", () => {
    const days = workdaysIn(calendar, { from: "2026-12-30", until: "2028-01-03" });
    expect(days.ok ? [] : days.issues.map((issue) => issue.message.en)).toEqual([
      "The calendar sample/calendar has no notice for 2027.",
      "The calendar sample/calendar has no notice for 2028.",
    ]);
  });

  it("counts workdays after the first day up to and including the last", () => {
    expect(orThrow(workdaysBetween(calendar, "2025-01-24", "2025-02-05"))).toBe(3); // 26, 27 January, 5 February
    expect(orThrow(workdaysBetween(calendar, "2025-02-05", "2025-01-24"))).toBe(0);
  });

  it("moves by workdays forward and back", () => {
    expect(orThrow(addWorkdays(calendar, "2025-01-27", 1))).toBe("2025-02-05");
    expect(orThrow(addWorkdays(calendar, "2025-02-05", -1))).toBe("2025-01-27");
    expect(addWorkdays(calendar, "2026-12-31", 1).ok).toBe(false);
    expect(() => addWorkdays(calendar, "2026-01-05", 0.5)).toThrow(TypeError);
  });
});
