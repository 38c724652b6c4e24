import { isOnLeave, isTermDay, isWorkday, orThrow } from "@supervision/domain";
import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
import { describe, expect, it } from "vitest";
import { syntheticDistrict } from "./district.ts";
import { syntheticVisits } from "./visits.ts";

describe("synthetic visits", () => {
  const district = syntheticDistrict({ seed: 21, institutions: 48, inspectors: 10, zones: 4 });
  const visits = syntheticVisits(district, { seed: 21, calendar: stateCouncilCalendar });

  it("reach every institution in each full month of the school year", () => {
    const months = new Set(visits.map((visit) => visit.date.slice(0, 7)));
    expect([...months]).toEqual([
      "2025-09",
      "2025-10",
      "2025-11",
      "2025-12",
      "2026-03",
      "2026-04",
      "2026-05",
      "2026-06",
    ]);
    expect(visits).toHaveLength(8 * 48);
  });

  it("fall on workdays of the term, by inspectors who are there, one a half-day", () => {
    const taken = new Set<string>();
    for (const visit of visits) {
      expect(
        orThrow(isWorkday(stateCouncilCalendar, visit.date)) && isTermDay(district.terms, visit.date),
      ).toBe(true);
      const inspector = district.register.inspectors.find((one) => one.id === visit.inspectors[0]);
      expect(inspector !== undefined && !isOnLeave(inspector, visit.date)).toBe(true);
      taken.add(`${visit.inspectors[0]} ${visit.date} ${visit.halfDay}`);
    }
    expect(taken.size).toBe(visits.length);
  });
});
