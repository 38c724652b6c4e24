import { describe, expect, it } from "vitest";
import { contains, daysOf, isTermDay, isVisitingDay, lengthInDays, overlaps, termOn } from "../index.ts";

const term = {
  id: "2025-autumn",
  name: "2025—2026学年第一学期",
  from: "2025-09-01",
  until: "2026-01-23",
  closed: [{ from: "2026-01-12", until: "2026-01-23" }],
};

describe("periods", () => {
  it("count both ends", () => {
    const day = { from: "2026-03-02", until: "2026-03-02" };
    expect(lengthInDays(day)).toBe(1);
    expect(contains(day, "2026-03-02")).toBe(true);
    expect(daysOf({ from: "2026-02-27", until: "2026-03-01" })).toEqual([
      "2026-02-27",
      "2026-02-28",
      "2026-03-01",
    ]);
  });

  it("have no days when they end before they start", () => {
    expect(lengthInDays({ from: "2026-03-02", until: "2026-03-01" })).toBe(0);
  });

  it("overlap when they share one day", () => {
    expect(
      overlaps({ from: "2026-01-01", until: "2026-01-31" }, { from: "2026-01-31", until: "2026-02-28" }),
    ).toBe(true);
    expect(
      overlaps({ from: "2026-01-01", until: "2026-01-30" }, { from: "2026-01-31", until: "2026-02-28" }),
    ).toBe(false);
  });
});

describe("school terms", () => {
  it("leave the holidays without a term", () => {
    expect(termOn([term], "2025-09-01")?.id).toBe("2025-autumn");
    expect(termOn([term], "2026-01-24")).toBeUndefined();
  });

  it("keep visits out of examination weeks", () => {
    expect(isTermDay([term], "2026-01-09")).toBe(true);
    expect(isTermDay([term], "2026-01-12")).toBe(false);
  });

  it("may begin with days on which schools take visits before teaching", () => {
    const early = {
      ...term,
      visitsFrom: "2025-08-25",
      closed: [{ from: "2025-08-28", until: "2025-08-28" }],
    };
    const days = ["2025-08-22", "2025-08-25", "2025-08-28", "2025-08-31", "2025-09-01", "2026-01-24"];
    expect(days.map((day) => isVisitingDay([early], day))).toEqual([false, true, false, true, true, false]);
    expect(days.map((day) => isTermDay([early], day))).toEqual([false, false, false, false, true, false]);
    expect(days.map((day) => isVisitingDay([term], day))).toEqual(days.map((day) => isTermDay([term], day)));
    expect(termOn([early], "2025-08-25")).toBeUndefined();
  });
});
