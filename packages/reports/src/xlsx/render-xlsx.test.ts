import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { anyDocument } from "../../test/any-document.ts";
import { partNames, partOf, unclosedElements } from "../../test/office-files.ts";
import { editionOf, monthPlan, names, visits } from "../../test/sample-facts.ts";
import { yearTableForm } from "../forms/index.ts";
import { formatSchedule, formatYearTable, type ReportDocument } from "../index.ts";
import { renderXlsx } from "./index.ts";

const year = formatYearTable(editionOf(yearTableForm), monthPlan, { visits });

function tableOf(...texts: readonly string[]): ReportDocument {
  return {
    metadata: { title: "表" },
    page: { size: "A4", orientation: "portrait" },
    layout: "form",
    blocks: [
      {
        type: "table",
        columns: [{ width: 1 }],
        rows: texts.map((text) => ({ cells: [{ paragraphs: [[{ text }]] }] })),
      },
    ],
  };
}

afterEach(() => vi.useRealTimers());

describe("an Excel file", () => {
  it("has the same bytes whenever it is made from the same document", async () => {
    const first = await renderXlsx(year);
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-07-01T03:00:00Z") });
    expect(await renderXlsx(structuredClone(year))).toEqual(first);
  });

  it("stores texts that look like formulas, numbers or dates as text", async () => {
    const bytes = await renderXlsx(tableOf("=1+1", "+86", "-1", "@SUM(A1)", "2026-03-04", "007"));
    const sheet = partOf(bytes, "xl/worksheets/sheet1.xml");
    expect(sheet).not.toContain("<f>");
    expect(sheet.match(/<c [^>]*t="s"/g)).toHaveLength(6);
    expect(partOf(bytes, "xl/sharedStrings.xml")).toContain("2026-03-04");
  });

  it("stores counts as numbers", async () => {
    const sheet = partOf(await renderXlsx(year), "xl/worksheets/sheet2.xml");
    expect(sheet).toMatch(/<c r="B3"[^>]*><v>2<\/v><\/c>/);
  });

  it("keeps the printed form of a number: places, percent, the star of a missed limit", async () => {
    const number = (value: number, text: string) => ({
      cells: [{ number: value, paragraphs: [[{ text }]] }],
    });
    const bytes = await renderXlsx({
      ...tableOf(),
      blocks: [
        {
          type: "table",
          columns: [{ width: 1 }],
          rows: [number(0.1234, "0.123"), number(0.5, "50.0%"), number(3.914, "3.91*"), number(7, "7")],
        },
      ],
    });
    const styles = partOf(bytes, "xl/styles.xml");
    expect(styles).toContain('formatCode="0.000"');
    expect(styles).toMatch(/formatCode="0\.0%"/);
    expect(styles).toContain('formatCode="0.00&quot;*&quot;"');
    expect(partOf(bytes, "xl/worksheets/sheet1.xml")).toContain("<v>3.914</v>");
  });

  it("cuts a text that no cell can hold, and says so", async () => {
    const strings = partOf(await renderXlsx(tableOf("字".repeat(40_000))), "xl/sharedStrings.xml");
    expect(/字+……/.exec(strings)?.[0].length).toBe(32_767);
  });

  it("gives each table of a document a sheet of its own, named after it", async () => {
    const workbook = partOf(await renderXlsx(year), "xl/workbook.xml");
    expect(workbook).toContain('name="2026年示例区责任督学挂牌督导工作安排表"');
    expect(workbook).toContain('name="督导安排统计（次）"');
  });

  it("keeps the name of a sheet for its first table and names what follows after itself", async () => {
    const unscheduled = {
      institution: "s2",
      rule: "national-schedule/at-least-monthly-school",
      kind: "routine",
      period: { from: "2026-03-01", until: "2026-03-31" },
      reason: { code: "all-recused", zh: "责任区督学均须回避", en: "all recused" },
    } as const;
    const list = formatSchedule(visits, { ...names, unscheduled: [unscheduled] });
    const months = formatSchedule(visits, { ...names, arrange: "month" });
    const workbook = partOf(
      await renderXlsx([
        { name: "按日期", document: list },
        { name: "按月", document: months },
      ]),
      "xl/workbook.xml",
    );
    expect([...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      "按日期",
      "未排入的督导",
      "2026年3月",
      "2026年4月",
    ]);
  });

  it("keeps the headings in view and repeats them in print, one page wide", async () => {
    const bytes = await renderXlsx(formatSchedule(visits, names));
    const sheet = partOf(bytes, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain('ySplit="2"');
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(partOf(bytes, "xl/workbook.xml")).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'督导安排表'!$2:$2</definedName>`,
    );
  });

  it("makes names of sheets that Excel allows, each only once", async () => {
    const document = tableOf("甲");
    const bytes = await renderXlsx([
      { name: "a/b:c*?[d]", document },
      { name: "督".repeat(40), document },
      { name: "督".repeat(40), document },
      { name: "", document },
      { name: "A/B:C*?[D]", document },
    ]);
    const sheetNames = [...partOf(bytes, "xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
      ([, name]) => name ?? "",
    );
    expect(new Set(sheetNames.map((name) => name.toLowerCase())).size).toBe(5);
    for (const name of sheetNames) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[\\/?*[\]:]/);
      expect(name).not.toBe("");
    }
  });

  it("merges the title over the table", async () => {
    expect(partOf(await renderXlsx(year), "xl/worksheets/sheet1.xml")).toContain('<mergeCell ref="A1:B1"/>');
  });

  it("is well formed whatever the texts hold", async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const bytes = await renderXlsx(document);
        for (const name of partNames(bytes)) expect(unclosedElements(partOf(bytes, name))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
