import { readFileSync } from "node:fs";
import { formatIssue, type Checked, type Register } from "@supervision/domain";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { issuesOf, lines, textFile } from "../../test/support/files.ts";
import { csv, csvFiles, EXPECTED, RECUSALS, SCHOOLS, workbook } from "../../test/support/register-files.ts";
import { decodeRegister, readRegister } from "../index.ts";

const valueOf = (checked: Checked<Register>): Register => {
  if (!checked.ok) throw new Error(checked.issues.map((one) => formatIssue(one)).join("\n"));
  return checked.value;
};
const codesOf = (checked: Checked<Register>): readonly string[] => issuesOf(checked).map((one) => one.code);

describe("reading a register", () => {
  it("reads three CSV files in Chinese and English, whatever they are named", async () => {
    const files = csvFiles().map((one, index) => ({ ...one, name: `${index}.txt` }));
    const checked = await readRegister(files);
    expect(valueOf(checked)).toEqual(EXPECTED);
  });

  it("says that a dash was read as not known and not as zero", async () => {
    expect(lines(await readRegister(csvFiles()))).toEqual(["note figure-absent I4"]);
  });

  it("reads a workbook with real dates, serial numbers and numeric ids", async () => {
    const bytes = await workbook({
      填写说明: [["本表由各校填报"]],
      学校: [
        ["天桥区学校名册"],
        ["学校编号", "名称", "类别", "办学性质", "启用日期"],
        [1001, "第一小学", "小学", "公办", new Date(Date.UTC(2026, 8, 1))],
      ],
      督学: [
        ["编号", "姓名", "类别", "责任督学", "督学证号", "有效期", "请假"],
        ["D1", "张一", "专职督学", "是", "0012", 46082, new Date(Date.UTC(2026, 4, 6))],
      ],
    });
    const register = valueOf(await readRegister([{ name: "名册.xlsx", bytes }]));
    expect(register.institutions).toEqual([
      { id: "1001", name: "第一小学", kind: "primary", nature: "public", students: {}, opened: "2026-09-01" },
    ]);
    expect(register.inspectors[0]?.leave).toEqual([{ from: "2026-05-06", until: "2026-05-06" }]);
  });

  it("reads JSON, and CSV of further towns beside it", async () => {
    const json = textFile("register.json", JSON.stringify(EXPECTED));
    const more = textFile("more.csv", "id,name,kind,nature\nS9,第九小学,primary,public\n");
    expect(valueOf(await readRegister([json, more])).institutions.map(({ id }) => id)).toEqual([
      "S1",
      "S2",
      "K1",
      "S9",
    ]);
  });

  it.each([";", "\t"])("reads CSV separated by %j with Windows line ends", async (separator) => {
    const text = csv(SCHOOLS, separator, "\r\n");
    expect(valueOf(await readRegister([textFile("a.csv", text)])).institutions).toEqual(
      EXPECTED.institutions,
    );
  });

  it("reads UTF-8 with a mark, UTF-16 with and without a mark, and GB18030", async () => {
    const text = csv(SCHOOLS);
    const utf16 = (mark: string, big: boolean): Uint8Array => {
      const bytes = new Uint8Array(Buffer.from(mark + text, "utf16le"));
      return big ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes;
    };
    // The same four rows as a spreadsheet program stores them under a Chinese Windows.
    const gb18030 = new Uint8Array(
      readFileSync(new URL("../../test/data/schools-gb18030.csv", import.meta.url)),
    );
    for (const bytes of [
      new TextEncoder().encode(`\uFEFF${text}`),
      utf16("\uFEFF", false),
      utf16("\uFEFF", true),
      utf16("", false),
      gb18030,
    ])
      expect(valueOf(await readRegister([{ name: "a.csv", bytes }])).institutions).toEqual(
        EXPECTED.institutions,
      );
  });
});

describe("the words offices use", () => {
  it.each([
    ["幼儿园", "普惠性民办园", { kind: "kindergarten", nature: "private", inclusive: true }],
    ["完小", "公立", { kind: "primary", nature: "public" }],
    ["初中", "公办", { kind: "junior-middle", nature: "public" }],
    ["九年一贯制", "民办", { kind: "nine-year", nature: "private" }],
    ["特殊教育", "public", { kind: "special", nature: "public" }],
  ])("%s, %s", async (kind, nature, expected) => {
    const text = `编号,名称,类别,性质\nS1,某校,${kind},${nature}\n`;
    const register = valueOf(await readRegister([textFile("a.csv", text)]));
    expect(register.institutions).toEqual([{ id: "S1", name: "某校", students: {}, ...expected }]);
  });

  it("中学 alone is asked about, not guessed", async () => {
    const checked = await readRegister([textFile("a.csv", "编号,名称,类别,性质\nS1,某校,中学,公办\n")]);
    expect(codesOf(checked)).toContain("choice-unknown");
  });
});

describe("a register with mistakes", () => {
  it("names the missing column, the one that looks like it, and the ways to write it", async () => {
    const rows = SCHOOLS.map((row) => row.map((cell) => (cell === "办学性质" ? "办学性制" : cell)));
    const checked = await readRegister([textFile("学校.csv", csv(rows))]);
    expect(lines(checked)).toContain("error column-missing 1");
    expect(lines(checked)).toContain("warning column-unknown D1");
    expect(issuesOf(checked)[0]?.message.zh).toBe("缺少“办学性质”列（有一列叫“办学性制”）");
  });

  it("names both rows of a duplicate id, even when one of them has another mistake", async () => {
    const rows = [...SCHOOLS, ["S1", "又一所", "小校", "公办", "", "", "", "", "", "", ""]];
    const checked = await readRegister([textFile("学校.csv", csv(rows))]);
    const duplicate = issuesOf(checked).find((one) => one.code === "id-duplicate");
    expect(duplicate?.place).toMatchObject({ row: 5, cell: "A5" });
    expect(duplicate?.message.zh).toContain("第2行");
    expect(issuesOf(checked).find((one) => one.code === "choice-unknown")?.fix.zh).toContain(
      "是否想写“小学”",
    );
  });

  it("reports a recusal of unknown people and schools with the nearest id", async () => {
    const recusals = [...RECUSALS, ["D9", "S22", "其他", "", ""]];
    const checked = await readRegister([...csvFiles().slice(0, 2), textFile("回避.csv", csv(recusals))]);
    expect(lines(checked).filter((line) => line.startsWith("error"))).toEqual([
      "error reference-unknown B3",
      "error reference-unknown A3",
    ]);
  });

  it("reports negative, broken and wordy numbers, impossible dates, half coordinates and unknown flags at once", async () => {
    const schools = [
      ["编号", "名称", "类别", "性质", "经度", "纬度", "小学人数", "初中人数", "启用日期", "普惠"],
      ["S1", "", "小学", "公办", "117", "", "-5", "12.5", "2026-02-30", "也许"],
      ["S2", "二小", "小学", "公立", "190", "36", "300人", "很多", "3/1/2026", "否"],
    ];
    const checked = await readRegister([textFile("a.csv", csv(schools))]);
    expect(codesOf(checked).toSorted()).toEqual(
      [
        "cell-required",
        "date-expected",
        "date-expected",
        "flag-expected",
        "number-expected",
        "number-out-of-range",
        "number-out-of-range",
        "number-out-of-range",
        "number-with-unit",
        "pair-incomplete",
        "table-missing",
        "table-missing",
      ].toSorted(),
    );
  });

  it("refuses merged cells among the data and lets a merged title pass", async () => {
    const bytes = await workbook({
      学校: [
        ["名册"],
        ["编号", "名称", "类别", "性质", "乡镇"],
        ["S1", "一小", "小学", "公办", "东街"],
        ["S2", "二小", "小学", "公办", ""],
      ],
    });
    const parts = unzipSync(bytes);
    const sheet = new TextDecoder().decode(parts["xl/worksheets/sheet1.xml"]);
    const merged = sheet.replace(
      "</sheetData>",
      '</sheetData><mergeCells count="2"><mergeCell ref="A1:E1"/><mergeCell ref="E3:E4"/></mergeCells>',
    );
    const changed = zipSync({ ...parts, "xl/worksheets/sheet1.xml": strToU8(merged) });
    expect(lines(await readRegister([{ name: "a.xlsx", bytes: changed }]))).toContain(
      "error merged-cells E3",
    );
    expect(
      codesOf(await readRegister([{ name: "a.xlsx", bytes: changed }])).filter(
        (code) => code === "merged-cells",
      ),
    ).toHaveLength(1);
  });

  it("lists 200 issues and counts the rest", async () => {
    const rows = [
      SCHOOLS[0] ?? [],
      ...Array.from({ length: 300 }, (_, index) => [`S${index}`, "某校", "学堂", "公办"]),
    ];
    const issues = issuesOf(await readRegister([textFile("a.csv", csv(rows))]));
    expect(issues).toHaveLength(201);
    expect(issues.at(-1)?.message.zh).toBe("另有102个问题没有列出");
  });
});

describe("school terms in a register", () => {
  const read = (row: string): Promise<Checked<Register>> =>
    readRegister([
      ...csvFiles(),
      textFile("学期.csv", ["学期编号,学期名称,开学日期,结束日期,开学前督导自", row].join("\n")),
    ]);
  const term = { id: "a", name: "第一学期", from: "2026-09-01", until: "2027-01-22" };

  it("may begin with days on which schools take visits before teaching", async () => {
    const before = valueOf(await read("a,第一学期,2026-09-01,2027-01-22,2026年8月24日"));
    expect(before.terms).toEqual([{ ...term, visitsFrom: "2026-08-24" }]);
    expect(valueOf(await read("a,第一学期,2026-09-01,2027-01-22,")).terms).toEqual([term]);
  });

  it("are refused when these begin after teaching, from a table and from JSON", async () => {
    const late = await read("a,第一学期,2026-09-01,2027-01-22,2026-09-02");
    const [inTable] = issuesOf(late).filter(({ code }) => code === "date-order");
    expect(inTable?.place?.cell).toBe("E2");
    const decoded = decodeRegister({ ...EXPECTED, terms: [{ ...term, visitsFrom: "2026-09-02" }] });
    const [inFile] = issuesOf(decoded);
    expect(inFile?.path).toEqual(["terms", 0, "visitsFrom"]);
    expect(inFile?.message.zh).toBe(inTable?.message.zh);
    expect(
      valueOf(decodeRegister({ ...EXPECTED, terms: [{ ...term, visitsFrom: "2026-08-24" }] })).terms,
    ).toHaveLength(1);
  });
});
