import { readFileSync } from "node:fs";
import { formatIssue, type Checked, type Issue, type Register } from "@supervision/domain";
import { strToU8, unzipSync, zipSync } from "fflate";
import writeWorkbook from "write-excel-file/universal";
import { describe, expect, it } from "vitest";
import { decodeRegister, readJson, readRegister } from "../index.ts";

const SCHOOLS = [
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
const INSPECTORS = [
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
const RECUSALS = [
  ["督学编号", "学校编号", "事由", "起", "止"],
  ["D1", "S2", "曾任职", "", "2025-06-30"],
];

const csv = (rows: readonly (readonly string[])[], separator = ",", end = "\n"): string =>
  rows
    .map((row) => row.map((cell) => (cell.includes(separator) ? `"${cell}"` : cell)).join(separator))
    .join(end);
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const csvFiles = () => [
  file("学校.csv", csv(SCHOOLS)),
  file("督学.csv", csv(INSPECTORS)),
  file("回避.csv", csv(RECUSALS)),
];
type CellOf = string | number | Date | null;
async function workbook(
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
const valueOf = (checked: Checked<Register>): Register => {
  if (!checked.ok) throw new Error(checked.issues.map((one) => formatIssue(one)).join("\n"));
  return checked.value;
};
const issuesOf = (checked: Checked<Register>): readonly Issue[] =>
  checked.ok ? checked.warnings : checked.issues;
const codesOf = (checked: Checked<Register>): readonly string[] => issuesOf(checked).map((one) => one.code);
const lines = (checked: Checked<Register>): readonly string[] =>
  issuesOf(checked).map((one) =>
    `${one.severity} ${one.code} ${one.place?.cell ?? one.place?.row ?? ""}`.trim(),
  );

const EXPECTED: Register = {
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

const workbookInside = (): Uint8Array =>
  zipSync({ "a.bin": Uint8Array.from({ length: 900 }, (_, at) => (at * 37) % 251) });

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
    const json = file("register.json", JSON.stringify(EXPECTED));
    const more = file("more.csv", "id,name,kind,nature\nS9,第九小学,primary,public\n");
    expect(valueOf(await readRegister([json, more])).institutions.map(({ id }) => id)).toEqual([
      "S1",
      "S2",
      "K1",
      "S9",
    ]);
  });

  it.each([";", "\t"])("reads CSV separated by %j with Windows line ends", async (separator) => {
    const text = csv(SCHOOLS, separator, "\r\n");
    expect(valueOf(await readRegister([file("a.csv", text)])).institutions).toEqual(EXPECTED.institutions);
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
    const register = valueOf(await readRegister([file("a.csv", text)]));
    expect(register.institutions).toEqual([{ id: "S1", name: "某校", students: {}, ...expected }]);
  });

  it("中学 alone is asked about, not guessed", async () => {
    const checked = await readRegister([file("a.csv", "编号,名称,类别,性质\nS1,某校,中学,公办\n")]);
    expect(codesOf(checked)).toContain("choice-unknown");
  });
});

describe("a register with mistakes", () => {
  it("names the missing column, the one that looks like it, and the ways to write it", async () => {
    const rows = SCHOOLS.map((row) => row.map((cell) => (cell === "办学性质" ? "办学性制" : cell)));
    const checked = await readRegister([file("学校.csv", csv(rows))]);
    expect(lines(checked)).toContain("error column-missing 1");
    expect(lines(checked)).toContain("warning column-unknown D1");
    expect(issuesOf(checked)[0]?.message.zh).toBe("缺少“办学性质”列（有一列叫“办学性制”）");
  });

  it("names both rows of a duplicate id, even when one of them has another mistake", async () => {
    const rows = [...SCHOOLS, ["S1", "又一所", "小校", "公办", "", "", "", "", "", "", ""]];
    const checked = await readRegister([file("学校.csv", csv(rows))]);
    const duplicate = issuesOf(checked).find((one) => one.code === "id-duplicate");
    expect(duplicate?.place).toMatchObject({ row: 5, cell: "A5" });
    expect(duplicate?.message.zh).toContain("第2行");
    expect(issuesOf(checked).find((one) => one.code === "choice-unknown")?.fix.zh).toContain(
      "是否想写“小学”",
    );
  });

  it("reports a recusal of unknown people and schools with the nearest id", async () => {
    const recusals = [...RECUSALS, ["D9", "S22", "其他", "", ""]];
    const checked = await readRegister([...csvFiles().slice(0, 2), file("回避.csv", csv(recusals))]);
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
    const checked = await readRegister([file("a.csv", csv(schools))]);
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
    const issues = issuesOf(await readRegister([file("a.csv", csv(rows))]));
    expect(issues).toHaveLength(201);
    expect(issues.at(-1)?.message.zh).toBe("另有102个问题没有列出");
  });
});

describe("files that are no register", () => {
  const bytes = (...start: readonly number[]) =>
    new Uint8Array([...start, ...Array.from({ length: 600 }, () => 0)]);
  it.each([
    ["nothing at all", new Uint8Array(), "file-empty"],
    ["white space", new TextEncoder().encode(" \n \n"), "file-empty"],
    ["an old workbook", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "file-type-unsupported"],
    [
      "an encrypted workbook",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from("EncryptedPackage", "utf16le")]),
      "workbook-encrypted",
    ],
    ["a PDF", new TextEncoder().encode("%PDF-1.7 …"), "file-type-unsupported"],
    [
      "a web page",
      new TextEncoder().encode("<html><table><tr><td>编号</td></tr></table></html>"),
      "file-type-unsupported",
    ],
    ["a Word document", zipSync({ "word/document.xml": strToU8("<w/>") }), "file-type-unsupported"],
    ["an archive", zipSync({ "a.txt": strToU8("x") }), "file-type-unsupported"],
    ["noise", new Uint8Array([0xff, 0x80, 0xff, 0x12, 0x81, 0x03]), "file-type-unsupported"],
    ["half a workbook's inside", workbookInside().slice(9, 200), "file-type-unsupported"],
    [
      "text in an encoding of the east of Europe",
      new Uint8Array([0xc8, 0xff, 0x2c, 0xff, 0x0a]),
      "encoding-unknown",
    ],
    ["half a JSON", new TextEncoder().encode('{"institutions": ['), "json-invalid"],
    ["prose", new TextEncoder().encode("这不是表格"), "table-not-recognised"],
    [
      "headings without an end of quotation",
      new TextEncoder().encode('编号,名称,类别,性质\nS1,"一小,小学,公办\n'),
      "csv-quote-unclosed",
    ],
  ])("says what is wrong with %s", async (_, content, code) => {
    const checked = await readRegister([{ name: "名册.xlsx", bytes: content }]);
    expect(checked.ok).toBe(false);
    expect(codesOf(checked)).toContain(code);
    expect(issuesOf(checked)[0]?.place?.file).toBe("名册.xlsx");
  });

  it("calls random bytes no text in an unknown encoding, but a damaged file or one of another kind", async () => {
    const random = Uint8Array.from(
      { length: 4096 },
      (_, index) => (index * index * 7 + index * 31 + 129) % 256,
    );
    const [issue] = issuesOf(await readRegister([{ name: "名册.xlsx", bytes: random }]));
    expect(issue?.message.zh).toBe(
      "内容是认不出的数据，既不是工作簿也不是文字（文件已损坏，或是别的种类），不是 XLSX、CSV 或 JSON",
    );
    const json = readJson({ name: "a.json", bytes: random });
    expect(json.ok ? [] : json.issues.map(({ code }) => code)).toEqual(["file-type-unsupported"]);
  });

  it("says that a workbook was cut off on its way", async () => {
    const whole = await workbook({ 学校: SCHOOLS });
    const checked = await readRegister([{ name: "a.xlsx", bytes: whole.slice(0, whole.length - 200) }]);
    expect(codesOf(checked)).toEqual(["workbook-damaged"]);
  });

  it("says that the table of schools is still empty", async () => {
    const checked = await readRegister([file("学校.csv", csv(SCHOOLS.slice(0, 1)))]);
    expect(checked.ok).toBe(true);
    expect(codesOf(checked)).toContain("table-empty");
  });

  it("refuses a sheet that is wider than any register", async () => {
    const wide = Array.from({ length: 500 }, (_, index) => `列${index}`);
    const checked = await readRegister([{ name: "a.xlsx", bytes: await workbook({ 学校: [wide] }) }]);
    expect(codesOf(checked)).toContain("file-too-large");
  });

  it("refuses a sheet with a stray value in its last cell, and minds no cell that has only a format", async () => {
    const withCell = async (cell: string): Promise<Uint8Array> => {
      const parts = unzipSync(await workbook({ 学校: SCHOOLS }));
      const [name = ""] = Object.keys(parts).filter((part) => part.startsWith("xl/worksheets/"));
      const xml = new TextDecoder().decode(parts[name]);
      return zipSync({
        ...parts,
        [name]: strToU8(xml.replace("</sheetData>", `<row r="1048576">${cell}</row></sheetData>`)),
      });
    };
    const stray = '<c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c>';
    const refused = await readRegister([{ name: "a.xlsx", bytes: await withCell(stray) }]);
    expect(codesOf(refused)).toEqual(["file-too-large"]);
    const formatted = await readRegister([
      { name: "a.xlsx", bytes: await withCell('<c r="A1048576" s="1"/>') },
    ]);
    expect(codesOf(formatted)).not.toContain("file-too-large");
  });

  it("keeps the row of a value far below the others", async () => {
    const rows: (readonly string[])[] = [
      ...SCHOOLS,
      ...Array.from({ length: 2000 }, () => []),
      ["S9", "远处小学", "小学", "私塾"],
    ];
    const checked = await readRegister([{ name: "a.xlsx", bytes: await workbook({ 学校: rows }) }]);
    expect(lines(checked)).toContain("error choice-unknown D2005");
  });

  it("says which file is wrong when several are read", async () => {
    const checked = await readRegister([...csvFiles(), file("坏.pdf", "%PDF-1.7")]);
    expect(
      issuesOf(checked)
        .filter((one) => one.severity === "error")
        .map((one) => one.place?.file),
    ).toEqual(["坏.pdf"]);
  });

  it("asks for institutions when only inspectors are given", async () => {
    expect(lines(await readRegister(csvFiles().slice(1, 2)))).toContain("error table-missing");
  });
});

describe("school terms in a register", () => {
  const read = (row: string): Promise<Checked<Register>> =>
    readRegister([
      ...csvFiles(),
      file("学期.csv", ["学期编号,学期名称,开学日期,结束日期,开学前督导自", row].join("\n")),
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
