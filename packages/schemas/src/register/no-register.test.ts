import type { Checked, Register } from "@supervision/domain";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { issuesOf, lines, textFile } from "../../test/support/files.ts";
import { csv, csvFiles, SCHOOLS, workbook } from "../../test/support/register-files.ts";
import { readJson, readRegister } from "../index.ts";

const codesOf = (checked: Checked<Register>): readonly string[] => issuesOf(checked).map((one) => one.code);

const workbookInside = (): Uint8Array =>
  zipSync({ "a.bin": Uint8Array.from({ length: 900 }, (_, at) => (at * 37) % 251) });

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
    const checked = await readRegister([textFile("学校.csv", csv(SCHOOLS.slice(0, 1)))]);
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
    const checked = await readRegister([...csvFiles(), textFile("坏.pdf", "%PDF-1.7")]);
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
