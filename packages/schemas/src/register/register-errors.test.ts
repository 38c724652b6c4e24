import { formatIssue } from "@supervision/domain";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { textFile } from "../../test/support/files.ts";
import { readRegister, type SourceFile } from "../index.ts";
import { writeWorkbook } from "../tables/write-workbook.ts";

const csv = (name: string, ...rows: readonly string[]) => textFile(name, `${rows.join("\n")}\n`);
const INSPECTORS = csv("督学.csv", "编号,姓名,类别,责任督学,责任区", "D1,张一,专职,是,一");
const NO_RECUSALS = csv("回避.csv", "督学编号,学校编号,事由");

/** Mistakes as they happen in offices. */
async function mistakes(): Promise<Readonly<Record<string, readonly SourceFile[]>>> {
  const sheet = (rows: readonly (readonly string[])[]) => ({
    sheet: "学校",
    headings: 1,
    rows,
    widths: [10],
  });
  const workbook = await writeWorkbook([
    sheet([
      ["天桥区学校名册（2026年春）"],
      ["学校编号", "名称", "类别", "办学性质", "小学人数", "责任区", "备注"],
      ["S1", "第一小学", "小学", "公办", "620", "一", ""],
      ["S2", "", "小学", "公办", "四百多", "一", ""],
      ["S2", "第二小学", "学堂", "国办", "480人", "一", ""],
      ["合计", "2所", "", "", "1100", "", ""],
    ]),
  ]);
  return {
    "缺少一列 a column is missing": [
      csv("学校.csv", "学校编号,名称,办学性质,学校层次", "S1,第一小学,公办,小学"),
      INSPECTORS,
      NO_RECUSALS,
    ],
    "工作簿里几格填错 wrong cells in a workbook": [
      { name: "名册.xlsx", bytes: workbook },
      INSPECTORS,
      NO_RECUSALS,
    ],
    "编号重复与回避写错编号 duplicate ids and recusals of nobody": [
      csv(
        "学校.csv",
        "编号,名称,类别,性质",
        "S1,第一小学,小学,公办",
        "S01,第二小学,小学,公办",
        "S1,第三小学,小学,公办",
      ),
      INSPECTORS,
      csv("回避.csv", "督学编号,学校编号,事由,起,止", "D2,S1,同学,2026-01-01,2025-01-01", "D1,S10,任职,,"),
    ],
    "日期、坐标、聘期 dates, coordinates, terms of engagement": [
      csv(
        "学校.csv",
        "编号,名称,类别,性质,经度,纬度,停办日期",
        "S1,第一小学,小学,公办,117.01,,2026年2月30日",
        "S2,二小,小学,公办,1170.1,36.6,下学期",
      ),
      csv("督学.csv", "编号,姓名,类别,责任督学,聘期起,聘期止,请假", "D1,张一,专职,对,2024-09-01,,三月份"),
      NO_RECUSALS,
    ],
    "不是表格的文件 files that are no tables": [
      { name: "名册.docx", bytes: zipSync({ "word/document.xml": strToU8("<w/>") }) },
      { name: "名册.pdf", bytes: strToU8("%PDF-1.7") },
      { name: "名册.xls", bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]) },
      { name: "空.xlsx", bytes: new Uint8Array() },
      { name: "半个.xlsx", bytes: workbook.slice(0, 900) },
      csv("目录.csv", "序号,题目", "1,教育督导条例"),
      csv("台账.json", '{ "institutions": [,] }'),
    ],
    "JSON 写错 mistakes in JSON": [
      csv(
        "台账.json",
        '{ "institutions": [{ "id": "S1", "name": "一小", "kind": "primery", "nature": "public", "students": { "primary": "很多" } }], "inspectors": [], "recusals": [] }',
      ),
    ],
  };
}

describe("what a person reads when a register is wrong", () => {
  it("is the text of the golden file", async () => {
    const parts: string[] = [];
    for (const [title, files] of Object.entries(await mistakes())) {
      const checked = await readRegister(files);
      const issues = checked.ok ? checked.warnings : checked.issues;
      parts.push(
        `# ${title}`,
        ...issues.flatMap((one) => [formatIssue(one, "zh"), `  ${formatIssue(one, "en")}`]),
        "",
      );
    }
    // What a runtime says about broken JSON differs from version to version.
    const text = parts.join("\n").replaceAll(/(JSON[:：] ?)[^→>-]+( ->| →)/g, "$1…$2");
    await expect(text).toMatchFileSnapshot("../../test/golden/register-errors.txt");
  });
});
