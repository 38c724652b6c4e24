import type { Register } from "@supervision/domain";
import writeWorkbook from "write-excel-file/universal";
import { textFile } from "./files.ts";

/** A table of institutions, as an office writes it. */
export const SCHOOLS = [
  [
    "学校编号",
    "名称",
    "类别",
    "办学性质",
    "乡镇",
    "责任区",
    "经度",
    "纬度",
    "学前人数",
    "小学人数",
    "初中人数",
  ],
  ["S1", "第一小学", "小学", "公办", "东街", "一", "117.01", "36.68", "", "620", ""],
  ["S2", "实验学校", "nine-year", "public", "西街", "二", "", "", "", "1,204", "８００"],
  ["K1", "阳光幼儿园", "幼儿园", "民办", " 东街 ", "一", "", "", "—", "", ""],
];

/** A table of inspectors. */
export const INSPECTORS = [
  ["编号", "姓名", "类别", "责任督学", "责任区", "专长", "聘期起", "聘期止", "督学证号", "有效期", "请假"],
  [
    "D1",
    "张一",
    "专职",
    "是",
    "一、二",
    "学前教育；数学",
    "2024/9/1",
    "2027年8月31日",
    "0012",
    "2027.8.31",
    "2026-03-01至2026-03-15；2026-05-06",
  ],
  ["D2", "李二", "part-time", "否", "", "", "", "", "", "", ""],
];

/** A table of recusals. */
export const RECUSALS = [
  ["督学编号", "学校编号", "事由", "起", "止"],
  ["D1", "S2", "曾任职", "", "2025-06-30"],
];

/** Rows as CSV. */
export const csv = (rows: readonly (readonly string[])[], separator = ",", end = "\n"): string =>
  rows
    .map((row) => row.map((cell) => (cell.includes(separator) ? `"${cell}"` : cell)).join(separator))
    .join(end);

/** The three tables as files. */
export const csvFiles = () => [
  textFile("学校.csv", csv(SCHOOLS)),
  textFile("督学.csv", csv(INSPECTORS)),
  textFile("回避.csv", csv(RECUSALS)),
];

type CellOf = string | number | Date | null;

/** A workbook of sheets by name. */
export async function workbook(
  sheets: Readonly<Record<string, readonly (readonly CellOf[])[]>>,
): Promise<Uint8Array> {
  const written = writeWorkbook(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      dateFormat: "yyyy-mm-dd",
      data: rows.map((row) => row.map((cell) => (cell === "" ? null : cell))),
    })),
  );
  return new Uint8Array(await (await written.toBlob()).arrayBuffer());
}

/** The register in those tables. */
export const EXPECTED: Register = {
  institutions: [
    {
      id: "S1",
      name: "第一小学",
      kind: "primary",
      nature: "public",
      town: "东街",
      zone: "一",
      coordinates: { longitude: 117.01, latitude: 36.68 },
      students: { primary: 620 },
    },
    {
      id: "S2",
      name: "实验学校",
      kind: "nine-year",
      nature: "public",
      town: "西街",
      zone: "二",
      students: { primary: 1204, "junior-middle": 800 },
    },
    {
      id: "K1",
      name: "阳光幼儿园",
      kind: "kindergarten",
      nature: "private",
      town: "东街",
      zone: "一",
      students: {},
    },
  ],
  inspectors: [
    {
      id: "D1",
      name: "张一",
      status: "full-time",
      responsible: true,
      zones: ["一", "二"],
      specialities: ["学前教育", "数学"],
      terms: [{ from: "2024-09-01", until: "2027-08-31" }],
      certificate: { number: "0012", validUntil: "2027-08-31" },
      leave: [
        { from: "2026-03-01", until: "2026-03-15" },
        { from: "2026-05-06", until: "2026-05-06" },
      ],
    },
    { id: "D2", name: "李二", status: "part-time", responsible: false, zones: [] },
  ],
  recusals: [{ inspector: "D1", institution: "S2", ground: "former-post", until: "2025-06-30" }],
};
