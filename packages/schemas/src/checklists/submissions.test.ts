import { defineChecklistEdition, pinOf } from "@supervision/checklists";
import { toSubmissionXml, toXlsForm } from "@supervision/checklists/xlsform";
import { formatIssue, orThrow } from "@supervision/domain";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { textFile } from "../../test/support/files.ts";
import { encodeXlsForm, readSubmissions } from "../index.ts";
import { readFileContent } from "../tables/read-tables.ts";
import { writeWorkbook } from "../tables/write-workbook.ts";

const edition = defineChecklistEdition({
  edition: "2026-09",
  status: "active",
  effective: { from: "2026-09-01" },
  sources: [{ title: "示例清单", issuedBy: "示例督导室", authority: "district", issuedOn: "2026-08" }],
  items: {
    "fire-exit": { title: "安全出口畅通", answer: "yes-no", weight: 6 },
    order: {
      title: "秩序",
      answer: { type: "several", options: { a: { title: "甲" }, b: { title: "乙" } } },
    },
    canteens: {
      title: "食堂",
      answer: {
        type: "repeat",
        of: "食堂",
        fields: { meals: { title: "份数", answer: { type: "number" } } },
      },
    },
  },
});
const list = { id: "riverside/daily", title: "日常督导", edition } as const;
const { digest } = pinOf(list.id, edition);
const answers = {
  "fire-exit": { type: "yes-no", value: "no" },
  order: { type: "several", value: ["a", "b"] },
  canteens: {
    type: "repeat",
    value: [{ id: "n", answers: { meals: { type: "number", value: 300 } } }],
  },
} as const;

const main = `visit_institution,visit_date,pin_edition,pin_digest,fire-exit__item-fire-exit,order__item-order,KEY
s1,2026-09-10,2026-09,${digest},no,a b,uuid:1
s2,2026-09-10,2026-09,${digest},maybe,,uuid:2
`;
const entries = `canteens__id,canteens__meals,PARENT_KEY,KEY
n,300,uuid:1,uuid:1/canteens__item/canteens[1]
`;

describe("the file of an XLSForm", () => {
  it("holds the three sheets as they are, every cell a text, and the same bytes each time", async () => {
    const { file, bytes, losses } = await encodeXlsForm(list);
    expect(file).toBe("riverside__daily.xlsx");
    expect(await encodeXlsForm(list)).toEqual({ file, bytes, losses });
    const content = await readFileContent({ name: file, bytes });
    if (content.ok !== true) throw new Error("the workbook can be read");
    const form = toXlsForm(list);
    expect(losses).toEqual(form.losses);
    const cells = content.tables.map(({ sheet, rows }) => [
      sheet,
      rows.map((row) => row.map((cell) => cell ?? "")),
    ]);
    const trimmed = form.sheets.map(({ name, rows }) => [
      name,
      rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== "") + 1)),
    ]);
    expect(cells).toEqual(trimmed);
  });
});

describe("what a form server gives", () => {
  it("is read as CSV files with their repeats, loose or in an archive, with the cell of what is wrong", async () => {
    const files = [textFile("daily.csv", main), textFile("daily-canteens.csv", entries)];
    const archive = zipSync({
      "daily.csv": strToU8(main),
      "daily-canteens.csv": strToU8(entries),
      "media/a.jpg": new Uint8Array([1]),
    });
    for (const given of [files, [{ name: "daily.zip", bytes: archive }]]) {
      // oxlint-disable-next-line no-await-in-loop
      const { submissions, issues } = await readSubmissions(given, list);
      expect(issues).toEqual([]);
      const [first, second] = submissions;
      expect(first && orThrow(first.answers).answers).toEqual(answers);
      expect(second && !second.answers.ok && formatIssue(second.answers.issues[0])).toContain(
        "第3行，“fire-exit__item-fire-exit”列，单元格E3",
      );
    }
  });

  it("is read as a workbook with a sheet for each repeat", async () => {
    const bytes = await writeWorkbook([
      {
        sheet: "日常督导",
        headings: 1,
        widths: [],
        rows: [
          [
            "visit_institution",
            "visit_date",
            "pin_edition",
            "pin_digest",
            "fire-exit",
            "order/a",
            "order/b",
            "_index",
          ],
          ["s1", "2026-09-10", "2026-09", digest, "no", 1, 1, 1],
        ],
      },
      {
        sheet: "canteens",
        headings: 1,
        widths: [],
        rows: [
          ["canteens__id", "canteens__meals", "_parent_index"],
          ["n", 300, 1],
        ],
      },
    ]);
    const { submissions, issues } = await readSubmissions([{ name: "daily.xlsx", bytes }], list);
    expect(issues).toEqual([]);
    expect(submissions.map((one) => orThrow(one.answers).answers)).toEqual([answers]);
  });

  it("is read as JSON and as XML, and what cannot be read does not take the rest with it", async () => {
    const filled = { pin: pinOf(list.id, edition), institution: "s1", date: "2026-09-10", answers };
    const { xml } = toSubmissionXml(list, filled, { instanceId: "uuid:x" });
    const record = {
      visit_institution: "s1",
      visit_date: "2026-09-10",
      pin_digest: digest,
      "fire-exit__item/fire-exit": "no",
    };
    const { submissions, issues } = await readSubmissions(
      [
        textFile("x.xml", xml),
        textFile("broken.xml", "<data>"),
        textFile("k.json", JSON.stringify([record, 3])),
        textFile("broken.json", "[{"),
        textFile("empty.csv", ""),
        textFile("page.xls", "<html><table></table></html>"),
        { name: "damaged.zip", bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0]) },
      ],
      list,
    );
    expect(submissions.map(({ id, answers: read }) => [id, read.ok])).toEqual([
      ["uuid:x", true],
      [undefined, true],
    ]);
    expect(issues.map(({ code, place }) => `${code} ${place?.file ?? ""}`)).toEqual([
      "xml-invalid broken.xml",
      "submission-unreadable k.json",
      "json-invalid broken.json",
      "file-empty empty.csv",
      "file-type-unsupported page.xls",
      "workbook-damaged damaged.zip",
    ]);
  });

  it("is XML without tricks: what is no XML, goes too deep or brings a document type is named by its line", async () => {
    const read = async (xml: string): Promise<readonly string[]> =>
      (await readSubmissions([textFile("a.xml", xml)], list)).issues.map(({ code, place }) =>
        `${code} ${place?.row ?? ""}`.trim(),
      );
    expect(await read("<data>\n<order__item>\n</data>")).toEqual(["xml-invalid 2"]);
    expect(await read('<?xml version="1.0"?><!DOCTYPE data [<!ENTITY a "aaaa">]><data>&a;</data>')).toEqual([
      "xml-invalid",
    ]);
    expect(await read("<data>".repeat(20_000))).toEqual(["xml-invalid 1"]);
    expect(await read(`${"<a>".repeat(100)}${"</a>".repeat(100)}`)).toEqual(["xml-invalid"]);
    expect(await read("<data/>\n<data/>")).toEqual(["xml-invalid 2"]);
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom("<", ">", "/", "a", '"', "=", "&", "!", "-", " ", "]") }),
        async (xml) => {
          const { submissions, issues } = await readSubmissions([textFile("a.xml", `<a>${xml}`)], list);
          expect(submissions.filter(({ answers: one }) => one.ok)).toEqual([]);
          expect(submissions.length + issues.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it("keeps what XML writes otherwise: line breaks, signs and spaces", async () => {
    const note = " a\r\nb\n<&>\"' ";
    const filled = {
      pin: pinOf(list.id, edition),
      institution: "s1",
      date: "2026-09-10",
      answers: { "fire-exit": { type: "yes-no", value: "no", note } },
    } as const;
    const { xml } = toSubmissionXml(list, filled);
    const { submissions } = await readSubmissions([textFile("a.xml", xml)], list);
    expect(submissions.map((one) => orThrow(one.answers))).toEqual([filled]);
  });
});
