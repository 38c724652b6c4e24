import type { Bilingual, Visit } from "@supervision/domain";

/** The half-day of a visit, or the whole day it takes, in words. */
export function halfDayWords({
  date,
  halfDay,
  wholeDay,
}: Pick<Visit, "date" | "halfDay" | "wholeDay">): Bilingual {
  if (wholeDay === true) return { zh: `${date}全天`, en: `the whole of ${date}` };
  return halfDay === "morning"
    ? { zh: `${date}上午`, en: `the morning of ${date}` }
    : { zh: `${date}下午`, en: `the afternoon of ${date}` };
}
