import {
  addDays,
  type IsoDate,
  isIsoDate,
  type PublicHoliday,
  type WorkCalendar,
  type WorkCalendarYear,
  yearOf,
} from "@supervision/domain";
import { holidayMeasures } from "../national/sources.ts";

/**
 * The days of a year that follow the moon and the sun, as the district looked them up.
 *
 * @term 农历节日日期
 */
export interface LunarHolidays {
  /** First day of the first lunar month (春节). */
  readonly springFestival: IsoDate;
  /** 清明. */
  readonly tombSweeping: IsoDate;
  /** 端午. */
  readonly dragonBoat: IsoDate;
  /** 中秋. */
  readonly midAutumn: IsoDate;
}

/**
 * A year as the law alone lets one expect it, before its notice: the thirteen statutory days off (全国年节及纪念日放假办法, revised
 * 2024-11-10), no bridges and no make-up workdays, since nobody knows them yet.
 *
 * Plans on such days are provisional: see `provisionalVisits`. Throws a `TypeError` for a date of another year.
 *
 * @term 预计年历
 *
 * @example
 * ```ts
 * import { dayStatus } from "@supervision/domain";
 * import { expectedYear, stateCouncilCalendar, withExpectedYear } from "@supervision/schedule/work-calendar-cn";
 * const year = expectedYear(2027, {
 *   springFestival: "2027-02-06", tombSweeping: "2027-04-05", dragonBoat: "2027-06-09", midAutumn: "2027-09-15",
 * });
 * const calendar = withExpectedYear(stateCouncilCalendar, year);
 * console.log(dayStatus(calendar, "2027-06-09")); // => { status: 'rest-day', because: 'holiday', holiday: '端午节', expected: true }
 * ```
 */
export function expectedYear(year: number, dates: LunarHolidays): WorkCalendarYear {
  for (const date of Object.values<IsoDate>({ ...dates }))
    if (!isIsoDate(date) || yearOf(date) !== year)
      throw new TypeError(`Expected a date of ${year}, got ${date}`);
  return {
    edition: `${year}-01`,
    status: "active",
    effective: { from: `${year}-01-01` },
    year,
    expected: true,
    sources: [{ ...holidayMeasures, certainty: "inferred" }],
    holidays: [
      run("元旦", `${year}-01-01`, 1),
      run("春节", addDays(dates.springFestival, -1), 4),
      run("清明节", dates.tombSweeping, 1),
      run("劳动节", `${year}-05-01`, 2),
      run("端午节", dates.dragonBoat, 1),
      run("中秋节", dates.midAutumn, 1),
      run("国庆节", `${year}-10-01`, 3),
    ],
  };
}

function run(name: string, from: IsoDate, days: number): PublicHoliday {
  return { name, daysOff: { from, until: addDays(from, days - 1) } };
}

/**
 * A calendar with a year that is only expected; an edition with a notice for that year, there or added later, wins over it.
 *
 * @term 加入预计年历
 */
export function withExpectedYear<Id extends string>(
  calendar: WorkCalendar<Id>,
  year: WorkCalendarYear,
): WorkCalendar<Id> {
  return { ...calendar, editions: [...calendar.editions, { ...year, expected: true }] };
}
