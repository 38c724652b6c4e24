import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { readWorkbook } from "./read-workbook.ts";
import { writeWorkbook } from "./write-workbook.ts";

let twoSheets: Uint8Array;

beforeAll(async () => {
  twoSheets = await writeWorkbook([
    { sheet: "学校", rows: [["编号"], ["A01"]], headings: 1, widths: [12] },
    { sheet: "督学", rows: [["编号"], ["B01"]], headings: 1, widths: [12] },
  ]);
});

/** The workbook with some of its parts rewritten. */
function rewritten(changes: Readonly<Record<string, (xml: string) => string>>): Uint8Array {
  const parts = unzipSync(twoSheets);
  for (const [name, change] of Object.entries(changes)) {
    const part = parts[name];
    if (part === undefined) throw new Error(`no part ${name}`);
    parts[name] = strToU8(change(strFromU8(part)));
  }
  return zipSync(parts);
}

async function read(bytes: Uint8Array): Promise<unknown> {
  const content = await readWorkbook({ name: "登记表.xlsx", bytes });
  return content.ok
    ? content.tables.map(({ sheet, rows }) => [sheet, rows.length])
    : content.issues.map(({ code }) => code);
}

describe("a workbook", () => {
  it("is refused, and nothing is left to fail later, when one sheet has no cells at all and the next breaks off", async () => {
    const bytes = rewritten({
      "xl/worksheets/sheet1.xml": (xml) => xml.replaceAll("sheetData", "sheetDatum"),
      "xl/worksheets/sheet2.xml": (xml) => xml.slice(0, xml.indexOf("</row>") + 3),
    });
    expect(await read(bytes)).toEqual(["workbook-damaged"]);
  });

  it("is read around a sheet that is one chart", async () => {
    const bytes = rewritten({
      "xl/_rels/workbook.xml.rels": (xml) => xml.replace('/worksheet"', '/chartsheet"'),
    });
    expect(await read(bytes)).toEqual([["督学", 2]]);
  });

  it("gives the names of its sheets as they are shown", async () => {
    const bytes = rewritten({
      "xl/workbook.xml": (xml) =>
        xml
          .replace('"学校"', '"小学>中学 &amp;&#x5E7C;&#20799;_x0041_"')
          .replace("<sheets>", '<sheets><!-- <sheet name="旧"/> -->'),
    });
    expect(await read(bytes)).toEqual([
      ["小学>中学 &幼儿A", 2],
      ["督学", 2],
    ]);
  });
});
