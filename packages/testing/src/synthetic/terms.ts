import { addDays, type IsoDate, type SchoolTerm, weekdayOf } from "@supervision/domain";

/**
 * The two terms of a made-up school year: 20 weeks from the first workday of September, 19 weeks from the first Monday on or
 * after 24 February, with the last three days of the tenth week and the whole last week closed for examinations.
 *
 * No national calendar of terms exists; a district always supplies its own.
 *
 * @param year - the calendar year in which the school year starts
 *
 * @example
 * ```ts
 * import { syntheticTerms } from "@supervision/testing";
 * const [autumn, spring] = syntheticTerms(2026);
 * console.log(autumn.from, spring.from, spring.id); // => 2026-09-01 2027-03-01 2027-spring
 * ```
 */
export function syntheticTerms(year: number): readonly [SchoolTerm, SchoolTerm] {
  const autumn = nextWorkingDay(`${year}-09-01`);
  const spring = mondayOnOrAfter(`${year + 1}-02-24`);
  const label = `${year}—${year + 1}学年`;
  return [
    termOf(`${year}-autumn`, `${label}第一学期（示例）`, autumn, 20),
    termOf(`${year + 1}-spring`, `${label}第二学期（示例）`, spring, 19),
  ];
}

function termOf(id: string, name: string, from: IsoDate, weeks: number): SchoolTerm {
  const monday = addDays(from, 1 - weekdayOf(from));
  const until = addDays(monday, (weeks - 1) * 7 + 4);
  return {
    id,
    name,
    from,
    until,
    closed: [
      { from: addDays(monday, 9 * 7 + 2), until: addDays(monday, 9 * 7 + 4) },
      { from: addDays(until, -4), until },
    ],
  };
}

function nextWorkingDay(date: IsoDate): IsoDate {
  const weekday = weekdayOf(date);
  return weekday >= 6 ? addDays(date, 8 - weekday) : date;
}

function mondayOnOrAfter(date: IsoDate): IsoDate {
  return addDays(date, (8 - weekdayOf(date)) % 7);
}
