import type { Issue, Visit } from "@supervision/domain";
import { visitUnread } from "../issues/search-issues.ts";

const isText = (value: unknown): boolean => typeof value === "string";

/** What every check reads of a visit; what is odd in the rest is told by the check that reads it. */
const FIELDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: isText,
  institution: isText,
  inspectors: (value) => Array.isArray(value) && value.every(isText),
  date: isText,
  items: (value) => value === undefined || (Array.isArray(value) && value.every(isText)),
};

/** Rows of a plan that are no visits, as spreadsheets and programs without types may hold them; it never throws. Issue: `value-invalid`. */
export function unreadVisits(visits: readonly Visit[]): readonly Issue[] {
  const rows: unknown = visits;
  if (!Array.isArray(rows)) return [visitUnread(["visits"])];
  return rows.flatMap((row: unknown, index) => {
    if (typeof row !== "object" || row === null) return [visitUnread(["visits", index])];
    return Object.entries(FIELDS)
      .filter(([field, isRead]) => !isRead(Reflect.get(row, field)))
      .map(([field]) => visitUnread(["visits", index, field]));
  });
}
