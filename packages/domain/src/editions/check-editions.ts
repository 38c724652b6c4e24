import { isIsoDate, isPartialDate } from "../dates/iso-date.ts";
import type { Issue } from "../issues/issue.ts";
import {
  editionDuplicate,
  editionEndIdle,
  editionNameInvalid,
  editionOrder,
  editionSourceInvalid,
  editionStartInvalid,
} from "../issues.ts";
import { parseDocumentNumber } from "../sources/document-number.ts";
import type { Series } from "./edition.ts";

// All-digit names are refused: TypeScript and JSON turn "2020" into a number key and reorder it.
const EDITION_NAME = /^\d{4}-\d{2}(-\d{2})?(-r[2-9]\d*)?$/;
// Orders of the State Council and of ministries are numbered without brackets: 国务院令第624号.
const ORDER_NUMBER = /^.+令第\d+号$/;

/**
 * Checks the editions of a series: names, starts, order, duplicates and sources.
 *
 * Issues: `edition-name-invalid`, `edition-start-invalid`, `edition-order`, `edition-duplicate`, `edition-source-invalid`,
 * `edition-end-idle`.
 *
 * @example
 * ```ts
 * import { checkEditions } from "@supervision/domain";
 * const source = { title: "示例办法", issuedBy: "示例区教育督导室", authority: "district", issuedOn: "2026-01" } as const;
 * const issues = checkEditions({
 *   id: "riverside/routine", title: "示例清单",
 *   editions: [{ edition: "第一版", status: "active", effective: { from: "2026-01-01" }, sources: [source] }],
 * });
 * console.log(issues.map(({ code }) => code)); // => ["edition-name-invalid"]
 * ```
 */
export function checkEditions(series: Series): readonly Issue[] {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  let last: string | undefined;
  series.editions.forEach((edition, index) => {
    const path = ["editions", index];
    if (!EDITION_NAME.test(edition.edition))
      issues.push(editionNameInvalid(series.id, edition.edition, path));
    if (seen.has(edition.edition)) issues.push(editionDuplicate(series.id, edition.edition, path));
    seen.add(edition.edition);
    if (!isIsoDate(edition.effective.from))
      issues.push(editionStartInvalid(series.id, edition.edition, edition.effective.from, path));
    else if (last !== undefined && edition.effective.from < last)
      issues.push(editionOrder(series.id, edition.edition, path));
    last = edition.effective.from;
    if ("until" in edition.effective)
      issues.push(editionEndIdle(series.id, edition.edition, [...path, "effective", "until"]));
    edition.sources.forEach((source, at) => {
      const numbered =
        source.documentNumber === undefined ||
        ORDER_NUMBER.test(source.documentNumber) ||
        (source.documentNumber.includes("〔") && parseDocumentNumber(source.documentNumber) !== undefined);
      if (source.title.trim() === "" || !isPartialDate(source.issuedOn) || !numbered)
        issues.push(editionSourceInvalid(series.id, edition.edition, source.title, [...path, "sources", at]));
    });
  });
  return issues;
}
