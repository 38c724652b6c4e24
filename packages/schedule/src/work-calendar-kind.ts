import { type ContentKind, type Issue, isIsoDate, type WorkCalendarYear, yearOf } from "@supervision/domain";
import { calendarMakeUpDayOff, calendarYearMismatch, overrideNotSupported } from "./issues.ts";

/**
 * The adapter through which a district composes work calendars; each year is an edition and is not changed by overrides.
 *
 * Issues: `calendar-year-mismatch`, `calendar-make-up-day-off`, `override-not-supported`.
 */
export const workCalendarKind: ContentKind<WorkCalendarYear> = {
  kind: "work-calendar",
  checkEdition(id, edition) {
    const issues: Issue[] = [];
    const { year, holidays } = edition;
    holidays.forEach((holiday, index) => {
      const { from, until } = holiday.daysOff;
      const path = ["holidays", index];
      const touches =
        isIsoDate(from) &&
        isIsoDate(until) &&
        from <= until &&
        (yearOf(from) === year || yearOf(until) === year);
      if (!touches) issues.push(calendarYearMismatch(id, year, from, [...path, "daysOff"]));
      holiday.makeUpWorkdays?.forEach((day, at) => {
        const place = [...path, "makeUpWorkdays", at];
        if (!isIsoDate(day) || Math.abs(yearOf(day) - year) > 1)
          issues.push(calendarYearMismatch(id, year, day, place));
        else if (holidays.some((other) => other.daysOff.from <= day && day <= other.daysOff.until))
          issues.push(calendarMakeUpDayOff(id, day, place));
      });
    });
    return issues;
  },
  itemsOf: () => [],
  referencesOf: () => [],
  fieldsOf: () => [],
  checkOverride: (_edition, change) => [overrideNotSupported("work-calendar", change.target)],
  applyOverride: (edition) => edition,
};
