import { isIsoDate, type Period } from "@supervision/domain";

/** Whether a pair of dates names at least one day; the end of all days is a date too. */
export function isSpan({ from, until }: Period): boolean {
  return isIsoDate(from) && (isIsoDate(until) || until === "9999-12-31") && from <= until;
}
