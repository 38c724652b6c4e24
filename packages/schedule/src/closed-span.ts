import { contains, type IsoDate, type Period, type SchoolTerm } from "@supervision/domain";

/** The span without visits that holds a day, and the name of its term: closed days may stand with another term than the one they lie in. */
export function closedSpanOn(
  terms: readonly SchoolTerm[],
  date: IsoDate,
): { readonly days: Period; readonly term: string } | undefined {
  const days = terms.flatMap(({ closed = [] }) => closed).find((span) => contains(span, date));
  if (days === undefined) return undefined;
  const around = terms.find(({ visitsFrom, from, until }) =>
    contains({ from: visitsFrom ?? from, until }, date),
  );
  const holder = terms.find(({ closed = [] }) => closed.includes(days));
  return { days, term: (around ?? holder)?.name ?? "" };
}
