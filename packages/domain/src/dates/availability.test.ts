import { describe, expect, it } from "vitest";
import { isWeeklyTime, type Unavailability, unavailableAt } from "../index.ts";

const meeting: Unavailability = { from: "2026-03-09", until: "2026-03-13", reason: "meeting" };
const classes: Unavailability = {
  from: "2026-03-02",
  until: "2026-06-30",
  weekdays: [1, 3],
  halfDay: "morning",
  reason: "teaching",
};

describe("what takes half-days away", () => {
  it("takes whole days between its ends, both counted", () => {
    expect(
      ["2026-03-08", "2026-03-09", "2026-03-13", "2026-03-14"].map(
        (date) => unavailableAt([meeting], date, "afternoon") !== undefined,
      ),
    ).toEqual([false, true, true, false]);
  });

  it("takes only its half-days of its days of the week", () => {
    const taken = (date: string) =>
      (["morning", "afternoon"] as const).map((half) => unavailableAt([classes], date, half)?.reason);
    expect(taken("2026-03-04")).toEqual(["teaching", undefined]); // a Wednesday
    expect(taken("2026-03-05")).toEqual([undefined, undefined]);
  });

  it("is told by the first entry, and nothing is taken where nothing is recorded", () => {
    expect(unavailableAt([classes, meeting], "2026-03-09", "morning")?.reason).toBe("teaching");
    expect(unavailableAt([classes, meeting], "2026-03-09", "afternoon")?.reason).toBe("meeting");
    expect(unavailableAt(undefined, "2026-03-09", "morning")).toBeUndefined();
  });
});

describe("weekly times", () => {
  const times = [{ weekday: 2, halfDay: "afternoon" }, { weekday: 4 }] as const;

  it("name the half-days of the week on which somebody can visit", () => {
    const possible = (date: string) =>
      (["morning", "afternoon"] as const).map((half) => isWeeklyTime(times, date, half));
    expect(possible("2026-03-03")).toEqual([false, true]); // a Tuesday
    expect(possible("2026-03-05")).toEqual([true, true]); // a Thursday
    expect(possible("2026-03-06")).toEqual([false, false]);
  });

  it("leave every half-day open when none is recorded, and none when the list is empty", () => {
    expect(isWeeklyTime(undefined, "2026-03-06", "morning")).toBe(true);
    expect(isWeeklyTime([], "2026-03-06", "morning")).toBe(false);
  });
});
