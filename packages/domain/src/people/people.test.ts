import { describe, expect, it } from "vitest";
import {
  checkInspectors,
  type Inspector,
  isOnLeave,
  isRecusalInForce,
  mayActOn,
  trainingHoursIn,
} from "../index.ts";

const inspector: Inspector = {
  id: "d1",
  name: "督学甲",
  status: "part-time",
  responsible: true,
  zones: ["first"],
  terms: [{ from: "2025-09-01", until: "2027-08-31", ordinal: 1 }],
  certificate: { number: "D-001", validUntil: "2026-12-31" },
  training: [
    { on: "2025-11-02", hours: 16 },
    { on: "2026-03-02", hours: 24 },
    { on: "2026-07-12", hours: 16 },
  ],
  leave: [{ from: "2026-03-09", until: "2026-03-13" }],
};

describe("inspectors", () => {
  it("act only within a term of engagement and with a valid certificate", () => {
    expect(
      ["2025-08-31", "2025-09-01", "2026-12-31", "2027-01-01"].map((date) => mayActOn(inspector, date)),
    ).toEqual([false, true, true, false]);
  });

  it("are not stopped by what nobody recorded", () => {
    expect(
      mayActOn({ id: "d2", name: "乙", status: "invited", responsible: false, zones: [] }, "2026-01-01"),
    ).toBe(true);
  });

  it("are away on leave, both ends counted", () => {
    expect(
      ["2026-03-08", "2026-03-09", "2026-03-13", "2026-03-14"].map((date) => isOnLeave(inspector, date)),
    ).toEqual([false, true, true, false]);
  });

  it("have hours of training for a year, and none known when nothing was recorded", () => {
    expect(trainingHoursIn(inspector, 2026)).toBe(40);
    expect(trainingHoursIn(inspector, 2024)).toBe(0);
    expect(
      trainingHoursIn({ id: "d2", name: "乙", status: "invited", responsible: false, zones: [] }, 2026),
    ).toBeUndefined();
  });
});

describe("checking inspectors", () => {
  const codes = (changed: Partial<Inspector>, date: string, termYears = 3): readonly string[] =>
    checkInspectors([{ ...inspector, ...changed }], date, {
      termYears,
      termsInARow: 3,
      trainingHours: 40,
    }).map((issue) => issue.code);

  it("accepts a term of exactly the allowed years and refuses one day more", () => {
    expect(codes({}, "2027-01-01", 2)).toEqual(["certificate-expired"]);
    expect(codes({ terms: [{ from: "2025-09-01", until: "2027-09-01" }] }, "2026-12-01", 2)).toEqual([
      "engagement-too-long",
      "training-hours-short",
    ]);
  });

  it("does not limit the terms of full-time inspectors", () => {
    expect(
      codes(
        { status: "full-time", terms: [{ from: "2010-01-01", until: "2029-12-31", ordinal: 9 }] },
        "2026-12-01",
      ),
    ).toEqual(["training-hours-short"]);
  });

  it("tells of terms that ended, too many in a row, and too little training in the year before", () => {
    expect(codes({ terms: [{ from: "2022-09-01", until: "2025-08-31", ordinal: 4 }] }, "2026-03-01")).toEqual(
      ["engagement-too-often", "engagement-ended", "training-hours-short"],
    );
  });

  it("holds nothing against an inspector of whom nothing was recorded", () => {
    expect(
      checkInspectors(
        [{ id: "d2", name: "乙", status: "invited", responsible: false, zones: [] }],
        "2026-03-01",
      ),
    ).toEqual([]);
  });
});

describe("recusal", () => {
  const former = { inspector: "d1", institution: "s1", ground: "former-post", until: "2023-08-31" } as const;

  it("ends exactly three years after leaving a post where the region asks for three", () => {
    expect(isRecusalInForce(former, "2026-08-30", 3)).toBe(true);
    expect(isRecusalInForce(former, "2026-08-31", 3)).toBe(false);
  });

  it("has no distance in years where the region names none", () => {
    expect(isRecusalInForce(former, "2023-08-30", 0)).toBe(true);
    expect(isRecusalInForce(former, "2023-08-31", 0)).toBe(false);
  });

  it("of a relative holds from its first to its last day, or for ever", () => {
    const relative = {
      inspector: "d1",
      institution: "s1",
      ground: "relative-works-or-studies",
      from: "2025-09-01",
      until: "2026-06-30",
    } as const;
    expect(
      ["2025-08-31", "2025-09-01", "2026-06-30", "2026-07-01"].map((date) =>
        isRecusalInForce(relative, date, 3),
      ),
    ).toEqual([false, true, true, false]);
    expect(
      isRecusalInForce({ inspector: "d1", institution: "s1", ground: "relative-of-head" }, "2099-01-01", 3),
    ).toBe(true);
  });
});
