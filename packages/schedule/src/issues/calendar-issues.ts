import type { Issue } from "@supervision/domain";

type Path = readonly (string | number)[];

/** `calendar-year-mismatch`: an edition of a work calendar disagrees with its own year. */
export function calendarYearMismatch(calendar: string, year: number, day: string, path: Path): Issue {
  return {
    code: "calendar-year-mismatch",
    severity: "error",
    message: {
      zh: `工作日历 ${calendar} 的${year}年版次含有不属于该年的日期 ${day}`,
      en: `The edition for ${year} of the calendar ${calendar} holds ${day}, which is not of that year.`,
    },
    fix: {
      zh: "假期须与该年相交，起止顺序正确，日期写成 YYYY-MM-DD",
      en: "A holiday touches its year, begins before it ends, and dates read YYYY-MM-DD.",
    },
    path,
  };
}

/** `calendar-make-up-day-off`: a make-up workday lies inside days off. */
export function calendarMakeUpDayOff(calendar: string, day: string, path: Path): Issue {
  return {
    code: "calendar-make-up-day-off",
    severity: "error",
    message: {
      zh: `工作日历 ${calendar} 的 ${day} 既是调休上班日又在假期内`,
      en: `The calendar ${calendar} has ${day} both as a make-up workday and as a day off.`,
    },
    fix: { zh: "对照通知更正其一", en: "Correct one of them after the notice." },
    path,
  };
}

/** `calendar-year-expected`: the notice of a year is not out, and its days are those a district expects. */
export function calendarYearExpected(year: number, path: Path): Issue {
  return {
    code: "calendar-year-expected",
    severity: "warning",
    message: {
      zh: `${year}年放假安排尚未公布，当年督导均为暂定`,
      en: `The notice for ${year} is not out: visits are provisional.`,
    },
    fix: {
      zh: "通知公布后补入当年版次，用变更 calendar 重排",
      en: "Add the edition of that year when it is out, and replan with the change `calendar`.",
    },
    path,
  };
}
