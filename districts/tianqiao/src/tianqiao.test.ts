import { checkInspectors, placeInstitutions, VISIT_METHODS } from "@supervision/domain";
import { formatFollowUpRecord, formatVisitRecord, type ReportDocument } from "@supervision/reports";
import { syntheticDistrict } from "@supervision/testing";
import { describe, expect, it } from "vitest";
import { engagementLimits, tianqiao } from "./index.ts";

const view = tianqiao.on("2026-03-02");
const made = syntheticDistrict({ seed: 1, institutions: 72, inspectors: 6, zones: 6 });

describe("天桥区", () => {
  it("Q1 has six zones that take kindergartens, schools and special schools, private ones too, as the register names them", () => {
    expect(Object.values(view.zones.zones).map((zone) => zone.name)).toEqual([
      "第一责任区",
      "第二责任区",
      "第三责任区",
      "第四责任区",
      "第五责任区",
      "第六责任区",
    ]);
    const placed = placeInstitutions(view.zones, made.register.institutions);
    expect(placed.unplaced).toEqual([]);
    expect(new Set(made.register.institutions.map((one) => one.nature))).toEqual(
      new Set(["public", "private"]),
    );
  });

  it("Q2 engages for two years: a longer term is told", () => {
    const term = (until: string) =>
      [
        {
          id: "d",
          name: "督学甲",
          status: "part-time",
          responsible: true,
          zones: [],
          terms: [{ from: "2025-09-01", until }],
        },
      ] as const;
    expect(checkInspectors(term("2027-08-31"), "2026-03-02", engagementLimits)).toEqual([]);
    expect(
      checkInspectors(term("2027-09-01"), "2026-03-02", engagementLimits).map((issue) => issue.code),
    ).toEqual(["engagement-too-long"]);
  });

  it("Q4 checks schools on eight items", () => {
    expect(Object.keys(view.checklists["school/routine"]?.edition.items ?? {})).toHaveLength(8);
  });

  it("Q5 checks kindergartens on eight items, each under a national domain", () => {
    const items = Object.values(view.checklists["kindergarten/eight-items"]?.edition.items ?? {});
    expect(items).toHaveLength(8);
    expect(items.every((item) => item.domain?.startsWith("kindergarten/national#"))).toBe(true);
  });

  it("Q6 knows six methods", () => {
    expect(Object.values(VISIT_METHODS)).toEqual([
      "随机听课",
      "查阅资料",
      "列席会议",
      "座谈走访",
      "问卷调查",
      "校园巡视",
    ]);
  });

  it("Q7 prints both forms field for field under the titles of the team", () => {
    const visit = view.reportTemplates["forms/visit-record"];
    const followUp = view.reportTemplates["forms/follow-up-record"];
    if (visit === undefined || followUp === undefined) throw new Error("no forms");
    expect(labels(formatVisitRecord(visit.edition))).toEqual([
      "督导人员",
      "督导事项",
      "经验做法",
      "存在不足",
      "整改建议",
      "整改期限",
      "备注",
    ]);
    expect(labels(formatFollowUpRecord(followUp.edition))).toEqual([
      "回访人员",
      "回访事项",
      "整改情况",
      "经验做法",
      "未整改事项",
      "下一步工作要求",
      "备注",
    ]);
    expect(visit.edition.title).toBe("天桥区向阳责任督学专家团队督导检查记录表");
    expect(visit.provenance["title"]).toMatchObject({ plugin: "tianqiao", source: { article: "附件1" } });
  });

  it("Q8 owes a report every month and every year", () => {
    const rules = ["tianqiao/monthly-report", "tianqiao/yearly-report"] as const;
    expect(rules.map((id) => view.scheduleRules[id]?.edition.rule)).toMatchObject([
      { activity: "report", every: "month", owedTo: "office" },
      { activity: "summary", every: "year", owedTo: "office" },
    ]);
  });

  it("Q9 appraises its inspectors at the end of the year", () => {
    expect(view.scheduleRules["tianqiao/yearly-appraisal"]?.edition.rule).toMatchObject({
      activity: "appraisal",
      every: "year",
    });
    const december = view.yearPlans["tianqiao/year-plan"]?.edition.rows.find((row) => row.label === "12月");
    expect(december?.items.map((item) => item.activity)).toContain("appraisal");
  });
});

function labels(document: ReportDocument): readonly string[] {
  const table = document.blocks.find((block) => block.type === "table");
  if (table?.type !== "table") return [];
  return table.rows.map((row) =>
    (row.cells[0]?.paragraphs ?? [])
      .map((runs) => runs.map((run) => run.text).join(""))
      .join("")
      .replaceAll("\n", ""),
  );
}
