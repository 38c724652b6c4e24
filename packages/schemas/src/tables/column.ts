import type { Column } from "./columns.ts";

/** A column; `expected` says in Chinese and English what belongs into its cells. */
export function column<const Key extends string>(
  key: Key,
  heading: string,
  aliases: readonly string[],
  [zh, en]: readonly [zh: string, en: string],
  required = false,
): Column<Key> {
  return { key, heading, aliases, required, expected: { zh, en } };
}

/** What belongs into a cell with a date. */
export const DATE_CELL = ["日期，如 2026-03-01", "a date such as 2026-03-01"] as const;
