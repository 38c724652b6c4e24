import type { ItemRef, Visit, VisitRecord } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  editionOf,
  findings,
  followUpRecord,
  monthPlan,
  names,
  quarterPlan,
  visitRecord,
  visits,
} from "../../test/sample-facts.ts";
import { followUpRecordForm, quarterTableForm, visitRecordForm, yearTableForm } from "../forms/index.ts";
import {
  formatFollowUpRecord,
  formatIssues,
  formatSchedule,
  formatVisitRecord,
  formatYearTable,
  type ReportDocument,
} from "../index.ts";
import { cellText } from "../model/table-grid.ts";
import { templateTitleEmpty } from "../issues.ts";

/** Label and value of every row of a form. */
function fieldsOf(document: ReportDocument): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {};
  for (const block of document.blocks)
    if (block.type === "table")
      for (const row of block.rows) {
        const [label, value] = row.cells;
        if (label !== undefined && value !== undefined)
          fields[cellText(label).replaceAll("\n", "")] = cellText(value);
      }
  return fields;
}

const visitForm = editionOf(visitRecordForm);
const followUpForm = editionOf(followUpRecordForm);
const filled = (changes: Partial<VisitRecord>) =>
  fieldsOf(formatVisitRecord(visitForm, { ...names, record: { ...visitRecord, ...changes } }));

describe("督导检查记录表", () => {
  it("puts every fact of a visit in its field", () => {
    expect(filled({})).toEqual({
      督导人员: "甲督学、乙督学",
      督导事项: "1. 招生、收费、择校情况\n2. 校园及周边安全情况，学生交通安全情况",
      经验做法: "1. 食堂实行“明厨亮灶”，家长轮流陪餐。\n2. 课后服务开设12个社团。",
      存在不足: "1. 二楼东侧安全出口上锁，通道堆放课桌椅。\n2. 部分班级作业公示不完整。",
      整改建议: "1. 立即清理通道，在校时段保持开启。\n2. 按年级统一公示作业内容与时长。",
      整改期限: "1. 2026年3月6日\n2. 2026年3月20日",
      备注: "共听课2节。",
    });
  });

  it("numbers nothing when there is only one", () => {
    const [first] = findings;
    if (first === undefined) throw new Error("no finding");
    const fields = filled({ findings: [first] });
    expect(fields["存在不足"]).toBe(first.description);
    expect(fields["整改期限"]).toBe("2026年3月6日");
  });

  it("prints a limit that all findings share once", () => {
    const shared = findings.map((finding) => ({ ...finding, deadline: "2026-03-20" }));
    expect(filled({ findings: shared })["整改期限"]).toBe("2026年3月20日");
  });

  it("keeps advice under the number of its finding when another finding has none", () => {
    const [first, second] = findings;
    if (first === undefined || second === undefined) throw new Error("no findings");
    const { advice: _, deadline: __, ...bare } = first;
    const fields = filled({ findings: [bare, second] });
    expect(fields["整改建议"]).toBe("2. 按年级统一公示作业内容与时长。");
    expect(fields["整改期限"]).toBe("2. 2026年3月20日");
  });

  it("leaves what is not known empty", () => {
    const { remarks: _, ...record } = visitRecord;
    const fields = fieldsOf(
      formatVisitRecord(visitForm, { record: { ...record, items: [], goodPractice: [], findings: [] } }),
    );
    expect(fields).toEqual({
      督导人员: "p1、p2",
      督导事项: "",
      经验做法: "",
      存在不足: "",
      整改建议: "",
      整改期限: "",
      备注: "",
    });
  });

  it("is printed empty for the pen without a record, with the same fields", () => {
    const empty = formatVisitRecord(visitForm);
    expect(Object.values(fieldsOf(empty)).join("")).toBe("");
    expect(Object.keys(fieldsOf(empty))).toEqual(Object.keys(filled({})));
  });

  it("never prints undefined, null or NaN, whatever is missing", () => {
    const item = fc.constantFrom<ItemRef>("school/routine#safety", "x/y#z");
    const finding = fc.record(
      {
        id: fc.string(),
        description: fc.string(),
        severity: fc.constant("minor" as const),
        advice: fc.string(),
        deadline: fc.constant("2026-03-20"),
      },
      { requiredKeys: ["id", "description", "severity"] },
    );
    fc.assert(
      fc.property(fc.array(item), fc.array(finding), fc.array(fc.string()), (items, found, practice) => {
        const fields = filled({ items, findings: found, goodPractice: practice });
        for (const value of Object.values(fields)) expect(value).not.toMatch(/undefined|\bnull\b|NaN/);
      }),
    );
  });

  it("keeps long texts whole, one paragraph a line", () => {
    const long = `${"字".repeat(5000)}\r\n第二段`;
    expect(filled({ remarks: long })["备注"]).toBe(`${"字".repeat(5000)}\n第二段`);
  });
});

describe("整改回访记录表", () => {
  const fields = fieldsOf(formatFollowUpRecord(followUpForm, { ...names, record: followUpRecord, findings }));

  it("says of every finding what became of it, and repeats what is still open", () => {
    expect(fields["整改情况"]).toContain(
      "1. 二楼东侧安全出口上锁，通道堆放课桌椅：已整改。通道已清理，安排专人开启。",
    );
    expect(fields["未整改事项"]).toBe("部分班级作业公示不完整（部分整改）");
    expect(fields["下一步工作要求"]).toBe("四月底前完成作业公示。");
  });

  it("names a finding by its id when its words are not at hand", () => {
    const bare = fieldsOf(formatFollowUpRecord(followUpForm, { record: followUpRecord }));
    expect(bare["未整改事项"]).toBe("f2（部分整改）");
  });
});

describe("the year table", () => {
  it("starts numbers anew in each month, and runs them on over quarters where the plan does", () => {
    expect(fieldsOf(formatYearTable(editionOf(yearTableForm), monthPlan))).toMatchObject({
      "6月": "1、责任督学工作例会\n2、课业负担专项督导",
      "7-8月": "1、资料归档",
    });
    expect(fieldsOf(formatYearTable(editionOf(quarterTableForm), quarterPlan))).toMatchObject({
      第一季度: "1.制订工作要点\n2.师德师风专项督导",
      第二季度: "3.责任督学座谈",
    });
  });
});

describe("the schedule", () => {
  const rowsOf = (document: ReportDocument): number =>
    document.blocks.reduce(
      (sum, block) => sum + (block.type === "table" ? block.rows.length - (block.headerRows ?? 0) : 0),
      0,
    );

  it("prints a kind of a district's own by the name behind the id of its plugin", () => {
    const [first] = visits;
    if (first === undefined) throw new Error("no visits");
    const text = JSON.stringify(formatSchedule([{ ...first, kind: "donghu/办园行为评估" }], names).blocks);
    expect(text).toContain("办园行为评估");
    expect(text).not.toContain("donghu/");
  });

  it("prints the topic where a district's own kind is a machine word, in lists, counts and calendars", () => {
    const [first, second] = visits;
    if (first === undefined || second === undefined) throw new Error("no visits");
    const annual = { ...first, kind: "donghu/annual", topic: "年检" } as const;
    const printed = (arrange: "list" | "counts", ...made: readonly Visit[]): string =>
      JSON.stringify(formatSchedule(made, { ...names, arrange }).blocks);
    expect(printed("list", annual)).toContain("“年检”督导");
    expect(printed("list", annual)).not.toContain("annual");
    expect(printed("counts", annual, second)).toContain("“年检”督导");
    // Under two topics, the visits of a kind have no name in common.
    expect(printed("counts", annual, { ...second, kind: "donghu/annual", topic: "复检" })).toContain(
      "annual",
    );
  });

  it("names the rules of visits without a place by their titles, and who asked for the others", () => {
    const left = {
      institution: "s2",
      kind: "routine",
      period: { from: "2026-03-01", until: "2026-03-31" },
      reason: { code: "all-recused", zh: "责任区督学均须回避", en: "all recused" },
    } as const;
    const unscheduled = ["riverside/monthly", "year-plan#fees", "extra-visits#safety", "riverside/other"].map(
      (rule) => ({ ...left, rule }),
    );
    const rules = [{ rule: "riverside/monthly", title: { zh: "每月到校一次", en: "monthly" } }];
    const printed = JSON.stringify(formatSchedule(visits, { ...names, unscheduled, rules }).blocks);
    for (const words of ["每月到校一次", "年度计划（fees）", "计划外督导（safety）", "riverside/other"])
      expect(printed).toContain(words);
    expect(printed).not.toContain("riverside/monthly");
    expect(JSON.stringify(formatSchedule(visits, { ...names, unscheduled }).blocks)).toContain(
      "riverside/monthly",
    );
  });

  it("prints the time of day: 上午, 下午 or 全天", () => {
    const [first, second] = visits;
    if (first === undefined || second === undefined) throw new Error("no visits");
    const text = JSON.stringify(formatSchedule([{ ...first, wholeDay: true }, second], names).blocks);
    expect(text.match(/上午|下午|全天/g)).toEqual(["全天", "下午"]);
  });

  it("shows every visit once by day, month and institution, and once for each inspector", () => {
    expect(rowsOf(formatSchedule(visits, names))).toBe(4);
    expect(rowsOf(formatSchedule(visits, { ...names, arrange: "month" }))).toBe(4);
    expect(rowsOf(formatSchedule(visits, { ...names, arrange: "institution" }))).toBe(4);
    expect(rowsOf(formatSchedule(visits, { ...names, arrange: "inspector" }))).toBe(5);
  });

  it("keeps the order of the register", () => {
    const register = { ...names, institutions: [...(names.institutions ?? [])].toReversed() };
    const document = formatSchedule(visits, { ...register, arrange: "institution" });
    const headings = document.blocks.flatMap((block) => (block.type === "heading" ? [block.text] : []));
    expect(headings).toEqual(["示例中学（2次）", "示例小学（2次）"]);
  });

  it("is the same whatever order the visits come in", () => {
    const order: readonly Visit[] = visits.toReversed();
    expect(formatSchedule(order, names)).toEqual(formatSchedule(visits, names));
  });

  it("lists what found no place with the reason", () => {
    const document = formatSchedule([], {
      ...names,
      unscheduled: [
        {
          institution: "s2",
          rule: "national-schedule/at-least-monthly-school",
          kind: "routine",
          period: { from: "2026-03-01", until: "2026-03-31" },
          reason: { code: "all-recused", zh: "责任区督学均须回避", en: "all recused" },
        },
      ],
    });
    expect(JSON.stringify(document.blocks)).toContain("责任区督学均须回避");
  });
});

describe("issues as a document", () => {
  it("counts them by gravity and gives each its way out", () => {
    const text = JSON.stringify(formatIssues([templateTitleEmpty("a/b", "2026-01", ["title"])]).blocks);
    expect(text).toContain("共1条：错误1条");
    expect(text).toContain("写明打印在表首的标题");
    expect(JSON.stringify(formatIssues([]).blocks)).toContain("没有发现问题");
  });
});
