import type { IsoDate } from "../dates/iso-date.ts";
import type { EditionHeader, Series, Withdrawal } from "./edition.ts";

/**
 * What a series holds on a day: an edition in force, or the reason why there is none.
 *
 * @term 当日生效版次
 */
export type EditionOnDate<Edition extends EditionHeader> =
  | { readonly status: "in-force"; readonly edition: Edition }
  | { readonly status: "not-yet"; readonly firstFrom: IsoDate }
  | { readonly status: "no-active-edition" }
  | { readonly status: "withdrawn"; readonly withdrawn: Withdrawal };

/**
 * The edition of a series in force on a day.
 *
 * Drafts never count; between two editions with the same start the later listed one (a correction) wins.
 *
 * @example
 * ```ts
 * import { editionOn } from "@supervision/domain";
 * const source = { title: "示例", issuedBy: "示例机关", authority: "district", issuedOn: "2024" } as const;
 * const series = { id: "sample/rule", title: "示例", editions: [
 *   { edition: "2024-01", status: "active", effective: { from: "2024-01-01" }, sources: [source] },
 *   { edition: "2026-09", status: "active", effective: { from: "2026-09-01" }, sources: [source] },
 * ] } as const;
 * const found = editionOn(series, "2026-08-31");
 * console.log(found.status === "in-force" && found.edition.edition); // => 2024-01
 * ```
 */
export function editionOn<Edition extends EditionHeader>(
  series: Series<Edition>,
  date: IsoDate,
): EditionOnDate<Edition> {
  if (series.withdrawn !== undefined && date >= series.withdrawn.on)
    return { status: "withdrawn", withdrawn: series.withdrawn };
  let found: Edition | undefined;
  let first: IsoDate | undefined;
  for (const edition of series.editions) {
    if (edition.status === "draft") continue;
    const from = edition.effective.from;
    if (first === undefined || from < first) first = from;
    if (from <= date && (found === undefined || from >= found.effective.from)) found = edition;
  }
  if (found !== undefined) return { status: "in-force", edition: found };
  return first === undefined ? { status: "no-active-edition" } : { status: "not-yet", firstFrom: first };
}
