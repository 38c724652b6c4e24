import type { Inspector } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { personNamed } from "../../test/riverside.ts";
import { capacityOf, halfDaysAtHand } from "./index.ts";

describe("what an inspector can be asked to do", () => {
  const days = ["2026-03-09", "2026-03-10", "2026-03-11", "2026-03-12", "2026-03-13"];
  const person = personNamed("I1");

  it("counts half-days on which they are engaged, not on leave and not held by anything else", () => {
    expect(halfDaysAtHand(person, days)).toBe(10);
    const held: Inspector = {
      ...person,
      leave: [{ from: "2026-03-09", until: "2026-03-09" }],
      unavailable: [
        { from: "2026-03-01", until: "2026-03-31", weekdays: [3], halfDay: "morning", reason: "teaching" },
      ],
    };
    expect(halfDaysAtHand(held, days)).toBe(7);
  });

  it("is less for part of a post and for a first term", () => {
    expect(capacityOf(person, days, { post: 0.5 })).toBe(5);
    expect(capacityOf(person, days, { post: 0.5, start: 0.6 })).toBe(3);
  });

  it("needs days at hand in both halves, when every visit lasts the whole day", () => {
    const meets = personNamed("I1", {
      unavailable: [{ from: "2026-03-09", until: "2026-03-09", halfDay: "morning", reason: "meeting" }],
    });
    const two = days.slice(0, 2);
    expect([halfDaysAtHand(meets, two), halfDaysAtHand(meets, two, { wholeDays: true })]).toEqual([3, 2]);
    expect(capacityOf(meets, two, { post: 0.5, wholeDays: true })).toBe(1);
  });
});
