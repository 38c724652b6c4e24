// What the library that reads workbooks does not tell: how far a sheet reaches, and which cells are merged.
import type { MergedCells } from "./table.ts";

/** The last row and column of a sheet that hold a value; cells that carry only a format do not count. */
export function extentOf(xml: string): { readonly rows: number; readonly columns: number } {
  let [row, rows, columns] = [0, 0, 0];
  for (const [, kind, attributes = ""] of xml.matchAll(
    /<(?:\w+:)?(row|c)((?:\s[^>]*)?)>(?!\s*<\/(?:\w+:)?c>)/g,
  )) {
    if (kind === "row") {
      const given = attribute(attributes, "r");
      row = given === undefined ? row + 1 : Number(given);
    } else if (!attributes.endsWith("/")) {
      const [, letters = "", digits] = /^([A-Z]{1,4})(\d+)$/.exec(attribute(attributes, "r") ?? "") ?? [];
      rows = Math.max(rows, digits === undefined ? row : Number(digits));
      columns = Math.max(columns, columnIndex(letters) + 1);
    }
  }
  return { rows, columns };
}

/** Merged ranges by sheet name, from the parts of a workbook. */
export function mergesBySheet(
  parts: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly MergedCells[]> {
  const targets = new Map<string, string>();
  for (const tag of (parts.get("xl/_rels/workbook.xml.rels") ?? "").match(
    /<(?:\w+:)?Relationship\s[^>]*>/g,
  ) ?? []) {
    const target = attribute(tag, "Target");
    const id = attribute(tag, "Id");
    if (target !== undefined && id !== undefined)
      targets.set(id, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }
  const found = new Map<string, readonly MergedCells[]>();
  for (const tag of (parts.get("xl/workbook.xml") ?? "").match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? []) {
    const name = attribute(tag, "name");
    const part = targets.get(attribute(tag, "r:id") ?? attribute(tag, "id") ?? "");
    if (name === undefined || part === undefined) continue;
    const tags = (parts.get(part) ?? "").match(/<(?:\w+:)?mergeCell\s[^>]*>/g) ?? [];
    found.set(
      plainXml(name),
      tags.flatMap((merge) => rangeOf(attribute(merge, "ref") ?? "")),
    );
  }
  return found;
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
}

function plainXml(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replaceAll("&amp;", "&");
}

function rangeOf(reference: string): readonly MergedCells[] {
  const match = /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/.exec(reference);
  if (match === null) return [];
  const [, left = "A", top = "1", right = "A", bottom = "1"] = match;
  return [
    { left: columnIndex(left), top: Number(top) - 1, right: columnIndex(right), bottom: Number(bottom) - 1 },
  ];
}

/** The position of a column by its letters: `A` is 0, `AA` is 26. */
function columnIndex(letters: string): number {
  let index = 0;
  for (let at = 0; at < letters.length; at += 1) index = index * 26 + letters.charCodeAt(at) - 64;
  return index - 1;
}
