import { IssueError } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { extraVisitsOf } from "./extra-visits.ts";
import { defineYearPlan, yearPlanKind } from "./year-plan-kind.ts";
import type { YearPlanEdition, YearPlanItem, YearPlanRow } from "./year-plan.ts";

function edition(...rows: [YearPlanRow, ...YearPlanRow[]]): YearPlanEdition {
  return {
    edition: "2026-01",
    status: "active",
    effective: { from: "2026-01-01" },
    sources: [{ title: "示例", issuedBy: "示例区教育督导室", authority: "district", issuedOn: "2026-01" }],
    heading: "2026年督导工作安排",
    axis: "month",
    numbering: "per-row",
    rows,
  };
}

const opening: YearPlanItem = {
  id: "opening",
  text: "开学专项督导",
  activity: "visit",
  visits: { kind: "special", items: ["school/routine#admission"] },
};

describe("a year plan", () => {
  it("names every wrong month, doubled id and impossible group at once", () => {
    const wrong = edition(
      { label: "13月", months: [13], items: [opening] },
      { label: "3月", months: [3], items: [{ ...opening, visits: { kind: "special", inspectors: 0 } }] },
    );
    const declare = () => defineYearPlan({ id: "sample/plan", title: "示例", editions: [wrong] });
    expect(declare).toThrow(IssueError);
    expect(yearPlanKind.checkEdition("sample/plan", wrong).map(({ code }) => code)).toEqual([
      "year-plan-month-invalid",
      "year-plan-item-duplicate",
      "year-plan-visits-invalid",
    ]);
  });

  it("points at the checklist items its visits look at", () => {
    const plan = edition({ label: "2月", months: [2], items: [opening] });
    expect(yearPlanKind.referencesOf(plan)).toEqual([
      {
        kind: "checklist",
        id: "school/routine",
        item: "admission",
        path: ["rows", 0, "items", 0, "visits", "items", 0],
      },
    ]);
    expect(yearPlanKind.itemsOf(plan)).toEqual(["opening"]);
  });

  it("is changed by a new edition only", () => {
    const plan = edition({ label: "2月", months: [2], items: [] });
    const [source] = plan.sources;
    const change = {
      kind: "year-plan",
      target: "sample/plan",
      basedOn: "2026-01",
      effective: { from: "2026-03-01" },
      source,
    };
    expect(yearPlanKind.checkOverride(plan, change).map(({ code }) => code)).toEqual([
      "override-not-supported",
    ]);
  });

  it("hands its visits to the planner with the months of their row", () => {
    const meeting: YearPlanItem = { id: "meeting", text: "例会", activity: "meeting" };
    const plan = edition({ label: "7-8月", months: [7, 8], items: [meeting, opening] });
    expect(extraVisitsOf(plan)).toEqual([{ id: "opening", months: [7, 8], visits: opening.visits }]);
  });
});
