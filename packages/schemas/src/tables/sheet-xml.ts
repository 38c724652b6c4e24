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

/** A sheet of a workbook: its name, its number from 1 as the workbook lists them, and its merged cells. */
export type SheetOfWorkbook = {
  readonly name: string;
  readonly number: number;
  readonly merges: readonly MergedCells[];
};

/** The sheets of a workbook that have cells, in its order; sheets that are one chart are counted and left out. */
export function sheetsOf(parts: ReadonlyMap<string, string>): readonly SheetOfWorkbook[] {
  const targets = new Map<string, string>();
  for (const tag of tagsOf(parts.get("xl/_rels/workbook.xml.rels"), "Relationship")) {
    const target = attribute(tag, "Target");
    const id = attribute(tag, "Id");
    if (target !== undefined && id !== undefined && attribute(tag, "Type")?.endsWith("/worksheet") === true)
      targets.set(id, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }
  const names = tagsOf(parts.get("xl/workbook.xml"), "sheet").flatMap((tag) => {
    const name = attribute(tag, "name") ?? "";
    return name === "" ? [] : [{ tag, name: plainXml(name) }];
  });
  return names.flatMap(({ tag, name }, index) => {
    const part = targets.get(/\s(?:\w+:)?id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? "");
    if (part === undefined) return [];
    const merges = tagsOf(parts.get(part), "mergeCell").flatMap((merge) =>
      rangeOf(attribute(merge, "ref") ?? ""),
    );
    return [{ name, number: index + 1, merges }];
  });
}

/** The opening tags of one name, outside comments. */
function tagsOf(xml: string | undefined, name: string): readonly string[] {
  return (
    (xml ?? "")
      .replaceAll(/<!--[\s\S]*?-->/g, "")
      .match(new RegExp(`<(?:\\w+:)?${name}\\s(?:[^>"']|"[^"]*"|'[^']*')*>`, "g")) ?? []
  );
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
    .replaceAll(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hex: string | undefined, decimal: string) =>
      String.fromCodePoint(Math.min(Number(hex === undefined ? decimal : `0x${hex}`), 0x10ffff)),
    )
    .replaceAll("&amp;", "&")
    .replaceAll(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number(`0x${code}`)));
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
