import { addMonths as addMonthsLocally } from "date-fns/addMonths";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  formatChineseDate,
  isIsoDate,
  isPartialDate,
  monthsBetween,
  weekdayOf,
} from "../index.ts";

const dates = fc
  .integer({ min: 0, max: 70_000 })
  .map((days) => new Date(Date.UTC(1950, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

describe("civil dates", () => {
  it("accepts only days that exist", () => {
    expect(["2024-02-29", "2026-12-31", "1900-01-01"].every((date) => isIsoDate(date))).toBe(true);
    for (const wrong of [
      "2026-02-29",
      "2026-13-01",
      "2026-00-10",
      "26-01-01",
      "2026-1-1",
      "2026/01/01",
      "2026-01-32",
      "",
      20260101,
      null,
    ])
      expect(isIsoDate(wrong), String(wrong)).toBe(false);
  });

  it("accepts a year or a year and month where a document's day is unknown", () => {
    expect(["2013", "2013-09", "2013-09-17"].map((date) => isPartialDate(date))).toEqual([true, true, true]);
    expect(["13", "2013-13", "2013-9", "2013-02-30", ""].map((date) => isPartialDate(date))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it("counts days forward and back to the same day", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });

  it("knows the day of the week, agreeing with the calendar of the platform", () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(weekdayOf(date) % 7).toBe(new Date(`${date}T00:00:00Z`).getUTCDay());
      }),
    );
  });

  it("keeps to the end of a shorter month and of February", () => {
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addYears("2024-02-29", 1)).toBe("2025-02-28");
  });

  it("counts months and years as date-fns does, in whichever zone the machine is", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -400, max: 400 }), (date, months) => {
        // Local noon exists in every zone on every day.
        const other = addMonthsLocally(new Date(`${date}T12:00:00`), months);
        const parts = [other.getFullYear(), other.getMonth() + 1, other.getDate()];
        expect(addMonths(date, months)).toBe(parts.map((part) => String(part).padStart(2, "0")).join("-"));
        expect(addYears(date, months)).toBe(addMonths(date, 12 * months));
      }),
    );
  });

  it("lists the months of a school year across the new year", () => {
    expect(monthsBetween("2025-11-20", "2026-02-01")).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
  });

  it("prints a date as official documents do, without leading zeros", () => {
    expect(formatChineseDate("2026-01-06")).toBe("2026年1月6日");
  });

  it("refuses to count with something that is no date", () => {
    expect(() => addDays("2026-2-1", 1)).toThrow(TypeError);
    expect(() => daysBetween("2026-02-01", "tomorrow")).toThrow(/tomorrow/);
  });
});
