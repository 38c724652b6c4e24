import type { Issue } from "@supervision/domain";
import Papa from "papaparse";
import { csvQuoteUnclosed } from "../issues.ts";
import type { TablesRead } from "./read-workbook.ts";

/** The separator that stands most often outside quotes in the first lines. */
function separatorOf(text: string): string {
  const said = /^sep=(.)\r?\n/.exec(text)?.[1];
  if (said !== undefined) return said;
  const start = text.slice(0, 4000).replaceAll(/"[^"]*"/g, "");
  const lines = start.split(/\r\n|\r|\n/).slice(0, 10);
  const counts = [",", ";", "\t"].map((sign) => ({
    sign,
    count: lines.reduce((sum, line) => sum + line.split(sign).length - 1, 0),
  }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

/** Reads a CSV text; commas, semicolons and tabs separate. Never throws. */
export function readDelimitedText(file: string, text: string): TablesRead {
  const said = /^sep=.\r?\n/.test(text);
  const parsed = Papa.parse<string[]>(text, { delimiter: separatorOf(text), skipEmptyLines: false });
  const issues: Issue[] = [];
  const seen = new Set<number>();
  for (const error of parsed.errors) {
    if (error.type !== "Quotes") continue;
    const row = (error.row ?? 0) + 1;
    if (seen.has(row)) continue;
    seen.add(row);
    issues.push(csvQuoteUnclosed({ path: [], place: { file, row } }));
  }
  const rows = parsed.data.map((row, index) =>
    said && index === 0 ? [] : row.map((cell) => (cell.trim() === "" ? null : cell)),
  );
  while (rows.at(-1)?.every((cell) => cell === null) === true) rows.pop();
  return { ok: true, tables: [{ file, rows, merges: [] }], issues };
}
