import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import type { IsoDate } from "@supervision/domain";

/** The day a file carries when its document has none: the first day a zip entry can bear. */
const NO_DATE = "1980-01-01";

/**
 * Packs an office file anew so that the same content gives the same bytes: entries in order of their names, one date for all, and the
 * time of writing in `docProps/core.xml` replaced by that date.
 */
export function repack(
  bytes: Uint8Array,
  date: IsoDate | undefined,
  change: (name: string, text: string) => string = (_, text) => text,
): Uint8Array {
  const day = date === undefined || date < NO_DATE ? NO_DATE : date;
  const entries = Object.entries(unzipSync(bytes)).toSorted(([a], [b]) =>
    rank(a) === rank(b) ? (a < b ? -1 : 1) : rank(a) - rank(b),
  );
  const files: Zippable = {};
  for (const [name, content] of entries) {
    if (name.endsWith("/")) continue;
    const text = /\.(xml|rels)$/.test(name);
    files[name] = text ? strToU8(change(name, dated(strFromU8(content), day))) : content;
  }
  return zipSync(files, { level: 6, mtime: zipTime(day), os: 0 });
}

// Readers expect the list of content types first.
function rank(name: string): number {
  return name === "[Content_Types].xml" ? 0 : name.startsWith("_rels/") ? 1 : 2;
}

function dated(xml: string, day: IsoDate): string {
  return xml.replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g,
    (_, open: string, close: string) => `${open}${day}T00:00:00Z${close}`,
  );
}

// Zip entries bear local time; noon in local parts reads the same in every zone.
function zipTime(day: IsoDate): Date {
  return new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)), 12);
}
