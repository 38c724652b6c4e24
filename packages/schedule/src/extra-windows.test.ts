import { describe, expect, it } from "vitest";
import { county, terms } from "../test/county.ts";
import { plan } from "../test/plan.ts";
import { extraWindows } from "./extra-windows.ts";

const problem = { period: { from: "2025-09-01", until: "2026-07-31" }, terms };

describe("the time of extra visits", () => {
  it("is one window for neighbouring months", () => {
    expect(extraWindows({ months: [10, 11, 3] }, problem)).toEqual([
      { from: "2025-10-01", until: "2025-11-30" },
      { from: "2026-03-01", until: "2026-03-31" },
    ]);
  });

  it("is a campaign's own days, cut to the planned time", () => {
    const during = { from: "2025-08-25", until: "2025-09-09" };
    expect(extraWindows({ months: [], during }, problem)).toEqual([
      { from: "2025-09-01", until: "2025-09-09" },
    ]);
    expect(
      extraWindows({ months: [], during: { from: "2025-07-01", until: "2025-07-20" } }, problem),
    ).toEqual([]);
  });

  it("is weeks of each term, counted from the week of its first day", () => {
    // The spring term begins on a Tuesday: its first week has six days.
    expect(extraWindows({ months: [], weeksOfTerm: [1, 2] }, problem)).toEqual([
      { from: "2025-09-01", until: "2025-09-07" },
      { from: "2025-09-08", until: "2025-09-14" },
      { from: "2026-02-24", until: "2026-03-01" },
      { from: "2026-03-02", until: "2026-03-08" },
    ]);
  });

  it("is where the visits are planned", () => {
    const base = county({ zones: 1, institutions: 4, inspectors: 4 });
    const { visits } = plan({
      ...base,
      extraVisits: [
        { id: "opening", months: [], weeksOfTerm: [2], visits: { kind: "special", institutions: ["S001"] } },
      ],
    });
    const dates = visits.filter(({ kind }) => kind === "special").map(({ date }) => date);
    expect(dates).toHaveLength(2);
    expect(dates[0] !== undefined && dates[0] >= "2025-09-08" && dates[0] <= "2025-09-14").toBe(true);
    expect(dates[1] !== undefined && dates[1] >= "2026-03-02" && dates[1] <= "2026-03-08").toBe(true);
  });
});

describe("extra visits by months and weeks", () => {
  const years = { period: { from: "2025-09-01", until: "2026-12-31" }, terms: terms.slice(1) };

  it("have one window over the turn of the year, and one each year", () => {
    expect(extraWindows({ months: [1, 12] }, years)).toEqual([
      { from: "2025-12-01", until: "2026-01-31" },
      { from: "2026-12-01", until: "2026-12-31" },
    ]);
    expect(
      extraWindows({ months: [2] }, { ...years, period: { from: "2023-11-15", until: "2024-02-10" } }),
    ).toEqual([{ from: "2024-02-01", until: "2024-02-10" }]);
  });

  it("count weeks from the end of a term too, as closures do", () => {
    expect(extraWindows({ months: [], weeksOfTerm: [1, -1, -2] }, years)).toEqual([
      { from: "2026-02-24", until: "2026-03-01" },
      { from: "2026-06-29", until: "2026-07-03" },
      { from: "2026-06-22", until: "2026-06-28" },
    ]);
    expect(extraWindows({ months: [], weeksOfTerm: [19, 20, -20] }, years)).toEqual([
      { from: "2026-06-29", until: "2026-07-03" },
    ]);
  });
});
