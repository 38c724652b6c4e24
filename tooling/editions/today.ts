import type { IsoDate } from "@supervision/domain";

/** Today in China. */
export function today(): IsoDate {
  const now = new Date(Date.now() + 8 * 60 * 60 * 1000).toISOString();
  return `${now.slice(0, 4)}-${now.slice(5, 7)}-${now.slice(8, 10)}`;
}
