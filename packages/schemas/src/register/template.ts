import {
  INSPECTOR_STATUSES,
  INSTITUTION_KINDS,
  RECUSAL_GROUNDS,
  UNAVAILABILITY_REASONS,
} from "@supervision/domain";
import { writeWorkbook } from "../tables/write-workbook.ts";
import { widthOf } from "./encode-register.ts";
import { REGISTER_TABLES } from "./tables.ts";

/** One example a table, by heading; names are made up. */
const EXAMPLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  institutions: {
    学校编号: "S001",
    名称: "示例第一小学",
    类别: "小学",
    办学性质: "公办",
    乡镇: "示例街道",
    责任区: "第一责任区",
    经度: "117.01",
    纬度: "36.68",
    小学人数: "620",
  },
  inspectors: {
    督学编号: "D001",
    姓名: "张示例",
    类别: "专职督学",
    责任督学: "是",
    责任区: "第一责任区、第二责任区",
    专长: "学前教育、数学",
    聘期起: "2024-09-01",
    聘期止: "2027-08-31",
    聘期届次: "1",
    督学证号: "0001",
    有效期: "2027-08-31",
    培训: "2026-05-20 16学时 校园安全",
    请假: "2026-03-01至2026-03-15；2026-05-06",
    每周可督导时段: "周二下午、周四",
    每周最多次数: "2",
    每月最多次数: "6",
  },
  recusals: { 督学编号: "D001", 学校编号: "S001", 事由: "近亲属在该单位工作或就读", 起: "2026-01-01" },
  terms: {
    学期编号: "2025-autumn",
    学期名称: "2025—2026学年第一学期",
    开学日期: "2025-09-01",
    结束日期: "2026-01-23",
    不安排督导: "2026-01-12至2026-01-16",
  },
  unavailable: {
    对象: "督学",
    编号: "D001",
    开始: "2026-03-02",
    结束: "2026-06-30",
    时段: "上午",
    星期: "周一、周三",
    原因: "任课",
    说明: "在校兼课",
  },
};

/**
 * An empty workbook for a register: the sheets 学校, 督学, 回避, 学期 and 不可安排 with their headings, and a sheet 填写说明 that explains
 * every column with an example. The same bytes every time.
 */
export async function registerTemplate(): Promise<Uint8Array> {
  const explanation: (readonly string[])[] = [
    ["工作表", "标题", "必填", "填什么", "示例", "What to fill in"],
  ];
  for (const { id, name, columns } of REGISTER_TABLES)
    for (const { heading, required, expected } of columns)
      explanation.push([
        name.zh,
        heading,
        required ? "是" : "",
        expected.zh,
        EXAMPLES[id]?.[heading] ?? "",
        expected.en,
      ]);
  explanation.push(
    [],
    ["类别可填（学校）", Object.values(INSTITUTION_KINDS).join("、")],
    ["类别可填（督学）", Object.values(INSPECTOR_STATUSES).join("、")],
    ["原因可填（不可安排）", Object.values(UNAVAILABILITY_REASONS).join("、")],
    ["事由可填", Object.values(RECUSAL_GROUNDS).join("、")],
    ["人数", "不知道就留空：空格表示没有数据，0 表示确实为零"],
    ["合并", "不要合并单元格；一行一所学校、一名督学、一项回避"],
  );
  return writeWorkbook([
    ...REGISTER_TABLES.map(({ name, columns }) => {
      const headings = columns.map(({ heading }) => heading);
      return { sheet: name.zh, headings: 1, rows: [headings], widths: headings.map(widthOf) };
    }),
    { sheet: "填写说明", headings: 1, rows: explanation, widths: [18, 16, 8, 40, 40, 50] },
  ]);
}
