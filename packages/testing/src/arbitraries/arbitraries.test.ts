import { checkZoneLayout, contains, isIsoDate } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  anyDate,
  anyDistrictWithVisits,
  anyInspector,
  anyInstitution,
  anyPeriod,
  anyRegister,
} from "./index.ts";

describe("arbitraries", () => {
  it("give dates and periods within their bounds", () => {
    const bounds = { from: "2026-02-10", until: "2026-03-05" };
    fc.assert(
      fc.property(anyDate(bounds), anyPeriod(bounds), (date, period) => {
        expect(isIsoDate(date) && contains(bounds, date)).toBe(true);
        expect(period.from <= period.until && contains(bounds, period.from)).toBe(true);
      }),
    );
  });

  it("give institutions and inspectors of made-up districts", () => {
    fc.assert(
      fc.property(anyInstitution(), anyInspector(), (institution, inspector) => {
        expect(institution.name).toMatch(/^示例/);
        expect(inspector.zones.length).toBeGreaterThan(0);
      }),
      { numRuns: 20 },
    );
  });

  it("give registers with unique ids, no larger than asked for", () => {
    fc.assert(
      fc.property(anyRegister({ institutions: 25 }), ({ institutions }) => {
        expect(institutions.length).toBeLessThanOrEqual(25);
        expect(new Set(institutions.map((one) => one.id)).size).toBe(institutions.length);
      }),
      { numRuns: 30 },
    );
  });

  it("give districts whose zones hold every institution, with visits inside the school year", () => {
    fc.assert(
      fc.property(anyDistrictWithVisits({ institutions: 20 }), ({ district, visits }) => {
        const codes = checkZoneLayout(district.zones, district.register).map((issue) => issue.code);
        expect(codes).not.toContain("institution-unplaced");
        expect(visits.every((visit) => contains(district.period, visit.date))).toBe(true);
      }),
      { numRuns: 10 },
    );
  });
});
