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

  it("says of every wrong number, list and day where it stands and what may stand there", () => {
    const visits = (change: object): YearPlanItem => ({ ...opening, visits: { kind: "special", ...change } });
    const row: YearPlanRow = { label: "三月", months: [3], items: [] };
    const cases: readonly (readonly [YearPlanEdition, string, string])[] = [
      [edition({ ...row, months: [0] }), "rows.0.months", "写1到12的月份，至少一个"],
      [
        edition({ ...row, weeksOfTerm: [31] }),
        "rows.0.weeksOfTerm",
        "写1到30的周次，从学期末倒数写-1到-30，开学前写0，至少一个",
      ],
      [
        edition({ ...row, during: { from: "2026-03-20", until: "2026-03-10" } }),
        "rows.0.during",
        "写成 YYYY-MM-DD，结束日不早于开始日",
      ],
      [
        edition({ ...row, items: [visits({ sample: 1.5 })] }),
        "rows.0.items.0.visits.sample",
        "写1以上的校数；全部都去时去掉 sample",
      ],
      [
        edition({ ...row, items: [visits({ importance: 101 })] }),
        "rows.0.items.0.visits.importance",
        "写0到100，越大越先保",
      ],
      [
        edition({ ...row, items: [visits({ institutions: [] })] }),
        "rows.0.items.0.visits.institutions",
        "至少写一个；对所有单位都适用时去掉这一项",
      ],
      [
        edition({ ...row, items: [visits({ among: { zones: [] } })] }),
        "rows.0.items.0.visits.among.zones",
        "至少写一个；对所有单位都适用时去掉这一项",
      ],
      [
        { ...edition(row), rotations: [{ items: [], every: "term" }] },
        "rotations.0.items",
        "写出轮换的事项，或在 byMonth 写各月事项",
      ],
      [
        { ...edition(row), rotations: [{ items: ["a/b#c"], every: "term", itemsPerVisit: 0 }] },
        "rotations.0.itemsPerVisit",
        "写1以上的项数，或去掉这一项",
      ],
      [
        { ...edition(row), rotations: [{ items: [], every: "term", byMonth: { 13: ["a/b#c"] } }] },
        "rotations.0.byMonth",
        "键写1到12的月份",
      ],
      [
        edition({ ...row, items: [visits({ among: { town: ["城关"] } })] }),
        "rows.0.items.0.visits.among.town",
        "是否为“towns”？",
      ],
      [
        JSON.parse(
          JSON.stringify({
            ...edition(row),
            rotations: [{ items: ["a/b#c"], every: "term", among: { towns: ["城关"], remark: 1 } }],
          }),
        ),
        "rotations.0.among.remark",
        "可用：zones、towns、labels、institutions、students、boarding、except；用不着就删去",
      ],
    ];
    for (const [wrong, path, fix] of cases) {
      const issues = yearPlanKind.checkEdition("sample/plan", wrong);
      expect(issues.map((issue) => [issue.path.join("."), issue.fix.zh])).toEqual([[path, fix]]);
      expect(issues[0]?.message.en, path).toContain("sample/plan");
      expect(issues[0]?.fix.en, path).not.toBe("");
    }
    expect(yearPlanKind.checkEdition("s/p", cases[9]?.[0] ?? edition(row)).map(({ code }) => code)).toEqual([
      "year-plan-rotation-invalid",
    ]);
  });

  it("by weeks of a term hands its visits to the planner with their weeks", () => {
    const plan = {
      ...edition({ label: "第2、5周", months: [3, 4], weeksOfTerm: [2, 5], items: [opening] }),
      axis: "week",
    } as const;
    expect(yearPlanKind.checkEdition("sample/plan", plan)).toEqual([]);
    expect(extraVisitsOf(plan)).toEqual([
      { id: "opening", months: [3, 4], weeksOfTerm: [2, 5], visits: opening.visits, askedBy: "year-plan" },
    ]);
    const during = { from: "2026-03-02", until: "2026-03-13" };
    const [campaign] = extraVisitsOf(edition({ label: "开学", months: [3], during, items: [opening] }));
    expect(campaign?.during).toEqual(during);
  });

  it("is refused where a field there is not would make its visits those of other institutions", () => {
    const among = JSON.parse('{ "label": ["C级"] }');
    const item: YearPlanItem = { ...opening, visits: { kind: "special", among } };
    const issues = yearPlanKind.checkEdition("s/p", edition({ label: "三月", months: [3], items: [item] }));
    expect(issues.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([
      "year-plan-field-unknown 年度计划 s/p 的 among 没有“label”这一项，指的单位就不对了",
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
    expect(extraVisitsOf(plan)).toEqual([
      { id: "opening", months: [7, 8], visits: opening.visits, askedBy: "year-plan" },
    ]);
  });
});
