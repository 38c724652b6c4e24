import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { anyDocument } from "../../test/any-document.ts";
import { partNames, partOf, unclosedElements } from "../../test/office-files.ts";
import { editionOf, names, visitRecord } from "../../test/sample-facts.ts";
import { visitRecordForm } from "../forms/index.ts";
import { formatVisitRecord, officialStyle, type ReportDocument } from "../index.ts";
import { renderDocx } from "./index.ts";

const form = formatVisitRecord(editionOf(visitRecordForm), { ...names, record: visitRecord });

function documentOf(
  blocks: ReportDocument["blocks"],
  layout: ReportDocument["layout"] = "official",
): ReportDocument {
  return { metadata: { title: "示例" }, page: { size: "A4", orientation: "portrait" }, layout, blocks };
}

const xmlOf = async (document: ReportDocument): Promise<string> =>
  partOf(await renderDocx(document), "word/document.xml");

afterEach(() => vi.useRealTimers());

describe("a Word file", () => {
  it("has the same bytes whenever it is made from the same document", async () => {
    const first = await renderDocx(form);
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-07-01T03:00:00Z") });
    expect(await renderDocx(structuredClone(form))).toEqual(first);
  });

  it("bears the day of its document, not the day it was written", async () => {
    const core = partOf(await renderDocx(form), "docProps/core.xml");
    expect(core).toContain("2026-03-04T00:00:00Z");
    expect([...core.matchAll(/T\d\d:\d\d:\d\d/g)].map(([time]) => time)).toEqual(["T00:00:00", "T00:00:00"]);
  });

  it("is well formed whatever the texts hold", async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const bytes = await renderDocx(document);
        for (const name of partNames(bytes)) {
          const xml = partOf(bytes, name);
          expect(unclosedElements(xml)).toEqual([]);
          expect(xml).not.toMatch(/(?![\t\r\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("escapes markup in texts and leaves controls out", async () => {
    const xml = await xmlOf(
      documentOf([{ type: "paragraph", runs: [{ text: "1 < 2 & \u0007“三”\u0000" }] }]),
    );
    expect(xml).toContain("1 &lt; 2 &amp; “三”</w:t>");
  });

  it("names a Chinese font for every role and no theme font, which WPS reports as missing", async () => {
    const styles = partOf(await renderDocx(documentOf([{ type: "title", text: "题" }])), "word/styles.xml");
    expect(styles).toContain('w:eastAsia="方正小标宋简体"');
    expect(styles).toContain('w:eastAsia="仿宋_GB2312"');
    expect(styles).not.toMatch(/w:(ascii|eastAsia|hAnsi|cs)Theme/);
  });

  it("names the fonts to take where the wanted one is missing", async () => {
    const fonts = partOf(await renderDocx(form), "word/fontTable.xml");
    expect(fonts).toContain(
      '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,华文仿宋,方正仿宋_GBK,宋体"/>',
    );
  });

  it("takes the first font that the machine has", async () => {
    const bytes = await renderDocx(form, { installedFonts: ["仿宋", "宋体", "黑体", "楷体"] });
    const styles = partOf(bytes, "word/styles.xml");
    expect(styles).toContain('w:eastAsia="仿宋"');
    expect(styles).not.toContain("仿宋_GB2312");
  });

  it("sets marks that both scripts have in the Chinese font", async () => {
    expect(await xmlOf(documentOf([{ type: "paragraph", runs: [{ text: "“双减”——" }] }]))).toContain(
      'w:rFonts w:hint="eastAsia"',
    );
  });

  it("sets an official page after GB/T 9704-2012: A4, margins 37, 26, 35 and 28 mm, lines of 28.95 pt", async () => {
    const bytes = await renderDocx(documentOf([{ type: "paragraph", runs: [{ text: "正文" }] }]));
    const xml = partOf(bytes, "word/document.xml");
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(xml).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
    const styles = partOf(bytes, "word/styles.xml");
    expect(styles).toContain('w:line="579" w:lineRule="exact"');
    expect(styles).toContain('w:firstLineChars="200"');
    // 22 lines fit the text area of 225 mm.
    expect((22 * 579) / 20).toBeLessThanOrEqual((225 / 25.4) * 72);
  });

  it("turns the page with its binding edge to the top for lying documents", async () => {
    const xml = await xmlOf({
      ...documentOf([]),
      page: { size: "A4", orientation: "landscape" },
    });
    expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"');
    expect(xml).toContain('w:top="1587" w:right="2098"');
  });

  it("numbers official pages at the outer edge between dashes, forms not at all", async () => {
    const official = partNames(await renderDocx(documentOf([])));
    expect(official.filter((name) => name.startsWith("word/footer"))).toHaveLength(2);
    expect(partNames(await renderDocx(form)).some((name) => name.startsWith("word/footer"))).toBe(false);
  });

  it("numbers pages with their count where the document asks for it, in its language", async () => {
    const foot = async (numbers: "zh" | "en"): Promise<string> => {
      const page = { size: "A4", orientation: "portrait", numbers } as const;
      const file = await renderDocx({ ...form, page });
      const parts = partNames(file).filter((name) => name.startsWith("word/footer"));
      expect(parts).toHaveLength(1);
      return partOf(file, parts[0] ?? "");
    };
    const chinese = await foot("zh");
    expect(chinese).toMatch(/第.*PAGE.*页　共.*NUMPAGES.*页/s);
    expect(await foot("en")).toMatch(/Page .*PAGE.* of .*NUMPAGES/s);
  });

  it("repeats the heading rows of a table of many pages and keeps every width", async () => {
    const xml = await xmlOf(
      documentOf([
        {
          type: "table",
          columns: [{ width: 1 }, { width: 3 }],
          headerRows: 1,
          rows: Array.from({ length: 2000 }, (_, row) => ({
            cells: [{ paragraphs: [[{ text: String(row) }]] }, { paragraphs: [] }],
          })),
        },
      ]),
    );
    expect(xml.match(/<w:tblHeader\/>|<w:tblHeader w:val="(true|1|on)"\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:tr>|<w:tr /g)).toHaveLength(2000);
    const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    expect(grid.reduce((sum, width) => sum + width, 0)).toBe(11906 - 1587 - 1474);
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
  });

  it("merges cells along and down", async () => {
    const xml = await xmlOf(
      documentOf([
        {
          type: "table",
          columns: [{ width: 1 }, { width: 1 }, { width: 1 }],
          rows: [
            {
              cells: [
                { paragraphs: [], rowSpan: 2 },
                { paragraphs: [], columnSpan: 2 },
              ],
            },
            { cells: [{ paragraphs: [] }, { paragraphs: [] }] },
          ],
        },
      ]),
    );
    expect(xml).toContain('<w:gridSpan w:val="2"/>');
    expect(xml).toContain('<w:vMerge w:val="restart"/>');
    expect(xml).toContain('<w:vMerge w:val="continue"/>');
  });

  it("keeps two tables apart", async () => {
    const table = {
      type: "table",
      columns: [{ width: 1 }],
      rows: [{ cells: [{ paragraphs: [] }] }],
    } as const;
    const xml = await xmlOf(documentOf([table, table]));
    expect(xml).not.toContain("</w:tbl><w:tbl>");
    expect(xml).not.toContain("</w:tbl><w:sectPr>");
  });

  it("takes another style as data", async () => {
    const style = { ...officialStyle, margins: { top: 30, right: 20, bottom: 20, left: 25 } };
    const xml = partOf(await renderDocx(form, { style }), "word/document.xml");
    expect(xml).toContain('w:top="1701" w:right="1134" w:bottom="1134" w:left="1417"');
  });
});
