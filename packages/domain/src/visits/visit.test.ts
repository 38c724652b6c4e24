import { describe, expect, it } from "vitest";
import { VISIT_KINDS, visitHalfDays, visitKindName, visitName } from "./visit.ts";

describe("a kind of visit", () => {
  it("has the name people use, a district's own the one behind the id of its plugin", () => {
    expect(Object.keys(VISIT_KINDS).map(visitKindName)).toEqual(Object.values(VISIT_KINDS));
    expect(visitKindName("donghu/办园行为评估")).toBe("办园行为评估");
    expect(visitKindName("riverside/night")).toBe("night");
    expect(visitKindName("toString")).toBe("toString");
  });
});

describe("a visit", () => {
  it("is called by its kind, or by its topic where a district's own kind is a machine word", () => {
    expect(visitName({ kind: "special", topic: "食品安全" })).toBe("专项督导");
    expect(visitName({ kind: "riverside/夜查", topic: "消防" })).toBe("夜查");
    expect(visitName({ kind: "riverside/annual", topic: "年检" })).toBe("“年检”督导");
    expect(visitName({ kind: "riverside/annual" })).toBe("annual");
    expect(visitName({ kind: "riverside/annual", topic: "" })).toBe("annual");
  });

  it("takes its half-day, or both of its day", () => {
    expect(visitHalfDays({ halfDay: "afternoon" })).toEqual(["afternoon"]);
    expect(visitHalfDays({ halfDay: "afternoon", wholeDay: false })).toEqual(["afternoon"]);
    expect(visitHalfDays({ halfDay: "morning", wholeDay: true })).toEqual(["morning", "afternoon"]);
  });
});
