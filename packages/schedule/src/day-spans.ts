import { addDays, type IsoDate, type Period, weekdayOf } from "@supervision/domain";

/** The days two spans share; it ends before it begins when there are none. */
export function common(a: Period, b: Period): Period {
  return { from: a.from > b.from ? a.from : b.from, until: a.until < b.until ? a.until : b.until };
}

/** The Monday of the week a day lies in. */
export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekdayOf(date));
}
