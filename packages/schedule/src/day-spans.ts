import type { Period } from "@supervision/domain";

/** The days two spans share; it ends before it begins when there are none. */
export function common(a: Period, b: Period): Period {
  return { from: a.from > b.from ? a.from : b.from, until: a.until < b.until ? a.until : b.until };
}
