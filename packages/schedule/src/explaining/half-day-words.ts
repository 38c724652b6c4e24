import type { Bilingual, HalfDay, IsoDate } from "@supervision/domain";

/** A half-day in words. */
export function halfDayWords(date: IsoDate, halfDay: HalfDay): Bilingual {
  return halfDay === "morning"
    ? { zh: `${date}上午`, en: `the morning of ${date}` }
    : { zh: `${date}下午`, en: `the afternoon of ${date}` };
}
