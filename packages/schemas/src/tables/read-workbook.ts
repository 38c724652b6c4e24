import type { Bilingual, Issue } from "@supervision/domain";
import { strFromU8, unzipSync } from "fflate";
import { readSheet } from "read-excel-file/universal";
import { fileTooLarge, fileTypeUnsupported, workbookDamaged } from "../issues.ts";
import { extentOf, sheetsOf } from "./sheet-xml.ts";
import type { Cell, SourceFile, SourceTable } from "./table.ts";

/** Bytes of all parts together when unpacked; a register of a large county takes about 2 MB. */
const MAX_UNPACKED = 100_000_000;
/** Rows and columns of one sheet. */
const MAX_ROWS = 100_000;
const MAX_COLUMNS = 400;

/** The tables of a workbook, or why there are none. */
export type TablesRead =
  | { readonly ok: true; readonly tables: readonly SourceTable[]; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

function stop(issue: Issue): TablesRead {
  return { ok: false, issues: [issue] };
}

/** Reads every sheet of an XLSX workbook; never throws. */
export async function readWorkbook(file: SourceFile): Promise<TablesRead> {
  const where = { path: [], place: { file: file.name } };
  const parts = unpack(file.bytes);
  if (parts === "damaged") return stop(workbookDamaged(where));
  if (parts === "too-large")
    return stop(fileTooLarge({ zh: "解压后超过100 MB", en: "Unpacked it is over 100 MB" }, where));
  if (!parts.has("xl/workbook.xml")) return stop(notAWorkbook(parts, file.name));
  const vast = vastSheet(parts);
  if (vast !== undefined) return stop(fileTooLarge(vast, where));
  try {
    // A copy: the library wants a whole buffer, and the bytes may be a view into a larger one. Not `slice()`, which in a `Buffer` of Node
    // copies nothing.
    const { buffer } = new Uint8Array(file.bytes);
    const tables: SourceTable[] = [];
    const issues: Issue[] = [];
    for (const { name: sheet, number, merges } of sheetsOf(parts)) {
      // One sheet at a time: asked for all of them, the library leaves the failure of one unheard when the next one fails, too, and a
      // failure nobody hears ends the whole program.
      const rows = tidyRows(await readSheet(buffer, number, { trim: false }));
      const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
      if (rows.length > MAX_ROWS || width > MAX_COLUMNS) {
        const what = {
          zh: `有${rows.length}行${width}列`,
          en: `It has ${rows.length} rows and ${width} columns`,
        };
        issues.push(fileTooLarge(what, { path: [], place: { file: file.name, sheet } }));
      } else tables.push({ file: file.name, sheet, rows, merges });
    }
    return { ok: true, tables, issues };
  } catch {
    return stop(workbookDamaged(where));
  }
}

/** The names of all parts, with the text of those that tell about merged cells. */
function unpack(bytes: Uint8Array): ReadonlyMap<string, string> | "damaged" | "too-large" {
  const names: string[] = [];
  let size = 0;
  try {
    const texts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        size += originalSize;
        return (
          size <= MAX_UNPACKED &&
          /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name)
        );
      },
    });
    if (size > MAX_UNPACKED) return "too-large";
    return new Map(names.map((name) => [name, texts[name] === undefined ? "" : strFromU8(texts[name])]));
  } catch {
    return "damaged";
  }
}

function notAWorkbook(parts: ReadonlyMap<string, string>, file: string): Issue {
  const where = { path: [], place: { file } };
  const table = {
    zh: "把其中的表格粘贴到表格软件，存为 .xlsx",
    en: "Paste the table into a spreadsheet program and save it as .xlsx.",
  };
  const save = {
    zh: "用表格软件打开，另存为 .xlsx",
    en: "Open it in a spreadsheet program and save it as .xlsx.",
  };
  if (parts.has("word/document.xml"))
    return fileTypeUnsupported({ zh: "Word 文档", en: "a Word document" }, table, where);
  if (parts.has("ppt/presentation.xml"))
    return fileTypeUnsupported({ zh: "演示文稿", en: "a presentation" }, table, where);
  if (parts.has("xl/workbook.bin"))
    return fileTypeUnsupported({ zh: "二进制工作簿（.xlsb）", en: "a binary workbook (.xlsb)" }, save, where);
  if (parts.has("content.xml"))
    return fileTypeUnsupported(
      { zh: "OpenDocument 文件（.ods、.odt）", en: "an OpenDocument file" },
      save,
      where,
    );
  return fileTypeUnsupported(
    { zh: "压缩包", en: "an archive" },
    { zh: "先解压，再读其中的文件", en: "Unpack it and read the files in it." },
    where,
  );
}

/** Cells as the package knows them; surplus empty columns and rows at the end are dropped. */
function tidyRows(data: readonly (readonly unknown[])[]): readonly (readonly Cell[])[] {
  const rows = data.map((row) => {
    const cells = row.map(toCell);
    let end = cells.length;
    while (end > 0 && cells[end - 1] === null) end -= 1;
    return cells.slice(0, end);
  });
  let last = rows.length;
  while (last > 0 && rows[last - 1]?.length === 0) last -= 1;
  return rows.slice(0, last);
}

function toCell(value: unknown): Cell {
  if (typeof value === "string") return value.trim() === "" ? null : value;
  if (typeof value === "number" || typeof value === "boolean") return value;
  // The library gives UTC midnight for a day.
  if (value instanceof Date)
    return Number.isNaN(value.valueOf()) ? null : { date: value.toISOString().slice(0, 10) };
  return null;
}

/** What is too much about a sheet: the library lays out every cell up to the last one, wherever a stray value stands. */
function vastSheet(parts: ReadonlyMap<string, string>): Bilingual | undefined {
  for (const [name, xml] of parts) {
    if (!name.startsWith("xl/worksheets/")) continue;
    const { rows, columns } = extentOf(xml);
    if (rows > MAX_ROWS || columns > MAX_COLUMNS)
      return {
        zh: `有工作表写到了第${rows}行、第${columns}列`,
        en: `One sheet has content as far as row ${rows}, column ${columns}`,
      };
  }
  return undefined;
}
