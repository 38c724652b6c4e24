import type { Visit } from "@supervision/domain";

/** The order of texts, by code unit: the same on every runtime. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The order of ids. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id);
}

/** The order of visits in time: by day, mornings first, then by id. */
export function byTime(a: Visit, b: Visit): number {
  return compareText(a.date, b.date) || compareText(b.halfDay, a.halfDay) || compareText(a.id, b.id);
}
